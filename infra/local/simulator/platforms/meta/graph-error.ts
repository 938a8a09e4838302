import type { GraphFailure } from '../fake-platform.ts';

/** A refusal as the Graph API words it; thrown by handlers, turned into the body at one place. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly failure: GraphFailure;
  constructor(message: string, failure: GraphFailure) {
    super(message);
    this.failure = failure;
  }
}

interface KnownError {
  message: string;
  type?: string;
  status?: number;
  isTransient?: boolean;
  title?: string;
}

/** Message and status by code or code/subcode, as the error pages and captured bodies have them. */
const known: Record<string, KnownError> = {
  '1': { message: 'An unknown error has occurred.', status: 500, isTransient: true },
  '1/1446036': {
    message: 'Comment is already marked as spam',
    status: 500,
    title: 'Comment is already marked as spam',
  },
  '2': { message: 'Service temporarily unavailable', status: 500, isTransient: true },
  '4': { message: '(#4) Application request limit reached', isTransient: true },
  '10': { message: '(#10) Application does not have permission for this action' },
  '17': { message: '(#17) User request limit reached' },
  '32': { message: '(#32) Page request limit reached' },
  '100': { message: '(#100) Invalid parameter' },
  '100/33': {
    message:
      'Unsupported request. Object does not exist, cannot be loaded due to missing permissions, or does not support this operation',
    type: 'GraphMethodException',
  },
  '104': { message: 'An access token is required to request this resource.' },
  '190': { message: 'Invalid OAuth access token - Cannot parse access token' },
  '190/460': {
    message:
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  },
  '190/463': { message: 'Error validating access token: Session has expired.' },
  '200': { message: '(#200) Permissions error' },
  '368': { message: 'The action attempted has been deemed abusive or is otherwise disallowed' },
  '613': { message: '(#613) Calls to this api have exceeded the rate limit.' },
  '2500': { message: 'Unknown path components' },
  '80001': {
    message:
      '(#80001) There have been too many calls to this Page account. Wait a bit and try again.',
  },
  '80002': {
    message:
      '(#80002) There have been too many calls to this Instagram account. Wait a bit and try again.',
  },
};

/** The whole error body; HTTP 400 unless the code is known for another status. */
export function graphErrorBody(failure: GraphFailure, message?: string) {
  const { code = 1, subcode } = failure;
  const entry = known[subcode === undefined ? `${code}` : `${code}/${subcode}`] ?? known[`${code}`];
  const error = {
    message: message ?? entry?.message ?? `(#${code}) The request was refused`,
    type: entry?.type ?? 'OAuthException',
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    is_transient: entry?.isTransient ?? false,
    ...(entry?.title ? { error_user_title: entry.title, error_user_msg: entry.message } : {}),
    fbtrace_id: 'AsimulatedTraceXXXXXXX',
  };
  return { status: failure.status ?? entry?.status ?? 400, body: { error } };
}

export function refuse(code: number, subcode?: number, message?: string): GraphError {
  return new GraphError(message ?? '', subcode === undefined ? { code } : { code, subcode });
}

/** Deleted, trashed, foreign or never there: the Graph API does not say which. */
export const gone = () => refuse(100, 33);
