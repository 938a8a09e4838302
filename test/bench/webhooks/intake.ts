import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

const seconds = 4;
const connections = 32;

interface Figures {
  perSecond: number;
  p99Milliseconds: number;
  refused: number;
}

/** Requests per second of our door beside bare node:http with the same signature check, by turns in one run. */
export async function measureIntake(): Promise<Record<'bare' | 'ours', Figures>> {
  const secret = randomBytes(16).toString('hex');
  const bare = await start('bare-server.ts', secret);
  const ours = await start('our-server.ts', secret);
  const turns = { bare: [] as Figures[], ours: [] as Figures[] };
  for (let turn = 0; turn < 3; turn += 1) {
    turns.bare.push(await load(bare.port, secret));
    turns.ours.push(await load(ours.port, secret));
  }
  bare.child.kill();
  ours.child.kill();
  return { bare: median(turns.bare), ours: median(turns.ours) };
}

async function start(file: string, secret: string): Promise<{ child: ChildProcess; port: number }> {
  const script = new URL(file, import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, port: Number(line) };
}

let count = 0;

/** A comment nobody sent before: a repeat would not be stored again. */
function delivery(secret: string) {
  count += 1;
  const body = JSON.stringify({
    object: 'page',
    entry: [
      {
        id: '1',
        time: 1_760_000_000,
        changes: [
          {
            field: 'feed',
            value: {
              item: 'comment',
              verb: 'add',
              comment_id: `1_${count}`,
              post_id: '1_9',
              parent_id: '1_9',
              created_time: 1_760_000_000 + count,
              from: { id: '7', name: 'A. Ouder' },
              message: 'Wat een mooie dag was dat, dank aan iedereen die heeft geholpen! '.repeat(
                3,
              ),
            },
          },
        ],
      },
    ],
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { body, headers: { 'x-hub-signature-256': `sha256=${signature}` } };
}

async function load(port: number, secret: string): Promise<Figures> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/webhooks/facebook`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({ ...request, ...delivery(secret) }),
      },
    ],
  });
  return {
    perSecond: result.requests.average,
    p99Milliseconds: result.latency.p99,
    refused: result.non2xx + result.errors,
  };
}

function median(turns: Figures[]): Figures {
  const sorted = [...turns].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('expected at least one turn');
  return middle;
}
