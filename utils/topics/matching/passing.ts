import { TokenBuffer, type Tokens } from './tokens';

/** What begins a stretch of text that mentions things in passing. */
const CUES = {
  /** Examples up to the end of the clause: commas part the examples. */
  examples: [
    'such as',
    'including',
    'e g',
    'like',
    'for example',
    'for instance',
    'to name a few',
    'ranging from',
    'as varied as',
    'as diverse as',
  ],
  /** What the paper is not about, up to the next comma. */
  contrast: [
    'unlike',
    'compared with',
    'compared to',
    'in contrast to',
    'contrary to',
    'as opposed to',
    'rather than',
    'instead of',
    'without relying on',
    'without the need for',
  ],
  /** The whole sentence, before and behind: it says where code can be had. */
  sentence: [
    'http',
    'github',
    'code is available',
    'code are available',
    'code will be',
    'code is publicly available',
    'code are publicly available',
    'publicly available at',
    'project page',
    'code can be found',
  ],
  /** What a paper is tried on: the words right before it, where it is a plural. */
  tests: ['benchmark', 'baseline'],
} as const;

const KINDS = ['examples', 'contrast', 'sentence', 'tests'] as const;
const EXAMPLES = 1;
const CONTRAST = 2;
const TESTS = 4;

/** The phrases that are cues, each with the number of its kind, from 1. */
export const CUE_PHRASES: readonly (readonly [phrase: string, kind: number])[] = KINDS.flatMap((kind, i) =>
  CUES[kind].map((phrase) => [phrase, i + 1] as const),
);

/** Words with which a clause goes on to what the paper itself says. */
const GOES_ON = hashesOf(
  'we our this these it its they their that which who where when while whereas but however is are was were has have had can could may might must will would do does did ' +
    'remain require rely suffer need face lack show demonstrate achieve perform often typically usually still yet by via through',
);
const SPACE = /\s/;
/** No list of examples has more words. */
const MOST_WORDS = 28;
const MOST_SENTENCE = 60;
/** The name of a test has at most as many words. */
const MOST_NAME = 4;

/** What a text is read with. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  /** The text's own tokens are those from `first` on. */
  readonly first: number;
}

/** Marks the tokens that a cue of the given kind, which stands at tokens `from` to `to`, puts into passing. */
export function markPassing(reading: Reading, kind: number, from: number, to: number, isPassing: Uint8Array): void {
  if (kind === EXAMPLES && !isCue(reading, from, to)) return;
  const { count } = reading.tokens;
  if (kind === TESTS) {
    if (isPlural(reading, from)) isPassing.fill(1, nameBegin(reading, from), from);
    return;
  }
  if (kind === EXAMPLES || kind === CONTRAST) {
    isPassing.fill(1, to, clauseEnd(reading, to, kind === CONTRAST));
    return;
  }
  let begin = from;
  while (begin > reading.first && from - begin < MOST_SENTENCE && !endsSentence(reading, begin)) begin--;
  let end = to;
  while (end < count && end - to < MOST_SENTENCE && !endsSentence(reading, end)) end++;
  isPassing.fill(1, begin, end);
}

/** “Like” begins examples only behind a plural, as in “models like these”; in “looks like”, “human-like” it does not. */
function isCue({ text, tokens: { start, end }, first }: Reading, from: number, to: number): boolean {
  if (to - from > 1 || text.slice(start[from], end[from]).toLowerCase() !== 'like') return true;
  if (from === first) return false;
  const isApart = text.charCodeAt(start[from]! - 1) === 32 && text.charCodeAt(end[from]!) === 32;
  const before = text.slice(start[from - 1], end[from - 1]);
  return isApart && before.endsWith('s') && !/^(?:looks|seems|feels|sounds|acts|behaves|works|is|was)$/i.test(before);
}

function isPlural({ text, tokens: { end } }: Reading, token: number): boolean {
  return /s/i.test(text.charAt(end[token]! - 1));
}

/** Where the name begins that ends before a token: nothing but spaces and hyphens stands in it. */
function nameBegin(reading: Reading, to: number): number {
  let from = to;
  while (from > reading.first && to - from < MOST_NAME && isOneWith(reading, from - 1)) from--;
  return from;
}

function isOneWith({ text, tokens: { start, end } }: Reading, token: number): boolean {
  const from = end[token]!;
  return start[token + 1] === from + 1 && /[ -]/.test(text.charAt(from));
}

function clauseEnd(reading: Reading, from: number, atComma: boolean): number {
  const { text, tokens } = reading;
  const { hash, start, end, count } = tokens;
  const most = Math.min(count, from + MOST_WORDS);
  let depth = 0;
  for (let i = from; i < most; i++) {
    if (GOES_ON.has(hash[i]!) && i > from) return i;
    // What stands right behind the cue itself, as in “e.g.,”, ends nothing.
    if (i === from) continue;
    for (let at = end[i - 1]!; at < start[i]!; at++) {
      const sign = text[at];
      if (sign === '(') depth++;
      else if (sign === ')' && --depth < 0) return i;
      else if (sign === ';' || sign === ':' || sign === '—' || (atComma && sign === ',' && depth === 0)) return i;
    }
    if (endsSentence(reading, i)) return i;
  }
  return most;
}

/** Whether a sentence, or what stands before a colon or a semicolon, ends between the tokens from `from` to `to`. */
export function isBroken(reading: Reading, from: number, to: number): boolean {
  const { text, tokens } = reading;
  for (let i = from + 1; i < to; i++) {
    if (endsSentence(reading, i)) return true;
    const sign = text[tokens.end[i - 1]!];
    if (sign === ':' || sign === ';') return true;
  }
  return false;
}

/** Whether a sentence ends before a token: a stop, perhaps what closes a quotation, and a space. */
function endsSentence({ text, tokens: { start, end }, first }: Reading, i: number): boolean {
  if (i <= first) return true;
  const from = end[i - 1]!;
  const to = start[i]!;
  // The stops of “e.g.” and of initials stand behind a single letter.
  if (to - from < 2 || from - start[i - 1]! < 2) return false;
  for (let at = from; at < to - 1; at++) {
    if (!isStop(text.charCodeAt(at))) continue;
    const next = isCloser(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
    if (next < to && SPACE.test(text[next]!)) return true;
  }
  return false;
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63;
}

/** A straight or a curly quotation mark, or a bracket. */
function isCloser(code: number): boolean {
  return code === 34 || code === 0x201d || code === 41;
}

function hashesOf(words: string): ReadonlySet<number> {
  const { hash, count } = new TokenBuffer().read(words);
  return new Set(hash.subarray(0, count));
}
