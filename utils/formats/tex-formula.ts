import { isBalanced } from './braces';

const INSIDE = String.raw`(?<!\\)\$(?![\s$])((?:[^$\\]|\\[^]){1,500}?)(?<!\s)\$(?![\d$])`;

/** A formula as Pandoc knows one: no space inside the dollars, no digit after them, so that `$5 and $10` is none. */
export const FORMULA = new RegExp(INSIDE, 'y');
export const FORMULAS = new RegExp(INSIDE, 'g');

/** Commands that read, write or redefine: a title must not be able to. */
const UNSAFE =
  /\\(?:input|include|import|open|close|read|write|immediate|special|[gex]?def|let|futurelet|newcommand|renewcommand|csname|catcode|expandafter|usepackage|require|documentclass|begin|end|loop|directlua|pdf|jobname|verb|every|output|shipout|message|errmessage|show|typeout|href|url|html)/i;

/** Whether a formula may be written into a file that TeX reads: nothing in it can end it, or do more than be drawn. */
export function isSafeFormula(formula: string): boolean {
  if (UNSAFE.test(formula) || /(?<!\\)[%#&~]|\^\^|[^ -~]/.test(formula) || formula.includes('\\\\')) return false;
  return isBalanced(formula) && isBalanced(formula.replaceAll('\\', ''));
}
