import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Labelled, linesOf } from './read-comments.ts';

/** Only what may be trained on and passed on: CC0, CC BY 4.0 and MIT. Never part of the weights that ship. */
const sets = [
  { file: 'common-voice-nl', licence: 'CC0-1.0' },
  { file: 'common-voice-nl-collector', licence: 'CC0-1.0' },
  { file: 'common-voice-en', licence: 'CC0-1.0' },
  { file: 'mhc-nl', licence: 'CC-BY-4.0' },
  { file: 'hatecheck-en', licence: 'CC-BY-4.0' },
  { file: 'youtube-spam-en', licence: 'CC-BY-4.0' },
  { file: 'surge-toxicity-en', licence: 'MIT' },
  { file: 'davidson-tweets-en', licence: 'MIT' },
] as const;

/** Comments of public sets, as far as they are in this folder. What they call wrong without a category of ours is an insult. */
export function readPublicSets(folder: string): Labelled[] {
  return sets.flatMap(({ file }) => {
    const path = join(folder, `${file}.jsonl`);
    if (!existsSync(path)) return [];
    return linesOf(readFileSync(path, 'utf8')).flatMap((line, i) => {
      const { text, label, school_label: school } = JSON.parse(line);
      const wrong = school === undefined ? label : school;
      if (wrong === null) return [];
      const voice = `${file} ${Math.floor(i / 50)}`;
      return [{ text, labels: wrong === 1 ? [labelOf(file)] : [], voice, author: file }];
    });
  });
}

function labelOf(file: string) {
  if (file.startsWith('youtube-spam')) return 'spam';
  return file.includes('mhc') || file.includes('hatecheck') ? 'discrimination' : 'insult';
}
