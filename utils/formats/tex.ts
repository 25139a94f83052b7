import { cleanLine } from './clean';
import { FORMULAS, isSafeFormula } from './tex-formula';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // Not `\textbar{}`, which Pandoc does not know.
  '|': '$|$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};
const BRACES: Readonly<Record<string, string>> = { '{': '\\{', '}': '\\}' };
/** BibTeX counts braces whether or not a backslash stands before them: `\{` would not do where one is missing. */
const LONE_BRACES: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

const WORD = /[\p{L}\p{N}]+/gu;
const INNER_CAPITAL = /^.+\p{Lu}/u;

/**
 * Text as TeX that shows it: formulas stay formulas, everything else that TeX would take for a command or draw as another
 * sign is spelled out. With `protect`, words with a capital after their first letter keep it whatever a style does to titles.
 */
export function toTex(text: string, protect = false): string {
  const clean = cleanLine(text).replace(/[\u200c\u200d]/g, '');
  const parts: { readonly words: string; readonly formula: string }[] = [];
  let done = 0;
  for (const match of clean.matchAll(FORMULAS)) {
    const formula = match[1] ?? '';
    if (!isSafeFormula(formula)) continue;
    parts.push({ words: clean.slice(done, match.index), formula: `{$${formula}$}` });
    done = match.index + match[0].length;
  }
  parts.push({ words: clean.slice(done), formula: '' });
  const braces = isPaired(parts.map(({ words }) => words).join('')) ? BRACES : LONE_BRACES;
  return parts.map(({ words, formula }) => escape(words, protect, braces) + formula).join('');
}

function escape(text: string, protect: boolean, braces: Readonly<Record<string, string>>): string {
  const escaped = text
    .replace(/[\\{}~^<>|&%#_$]/g, (sign) => ESCAPES[sign] ?? braces[sign] ?? sign)
    // Two of these are drawn as another sign.
    .replace(/([-`',])(?=\1)|[?!](?=`)/g, '$&{}');
  if (!protect) return escaped;
  // A command's own letters are all lower case, so no command is taken for a word to be protected.
  return escaped.replace(WORD, (word) => (INNER_CAPITAL.test(word) ? `{${word}}` : word));
}

function isPaired(text: string): boolean {
  let depth = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
