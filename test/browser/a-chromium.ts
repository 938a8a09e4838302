import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's own browser; undefined where there is none. */
export const chromium = [process.env.CHROMIUM, ...places].find(
  (place) => place !== undefined && existsSync(place),
);

const replySchema = z.looseObject({
  id: z.number().optional(),
  method: z.string().optional(),
  result: z.looseObject({}).optional(),
  error: z.looseObject({ message: z.string() }).optional(),
  params: z.unknown().optional(),
});

export interface Tab {
  open(url: string): Promise<void>;
  /** Runs in the page and returns what it gives, as JSON. */
  ask(script: string): Promise<unknown>;
  /** Waits until this is true in the page: what comes with the next frames, such as autofocus. */
  until(claim: string): Promise<void>;
  /** Presses one key; text that is no key's name is typed. */
  press(key: string): Promise<void>;
  size(width: number, height: number): Promise<void>;
  paint(scheme: 'light' | 'dark'): Promise<void>;
  /** What the browser complained of since the last time: blocked by policy, failed, dialogs. */
  complaints(): string[];
  loaded(): Promise<void>;
  close(): Promise<void>;
}

/** One tab over the DevTools protocol, with nothing but Node's own WebSocket. */
export async function aTab(cookies: { name: string; value: string; url: string }[]): Promise<Tab> {
  const folder = await mkdtemp(join(tmpdir(), 'schoolwacht-browser-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const child = spawn(
    chromium ?? '',
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const found = /ws:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('expected a browser that starts')));
  });
  const targets = await fetch(`http://${new URL(address).host}/json/list`);
  const [target] = z
    .array(z.looseObject({ type: z.string(), webSocketDebuggerUrl: z.string() }))
    .parse(await targets.json())
    .filter(({ type }) => type === 'page');
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));

  let last = 0;
  const waiting = new Map<number, (reply: z.infer<typeof replySchema>) => void>();
  const complaints: string[] = [];
  let onLoad: (() => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    const reply = replySchema.parse(JSON.parse(String(data)));
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    if (reply.method === 'Page.loadEventFired') {
      for (const resolve of onLoad) resolve();
      onLoad = [];
    }
    const loud = ['Log.entryAdded', 'Runtime.exceptionThrown', 'Page.javascriptDialogOpening'];
    if (loud.includes(reply.method ?? '')) complaints.push(JSON.stringify(reply.params));
  });
  const send = async (method: string, params: object = {}) => {
    last += 1;
    const id = last;
    const reply = await new Promise<z.infer<typeof replySchema>>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result ?? {};
  };
  const ask = async (expression: string): Promise<unknown> => {
    const options = { expression, returnByValue: true, awaitPromise: true };
    const { result } = await send('Runtime.evaluate', options);
    return z.looseObject({ value: z.unknown().optional() }).parse(result).value;
  };
  const loaded = () => new Promise<void>((resolve) => onLoad.push(resolve));
  for (const domain of ['Page', 'Log', 'Runtime', 'Network']) await send(`${domain}.enable`);
  for (const cookie of cookies) await send('Network.setCookie', cookie);

  return {
    loaded,
    async open(url) {
      const done = loaded();
      await send('Page.navigate', { url });
      await done;
    },
    ask,
    async until(claim) {
      await ask(
        `new Promise((so) => { const look = () => ((${claim}) ? so(true) : requestAnimationFrame(look)); look(); })`,
      );
    },
    async press(key) {
      const code = keys.get(key);
      if (code === undefined) {
        await send('Input.insertText', { text: key });
        return;
      }
      const event = { key: key === 'Space' ? ' ' : key, code: key, windowsVirtualKeyCode: code };
      const text = key === 'Enter' ? { text: '\r' } : key === 'Space' ? { text: ' ' } : {};
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    async size(width, height) {
      const device = { width, height, deviceScaleFactor: 1, mobile: width < 600 };
      await send('Emulation.setDeviceMetricsOverride', device);
    },
    async paint(scheme) {
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await send('Emulation.setEmulatedMedia', { features });
    },
    complaints: () => complaints.splice(0),
    async close() {
      socket.close();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const keys = new Map([
  ['Enter', 13],
  ['Tab', 9],
  ['Space', 32],
]);
