import type { Words } from '../../language.ts';
import type { PostEvidence } from '../evidence.ts';
import { finding, type Rule } from './rule.ts';

type Found = PostEvidence['personalData'][number]['type'];

/** Somebody's data in the caption: a person decides whether it belongs there. Names the kind, never the value. */
export const personalData: Rule = (evidence, pack) =>
  evidence.personalData.map(({ type, span: [start, end] }) => {
    const kind = kinds[type];
    return finding(pack, {
      code: 'POST_HOLD_PERSONAL_DATA',
      outcome: 'hold',
      detail: type,
      text: {
        nl: `In de tekst lijkt ${kind.nl} te staan. Haal het weg, of laat iemand bevestigen dat het mag.`,
        en: `The text seems to hold ${kind.en}. Remove it, or have somebody confirm that it may stay.`,
      },
      subjects: [`${start}-${end}`],
    });
  });

const kinds: Record<Found, Words> = {
  phone: { nl: 'een telefoonnummer', en: 'a telephone number' },
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  iban: { nl: 'een rekeningnummer', en: 'a bank account number' },
  bsn: { nl: 'een burgerservicenummer', en: 'a citizen service number' },
  pupil_number: { nl: 'een leerlingnummer', en: 'a pupil number' },
  address: { nl: 'een adres', en: 'an address' },
  name: { nl: 'een naam', en: 'a name' },
};
