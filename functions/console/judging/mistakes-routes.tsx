import { writeCsv } from '../../../shared/domain/consent-import/export.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { listMistakes, type Mistake } from '../../../shared/records/mistakes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { gatherMistakes } from './gather-mistakes.ts';
import { MistakesPage } from './mistakes-page.tsx';
import { readable } from './readable.ts';

export const showMistakes =
  ({ store, now }: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const found = await gatherMistakes(store, viewer, now());
    return render(c, <MistakesPage viewer={viewer} {...found} />);
  };

/** One line for each rule and comment: no text and nobody's name, so that it can be sent to whoever repairs the rules. */
export const exportMistakes =
  ({ store, now }: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const schoolId = viewer.school.id;
    const mistakes = await readable(store, viewer, await listMistakes(store, schoolId, now()));
    const at = now().toISOString();
    const fact = { at, actor: viewer.actor, what: 'mistakes.exported', about: schoolId };
    const detail = { number: mistakes.length };
    await commitWithAudit(store, schoolId, { ...fact, detail }, { writes: [] });
    const csv = writeCsv([header, ...mistakes.flatMap(linesOf)], ';');
    return c.body(Uint8Array.from(csv), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="schoolwacht-mistakes-${at.slice(0, 10)}.csv"`,
    });
  };

const header = ['rule', 'category', 'mistake', 'platform', 'comment', 'at'];

const linesOf = ({ kind, rules, ref, at }: Mistake): string[][] =>
  rules.map(({ rule, category }) => [rule, category ?? '', kind, ref.platform, ref.key, at]);
