import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../events/parse-event.ts';
import { aCommentChanged, aPostChanged } from '../support/events.ts';

describe('a job’s body', () => {
  it('is read as one of the events that are expected', () => {
    const body = JSON.stringify(aPostChanged());
    expect(parseEvent(['comment.changed', 'post.changed'], body)).toEqual(aPostChanged());
  });

  it.each([
    ['another event', JSON.stringify(aCommentChanged())],
    ['an event without its data', JSON.stringify({ ...aPostChanged(), data: {} })],
    ['no event', '{}'],
    ['no JSON', 'post.changed'],
  ])('is refused when it is %s', (_, body) => {
    expect(() => parseEvent(['post.changed'], body)).toThrow();
  });
});
