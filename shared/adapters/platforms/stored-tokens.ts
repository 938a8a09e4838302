import { fail, ok, type Result } from '../../domain/result.ts';
import { renewableSchema } from './youtube/tokens.ts';

/** What a platform hands out for an account, and how it is stored: for registering one, never for calling. */
export interface TokenForm {
  /** In words, after "expected". */
  expected: string;
  /** The text to store, without white space. The problem never quotes what was given. */
  read(text: string): Result<string, 'unusable-token'>;
}

const bare: TokenForm = {
  expected: 'one access token',
  // printable, as a header takes it; quoted or in braces it is a file somebody meant to take it from
  read: (text) => (/^[^"{\s][\x21-\x7e]{0,4095}$/.test(text) ? ok(text) : fail('unusable-token')),
};

const renewable: TokenForm = {
  expected: 'one access token, or JSON with client_id, client_secret and refresh_token',
  read: (text) => (text.startsWith('{') ? readRenewable(text) : bare.read(text)),
};

/** By platform: the names an account can be registered under. */
export const storedTokens: ReadonlyMap<string, TokenForm> = new Map([
  ['facebook', bare],
  ['instagram', bare],
  ['youtube', renewable],
]);

function readRenewable(text: string): Result<string, 'unusable-token'> {
  try {
    const values = renewableSchema.parse(JSON.parse(text));
    const isWhole = Object.values(values).every((value) => /^[\x21-\x7e]+$/.test(value));
    return isWhole ? ok(JSON.stringify(values)) : fail('unusable-token');
  } catch {
    // the parser's message quotes the secret
    return fail('unusable-token');
  }
}
