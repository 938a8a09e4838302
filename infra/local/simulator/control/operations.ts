import * as z from 'zod';
import { failureSchema } from '../http/failures.ts';
import { tokenStates } from '../world/records.ts';
import { settingsSchema } from '../world/settings.ts';
import type { Control } from './control.ts';

interface Operation {
  run(control: Control, input: unknown): unknown;
}

/** One operation: what it takes, checked, and what it does. */
function operation<Input>(
  schema: z.ZodType<Input>,
  run: (control: Control, input: Input) => unknown,
): Operation {
  return { run: (control, input) => run(control, schema.parse(input)) };
}

const id = z.string().min(1);
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const person = z.object({ id, name: z.string() });
const medium = z
  .object({
    kind: z.enum(['image', 'video']).default('image'),
    base64: bytes.optional(),
    isWithheld: z.boolean().optional(),
  })
  .transform(({ base64, ...rest }) => ({ ...rest, bytes: base64 }));

const ofPost = z.object({ postId: id });
const ofComment = z.object({ commentId: id });

/** The same operations as in the program, as JSON: pictures in base64, times in ISO 8601. */
export const operations = new Map<string, Operation>(
  Object.entries({
    addAccount: operation(
      z.object({
        platform: id,
        title: id,
        id: id.optional(),
        username: id.optional(),
      }),
      (control, input) => control.addAccount(input),
    ),
    publishPost: operation(
      z.object({
        accountId: id,
        text: z.string(),
        media: z.array(medium).optional(),
        scheduledFor: time.optional(),
        unpublished: z.boolean().optional(),
        isRepost: z.boolean().optional(),
        author: person.optional(),
        id: id.optional(),
        createdAt: time.optional(),
      }),
      (control, input) => control.publishPost(input),
    ),
    editPost: operation(
      z.object({ postId: id, text: z.string(), media: z.array(medium).optional() }),
      (control, { media, ...input }) => control.editPost(media ? { ...input, media } : input),
    ),
    schedulePost: operation(
      z.object({ postId: id, scheduledFor: time.nullable() }),
      (control, input) => control.schedulePost(input),
    ),
    trashPost: operation(ofPost, (control, { postId }) => control.trashPost(postId)),
    deletePost: operation(ofPost, (control, { postId }) => control.deletePost(postId)),
    addComment: operation(
      z.object({
        postId: id,
        text: z.string(),
        author: z.union([person, z.literal('page')]).nullable(),
        parentId: id.optional(),
        photo: bytes.optional(),
        sticker: z.boolean().optional(),
        video: z.boolean().optional(),
        state: z.enum(['visible', 'hidden', 'spam']).optional(),
        isUnlisted: z.boolean().optional(),
        id: id.optional(),
        createdAt: time.optional(),
      }),
      (control, input) => control.addComment(input),
    ),
    editComment: operation(ofComment.extend({ text: z.string() }), (control, input) =>
      control.editComment(input),
    ),
    deleteComment: operation(ofComment, (control, { commentId }) =>
      control.deleteComment(commentId),
    ),
    hideByPage: operation(ofComment, (control, { commentId }) => control.hideByPage(commentId)),
    showByPage: operation(ofComment, (control, { commentId }) => control.showByPage(commentId)),
    tick: operation(z.unknown(), (control) => control.tick()),
    drainDeliveries: operation(z.unknown(), (control) => control.drainDeliveries()),
    verifyWebhooks: operation(z.unknown(), (control) => control.verifyWebhooks()),
    sendRaw: operation(z.object({ accountId: id, body: z.string() }), (control, input) =>
      control.sendRaw(input),
    ),
    // an absent knob stays as it is, an unknown one is a mistake
    set: operation(z.record(z.string(), z.unknown()), (control, input) =>
      control.set(settingsSchema.strict().parse({ ...control.settings(), ...input })),
    ),
    failNext: operation(
      z.object({ pattern: id, failure: failureSchema, times: z.int().min(1).default(1) }),
      (control, { pattern, failure, times }) => control.failNext(pattern, failure, times),
    ),
    clearFailures: operation(z.unknown(), (control) => control.clearFailures()),
    setToken: operation(
      z.object({ accountId: id, state: z.enum(tokenStates) }),
      (control, { accountId, state }) => control.setToken(accountId, state),
    ),
    setWebhooks: operation(
      z.object({ accountId: id, isOn: z.boolean() }),
      (control, { accountId, isOn }) => control.setWebhooks(accountId, isOn),
    ),
    setUsage: operation(
      z.object({
        accountId: id,
        percent: z.number().min(0),
        regainMinutes: z.number().min(0).default(0),
      }),
      (control, { accountId, percent, regainMinutes }) =>
        control.setUsage(accountId, percent, regainMinutes),
    ),
    expireMedia: operation(
      z.object({ status: z.union([z.literal(403), z.literal(410)]).default(403) }),
      (control, { status }) => control.expireMedia(status),
    ),
  }),
);
