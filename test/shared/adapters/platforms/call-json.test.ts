import { expect, test } from 'vitest';
import { callJson } from '../../../../shared/adapters/platforms/http/call-json.ts';

const url = new URL('https://graph.example/v26.0/1');

test('every call can be broken off, and a call that was is tried again later', async () => {
  const hanging: typeof fetch = async (_, { signal } = {}) => {
    expect(signal).toBeInstanceOf(AbortSignal);
    throw new DOMException('no answer in time', 'TimeoutError');
  };
  await expect(callJson(hanging, { method: 'GET', url })).rejects.toMatchObject({
    kind: 'retry',
    reason: 'timeout',
  });
});

test('an answer without end is not read to its end', async () => {
  let pulled = 0;
  const endless: typeof fetch = async () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1024 * 1024));
        },
      }),
    );
  await expect(callJson(endless, { method: 'GET', url })).rejects.toMatchObject({
    kind: 'stop',
    reason: 'answer-too-large',
  });
  expect(pulled).toBeLessThan(20);
});

test('ids in answers keep every digit', async () => {
  const answering: typeof fetch = async () => new Response('{"id":12345678901234567891,"n":5}');
  const answer = await callJson(answering, { method: 'GET', url });
  expect(answer.body).toEqual({ id: '12345678901234567891', n: 5 });
});
