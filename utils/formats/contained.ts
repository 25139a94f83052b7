/**
 * A reader's Markdown among Ibid's own: nothing in it goes on behind its end, or ends what it stands in.
 * @see https://spec.commonmark.org/0.31.2/
 */

/** Any of these ends any of them. */
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
/** Blocks of HTML that go on over empty lines: how each begins, what ends it, and what is written where nothing does. */
const HTML: readonly (readonly [begin: RegExp, end: RegExp, written: string])[] = [
  [/^<script(?=[\s>]|$)/i, RAW_END, '</script>'],
  [/^<pre(?=[\s>]|$)/i, RAW_END, '</pre>'],
  [/^<style(?=[\s>]|$)/i, RAW_END, '</style>'],
  [/^<textarea(?=[\s>]|$)/i, RAW_END, '</textarea>'],
  [/^<!--/, /-->/, '-->'],
  [/^<\?/, /\?>/, '?>'],
  [/^<![a-z]/i, />/, '>'],
  [/^<!\[CDATA\[/, /\]\]>/, ']]>'],
];
const FENCE = /^(?:`{3,}|~{3,})/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?=\S)|(?=\s|$))/;

/** A block that is open. */
interface Block {
  /** How far from the margin the item of a list begins that it is in. */
  readonly inset: number;
  readonly end: string;
  isEnd(line: string): boolean;
}

/** Markdown that ends where it ends: fences and HTML that are left open are closed, a comment (`%%` in Obsidian) is none. */
export function contained(markdown: string): string {
  const lines = withoutMarks(markdown.replace(/^\s*\n/, '').trimEnd()).split(/\r?\n/);
  const items: number[] = [];
  let open: Block | undefined;
  let comment: readonly [line: number, at: number] | undefined;
  for (const [i, line] of lines.entries()) {
    const indent = line.trim() ? indentOf(line) : Infinity;
    if (open && indent < open.inset) open = undefined;
    if (open) {
      if (open.isEnd(line)) open = undefined;
      continue;
    }
    while (indent < (items.at(-1) ?? 0)) items.pop();
    open = opened(line, items);
    if (!open) for (const { index } of line.matchAll(/%%/g)) comment = comment ? undefined : [i, index];
  }
  if (open) lines.push(open.end);
  const [at, from = 0] = comment ?? [];
  if (at !== undefined) lines[at] = `${lines[at]?.slice(0, from)}\\%\\%${lines[at]?.slice(from + 2)}`;
  return lines.join('\n');
}

/** Lines that look like the marks of Ibid's own block would end that. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/%%([ \t]{0,20}ibid:[^\n%]*)(%%)?/g, (_, words: string, end = '') =>
    ['\\%\\%', words, end && '\\%\\%'].join(''),
  );
}

/** The block that a line opens and does not end, behind the marks of the lists' items that it opens. */
function opened(line: string, items: number[]): Block | undefined {
  let at = indentOf(line);
  let inset = items.at(-1) ?? 0;
  for (;;) {
    // That far in it is code.
    if (at - inset > 3) return undefined;
    const [mark] = ITEM.exec(line.slice(at)) ?? [];
    if (mark === undefined) break;
    inset = at + mark.length + (/\s$/.test(mark) ? 0 : 1);
    at += mark.length;
    items.push(inset);
  }
  const indent = ' '.repeat(at);
  const text = line.slice(at);
  const [fence] = FENCE.exec(text) ?? [];
  if (fence && !(fence.startsWith('`') && text.includes('`', fence.length)))
    return { inset, end: indent + fence, isEnd: (next) => isFence(next.slice(inset), fence) };
  const [, end, written] = HTML.find(([begin]) => begin.test(text)) ?? [];
  if (!end || end.test(text)) return undefined;
  return { inset, end: indent + written, isEnd: (next) => end.test(next) };
}

function isFence(line: string, fence: string): boolean {
  const text = line.trim();
  const [mark] = FENCE.exec(text) ?? [];
  return indentOf(line) <= 3 && mark === text && mark.startsWith(fence);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
