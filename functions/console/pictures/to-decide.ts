import type { Words } from '../../../shared/domain/language.ts';
import {
  isPassed,
  isSuspected,
  pictureLabels,
} from '../../../shared/domain/pictures/picture-check.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { watchOf } from '../../../shared/records/watch.ts';

/** What of nudity and violence somebody has to say a word about; undefined where there is nothing to decide. */
export function toDecide(record: MediaRecord): Words | undefined {
  const { check, look } = record;
  if (check === undefined || isPassed(record)) return undefined;
  if (isSuspected(check)) return suspectedWords;
  if (check.status === 'not-checked') {
    const isWatched = (watchOf(record)?.everybody ?? null) !== null;
    return look.status === 'analysed' || isWatched ? uncheckedWords : undefined;
  }
  if (check.labels.length === 0) return undefined;
  const words = check.labels.map(({ label }) => pictureLabels[label].words);
  return {
    nl: `Misschien te zien: ${words.map(({ nl }) => nl).join(', ')}. Kijk zelf.`,
    en: `May show: ${words.map(({ en }) => en).join(', ')}. Look yourself.`,
  };
}

const suspectedWords: Words = {
  nl: 'Deze foto is misschien een seksueel beeld van een minderjarige. De software vergist zich soms, ook bij een gewoon portret. Schoolwacht laat de foto niet zien en bewaart er niets van. Bekijk, bewaar en deel hem niet. Vraag wie hem maakte wat erop staat. Is het geen vergissing? Dan belt de schoolleiding de politie: 0900-8844, of 112 bij direct gevaar.',
  en: 'This picture may be a sexual image of a minor. The software is sometimes wrong, also about a plain portrait. Schoolwacht neither shows nor keeps the picture. Do not look at, save or share it. Ask whoever made it what it shows. Is it no mistake? Then school leadership phones the police: 0900-8844, or 112 in immediate danger.',
};

const uncheckedWords: Words = {
  nl: 'Deze foto kon niet worden gecontroleerd op naakt en geweld. Kijk zelf.',
  en: 'This picture could not be checked for nudity and violence. Look yourself.',
};
