/** Text without the markup that publishers put into it. Pure: no document is made of strangers' text. */
import { foldSpace } from './text';

/** Where a line may break, and marks of order: nobody sees them, and words with them are not found. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** Markup inside of words, which leaves no space behind: `CO<sub>2</sub>`. Not `s`: that is where a sentence begins, to language models. */
const INLINE = new Set(
  'a abbr b bdi bdo big bold cite code em ext-link font formula graphic i inf inline-formula inline-graphic italic kbd mark math monospace named-content overline q roman samp sans-serif sc scp small span strike strong styled-content sub sup tt u underline var xref maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics alternatives'.split(
    ' ',
  ),
);
/** Markup around lines, apart from which words stand. */
const BLOCK = new Set(
  'abstract article blockquote br caption center dd disp-formula div dl dt h1 h2 h3 h4 h5 h6 hr img label li list list-item ol p pre sec section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** What stands in these is said once more beside them, for machines. */
const TWICE = new Set(['annotation', 'annotation-xml']);
/** A formula as TeX: beside MathML it is said once more, alone it is all there is. */
const TEX = new Set(['tex-math', 'tex']);
/** IEEE's older records have these, always with attributes: without, they are an author's words. */
const SAID = new Set(['tex', 'formula']);
/** So near to it, at most a picture or the end of a group apart. */
const NEAR = 300;
const MATHML_BEFORE = /<\/(?:mml:|m:)?math>\s?(?:<[^<>]{1,200}>)?\s?$/i;
const MATHML_AFTER = /^\s?(?:<[^<>]{1,200}>)?\s?<(?:mml:|m:)?math[\s>]/i;
/** No formula of an abstract is longer. */
const LONGEST_TEX = 2_000;
/** What needs no end. */
const VOID = new Set(['br', 'hr', 'p']);

// A tag holds no other one: so each is looked through once.
const TAG =
  /<(\/?)((?:jats|mml|m|ce|html|xhtml):)?([a-z][\w-]*)((?:\s+[\w:.-]+\s?=\s?(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gi;
const SIGN = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,7}));/gi;

const SIGNS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  minus: '−',
  plusmn: '±',
  deg: '°',
  micro: 'µ',
  le: '≤',
  ge: '≥',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  oslash: 'ø',
  trade: '™',
  copy: '©',
  reg: '®',
  rarr: '→',
  larr: '←',
  middot: '·',
  bull: '•',
  infin: '∞',
  laquo: '«',
  raquo: '»',
};
/** Letters with a mark are named by both. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** A piece of text that is no text, and whether it parts lines. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly isBlock: boolean;
  /** What is put in its place, if not what a block or a word leaves. */
  readonly instead?: string;
}

interface Tag extends Cut {
  readonly name: string;
  readonly closes: boolean;
  /** Whether no author writes so: a namespace, attributes, an end of its own. */
  readonly isPlain: boolean;
}

/**
 * Text as it is read: publishers' markup (HTML, JATS, MathML), escaped or not, is taken out, and white space folded. What only looks
 * like markup stays: `<think>`, `List<T>`, `p<0.05`, `x < y > z`.
 */
export function plainText(text: string): string {
  const plain = /[<&]/.test(text) ? withoutMarkup(unescaped(text), ' ') : text;
  return foldSpace(plain.replace(INVISIBLE, ''));
}

/** Text without its markup, as it stands otherwise; `line` is what parts lines. */
export function withoutMarkup(text: string, line: string): string {
  const raw = withoutComments(text).replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  let plain = '';
  let at = 0;
  for (const { start, end, isBlock, instead } of cutsIn(raw)) {
    if (start >= at) plain += raw.slice(at, start) + (instead ?? (isBlock ? line : ''));
    at = Math.max(at, end);
  }
  return plain + raw.slice(at);
}

/** Where in a text something begins that would be taken for markup. */
export function markupIn(text: string): readonly number[] {
  const others = [...text.matchAll(/<!--|<!\[CDATA\[|\]\]>/g)];
  return [...tagsIn(text).map(({ start }) => start), ...others.map(({ index }) => index)].sort((a, b) => a - b);
}

/** What is to be taken out, in order: tags in pairs, and those that are plainly tags. */
function cutsIn(text: string): readonly Cut[] {
  const cuts: Cut[] = [];
  const open = new Map<string, Tag[]>();
  for (const tag of tagsIn(text)) {
    const before = open.get(tag.name) ?? [];
    open.set(tag.name, before);
    const partner = tag.closes ? before.pop() : undefined;
    if (!tag.closes) before.push(tag);
    if (partner) cuts.push(TWICE.has(tag.name) ? { ...partner, end: tag.end } : partner);
    if (partner && TEX.has(tag.name)) cuts.push({ ...partner, end: tag.end, instead: texIn(text, partner, tag) });
    if (partner || tag.isPlain) cuts.push(tag);
  }
  return cuts.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** What stands for a formula in TeX: nothing where it is MathML too. Springer wraps it into a document of its own. */
function texIn(text: string, open: Cut, close: Cut): string {
  if (close.start - open.end > LONGEST_TEX) return '';
  if (MATHML_BEFORE.test(text.slice(Math.max(0, open.start - NEAR), open.start))) return '';
  if (MATHML_AFTER.test(text.slice(close.end, close.end + NEAR))) return '';
  const whole = text.slice(open.end, close.start);
  const [, body = whole] = whole.split('\\begin{document}');
  const [tex = ''] = body.split('\\end{document}');
  const formula = withoutDollars(withoutDollars(tex.trim())).trim();
  return formula && `$${formula}$`;
}

function withoutDollars(tex: string): string {
  return tex.length > 1 && tex.startsWith('$') && tex.endsWith('$') ? tex.slice(1, -1) : tex;
}

function tagsIn(text: string): readonly Tag[] {
  return [...text.matchAll(TAG)].flatMap((found): Tag | [] => {
    const [whole, slash, namespace, element = '', attributes, end] = found;
    const name = element.toLowerCase();
    if (!INLINE.has(name) && !BLOCK.has(name) && !TWICE.has(name) && !TEX.has(name)) return [];
    if (SAID.has(name) && !slash && !attributes) return [];
    return {
      name,
      start: found.index,
      end: found.index + whole.length,
      isBlock: BLOCK.has(name),
      closes: slash !== '',
      isPlain: Boolean(namespace || attributes || end || VOID.has(name)),
    };
  });
}

function withoutComments(text: string): string {
  let plain = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return plain + text.slice(at);
    plain += text.slice(at, start);
    at = end + '-->'.length;
  }
}

/** Escaped signs as they are; some publishers escape what they have escaped. */
function unescaped(text: string): string {
  let plain = text;
  for (let time = 0; time < 3 && plain.includes('&'); time++)
    plain = plain.replace(SIGN, (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name) return SIGNS[name.toLowerCase()] ?? greek(name) ?? accented(name) ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    });
  return plain;
}

function accented(name: string): string | undefined {
  const mark = ACCENTS[name.slice(1)];
  return mark && `${name.charAt(0)}${mark}`.normalize('NFC');
}

function greek(name: string): string | undefined {
  const letter = GREEK.indexOf(name.toLowerCase());
  const isCapital = name.charAt(0) !== name.charAt(0).toLowerCase();
  return letter < 0 ? undefined : String.fromCodePoint((isCapital ? 0x391 : 0x3b1) + letter);
}
