import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditEntries } from '../../shared/records/audit.ts';
import { everyRow } from '../../shared/records/record.ts';
import { aPicture, aSchool, facesOf } from '../support/a-school.ts';

/** Words that stand for a pupil, an author and what was said: they may be nowhere but in the records. */
const canary = { author: 'Kanarievogel', words: 'zwavelgeel', caption: 'okerbruin' };

describe('what leaves the records', () => {
  it('holds no name, no text and no token, whatever goes wrong', async () => {
    const lines: string[] = [];
    const school = await aSchool(
      { recognition: 'allow-list' },
      { writeLog: (line) => lines.push(line) },
    );
    const { facebook } = school.accounts;
    const pupil = { kind: 'pupil', birthDate: '2014-05-10', guardians: [{ id: canary.author }] };
    school.sees(facesOf(await school.enrol(pupil, [])));
    const post = school.control.publishPost({
      accountId: facebook,
      text: `Foto ${canary.caption}`,
      media: [await aPicture()],
    });
    const author = { id: '900000000000001', name: canary.author };
    const comment = (text: string) =>
      school.control.addComment({ postId: post.id, text: `${text} ${canary.words}`, author });
    comment('Wat ben jij een ongelofelijke sukkel');
    comment('Wacht maar tot na school, ik maak je af');
    await school.settle();
    school.control.failNext('facebook GET*', 500, 100);
    comment('Leuk');
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await school.settle();
      school.clock.advance(15);
    }
    school.control.setToken(facebook, 'revoked');
    comment('Mooi');
    await school.settle();

    const { store } = school.runtime;
    const notices = await everyRow(store, {
      table: 'core',
      by: 'index',
      pk: 'S#school#notice',
    });
    expect(notices.length).toBeGreaterThan(3);
    const entries: unknown[] = [];
    for await (const entry of auditEntries(store, 'school')) entries.push(entry);
    const [token = ''] = await school.runtime.secrets.get(`token/facebook/${facebook}`);
    const out = JSON.stringify([notices, entries, lines]);
    for (const secret of [canary.author, canary.words, canary.caption, 'Testpersoon', token]) {
      expect(out).not.toContain(secret);
    }
    expect(lines.length).toBeGreaterThan(0);
  });

  it('keeps secrets out of every file but their own', async () => {
    const school = await aSchool();
    const [secret = ''] = await school.runtime.secrets.get('meta-app-secret');
    const [token = ''] = await school.runtime.secrets.get(
      `token/facebook/${school.accounts.facebook}`,
    );
    await school.runtime.runs.poll({ reconcile: true });
    const holding = readdirSync(school.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => ({ name, bytes: readFileSync(`${parentPath}/${name}`) }))
      .filter(({ bytes }) => bytes.includes(secret) || bytes.includes(token))
      // the simulator is the platform: it knows its own tokens
      .map(({ name }) => name.replace(/^simulator.*/, 'simulator'));
    expect([...new Set(holding)].sort()).toEqual(['secrets.json', 'simulator']);
  });
});
