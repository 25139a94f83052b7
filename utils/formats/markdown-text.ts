import { cleanLine } from './clean';
import { formulaPieces, inDollars } from './formulas';

/** One line of plain text that Markdown shows as it is; formulas between dollars stay formulas. */
export function toMarkdown(text: string): string {
  const pieces = formulaPieces(cleanLine(text)).map((piece) =>
    // What reads the formula from HTML must not take its signs for a tag.
    piece.isFormula ? inDollars(piece.text).replaceAll('<', '\\lt ').replaceAll('>', '\\gt ') : escape(piece.text),
  );
  return (
    pieces
      .join('')
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // To Obsidian, the name of a block.
      .replace(/(?<=^|\s)\^[\w-]+$/, '\\$&')
  );
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]|([%=])(?=\1)|(?<=%)%|(?<==)=|&(?=#?\w+;)/g, '\\$&');
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
