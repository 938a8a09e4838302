import type { Policy } from '../../../shared/domain/consent/policy.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { type FormRecord, readForm } from '../../../shared/records/forms.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** What asking goes by: the form and the rules; undefined while the school has no form. */
export async function rulesOfAsking(
  { store, packs }: Pick<ConsoleDependencies, 'store' | 'packs'>,
  schoolId: string,
): Promise<{ form: FormRecord; policy: Policy } | undefined> {
  const [form, pack] = await Promise.all([
    readForm(store, schoolId),
    packOf(store, { get: packs }, schoolId),
  ]);
  return form === undefined ? undefined : { form, policy: consentPolicyOf(pack) };
}
