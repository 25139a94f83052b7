import { cleanLine } from './clean';
import { formulaPieces, inDollars } from './formulas';

/** One line of plain text that Markdown shows as it is; formulas between dollars stay formulas. */
export function toMarkdown(text: string): string {
  const pieces = formulaPieces(cleanLine(text)).map((piece) =>
    // What reads the formula from HTML must not take its signs for a tag.
    piece.isFormula ? inDollars(piece.text).replaceAll('<', '\\lt ').replaceAll('>', '\\gt ') : escape(piece.text),
  );
  return pieces
    .join('')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * A reader's Markdown that ends where it ends: a fence or a comment (`%%` in Obsidian) left open would take in what
 * follows, and a line that looks like the marks of Ibid's own block would end that.
 */
export function contained(markdown: string): string {
  const lines = markdown.trim().split(/\r?\n/);
  let fence = '';
  let open: readonly [line: number, at: number] | undefined;
  for (const [i, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence) {
      if (mark.startsWith(fence) && /^[`~\s]*$/.test(line)) fence = '';
    } else if (mark) fence = mark;
    else for (const { index } of line.matchAll(/%%/g)) open = open ? undefined : [i, index];
  }
  if (fence) lines.push(fence);
  if (open) lines[open[0]] = `${lines[open[0]]?.slice(0, open[1])}\\%\\${lines[open[0]]?.slice(open[1] + 1)}`;
  return lines.join('\n').replace(/%%(?=[ \t]*ibid:)/g, '\\%\\%');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]|%(?=%)|(?<=%)%/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** A link, if the address is one of the web; otherwise the text alone. */
export function markdownLink(text: string, address: string | undefined): string {
  if (!address || !/^https?:\/\//i.test(address)) return toMarkdown(text);
  return `[${toMarkdown(text)}](<${cleanLine(address).replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Every line as a block quotation's. */
export function blockquote(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}
