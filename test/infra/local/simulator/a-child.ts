import { startSimulator } from '../../../../infra/local/simulator/index.ts';
import { secrets } from './secrets.ts';

/** A simulator in a process of its own, to be killed: `node a-child.ts <file>` prints its address. */
const [file = ''] = process.argv.slice(2);
const { url } = await startSimulator({
  port: 0,
  file,
  now: () => new Date(),
  callbackUrl: () => 'http://127.0.0.1:9', // the discard port: nobody answers
  secrets,
});
process.stdout.write(`${url}\n`);
