/** One thing to measure: a script of its own, in a process of its own. */
export interface Bench {
  script: string;
  measures: string;
  /** What `--count` counts, and how many there are without it. */
  count?: string;
  /** What stands in the folder of `--data`; none of it is part of the project. */
  data?: { holds: string; isNeeded: boolean; as: 'option' | 'argument' };
  /** Part of a run that names none. */
  isUsual?: true;
}

const photos = 'photos with marked faces, see faces/measure.ts';
const comments = 'labelled comments as JSON lines, see comments/measure.ts';

export const benches: Readonly<Record<string, Bench>> = {
  webhooks: {
    script: 'webhooks/measure.ts',
    measures: 'signed deliveries a second, stored durably, beside bare node:http',
    isUsual: true,
  },
  faces: {
    script: 'faces/measure-beside.ts',
    measures:
      'finding faces, beside the stock detector of face-api, on the six pictures of its package',
    isUsual: true,
  },
  comments: {
    script: 'comments/speed.ts',
    measures: 'comments judged a second, one thread',
    count: 'comments, 5,000',
    isUsual: true,
  },
  consent: {
    script: 'consent/measure.ts',
    measures: 'consent decisions a second of one core',
    count: 'decisions, 1,000,000',
    isUsual: true,
  },
  peers: {
    script: 'comments/peers.ts',
    measures: 'our judge beside other packages (npm ci --prefix test/bench/comments/peers)',
    data: { holds: comments, isNeeded: false, as: 'option' },
    isUsual: true,
  },
  import: {
    script: 'import/measure.ts',
    measures: 'an export of the school administration, from upload to carried out',
    count: 'pupils, 5,000',
  },
  register: {
    script: 'register/measure.ts',
    measures: 'how quick the pages of a large register are, and how many rows they read',
    count: 'people, 20,000',
  },
  damaged: {
    script: 'pictures/mutations.ts',
    measures: 'how the face engine takes damaged picture files',
    count: 'files, 5,000',
  },
  redaction: {
    script: 'pictures/redaction.ts',
    measures: 'how long covering takes; with portraits, how much of a face is left',
    data: { holds: 'portraits, file name = person', isNeeded: false, as: 'argument' },
  },
  worst: { script: 'comments/worst.ts', measures: 'the slowest texts we could think of' },
  disguises: { script: 'comments/disguises.ts', measures: 'every listed word in every disguise' },
  judged: {
    script: 'comments/measure.ts',
    measures: 'how well comments are judged',
    data: { holds: comments, isNeeded: true, as: 'option' },
  },
  found: {
    script: 'faces/measure.ts',
    measures: 'how many marked faces are found',
    data: { holds: photos, isNeeded: true, as: 'argument' },
  },
  recognisable: {
    script: 'faces/recognisable.ts',
    measures: 'which faces are called recognisable, and why',
    data: { holds: photos, isNeeded: true, as: 'option' },
  },
  recognition: {
    script: 'faces/recognition.ts',
    measures: 'how well people are known again, and taken for each other',
    data: {
      holds: 'portraits of many people, see faces/recognition.ts',
      isNeeded: true,
      as: 'option',
    },
  },
  moderator: {
    script: 'pictures/measure.ts',
    measures: 'false alarms over ordinary photos, time and memory',
    data: { holds: 'JPEG files in which nobody is nude', isNeeded: true, as: 'argument' },
  },
};
