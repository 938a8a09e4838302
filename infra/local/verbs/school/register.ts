import { isDeepStrictEqual } from 'node:util';
import { createLocalUser } from '../../../../functions/console/local-accounts.ts';
import { storedTokens } from '../../../../shared/adapters/platforms/stored-tokens.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import type { Write } from '../../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../../shared/records/audit.ts';
import {
  listAccounts,
  listSchools,
  readAccount,
  readSchool,
  writeAccount,
  writeSchool,
} from '../../../../shared/records/schools.ts';
import { readLocalUser } from '../../../../shared/records/sign-in.ts';
import { type Answer, command } from './command.ts';
import {
  accountId,
  faceEngine,
  login,
  platform,
  protocol,
  recognition,
  roles,
  schoolId,
  title,
  tokenStdin,
} from './options.ts';
import type { Place } from './place.ts';

/** Ids and fixed words only: no name, no login, no token. */
type Fact = { what: string; about: string; detail: Record<string, string> };

async function record({ store, now }: Place, school: string, fact: Fact, writes: Write[]) {
  const entry = { ...fact, at: now().toISOString(), actor: 'command-line' };
  const done = await commitWithAudit(store, school, entry, { writes });
  if (!done.ok) throw new Error('somebody else changed this at the same moment: ask again');
}

async function unknownSchool({ store }: Place): Promise<Answer> {
  const ids = (await listSchools(store)).map(({ id }) => id);
  const known = ids.length === 0 ? 'a school: add one first' : `one of ${ids.join(', ')}`;
  return fail('refused', `expected --school to be ${known}`);
}

/** A school that is there already is changed; what was not asked stays. */
export const addSchool = command(
  {
    id: schoolId('--id'),
    name: title('--name'),
    protocol,
    recognition: recognition.optional(),
    'face-engine': faceEngine.optional(),
  },
  async (asked, place) => {
    const { id, name, protocol: packId } = asked;
    const from = await readSchool(place.store, id);
    const before = from?.data;
    const mode = asked.recognition ?? before?.recognition ?? 'off';
    const engine = asked['face-engine'] ?? before?.faceEngine;
    const chosen = engine === undefined ? {} : { faceEngine: engine };
    const detail = { protocol: packId, recognition: mode, ...chosen };
    const answer = (done: string) => ok([{ school: id, name, ...detail, done }]);
    const school = { id, name, packId, recognition: mode, ...chosen };
    if (isDeepStrictEqual(before, school)) return answer('unchanged');
    const done = before === undefined ? 'added' : 'changed';
    const write = writeSchool(school, from);
    await record(place, id, { what: `school.${done}`, about: id, detail }, [write]);
    return answer(done);
  },
);

/** An account that the school has already gets the new token and title. */
export const addAccount = command(
  {
    school: schoolId('--school'),
    platform,
    id: accountId,
    title: title('--title'),
    'token-stdin': tokenStdin,
  },
  async ({ school, platform: name, id, title: called }, place, input) => {
    const form = storedTokens.get(name);
    const token = form?.read(input.trim());
    if (token?.ok !== true) {
      return fail('refused', `expected on standard input ${form?.expected ?? 'a token'}`);
    }
    const { store, tokens } = place;
    if ((await readSchool(store, school)) === undefined) return unknownSchool(place);
    const from = await readAccount(store, name, id);
    if (from !== undefined && from.data.schoolId !== school) {
      return fail('refused', 'expected an account that is not registered with another school');
    }
    // the token first: an account without one is trouble, a token without an account is nothing
    await tokens.set(`token/${name}/${id}`, token.value);
    const done = from === undefined ? 'added' : 'renewed';
    const fresh = { platform: name, id, schoolId: school, trouble: null, heardAt: null };
    const write = writeAccount({ ...(from?.data ?? fresh), title: called }, from);
    const fact = { what: `account.${done}`, about: `${name}#${id}`, detail: { platform: name } };
    await record(place, school, fact, [write]);
    return ok([{ school, platform: name, id, title: called, done }]);
  },
);

/** Somebody who can sign in already keeps their other schools and gets a new password. */
export const addUser = command(
  { login, name: title('--name'), school: schoolId('--school'), roles },
  async (asked, place) => {
    const { store, now } = place;
    if (!place.keepsUsers) {
      return fail(
        'refused',
        'expected no --cloud: there people sign in at the user pool, in groups <school id>:<role>',
      );
    }
    const { school, name, roles: given } = asked;
    if ((await readSchool(store, school)) === undefined) return unknownSchool(place);
    const known = await readLocalUser(store, asked.login.toLowerCase());
    const others = known?.data.user.schools.filter(({ schoolId: id }) => id !== school) ?? [];
    const schools = [...others, { schoolId: school, roles: given }];
    const { user, password } = await createLocalUser(
      store,
      { login: asked.login, name, schools },
      now,
    );
    const done = known === undefined ? 'added' : 'renewed';
    const detail = { roles: given.join(',') };
    // told before the password is: one that is not in the log is known to nobody
    await record(place, school, { what: `user.${done}`, about: user.id, detail }, []);
    return ok([{ login: asked.login.toLowerCase(), school, roles: given, password, done }]);
  },
);

/** Every school with its accounts. */
export const listRegister = command({}, async (_, { store, tokens }) => {
  const accounts = await listAccounts(store);
  const schools = (await listSchools(store)).map(
    async ({ id, name, packId, recognition: mode, faceEngine: engine }) => {
      const own = accounts.filter(({ data }) => data.schoolId === id);
      const shown = own.map(async ({ data }) => ({
        platform: data.platform,
        id: data.id,
        title: data.title,
        hasToken: await tokens.has(`token/${data.platform}/${data.id}`),
        trouble: data.trouble?.reason ?? null,
        heardAt: data.heardAt,
      }));
      const chosen = engine === undefined ? {} : { faceEngine: engine };
      const accountsOfIt = await Promise.all(shown);
      return { id, name, protocol: packId, recognition: mode, ...chosen, accounts: accountsOfIt };
    },
  );
  return ok(await Promise.all(schools));
});
