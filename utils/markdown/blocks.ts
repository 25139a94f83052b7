/**
 * The Markdown that people write notes in, as a tree for drawing: no HTML comes of it, neither from here nor from the
 * text. A subset of CommonMark: what it leaves out (HTML, tables, references, images) is shown as it was written.
 * @see https://spec.commonmark.org/
 */
import { parseInline, type Inline } from './inline';

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

const BLANK = /^\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3}(?:[-*+]|(\d{1,9})[.)]))([ \t]+|$)/;
/** What is nested deeper is shown as it was written. */
const DEEPEST = 8;

export function parseMarkdown(text: string): readonly Block[] {
  return parse(text.replace(/\r\n?/g, '\n').split('\n'), 0);
}

function parse(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    if (BLANK.test(lines[at] ?? '')) {
      at++;
      continue;
    }
    const [block, next] = blockAt(lines, at, depth);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

/** The block that begins on a line, and the line after it. */
function blockAt(lines: readonly string[], at: number, depth: number): readonly [Block, number] {
  const line = lines[at] ?? '';
  const fence = FENCE.exec(line)?.[1];
  if (fence) return fenced(lines, at, fence);
  const heading = HEADING.exec(line);
  if (heading) {
    const text = withoutClosing(line.slice(heading[0].length).trim());
    return [{ kind: 'heading', level: heading[1]?.length ?? 1, content: parseInline(text) }, at + 1];
  }
  if (RULE.test(line)) return [{ kind: 'rule' }, at + 1];
  if (depth < DEEPEST && QUOTE.test(line)) {
    const end = endOf(lines, at, (each) => QUOTE.test(each));
    const inner = lines.slice(at, end).map((each) => each.replace(QUOTE, ''));
    return [{ kind: 'quote', blocks: parse(inner, depth + 1) }, end];
  }
  if (depth < DEEPEST && ITEM.test(line)) return list(lines, at, depth);
  const end = Math.max(
    at + 1,
    endOf(lines, at + 1, (each) => !BLANK.test(each) && !beginsBlock(each)),
  );
  const text = lines
    .slice(at, end)
    .map((each) => each.trimStart())
    .join('\n');
  return [{ kind: 'paragraph', content: parseInline(text.trimEnd()) }, end];
}

/** A heading's text without the signs that may close it: `# One ##`. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  const isClosing = end < text.length && (end === 0 || /[ \t]/.test(text[end - 1] ?? ''));
  return isClosing ? text.slice(0, end).trimEnd() : text;
}

function fenced(lines: readonly string[], at: number, fence: string): readonly [Block, number] {
  const isOpen = (line: string): boolean => !line.trim().startsWith(fence) || !/^[ \t]*(?:`+|~+)[ \t]*$/.test(line);
  const end = endOf(lines, at + 1, isOpen);
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function list(lines: readonly string[], start: number, depth: number): readonly [Block, number] {
  const [, first = '', number] = ITEM.exec(lines[start] ?? '') ?? [];
  const isSame = (line: string): boolean => ITEM.exec(line)?.[1]?.at(-1) === first.at(-1) && !RULE.test(line);
  const items: Block[][] = [];
  let at = start;
  while (at < lines.length && isSame(lines[at] ?? '')) {
    const [whole = '', marker = '', , space = ''] = ITEM.exec(lines[at] ?? '') ?? [];
    const width = space.length > 4 || space === '' ? marker.length + 1 : whole.length;
    const item = [(lines[at] ?? '').slice(width)];
    for (at++; at < lines.length && belongs(lines, at, width); at++) item.push(outdent(lines[at] ?? '', width));
    items.push(parse(item, depth + 1));
  }
  return [{ kind: 'list', ...(number !== undefined && { start: Number(number) }), items }, at];
}

/** Whether a line goes on with a list's item: it is indented as far, or goes on with its paragraph. */
function belongs(lines: readonly string[], at: number, width: number): boolean {
  const line = lines[at] ?? '';
  if (indentOf(line) >= width) return true;
  if (!BLANK.test(line)) return !BLANK.test(lines[at - 1] ?? '') && !beginsBlock(line);
  const next = lines.slice(at, at + 3).find((each) => !BLANK.test(each));
  return next !== undefined && (indentOf(next) >= width || ITEM.test(next));
}

function outdent(line: string, width: number): string {
  return line.slice(Math.min(width, indentOf(line)));
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

function beginsBlock(line: string): boolean {
  return [FENCE, HEADING, RULE, QUOTE, ITEM].some((pattern) => pattern.test(line));
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && belongs(lines[at] ?? '')) at++;
  return at;
}
