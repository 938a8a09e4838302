import type { Found } from './find-personal-data.ts';

const local = /[a-z0-9._%+-]/;
const domain = /[a-z0-9.-]/;
const ending = /\.[a-z]{2,24}$/;
/** An office's address, not a person's. */
const offices = new Set(
  'info administratie contact secretariaat receptie school mail support webmaster redactie aanmelden inschrijven leerlingzaken ouderraad mr bestuur directie office noreply no-reply'.split(
    ' ',
  ),
);

/** E-mail addresses, also written out as `naam (at) school punt nl`. Walks outwards from each @, so it is linear. */
export function findEmails(text: string): Found[] {
  const found: Found[] = [];
  if (!mayHoldOne(text)) return found;
  for (const { text: plain, from: offset, map } of [asWritten(text), spelledOut(text)]) {
    let after = 0;
    for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
      let from = at;
      while (from > after && at - from < 64 && local.test(plain.charAt(from - 1))) from--;
      let to = at + 1;
      while (to < plain.length && to - at < 120 && domain.test(plain.charAt(to))) to++;
      while (to > at && /[.-]/.test(plain.charAt(to - 1))) to--;
      after = to;
      const name = plain.slice(from, at);
      if (name === '' || !ending.test(plain.slice(at + 1, to)) || offices.has(name)) continue;
      found.push({
        type: 'email',
        from: map(from) + offset,
        to: map(to - 1) + offset + 1,
        band: 'hide',
      });
    }
  }
  return found;
}

/** An @, or a word that stands for one. */
const mayHoldOne = (text: string): boolean => /@|[ ([]at[ )\]]|apenstaart/.test(text);

type View = { text: string; from: number; map: (at: number) => number };

const asWritten = (text: string): View => ({ text, from: 0, map: (at) => at });

/** ` at `, ` apenstaartje `, `[at]`, ` punt `, ` dot ` as the signs they stand for. */
function spelledOut(text: string): View {
  const parts = text.split(
    /( ?[([]at[)\]] ?| at | apenstaartje | ?[([](?:punt|dot)[)\]] ?| punt | dot )/,
  );
  // "look at voorbeeld.nl" is no address: a bare "at" needs a spelled-out dot as well
  const isMeant = parts.some((part, i) => i % 2 === 1 && /[([]|apen/.test(part));
  if (parts.length < (isMeant ? 3 : 5)) return { text: '', from: 0, map: (at) => at };
  let plain = '';
  const origin: number[] = [];
  let at = 0;
  parts.forEach((part, i) => {
    const written = i % 2 === 0 ? part : /at|aap/.test(part) || part.includes('apen') ? '@' : '.';
    for (let k = 0; k < written.length; k++) origin.push(at + (i % 2 === 0 ? k : 0));
    plain += written;
    at += part.length;
  });
  return { text: plain, from: 0, map: (index) => origin[index] ?? 0 };
}
