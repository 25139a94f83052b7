import { cleanLine } from './clean';

/** BibTeX counts braces whether or not a backslash stands before them, so that `\{` would not do. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

/** A formula as Pandoc knows one: no space inside the dollars, no digit after them, so that `$5 and $10` is none. */
const FORMULA = /\$(?![\s$])((?:[^$\\]|\\.)*(?:[^\s$\\]|\\[^\s]))\$(?![\d$])/gu;
/** Commands that read, write or redefine: a title must not be able to. */
const UNSAFE =
  /\\(?:input|include|import|open|close|read|write|immediate|special|[gex]?def|let|futurelet|newcommand|renewcommand|csname|catcode|expandafter|usepackage|require|documentclass|begin|end|loop|directlua|pdf|jobname|verb|every|output|shipout|message|errmessage|show|typeout|href|url|html)/i;
const WORD = /[\p{L}\p{N}]+/gu;
const INNER_CAPITAL = /^.+\p{Lu}/u;

/**
 * Text as TeX that shows it: formulas stay formulas, everything else that TeX would take for a command is spelled out.
 * With `protect`, words with a capital after their first letter keep it whatever a style does to titles.
 */
export function toTex(text: string, protect = false): string {
  const clean = cleanLine(text).replace(/[\u200c\u200d]/g, '');
  let tex = '';
  let done = 0;
  for (const match of clean.matchAll(FORMULA)) {
    const formula = match[1] ?? '';
    if (!isSafeFormula(formula)) continue;
    tex += `${escape(clean.slice(done, match.index), protect)}{$${formula}$}`;
    done = match.index + match[0].length;
  }
  return tex + escape(clean.slice(done), protect);
}

function escape(text: string, protect: boolean): string {
  const escaped = text.replace(/[\\{}~^<>|&%#_$]/g, (character) => ESCAPES[character] ?? character);
  if (!protect) return escaped;
  // A command's own letters are all lower case, so no command is taken for a word to be protected.
  return escaped.replace(WORD, (word) => (INNER_CAPITAL.test(word) ? `{${word}}` : word));
}

function isSafeFormula(formula: string): boolean {
  if (UNSAFE.test(formula) || /(?<!\\)[%#&~]|\^\^|[^ -~]/.test(formula) || formula.includes('\\\\')) return false;
  let depth = 0;
  for (const brace of formula.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
