export type Inline =
  | string
  | { readonly kind: 'strong' | 'em' | 'del'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };

type Deeper = (text: string) => readonly Inline[];

interface Rule {
  /** Sticky: tried at one place. Looks no further than 600 characters, as a note full of stars must not take long. */
  readonly pattern: RegExp;
  make(groups: readonly (string | undefined)[], deeper: Deeper): Inline;
}

/** In the order in which they are tried. */
const RULES: readonly Rule[] = [
  // Only at the first blank of several: from each of them anew, a long line of blanks would take long.
  { pattern: /(?:\\|(?<! ) {2,})\n/y, make: () => ({ kind: 'break' }) },
  { pattern: /\\([!-/:-@[-`{-~])/y, make: ([, character = '']) => character },
  {
    pattern: /(?<!`)(`{1,3})(?!`)([^]{0,600}?[^`])\1(?!`)/y,
    make: ([, , text = '']) => ({ kind: 'code', text: text.replace(/\n/g, ' ').replace(/^ (.*) $/, '$1') }),
  },
  // Formulas are kept from emphasis: what stands between a_1 and b_1 is not slanted.
  { pattern: /\$\$?(?![\s$])[^$\n]{0,600}?[^\s$\\]\$\$?(?!\d)/y, make: ([text = '']) => ({ kind: 'code', text }) },
  { pattern: /<((?:https?:\/\/|mailto:)[^\s<>]{1,600})>/iy, make: ([, href = '']) => link(href, href, [href]) },
  {
    pattern:
      /!?\[([^\]\n]{1,600})\]\(<?([^\s<>()]{1,600}(?:\([^\s<>()]{0,600}\)[^\s<>()]{0,600})?)>?(?: +"[^"\n]{0,600}")?\)/y,
    make: ([all = '', text = '', href = ''], deeper) => link(all, href, deeper(text)),
  },
  {
    pattern: /(?<![\p{L}\p{N}])https?:\/\/[^\s<>]{0,600}[^\s<>.,;:!?'"()\]*_~]/uy,
    make: ([href = '']) => link(href, href, [href]),
  },
  { pattern: /\*\*(?=\S)([^]{0,600}?\S)\*\*(?!\*)/y, make: wrap('strong') },
  { pattern: /(?<![\p{L}\p{N}_])__(?=\S)([^]{0,600}?\S)__(?![\p{L}\p{N}_])/uy, make: wrap('strong') },
  { pattern: /~~(?=\S)([^]{0,600}?\S)~~/y, make: wrap('del') },
  { pattern: /\*(?![*\s])([^]{0,600}?[^\s*])\*(?!\*)/y, make: wrap('em') },
  { pattern: /(?<![\p{L}\p{N}_])_(?![_\s])([^]{0,600}?[^\s_])_(?![\p{L}\p{N}_])/uy, make: wrap('em') },
];

const SPECIAL = /[\\ `$<![hH*_~]/;
/** What is nested deeper is shown as it was written. */
const DEEPEST = 6;

/** The text within a block as words, emphasis, code and links. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  if (depth > DEEPEST) return [text];
  const deeper: Deeper = (inner) => parseInline(inner, depth + 1);
  const parts: Inline[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = SPECIAL.test(text[at] ?? '') ? firstRule(text, at) : undefined;
    const part = found ? found.rule.make(found.match, deeper) : (text[at] ?? '');
    at += found ? found.match[0].length : 1;
    if (typeof part === 'string') plain += part;
    else {
      if (plain) parts.push(plain);
      parts.push(part);
      plain = '';
    }
  }
  return plain ? [...parts, plain] : parts;
}

function firstRule(text: string, at: number): { readonly rule: Rule; readonly match: RegExpExecArray } | undefined {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match) return { rule, match };
  }
  return undefined;
}

function wrap(kind: 'strong' | 'em' | 'del'): Rule['make'] {
  return ([, text = ''], deeper) => ({ kind, content: deeper(text) });
}

/** A link, if it leads into the web or to a mailbox; anything else stays as it was written. */
function link(written: string, href: string, content: readonly Inline[]): Inline {
  return /^(?:https?:\/\/|mailto:)/i.test(href) ? { kind: 'link', href, content } : written;
}
