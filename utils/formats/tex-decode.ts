import { combining, latex2unicode } from 'unicode2latex';

import { isBalanced, matchBraces } from './braces';
import { SIGNS, SILENT, signNamed } from './tex-commands';
import { FORMULA, isSafeFormula } from './tex-formula';

/** What commands of many packages are drawn as. */
const TABLE: Readonly<Record<string, string | { readonly text?: string; readonly math?: string }>> = latex2unicode;

const LONGEST_OPTION = 200;
const LONGEST_VERBATIM = 500;
const LIGATURES: readonly (readonly [tex: string, text: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['?`', '¿'],
  ['!`', '¡'],
];

const TIES: Readonly<Record<string, string>> = {
  t: '\u0361',
  b: '\u0331',
  cb: '\u0326',
  h: '\u0309',
  textogonekcentered: '\u0328',
};
const COMMAND = /\\([A-Za-z]+\*?|[^])/y;
/** A sign by its number: `\char"E9`, `\char'351`, `\symbol{233}`. */
const NUMBER = /\s?\{?(?:"([\dA-F]{1,6})|'([0-7]{1,7})|(\d{1,7}))\}?/y;
/** How much room is left. */
const ROOM =
  /\s?=?\s?[-+]?\d{0,6}\.?\d{1,6}\s?(?:em|ex|pt|cm|mm|in|pc|sp|bp|dd|cc|mu)(?:\s(?:plus|minus)\s\d{0,6}\.?\d{1,6}\s?[a-z]{2,5})*\s?/y;
/** These stand under the marks of a tone, whatever the order they are written in. */
const FIRST_MARK = /[\u0302\u0306\u031b]/;
/** Deeper than anybody nests; from there on braces and accents are passed over. */
const DEEPEST = 60;

interface DecodeOptions {
  /** Whether a link may become Markdown's. */
  readonly markdown?: boolean;
}

/**
 * TeX as text: accents, symbols and dashes as Unicode, formulas between dollars as they are, of commands that nobody knows
 * their words. Paragraphs stay apart. Time grows with the length of the text, whatever is in it.
 */
export function decodeTex(tex: string, options: DecodeOptions = {}): string {
  if (!/[\\{}~$%\r\n\t]|--|``|''|[?!]`/.test(tex)) return tex.normalize('NFC');
  const text = new Decoder(tex, options).decode(0, tex.length, 0);
  return text
    .replace(/ ?\n ?/g, '\n')
    .replace(/ı(?=[\u0300-\u036f])/g, 'i')
    .replace(/ȷ(?=[\u0300-\u036f])/g, 'j')
    .normalize('NFC');
}

/** A DOI or an address without the escapes that some programs put into them, though TeX reads both as they are. */
export function decodeAddress(tex: string): string {
  return tex
    .replace(/\\textasciitilde(?:\{\}|\s|(?![a-z]))|\\~\{\}/gi, '~')
    .replace(/\\textless(?:\{\}|\s|(?![a-z]))/gi, '<')
    .replace(/\\textgreater(?:\{\}|\s|(?![a-z]))/gi, '>')
    .replace(/\\textunderscore(?:\{\}|(?![a-z]))/gi, '_')
    .replace(/\{(\\?[_%&#~^])\}/g, '$1')
    .replace(/\\([_%&#~${}^])/g, '$1');
}

class Decoder {
  private readonly closes: Int32Array;
  private at = 0;

  constructor(
    private readonly tex: string,
    private readonly options: DecodeOptions,
  ) {
    this.closes = matchBraces(tex);
  }

  decode(start: number, end: number, depth: number): string {
    let text = '';
    this.at = start;
    while (this.at < end) text += this.unit(end, depth);
    this.at = end;
    return text;
  }

  /** The next command with its arguments, ligature, formula, blank or character. */
  private unit(end: number, depth: number): string {
    const sign = this.tex[this.at] ?? '';
    if (sign === '\\') return this.command(end, depth);
    if (sign === '$') return this.formula();
    if (/\s/.test(sign)) return this.blank(end);
    if (sign === '%' && this.beginsLine()) {
      while (this.at < end && this.tex[this.at] !== '\n') this.at++;
      this.at++;
      return '';
    }
    if ("-`'?!".includes(sign))
      for (const [tex, text] of LIGATURES)
        if (this.tex.startsWith(tex, this.at)) {
          this.at += tex.length;
          return text;
        }
    this.at++;
    if (sign === '{' || sign === '}') return '';
    return sign === '~' ? ' ' : sign;
  }

  private blank(end: number): string {
    let lines = 0;
    for (; this.at < end && /\s/.test(this.tex[this.at] ?? ''); this.at++) if (this.tex[this.at] === '\n') lines++;
    return lines > 1 ? '\n\n' : ' ';
  }

  private beginsLine(): boolean {
    let at = this.at - 1;
    while (this.tex[at] === ' ' || this.tex[at] === '\t') at--;
    return at >= 0 && this.tex[at] === '\n';
  }

  private formula(): string {
    const start = this.at;
    // How TeX without further fonts shows the bar; between braces of its own it is a formula.
    if (this.tex.startsWith('$|$', start) && !(this.tex[start - 1] === '{' && this.tex[start + 3] === '}')) {
      this.at += 3;
      return '|';
    }
    FORMULA.lastIndex = start;
    const [formula, inside = ''] = FORMULA.exec(this.tex) ?? [];
    if (!formula || !isBalanced(inside)) {
      this.at++;
      return '$';
    }
    this.at += formula.length;
    return formula.replace(/\s+/g, ' ');
  }

  private command(end: number, depth: number): string {
    COMMAND.lastIndex = this.at;
    const whole = COMMAND.exec(this.tex)?.[1] ?? '';
    const name = whole.length > 1 ? whole.replace('*', '') : whole;
    this.at += 1 + whole.length;
    const accent = TIES[name] ?? combining.tounicode[name as keyof typeof combining.tounicode];
    if (accent && /^\p{M}+$/u.test(accent)) return this.accented(name, accent, end, depth);
    if (name === '(' || name === '[') return this.displayed(name);
    if (name === 'verb') return this.verbatim(end);
    if (name === 'char' || name === 'symbol') return this.numbered();
    if (/^[A-Za-z]/.test(name)) this.skipBlank(end);
    if (name === 'enquote' || name === 'mkbibquote') return quoted(this.argument(end, depth), whole);
    return this.special(name, end, depth) ?? this.symbol(name, end);
  }

  private special(name: string, end: number, depth: number): string | undefined {
    if (SILENT.has(name) && !(this.options.markdown && name.startsWith('foot'))) {
      this.skipOption(end);
      this.argument(end, DEEPEST);
      return '';
    }
    if (name === 'footnotemark') {
      this.skipOption(end);
      return '';
    }
    if (name === 'url' || name === 'nolinkurl' || name === 'path') return this.address(end);
    if (name === 'href') {
      const address = this.address(end);
      const words = this.argument(end, depth).trim();
      if (!words || words === address) return address;
      return this.options.markdown ? `[${words}](${address})` : words;
    }
    if (name === 'textsuperscript') return raised(this.argument(end, depth), '^');
    if (name === 'textsubscript') return raised(this.argument(end, depth), '_');
    if (name === 'mkbibparens') return `(${this.argument(end, depth)})`;
    if (/^[cC]ite/.test(name)) {
      this.skipOption(end);
      return `[${this.argument(end, depth)}]`;
    }
    if (/^[hv]skip$|^m?kern$/.test(name)) {
      this.matched(ROOM);
      return '';
    }
    return undefined;
  }

  /** Between two signs of the same kind: nothing in it is TeX. */
  private verbatim(end: number): string {
    const near = this.tex.slice(this.at + 1, Math.min(end, this.at + LONGEST_VERBATIM));
    const length = near.indexOf(this.tex[this.at] ?? ' ');
    if (length < 0) return '';
    this.at += length + 2;
    return near.slice(0, length);
  }

  private numbered(): string {
    const [, hex, octal, decimal] = this.matched(NUMBER) ?? [];
    const code = hex ? parseInt(hex, 16) : octal ? parseInt(octal, 8) : Number(decimal);
    return code >= 32 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  }

  private matched(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.tex);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private symbol(name: string, end: number): string {
    if (Object.hasOwn(SIGNS, name)) {
      if (name === '\\' && this.tex[this.at] === '*') this.at++;
      return SIGNS[name] ?? '';
    }
    const sign = signIn(`\\${name}`) ?? signNamed(name) ?? signIn(name.replace(/^text(?=.)/, '\\'));
    // Marks over words, and commands that nobody knows: the words alone.
    if (sign !== undefined && !/^\p{M}/u.test(sign))
      return sign.endsWith('.') && this.tex[this.at] === '.' ? sign.slice(0, -1) : sign;
    if (!/^[A-Za-z]/.test(name)) return name;
    if (this.tex[this.at] === '[') this.skipOption(end, '{');
    return '';
  }

  /** `\(…\)` and `\[…\]` as a formula between dollars. */
  private displayed(name: string): string {
    const inside = this.tex.slice(this.at, this.at + 500).split(name === '(' ? '\\)' : '\\]', 2);
    const formula = inside[0]?.trim() ?? '';
    if (inside.length < 2 || !isBalanced(formula) || !isSafeFormula(formula) || formula.includes('$')) return name;
    this.at += (inside[0]?.length ?? 0) + 2;
    return `$${formula.replace(/\s+/g, ' ')}$`;
  }

  private accented(name: string, accent: string, end: number, depth: number): string {
    const base = this.argument(end, depth);
    // Ties and marks above stand behind the letter that they are for, and behind what it has already.
    const letter = /^\P{M}\p{M}*/u.exec(base)?.[0] ?? ' ';
    if (letter === ' ') return (/^[A-Za-z]/.test(name) ? '' : name) + base;
    const at = FIRST_MARK.test(accent) ? 1 : letter.length;
    return letter.slice(0, at) + accent + letter.slice(at) + base.slice(letter.length);
  }

  private address(end: number): string {
    this.skipBlank(end);
    const close = this.closes[this.at] ?? 0;
    if (this.tex[this.at] !== '{' || close === 0 || close >= end) return '';
    const inside = this.tex.slice(this.at + 1, close);
    this.at = close + 1;
    return decodeAddress(inside.trim());
  }

  /** A group, a command, or one character. */
  private argument(end: number, depth: number): string {
    this.skipBlank(end);
    if (this.at >= end) return '';
    const close = this.closes[this.at] ?? 0;
    if (this.tex[this.at] === '{' && close > 0 && close < end) {
      const start = this.at + 1;
      const inside = depth >= DEEPEST ? '' : this.decode(start, close, depth + 1);
      this.at = close + 1;
      return inside;
    }
    if (this.tex[this.at] === '}') return '';
    if (this.tex[this.at] === '\\') {
      if (depth < DEEPEST) return this.command(end, depth + 1);
      this.at++;
      return '';
    }
    const character = String.fromCodePoint(this.tex.codePointAt(this.at) ?? 32);
    this.at += character.length;
    return character;
  }

  /** What stands in square brackets before an argument, or only before one that begins so. */
  private skipOption(end: number, next = ''): void {
    const close = this.tex[this.at] === '[' ? this.tex.slice(this.at, this.at + LONGEST_OPTION).indexOf(']') : -1;
    const after = this.at + close + 1;
    if (close > 0 && after <= end && this.tex.startsWith(next, after)) this.at = after;
  }

  private skipBlank(end: number): void {
    while (this.at < end && /[ \t\n]/.test(this.tex[this.at] ?? '')) this.at++;
  }
}

function quoted(text: string, command: string): string {
  return command.endsWith('*') ? `‘${text}’` : `“${text}”`;
}

function signIn(command: string): string | undefined {
  const found = Object.hasOwn(TABLE, command) ? TABLE[command] : undefined;
  return typeof found === 'string' ? found : (found?.text ?? found?.math);
}

/** Raised or lowered where Unicode has all of the signs, or else as they are. */
function raised(text: string, mark: '^' | '_'): string {
  const signs = [...text].map((sign) => TABLE[`${mark}{${sign}}`]);
  const all = signs.map((sign) => (typeof sign === 'string' ? sign : sign?.math));
  return all.every(Boolean) ? all.join('') : text;
}
