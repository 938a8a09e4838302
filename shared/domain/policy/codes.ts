import * as z from 'zod';
import { keysOf } from '../keys-of.ts';

/**
 * Every decision code a screen, a message or the API may show, with
 * what it rests on where a school's protocol is silent. A code's articles per protocol stand in that
 * protocol's pack; `cite.ts` joins the two.
 */
export const codes = {
  POST_BLOCK_NO_CONSENT: { basis: 'law', articles: ['law:avg-6.1a'] },
  POST_BLOCK_RECOGNISABLE: {
    basis: 'default',
    articles: ['default:fail_closed'],
  },
  POST_HOLD_UNKNOWN_FACE: {
    basis: 'default',
    articles: ['default:fail_closed'],
  },
  POST_HOLD_CONSENT_EXPIRED: {
    basis: 'default',
    articles: ['default:consent_renewal'],
  },
  POST_HOLD_WRONG_GIVER: { basis: 'law', articles: ['law:uavg-5'] },
  POST_HOLD_AUDIBLE: {
    basis: 'school_choice',
    articles: ['school_choice:audible'],
  },
  POST_HOLD_STAFF: { basis: 'law', articles: ['law:avg-6'] },
  POST_HOLD_PUBLIC_ACTIVITY: {
    basis: 'default',
    articles: ['default:fail_closed'],
  },
  POST_HOLD_PERSONAL_DATA: { basis: 'law', articles: ['law:avg-4.1'] },
  POST_HOLD_AI_IMAGE: {
    basis: 'school_choice',
    articles: ['school_choice:ai_images'],
  },
  POST_HOLD_REPOST: { basis: 'default', articles: ['default:repost_check'] },
  POST_HOLD_LESSON: { basis: 'default', articles: ['default:lesson'] },
  POST_HOLD_COPYRIGHT: { basis: 'default', articles: ['default:copyright'] },
  POST_PARK_DOUBT: { basis: 'default', articles: ['default:doubt'] },
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
  },
  COMMENT_REVIEW_MEME: { basis: 'default', articles: ['default:meme'] },
  COMMENT_KEEP_CRITICISM: {
    basis: 'default',
    articles: ['default:free_expression'],
  },
  THREAD_DERAIL: { basis: 'default', articles: ['default:derail'] },
  CASE_BREACH_TO_LEADERSHIP: {
    basis: 'school_choice',
    articles: ['school_choice:breach'],
  },
  CASE_POLICE_TASK: { basis: 'default', articles: ['default:police'] },
  CASE_INSPECTOR_TASK: { basis: 'default', articles: ['default:inspector'] },
  CASE_FILE_STAFF: { basis: 'default', articles: ['default:dossier'] },
  CASE_FILE_PUPIL: { basis: 'default', articles: ['default:dossier'] },
  NOTICE_PERMANENCE: { basis: 'default', articles: ['default:permanence'] },
} as const;

export type Code = keyof typeof codes;

export const codeSchema = z.enum(keysOf(codes));

export const basisSchema = z.enum(['protocol', 'law', 'school_choice', 'default']);
export type Basis = z.infer<typeof basisSchema>;
