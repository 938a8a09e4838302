import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { answerOf } from '../../../shared/domain/policy/pack.ts';
import { crowdException, groupMin } from '../../../shared/domain/policy/parameters/showing.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { mediaOfPost } from '../confirm-everyone-named.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { facesOf } from '../faces.ts';
import { gatherPost } from '../gather-post.ts';
import { postPath } from '../pages/posts-page.tsx';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { answerPost, changedWords, refOf } from '../routes/posts.tsx';
import { boxBetween, drawFace, frameOf, sayOverview } from './draw-face.ts';
import { DrawPage, type Width, widths } from './draw-page.tsx';

const widthSchema = z.coerce
  .number()
  .transform((given): Width => widths.find((width) => width === given) ?? 320)
  .catch(320);
const pixel = z.coerce.number().min(0).max(5000);
const part = z.coerce.number().min(0).max(1);

/** Where the image was clicked, in pixels of the screen, or in shares after another size was chosen; nothing before that. */
const querySchema = z.object({
  media: z.string().min(1).max(200),
  width: widthSchema,
  'at.x': pixel.optional(),
  'at.y': pixel.optional(),
  fromX: part.optional(),
  fromY: part.optional(),
});

export const showDraw = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const given = querySchema.safeParse(visit.c.req.query());
  return given.success
    ? answer(deps, visit, { ...given.data, at: pointOf(given.data), corner: cornerOf(given.data) })
    : missing(visit);
};

const pointOf = (given: { 'at.x'?: number | undefined; 'at.y'?: number | undefined }) =>
  given['at.x'] === undefined || given['at.y'] === undefined
    ? undefined
    : { x: given['at.x'], y: given['at.y'] };

const cornerOf = ({ fromX: x, fromY: y }: z.infer<typeof querySchema>) =>
  x === undefined || y === undefined ? undefined : { x, y };

async function answer(
  { store }: ConsoleDependencies,
  visit: Visit,
  asked: {
    media: string;
    width: Width;
    at: { x: number; y: number } | undefined;
    corner?: { x: number; y: number } | undefined;
  },
  word?: Words,
) {
  const { c, viewer } = visit;
  const found = await pictureOf(store, visit, asked.media);
  if (found === undefined) return missing(visit);
  const { record, frame } = found;
  const { width, at } = asked;
  const clicked = at && {
    x: share(at.x, width),
    y: share(at.y, (width * frame.height) / frame.width),
  };
  const from = clicked ?? asked.corner;
  const path = postPath(refOf(visit));
  const page = <DrawPage {...{ viewer, path, record, frame, width, from, word }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

const share = (part: number, whole: number) => Math.min(1, Math.max(0, part / whole));

async function pictureOf(
  store: ConsoleDependencies['store'],
  visit: Visit,
  mediaId: string,
): Promise<{ record: MediaRecord; frame: { width: number; height: number } } | undefined> {
  const schoolId = visit.viewer.school.id;
  const dossier = await readDossier(store, { schoolId, kind: 'post', ...refOf(visit) });
  const media = dossier === undefined ? [] : mediaOfPost(dossier);
  const record = media.find((one) => one.mediaId === mediaId);
  const frame = record && frameOf(record);
  return record === undefined || frame === undefined ? undefined : { record, frame };
}

const of = { media: z.string().min(1).max(200), file: z.string().max(64) };
const percent = z.coerce.number().min(0).max(100);
const drawSchema = z.union([
  z.object({
    ...of,
    width: widthSchema,
    fromX: part,
    fromY: part,
    'at.x': pixel,
    'at.y': pixel,
  }),
  z.object({ ...of, left: percent, top: percent, right: percent, bottom: percent }),
]);

export const postDraw = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(drawSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media: mediaId, file } = given.value;
  const found = await pictureOf(deps.store, visit, mediaId);
  if (found === undefined) return missing(visit);
  const { frame } = found;
  const width = 'width' in given.value ? given.value.width : 320;
  const [a, b] = cornersOf(given.value, frame);
  const box = boxBetween(a, b, frame);
  const again = { media: mediaId, width, at: undefined };
  if (box === undefined) return answer(deps, visit, again, smallWords);
  const ref = refOf(visit);
  const wanted = { ...ref, schoolId: viewer.school.id, mediaId, file, box, by: viewer.actor };
  const done = await drawFace(deps, wanted);
  if (!done.ok) {
    if (done.problem === 'missing') return missing(visit);
    return answer(deps, visit, again, done.problem === 'known' ? knownWords : changedWords);
  }
  const query = new URLSearchParams({
    since: deps.now().toISOString(),
    next: `${mediaId}#${facesOf(found.record).length + 1}`,
  });
  return seeOther(c, `${postPath(ref)}?${query}`);
};

const knownWords: Words = {
  nl: 'Dit gezicht staat al op de lijst. Kijk welk nummer het heeft.',
  en: 'This face is on the list already. See which number it has.',
};

const smallWords: Words = {
  nl: 'Dit vak is te klein. Klik eerst linksboven van het gezicht en dan rechtsonder.',
  en: 'This box is too small. Click at the top left of the face first and then at the bottom right.',
};

function cornersOf(
  given: z.infer<typeof drawSchema>,
  frame: { width: number; height: number },
): [{ x: number; y: number }, { x: number; y: number }] {
  if ('left' in given) {
    return [
      { x: given.left / 100, y: given.top / 100 },
      { x: given.right / 100, y: given.bottom / 100 },
    ];
  }
  const height = (given.width * frame.height) / frame.width;
  return [
    { x: given.fromX, y: given.fromY },
    { x: share(given['at.x'], given.width), y: share(given['at.y'], height) },
  ];
}

const overviewSchema = z.object({ ...of, count: z.coerce.number().int().positive() });

/** An overview shot: only where the school's rules know it, and never of a small group. */
export const postOverview = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(overviewSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const ref = refOf(visit);
  const pack = await packOf(deps.store, { get: deps.packs }, viewer.school.id);
  if (answerOf(pack, crowdException) === 'no') return answerProblem(c, viewer, 'form');
  const { media: mediaId, file, count } = given.value;
  const done = await sayOverview(deps, {
    ...{ ...ref, schoolId: viewer.school.id, by: viewer.actor },
    ...{ mediaId, file, count, least: answerOf(pack, groupMin) },
  });
  const since = new URLSearchParams({ since: deps.now().toISOString() });
  if (done.ok) return seeOther(c, `${postPath(ref)}?${since}#confirm`);
  if (done.problem === 'missing') return missing(visit);
  const facts = await gatherPost(deps, viewer, { ...ref, className: undefined });
  return facts === undefined
    ? missing(visit)
    : answerPost(deps, visit, facts, { word: changedWords });
};
