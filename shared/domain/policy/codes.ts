import * as z from 'zod';
import { keysOf } from '../keys-of.ts';

/**
 * Every decision code a screen, a message or the API may show, with what it rests on where a school's
 * protocol is silent, and the parameter that says whether and how it applies: where the school chose that
 * itself, the decision rests on its choice. A code's articles per protocol stand in that protocol's pack;
 * `cite.ts` joins them.
 */
export const codes = {
  POST_BLOCK_NO_CONSENT: { basis: 'law', articles: ['law:avg-6.1a'] },
  POST_BLOCK_RECOGNISABLE: {
    basis: 'default',
    articles: ['default:fail_closed'],
    parameter: 'visual.default',
  },
  POST_HOLD_UNKNOWN_FACE: {
    basis: 'default',
    articles: ['default:fail_closed'],
  },
  POST_HOLD_CONSENT_EXPIRED: {
    basis: 'default',
    articles: ['default:consent_renewal'],
    parameter: 'consent.renewal',
  },
  POST_HOLD_WRONG_GIVER: { basis: 'law', articles: ['law:uavg-5'] },
  POST_HOLD_AUDIBLE: {
    basis: 'default',
    articles: ['default:audible'],
    parameter: 'trigger.audible',
  },
  POST_HOLD_STAFF: { basis: 'law', articles: ['law:avg-6'] },
  POST_HOLD_PUBLIC_ACTIVITY: {
    basis: 'default',
    articles: ['default:fail_closed'],
    parameter: 'consent.joint_parties',
  },
  POST_HOLD_PERSONAL_DATA: { basis: 'law', articles: ['law:avg-4.1'] },
  POST_HOLD_AI_IMAGE: {
    basis: 'default',
    articles: ['default:ai_images'],
    parameter: 'ai_images.rule',
  },
  POST_HOLD_REPOST: {
    basis: 'default',
    articles: ['default:repost_check'],
    parameter: 'repost.check',
  },
  POST_HOLD_LESSON: {
    basis: 'default',
    articles: ['default:lesson'],
    parameter: 'lesson_recordings',
  },
  POST_HOLD_COPYRIGHT: {
    basis: 'default',
    articles: ['default:copyright'],
    parameter: 'copyright.source_required',
  },
  POST_PARK_DOUBT: { basis: 'default', articles: ['default:doubt'], parameter: 'doubt.notify' },
  PUBLISHED_REVIEW_WITHDRAWN: {
    basis: 'law',
    articles: ['law:avg-7.3', 'law:avg-17'],
  },
  COMMENT_HIDE_DECENCY: { basis: 'default', articles: ['default:decency'] },
  COMMENT_REVIEW_DECENCY: { basis: 'default', articles: ['default:decency'] },
  COMMENT_HIDE_PERSONAL_DATA: { basis: 'law', articles: ['law:avg-4.1'] },
  COMMENT_CASE_FAKE_ACCOUNT: {
    basis: 'default',
    articles: ['default:fake_account'],
    parameter: 'fake_account.treat_as',
  },
  COMMENT_REVIEW_MEME: {
    basis: 'default',
    articles: ['default:meme'],
    parameter: 'memes.treat_as',
  },
  COMMENT_KEEP_CRITICISM: {
    basis: 'default',
    articles: ['default:free_expression'],
  },
  THREAD_DERAIL: { basis: 'default', articles: ['default:derail'], parameter: 'derail.notify' },
  CASE_BREACH_TO_LEADERSHIP: {
    basis: 'default',
    articles: ['default:breach'],
    parameter: 'breach.notify',
  },
  CASE_POLICE_TASK: { basis: 'default', articles: ['default:police'], parameter: 'police.rule' },
  CASE_INSPECTOR_TASK: {
    basis: 'default',
    articles: ['default:inspector'],
    parameter: 'inspector.rule',
  },
  CASE_FILE_STAFF: {
    basis: 'default',
    articles: ['default:dossier'],
    parameter: 'records.staff_file',
  },
  CASE_FILE_PUPIL: {
    basis: 'default',
    articles: ['default:dossier'],
    parameter: 'records.pupil_file',
  },
  NOTICE_PERMANENCE: {
    basis: 'default',
    articles: ['default:permanence'],
    parameter: 'permanence_notice',
  },
} as const;

export type Code = keyof typeof codes;

/** The parameter a code follows from, where there is one. */
export function parameterOfCode(code: Code): string | undefined {
  const row = codes[code];
  return 'parameter' in row ? row.parameter : undefined;
}

export const codeSchema = z.enum(keysOf(codes));

export const basisSchema = z.enum(['protocol', 'law', 'school_choice', 'default']);
export type Basis = z.infer<typeof basisSchema>;
