/**
 * What happens to an abstract between one site or version and the next. Words know where they come from, so that the
 * right place of a quotation is known after any mutation.
 */

/** A word, or the space after it, with its offset in the source; undefined for what was put in. */
interface Token {
  readonly text: string;
  readonly from: number | undefined;
  /** How many characters of the source it stands for, where that is not its own length at first. */
  readonly size: number;
}

export type Random = () => number;

interface Context {
  readonly random: Random;
  /** The tokens `[first, last)` are quoted. */
  readonly quoted: readonly [number, number];
  /** A sentence of another abstract. */
  readonly foreign: string;
}

type Mutation = (tokens: readonly Token[], context: Context) => readonly Token[];

export interface Mutant {
  readonly text: string;
  /** Where the quotation is now; null when it is gone. */
  readonly gold: { readonly start: number; readonly end: number } | null;
}

const isSpace = ({ text }: Token): boolean => /^\s+$/.test(text);

/** Changes a share of the words. */
function words(share: number, change: (word: string, random: Random) => string): Mutation {
  return (tokens, { random }) =>
    tokens.map((token) =>
      isSpace(token) || random() >= share ? token : { ...token, text: change(token.text, random) },
    );
}

/** Changes all of the text by a pattern, word by word. */
function all(pattern: RegExp, by: string | ((match: string) => string)): Mutation {
  return (tokens) => tokens.map((token) => ({ ...token, text: token.text.replace(pattern, by as string) }));
}

const spaces =
  (change: (random: Random) => string): Mutation =>
  (tokens, { random }) =>
    tokens.map((token) => (isSpace(token) ? { ...token, text: change(random) } : token));

const pick = <Value>(values: readonly Value[], random: Random): Value => values[Math.floor(random() * values.length)]!;

const FILLERS = 'robust novel scalable method approach dataset while consistently framework propose among'.split(' ');

function typo(word: string, random: Random): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick([...'aeinorst'], random);
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  ];
  return pick(kinds, random);
}

function replaced(word: string, random: Random): string {
  const [, before, after] = /^(\W*)[^]*?(\W*)$/.exec(word)!;
  return `${before}${pick(FILLERS, random)}${after}`;
}

/** Sentences as token ranges, the space after them included. */
function sentencesOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  tokens.forEach((token, i) => {
    if (!/[.?!]["”)]?$/.test(token.text)) return;
    const end = Math.min(tokens.length, i + 2);
    found.push([start, end]);
    start = end;
  });
  if (start < tokens.length) found.push([start, tokens.length]);
  return found;
}

const overlaps = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean => a < d && c < b;

function tex(change: (source: string) => string): Mutation {
  return (tokens) => {
    const done: Token[] = [];
    let open: { text: string; from: number | undefined; size: number } | undefined;
    for (const token of tokens) {
      const dollars = token.text.split('$').length - 1;
      if (open) {
        open.text += token.text;
        open.size += token.size;
        if (dollars % 2 === 1) {
          done.push({ ...open, text: open.text.replace(/\$([^$]*)\$/g, (_, source: string) => change(source)) });
          open = undefined;
        }
      } else if (dollars % 2 === 1) open = { ...token };
      else done.push({ ...token, text: token.text.replace(/\$([^$]*)\$/g, (_, source: string) => change(source)) });
    }
    return open ? [...done, open] : done;
  };
}

const plain = (source: string): string => source.replace(/\\[a-z]+|[{}_^\s]/g, '');

/** A foreign sentence before the sentence with the given index. */
function inserted(where: (count: number, random: Random) => number): Mutation {
  return (tokens, { foreign, random }) => {
    const sentences = sentencesOf(tokens);
    const at = sentences[where(sentences.length, random)]?.[0] ?? tokens.length;
    return [...tokens.slice(0, at), { text: `${foreign} `, from: undefined, size: 0 }, ...tokens.slice(at)];
  };
}

const chain =
  (...mutations: readonly Mutation[]): Mutation =>
  (tokens, context) =>
    mutations.reduce((now, mutation) => mutation(now, context), tokens);

const typographic = chain(
  all(/'/g, '’'),
  all(/^"/g, '“'),
  all(/"/g, '”'),
  all(/(?<=\w)-(?=\w)/g, '‑'),
  all(/(\d)-(\d)/g, '$1–$2'),
);
const ragged = spaces((random) => pick([' ', '\n', '\u00a0', '  ', '\n      '], random));
const truncated: Mutation = (tokens, { random }) => {
  const at = Math.floor(tokens.length * (0.35 + 0.3 * random()));
  return [...tokens.slice(0, at), { text: '…', from: undefined, size: 0 }];
};

const MUTATIONS = {
  identity: (tokens) => tokens,
  'white space': ragged,
  'lines of a fixed width': spaces((random) => (random() < 0.12 ? '\n' : ' ')),
  'typographic signs': typographic,
  'invisible signs': words(0.3, (word) => `${word.slice(0, 2)}\u200b${word.slice(2)}`),
  ligatures: chain(all(/ffi/g, 'ﬃ'), all(/fi/g, 'ﬁ'), all(/fl/g, 'ﬂ')),
  'hyphens at line ends': words(0.15, (word) =>
    /^[a-z]{6,}$/.test(word) ? `${word.slice(0, 3)}-\n${word.slice(3)}` : word,
  ),
  'bold and emphasis in TeX': words(0.1, (word) => (/^[a-z]+$/i.test(word) ? `\\textbf{${word}}` : word)),
  'escaped per cent signs': all(/%/g, '\\%'),
  'spaces lost': (tokens, { random }) => tokens.filter((token) => !isSpace(token) || random() > 0.08),
  typos: words(0.12, typo),
  'other numbers': all(/\d+/g, (digits) => String((Number(digits) * 7 + 3) % 10 ** digits.length)),
  '5 % of words replaced': words(0.05, replaced),
  '15 % of words replaced': words(0.15, replaced),
  '30 % of words replaced': words(0.3, replaced),
  'footnote marks': words(0.06, (word) => `${word}[3]`),
  'TeX as plain signs': tex(plain),
  'TeX three times, as KaTeX leaves it': tex((source) => `${plain(source)}${source}${plain(source)}`),
  'TeX twice, as MathJax leaves it': tex((source) => `${plain(source)}${source}`),
  'a sentence put in before': inserted(() => 0),
  'a sentence put in between': inserted((count, random) => 1 + Math.floor(random() * (count - 1))),
  'another sentence deleted': (tokens, { quoted, random }) => {
    const others = sentencesOf(tokens).filter((sentence) => !overlaps(sentence, quoted));
    if (others.length === 0) return tokens;
    const [start, end] = pick(others, random);
    return [...tokens.slice(0, start), ...tokens.slice(end)];
  },
  'sentences in another order': (tokens, { random }) => {
    const order = sentencesOf(tokens).map((sentence) => ({ sentence, key: random() }));
    return order
      .sort((a, b) => a.key - b.key)
      .flatMap(({ sentence: [start, end] }) => [...tokens.slice(start, end), { text: ' ', from: undefined, size: 0 }]);
  },
  'its sentence deleted': (tokens, { quoted }) => {
    const kept = sentencesOf(tokens).filter((sentence) => !overlaps(sentence, quoted));
    return kept.flatMap(([start, end]) => tokens.slice(start, end));
  },
  truncated,
  'many small changes': chain(ragged, typographic, words(0.05, typo)),
  'many changes': chain(
    ragged,
    typographic,
    words(0.08, typo),
    words(0.08, replaced),
    inserted(() => 0),
  ),
} as const satisfies Record<string, Mutation>;

export type MutationName = keyof typeof MUTATIONS;
export const MUTATION_NAMES = Object.keys(MUTATIONS) as MutationName[];

/** Applies a mutation to an abstract of which `[start, end)` is quoted; both lie on the edges of words. */
export function mutate(
  name: MutationName,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  foreign: string,
  random: Random,
): Mutant {
  const tokens = [...text.matchAll(/\s+|\S+/g)].map((match): Token => ({
    text: match[0],
    from: match.index,
    size: match[0].length,
  }));
  const quotedAt = tokens.flatMap((token, i) => (token.from! >= start && token.from! < end ? [i] : []));
  const quoted = [quotedAt[0]!, quotedAt.at(-1)! + 1] as const;
  const mutation: Mutation = MUTATIONS[name];
  const mutated = mutation(tokens, { random, quoted, foreign });
  const places: { readonly start: number; readonly end: number }[] = [];
  let length = 0;
  let kept = 0;
  for (const token of mutated) {
    if (token.from !== undefined && token.from >= start && token.from < end && !isSpace(token)) {
      places.push({ start: length, end: length + token.text.length });
      kept += token.size;
    }
    length += token.text.length;
  }
  const size = text.slice(start, end).replace(/\s+/g, '').length;
  const gold = kept >= size * 0.5 ? { start: places[0]!.start, end: places.at(-1)!.end } : null;
  return { text: mutated.map((token) => token.text).join(''), gold };
}

/** A repeatable source of chance. @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md mulberry32 */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
