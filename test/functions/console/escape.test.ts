import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routes } from '../../../functions/console/routes.ts';
import { writeNotice } from '../../../shared/records/notices.ts';
import { groupKey } from '../../../shared/records/people-rows.ts';
import { writeAccount, writeSchool } from '../../../shared/records/schools.ts';
import { aConsole, allRoles } from './a-console.ts';
import {
  aComment,
  aCommentRef,
  aDecision,
  aFinding,
  aMedia,
  aNotice,
  aPost,
  aRef,
  at,
  place,
  placePerson,
} from './a-story.ts';
import { knownSecret, placeForm, placeLink } from './asking/an-asking.ts';
import { aMapping, placeUpload, uploadId } from './imports/an-upload.ts';

/** Beginnings of markup, attributes and addresses that a browser might run, glued together at random. */
const attack = fc
  .array(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</title><svg onload=alert(1)>',
      '</textarea><iframe srcdoc=x>',
      '<a href="javascript:alert(1)">',
      '{{constructor}}',
      '&lt;b&gt;',
      '<!--',
      ']]>',
      '\u202e',
      '\u0000',
      '` onclick=alert(1) `',
      'x',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

const school = { id: 'school-a', name: 'A', packId: 'atlas-2021', recognition: 'off' } as const;

describe('whatever stands in a record', () => {
  it('stays text on every page: no element, attribute or address comes from it', async () => {
    await fc.assert(
      fc.asyncProperty(attack, async (evil) => {
        const world = await aConsole();
        const words = { nl: evil, en: evil };
        await world.write(
          writeSchool({ ...school, name: evil }, { data: school, version: 1 }),
          writeAccount({
            platform: 'facebook',
            id: '1',
            schoolId: 'school-a',
            title: evil,
            trouble: { reason: evil, since: at },
            heardAt: null,
          }),
        );
        await placePerson(world, { id: 'p1', displayName: evil, className: evil });
        await placeForm(world, { intro: words, contact: words });
        await placeLink(world);
        const ref = aRef({ key: evil, id: evil });
        const commentRef = aCommentRef({ key: evil, id: evil });
        const finding = aFinding({ text: words, detail: evil, subjects: [evil, '0-3'] });
        const names = { '1': { as: 'person', personId: 'p1', by: 'user:x', at } } as const;
        await place(
          world,
          { ref, post: aPost({ text: evil, permalink: `javascript:${evil}` }) },
          aDecision('hold', [finding]),
          { media: [aMedia({ names })] },
        );
        await place(
          world,
          {
            ref: commentRef,
            comment: aComment({ text: evil, authorName: evil, permalink: evil, postId: evil }),
          },
          aDecision('review', [finding]),
        );
        const asked = {
          mapping: { ...aMapping, name: evil.slice(0, 100), answers: {} },
          choices: { extent: 'full', answeredBy: 'parents', schoolYear: null },
          by: 'user:o',
        } as const;
        const upload = { headers: [evil, 'Website'], asked };
        await placeUpload(world, upload, { displayName: evil, className: evil });
        const notice = { subject: words, body: words, reference: evil, ref: commentRef };
        await world.write(writeNotice(aNotice(notice)));
        const schools = [{ schoolId: 'school-a', roles: allRoles }];
        const browser = await world.signIn({ login: 'anna', schools });
        await browser.post(`/comments/facebook/${encodeURIComponent(evil)}/decide`, {
          wish: 'hide',
          seen: '1',
          note: evil,
        });

        const key = encodeURIComponent(evil);
        const pages = routes(world.deps)
          .filter(({ method, path }) => method === 'GET' && !/assets|:file|return/.test(path))
          .map(({ path }) =>
            path
              .replace(':platform', 'facebook')
              .replace(':key', key)
              .replace(':upload', uploadId)
              .replace(':secret', knownSecret)
              .replace(':person', 'p1'),
          );
        pages.push(`/imports/${uploadId}?step=mapping`, `/imports/${uploadId}?list=departed`);
        const of = groupKey({ kind: 'pupil', className: evil });
        for (const page of ['group', 'ask']) {
          pages.push(`/asking/${page}?${new URLSearchParams({ of })}`);
        }
        for (const path of pages) expectHarmless(await browser.text(path));
      }),
      { numRuns: 40 },
    );
  });
});

/** Every tag is one of ours with attributes of ours; every address is a path of ours or plain https. */
function expectHarmless(text: string): void {
  const tags = text.match(/<[a-z!/][^>]*>/gi) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z][a-zA-Z-]*(?:="[^"<>]*")?)*\/?)>$/,
    );
    const bare = tag.replaceAll(/="[^"]*"/g, '=');
    expect(bare).not.toMatch(/^<(?:script|iframe|img|object|embed|style)\b| on[a-z]+=/i);
  }
  for (const [, address = ''] of text.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
    expect(address).toMatch(/^(?:\/(?!\/)|#|https:\/\/www\.facebook\.com\/)/);
  }
}
