import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { platformNameSchema } from '../../../shared/domain/content.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import type { Stored } from '../../../shared/records/record.ts';
import {
  addWave,
  mostInWave,
  readWave,
  turnWave,
  type Wave,
  type WaveMember,
} from '../../../shared/records/waves.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { goOnWithWave } from './decide-wave.ts';
import { gatherWave, gatherWaves } from './gather-waves.ts';
import { donePath, WaveDonePage } from './wave-done-page.tsx';
import { WavePage } from './wave-page.tsx';
import { WavesPage } from './waves-page.tsx';

export const showWaves =
  ({ store, platforms, now }: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const groups = await gatherWaves(store, viewer.school.id, now());
    return render(c, <WavesPage {...{ viewer, groups, platforms }} />);
  };

export const showWave = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerWave(deps, visit, undefined);

const groupOf = ({ store, now }: ConsoleDependencies, { c, viewer }: Visit) =>
  gatherWave(store, viewer.school.id, c.req.param('wave') ?? '', now());

async function answerWave(deps: ConsoleDependencies, visit: Visit, word: Words | undefined) {
  const { c, viewer } = visit;
  const group = await groupOf(deps, visit);
  if (group === undefined) return missing(visit);
  return render(c, <WavePage {...{ viewer, group, word }} />, word === undefined ? 200 : 409);
}

const decideSchema = z.object({
  wish: z.enum(['hide', 'show']),
  note: z.string().trim().min(1).max(500),
  count: z.string().trim().max(10),
});

export const postWave = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(decideSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { wish, note, count } = given.value;
  const group = await groupOf(deps, visit);
  if (group === undefined) return missing(visit);
  const known = new Set(group.members.map(({ ref }) => `${ref.platform}#${ref.key}`));
  const members = membersOf(form).filter(({ platform, key }) => known.has(`${platform}#${key}`));
  if (members.length === 0 || members.length > mostInWave || count !== String(members.length)) {
    return answerWave(deps, visit, words.count);
  }
  const schoolId = viewer.school.id;
  const at = deps.now().toISOString();
  const id = randomUUID();
  const wave = await addWave(deps.store, {
    ...{ id, schoolId, by: viewer.actor, at, wish, note, members },
    state: 'deciding',
  });
  return goOn(deps, visit, wave);
};

const memberSchema = z.object({
  platform: platformNameSchema,
  key: z.string().min(1).max(200),
  seen: z.coerce.number().int().min(0),
});

/** The boxes that were ticked. */
function membersOf(form: Visit['form']): WaveMember[] {
  return Object.entries(form).flatMap(([name, seen]) => {
    const [mark, platform, ...key] = name.split(':');
    const member = memberSchema.safeParse({ platform, key: key.join(':'), seen });
    return mark === 'on' && member.success ? [{ ...member.data, state: 'waiting' }] : [];
  });
}

async function goOn(deps: ConsoleDependencies, { c, viewer }: Visit, wave: Stored<Wave>) {
  const pack = await packOf(deps.store, { get: deps.packs }, viewer.school.id);
  await goOnWithWave(deps, pack, wave, viewer.actor);
  return seeOther(c, donePath(wave.data.id));
}

const waveOf = ({ store }: ConsoleDependencies, { c, viewer }: Visit) =>
  readWave(store, viewer.school.id, c.req.param('wave') ?? '');

export const showDone = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const wave = await waveOf(deps, visit);
  if (wave === undefined) return missing(visit);
  const { c, viewer } = visit;
  return render(c, <WaveDonePage viewer={viewer} wave={wave.data} word={undefined} />);
};

export const postGoOn = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const wave = await waveOf(deps, visit);
  return wave === undefined ? missing(visit) : goOn(deps, visit, wave);
};

export const postUndoWave = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const wave = await waveOf(deps, visit);
  if (wave === undefined) return missing(visit);
  const turned = await turnWave(deps.store, wave, { by: viewer.actor, at: deps.now() });
  if (turned !== undefined) return goOn(deps, visit, turned);
  return render(c, <WaveDonePage viewer={viewer} wave={wave.data} word={words.changed} />, 409);
};

const words = {
  count: {
    nl: 'Het aantal klopt niet met wat is aangevinkt. Er is niets gedaan.',
    en: 'The number does not match what is ticked. Nothing was done.',
  },
  changed: {
    nl: 'Iemand was je voor. Kijk wat er nu staat.',
    en: 'Somebody was first. See what stands here now.',
  },
} as const satisfies Record<string, Words>;
