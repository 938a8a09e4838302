import { dayOf, schoolYearOf } from '../../../shared/domain/consent/amsterdam.ts';
import { purposes } from '../../../shared/domain/consent/purposes.ts';
import { readTable } from '../../../shared/domain/consent-import/table.ts';
import {
  type Unexplained,
  unexplainedIn,
} from '../../../shared/domain/consent-import/unexplained.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { readMapping } from '../../../shared/records/imports.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import type { Stored } from '../../../shared/records/record.ts';
import { readFile, type UploadRecord } from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Viewer, Visit } from '../route.ts';
import { answerProblem, seeOther } from '../routes/answers.ts';
import { answerColumns, askedIn, type Draft, draftFrom } from './draft.ts';
import { MappingPage } from './mapping-page.tsx';
import { mapUpload, mayMap } from './steps.ts';

/** The mapping screen as it stands, with what the words of the file leave to be explained. */
export async function answerMapping(
  deps: ConsoleDependencies,
  { c, viewer }: Visit,
  upload: UploadRecord,
  draft: Draft,
  problems: readonly Words[],
) {
  const unexplained = await unexplainedOf(deps, upload, draft);
  const page = (
    <MappingPage
      {...{ viewer, upload, draft, problems, unexplained }}
      purposes={await purposesOf(deps, viewer)}
      years={yearsAround(deps.now())}
    />
  );
  return render(c, page, problems.length === 0 ? 200 : 422);
}

async function unexplainedOf(
  { store }: ConsoleDependencies,
  upload: UploadRecord,
  draft: Draft,
): Promise<Unexplained> {
  const file = await readFile(store, upload);
  const table = file && readTable(file);
  return table?.ok
    ? unexplainedIn(table.value, answerColumns(draft, upload.headers), draft.answers)
    : { words: [], notAnswers: [] };
}

/** What an export may answer. Face recognition is asked apart, never on a form with other questions. */
async function purposesOf(
  { store, packs }: ConsoleDependencies,
  { school }: Viewer,
): Promise<string[]> {
  const { extraPurposes } = consentPolicyOf(await packOf(store, { get: packs }, school.id));
  return [...purposes, ...extraPurposes].filter((code) => code !== 'face_recognition');
}

function yearsAround(now: Date): string[] {
  const year = schoolYearOf(dayOf(now.getTime()));
  return [year, year - 1, year + 1].map((from) => `${from}-${from + 1}`);
}

/** Takes the screen in, or shows it again with what is missing. */
export async function postMapping(
  deps: ConsoleDependencies,
  visit: Visit,
  upload: Stored<UploadRecord>,
) {
  const { c, viewer, form } = visit;
  const here = `/imports/${upload.data.id}`;
  if (!mayMap(upload.data)) return seeOther(c, here);
  const { headers } = upload.data;
  const draft = draftFrom(headers, form);
  if (draft === undefined) return answerProblem(c, viewer, 'form');
  const remembered = await readMapping(deps.store, viewer.school.id);
  const asked = askedIn(draft, headers, remembered?.guardianId);
  const { words, notAnswers } = await unexplainedOf(deps, upload.data, draft);
  const problems = [
    ...(asked.ok ? [] : asked.problems),
    ...(words.length > 0 ? [explainFirst] : []),
    ...(notAnswers.length > 0 ? [noAnswers] : []),
  ];
  if (!asked.ok || problems.length > 0) {
    return answerMapping(deps, visit, upload.data, draft, problems);
  }
  await mapUpload(deps, upload, asked.value, viewer.actor);
  return seeOther(c, here);
}

const explainFirst = {
  nl: 'Zeg bij elk woord of het ja, nee of onbekend betekent.',
  en: 'Say for each word whether it means yes, no or unknown.',
};
const noAnswers = {
  nl: 'Kies voor de kolommen zonder antwoorden iets anders.',
  en: 'Choose something else for the columns without answers.',
};
