/** Whether a comment is to be flagged, as a package that is not ours sees it. */
export type Peer = { name: string; flags: (text: string) => boolean };

/** How each package is asked: Dutch and English where it knows both, whole words, as its documentation says. */
// biome-ignore lint/suspicious/noExplicitAny: packages that need not be installed have no types here
const ways: Record<string, (module: Record<string, any>) => (text: string) => boolean> = {
  'naughty-words': ({ default: lists }) => {
    const words = new Set<string>([...lists.nl, ...lists.en].map((word) => word.toLowerCase()));
    return (text) =>
      (text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).some((w) => words.has(w));
  },
  'glin-profanity': ({ Filter }) => {
    const filter = new Filter({ languages: ['dutch', 'english'] });
    return (text) => filter.isProfane(text);
  },
  'curse-filter':
    ({ detect }) =>
    (text) =>
      detect(text, { lang: ['nl', 'en'] }),
  toxicity: ({ Toxicity }) => {
    const filter = new Toxicity();
    return (text) => filter.isProfane(text);
  },
  obscenity: ({ RegExpMatcher, englishDataset, englishRecommendedTransformers }) => {
    const matcher = new RegExpMatcher({
      ...englishDataset.build(),
      ...englishRecommendedTransformers,
    });
    return (text) => matcher.hasMatch(text);
  },
  allprofanity:
    ({ default: filter }) =>
    (text) =>
      filter.check(text),
  'bad-words': ({ Filter }) => {
    const filter = new Filter();
    return (text) => filter.isProfane(text);
  },
  'leo-profanity':
    ({ default: filter }) =>
    (text) =>
      filter.check(text),
  '@2toad/profanity': ({ Profanity }) => {
    const filter = new Profanity({ languages: ['en'], wholeWord: true });
    return (text) => filter.exists(text);
  },
};

export const howToInstall =
  'the packages ours is measured beside are not installed: npm ci --prefix test/bench/comments/peers';

/** The packages that are installed in this folder; none of them is needed for anything else. */
export async function loadPeers(): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const [name, way] of Object.entries(ways)) {
    try {
      peers.push({ name, flags: way(await import(name)) });
    } catch {
      // not installed here, or not for this version of Node
    }
  }
  return peers;
}
