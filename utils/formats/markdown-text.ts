import { cleanLine } from './clean';

const FORMULA = /\$(?![\s$])(?:[^$\\`]|\\.)*?[^\s$\\`]\$(?!\d)/g;

/** One line of plain text that Markdown shows as it is; formulas between dollars stay formulas. */
export function toMarkdown(text: string): string {
  const clean = cleanLine(text);
  let markdown = '';
  let done = 0;
  for (const match of clean.matchAll(FORMULA)) {
    markdown += escape(clean.slice(done, match.index)) + match[0].replaceAll('<', '\\lt ').replaceAll('>', '\\gt ');
    done = match.index + match[0].length;
  }
  return (markdown + escape(clean.slice(done)))
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** A link, if the address is one of the web; otherwise the text alone. */
export function markdownLink(text: string, address: string | undefined): string {
  if (!address || !/^https?:\/\//i.test(address)) return toMarkdown(text);
  return `[${toMarkdown(text)}](<${cleanLine(address).replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Every line as a block quotation's. */
export function blockquote(lines: string): string {
  return lines.replace(/^/gm, '> ').replace(/[ ]+$/gm, '');
}
