import type { SQSRecord } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../shared/runtime/log.ts';
import { onQueue, type QueueOptions } from '../../../shared/runtime/queue.ts';

function aRecord(body: string, messageId = body): SQSRecord {
  return {
    messageId,
    receiptHandle: `receipt-${messageId}`,
    body,
    attributes: {
      ApproximateReceiveCount: '2',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:act',
    awsRegion: 'eu-west-1',
  };
}

const parse = (body: string): string => {
  if (body.startsWith('unreadable')) throw new Error('expected an event');
  return body;
};

async function failuresOf(bodies: string[], options: Partial<QueueOptions<string>>) {
  const handler = onQueue({ parse, handle: async () => undefined, ...options });
  const { batchItemFailures } = await handler({ Records: bodies.map((body) => aRecord(body)) });
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

const failing = async (event: string) => {
  if (event.startsWith('bad')) throw new Error('cannot');
};

describe('a batch from a queue', () => {
  it('reports exactly the records that failed or could not be read', async () => {
    const bodies = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('good', 'bad', 'unreadable'), fc.nat())
        .map(([word, n]) => `${word}-${n}`),
      { maxLength: 10 },
    );
    const law = fc.asyncProperty(bodies, async (batch) => {
      const expected = batch.filter((body) => !body.startsWith('good'));
      expect(await failuresOf(batch, { handle: failing })).toEqual(expected);
    });
    await fc.assert(law);
  });

  it('handles each record once, in order', async () => {
    const seen: string[] = [];
    await failuresOf(['a', 'b', 'c'], {
      handle: async (event) => {
        seen.push(event);
      },
    });
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it.each([
    { usedSeconds: 79, left: [] },
    { usedSeconds: 80, left: ['b', 'c'] },
    { usedSeconds: 99, left: ['b', 'c'] },
  ])('leaves $left for later when the first took $usedSeconds of 100 seconds', async (given) => {
    let remaining = 100;
    const failures = await failuresOf(['a', 'b', 'c'], {
      remainingSeconds: () => remaining,
      handle: async (event) => {
        if (event === 'a') remaining -= given.usedSeconds;
      },
    });
    expect(failures).toEqual(given.left);
  });

  it('goes by the time that Lambda says is left', async () => {
    let milliseconds = 1000;
    const handler = onQueue({
      parse,
      handle: async () => {
        milliseconds = 100;
      },
    });
    const event = { Records: [aRecord('a'), aRecord('b')] };
    const answer = await handler(event, { getRemainingTimeInMillis: () => milliseconds });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'b' }]);
  });
});

describe('an error that says when to come back', () => {
  const postponing = async (afterSeconds: unknown) => {
    const postponed: [string, number][] = [];
    const failures = await failuresOf(['a'], {
      handle: async () => {
        throw Object.assign(new Error('limit'), { afterSeconds });
      },
      postpone: async ({ receiptHandle }, seconds) => {
        postponed.push([receiptHandle, seconds]);
      },
    });
    return { failures, postponed };
  };

  it.each([
    { afterSeconds: 30, seconds: 30 },
    { afterSeconds: 0.2, seconds: 1 },
    { afterSeconds: -5, seconds: 0 },
    { afterSeconds: 1e9, seconds: 43_140 },
  ])('waits $seconds seconds for $afterSeconds', async ({ afterSeconds, seconds }) => {
    const { failures, postponed } = await postponing(afterSeconds);
    expect(postponed).toEqual([['receipt-a', seconds]]);
    expect(failures).toEqual(['a']);
  });

  it('waits for the back-off of its attempt where the error says nothing', async () => {
    const waits: number[] = [];
    await failuresOf(['bad'], {
      handle: failing,
      backoffSeconds: (receives) => receives * 100,
      postpone: async (_, seconds) => {
        waits.push(seconds);
      },
    });
    expect(waits).toEqual([200]);
  });

  it.each([undefined, 'soon', Number.NaN])('does not wait for %j', async (afterSeconds) => {
    expect((await postponing(afterSeconds)).postponed).toEqual([]);
  });

  it('fails like any other where it cannot be postponed', async () => {
    const failures = await failuresOf(['a', 'b'], {
      handle: async () => {
        throw Object.assign(new Error('limit'), { afterSeconds: 5 });
      },
      postpone: async () => {
        throw new Error('receipt expired');
      },
    });
    expect(failures).toEqual(['a', 'b']);
  });
});

describe('what is logged of a record that failed', () => {
  it('holds neither its body nor the message of the error', async () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), { now: () => new Date(0), name: 'act' });
    await failuresOf(['bad Sanne', 'unreadable Sanne'], {
      handle: async () => {
        throw new Error('Sanne de Vries');
      },
      log,
    });
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('Sanne');
  });
});
