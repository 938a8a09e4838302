import type { Policy } from '../../../shared/domain/consent/policy.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type FormRecord, formCodes, readForm } from '../../../shared/records/forms.ts';
import { packOf } from '../../../shared/records/pack-of.ts';

/** The school's rules of consent as they are now, its own forms included. */
export async function policyOf(store: Store, schoolId: string): Promise<Policy> {
  const [pack, forms] = await Promise.all([
    packOf(store, packs, schoolId),
    formCodes(store, schoolId),
  ]);
  return { ...consentPolicyOf(pack), forms };
}

/** What asking goes by: the form and the rules; undefined while the school has no form. */
export async function rulesOfAsking(
  store: Store,
  schoolId: string,
): Promise<{ form: FormRecord; policy: Policy } | undefined> {
  const [form, policy] = await Promise.all([readForm(store, schoolId), policyOf(store, schoolId)]);
  return form === undefined ? undefined : { form, policy };
}
