import { formulaAt } from './formula';
import { isOurs } from './own-elements';
import { finish, type Steps } from './steps';

/** A field of a paper as plain text, and the way between that text and the page. */
export interface Projection {
  readonly text: string;
  /** The place of `[start, end)` in the page, formulas whole; null where nothing visible is left of it. */
  toRange(start: number, end: number): Range | null;
  /** The node that holds the character at an offset; null past the end. Unlike a range it costs the page nothing. */
  nodeAt(offset: number): Node | null;
  /** What a range covers of the text, clipped to the field, formulas whole; null when it covers nothing. */
  fromRange(range: Range): Span | null;
}

/** UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text with its place: characters of one text node, or an element run that stands for all of it. */
interface Piece extends Span {
  readonly first: Node;
  readonly last: Node;
}

const SKIPPED =
  'style, script, noscript, template, textarea, select, button, svg, annotation, annotation-xml, [hidden], .descriptor, .ltx_title_abstract, .ltx_role_footnote, .ltx_note_mark, .katex-html, .MJX_Assistive_MathML';
const BREAKS = new Set(
  'address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const HIDDEN_ADDRESS = /^this (?:https?|ftp) URL$/;
const UNFOLDS = /^[▽△]/;

/** So many elements are read in one step. */
const STEP = 48;

/**
 * Reads a field's element once, as a reader would: each formula as its TeX, "this https URL" as the address behind it,
 * blocks and `<br>` as line breaks; without labels, hidden parts and what Ibid itself has put there.
 */
export function project(root: Element): Projection {
  return finish(projecting(root));
}

/** The same in steps. If the page changes between two of them, it has to be begun anew. */
export function* projecting(root: Element): Steps<Projection> {
  const text = createText();
  let node: Node | null = root.firstChild;
  for (let read = 1; node; read++) {
    const whole = readWhole(node, text);
    if (!whole) text.pass(node);
    let next: Node | null = whole ? whole.nextSibling : (node.firstChild ?? node.nextSibling);
    // Out of what has come to its end.
    for (let last = whole ?? node; !next && last.parentNode && last.parentNode !== root; next = last.nextSibling) {
      last = last.parentNode;
      text.pass(last);
    }
    node = next;
    if (read % STEP === 0) yield;
  }
  const { pieces } = text;
  return {
    text: text.whole(),
    toRange: (start, end) => toRange(pieces, start, end),
    nodeAt: (offset) => pieces[search(pieces, (piece) => piece.end > offset)]?.first ?? null,
    fromRange: (range) => fromRange(root, pieces, range),
  };
}

/** A text that grows, and where its pieces are from. */
interface Text {
  readonly pieces: readonly Piece[];
  add(words: string, first: Node, last?: Node): void;
  /** An element begins or ends here: what is added next begins on a line of its own, if it is one that breaks lines. */
  pass(node: Node): void;
  whole(): string;
}

function createText(): Text {
  const pieces: Piece[] = [];
  // Joined at the end: to look at a text while it grows would copy it each time.
  const parts: string[] = [];
  let length = 0;
  let breaks = false;

  const put = (words: string): void => {
    parts.push(words);
    length += words.length;
  };

  return {
    pieces,
    add(words, first, last = first) {
      if (!words) return;
      if (breaks && length > 0 && !parts.at(-1)?.endsWith('\n')) put('\n');
      breaks = false;
      const start = length;
      put(words);
      pieces.push({ start, end: length, first, last });
    },
    pass: (node) => void (breaks ||= BREAKS.has((node as Element).localName)),
    whole: () => parts.join(''),
  };
}

/** Reads a node with all that is in it, if its children need no reading; the answer is the last node that was read so. */
function readWhole(node: Node, text: Text): Node | undefined {
  if (node.nodeType === 3) text.add(node.nodeValue ?? '', node);
  if (node.nodeType !== 1) return node;
  const element = node as Element;
  const formula = formulaAt(element);
  if (formula) {
    text.add(formula.text, formula.first, formula.last);
    return formula.last;
  }
  const isBreak = element.localName === 'br';
  if (isBreak) text.pass(element);
  if (isBreak || isOurs(element) || isHidden(element)) return element;
  const link = element.localName === 'a' ? element.textContent.trim() : '';
  const address = HIDDEN_ADDRESS.test(link) && element.getAttribute('href');
  if (address) text.add(address, element);
  return address || UNFOLDS.test(link) ? element : undefined;
}

function isHidden(element: Element): boolean {
  return element.matches(SKIPPED) || element.ownerDocument.defaultView?.getComputedStyle(element).display === 'none';
}

/** Index of the first piece for which `isPast` holds; it holds for all after it. */
function search(pieces: readonly Piece[], isPast: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(pieces[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toRange(pieces: readonly Piece[], start: number, end: number): Range | null {
  const first = pieces[search(pieces, (piece) => piece.end > start)];
  const last = pieces[search(pieces, (piece) => piece.start >= end) - 1];
  if (!first || !last || first.start > last.start || start >= end) return null;
  if (!first.first.isConnected || !last.last.isConnected) return null;
  const range = first.first.ownerDocument!.createRange();
  try {
    if (isText(first)) range.setStart(first.first, Math.max(0, start - first.start));
    else range.setStartBefore(first.first);
    if (isText(last)) range.setEnd(last.last, Math.min(last.end, end) - last.start);
    else range.setEndAfter(last.last);
  } catch {
    // The page changed under us: a projection is of one moment, and the next one will know better.
    return null;
  }
  return range.collapsed ? null : range;
}

function fromRange(root: Element, pieces: readonly Piece[], range: Range): Span | null {
  if (range.collapsed || !range.intersectsNode(root)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const place = root.ownerDocument.createRange();
  const around = (piece: Piece): Range => {
    place.setStartBefore(piece.first);
    place.setEndAfter(piece.last);
    return place;
  };
  // A boundary inside a piece's own text node is exact; any other lies before, after, or in a formula as a whole.
  const startsAfter = (piece: Piece): boolean =>
    isText(piece) && startContainer === piece.first
      ? startOffset >= piece.end - piece.start
      : around(piece).comparePoint(startContainer, startOffset) > 0 || isEndOf(place, startContainer, startOffset);
  const endsBefore = (piece: Piece): boolean =>
    isText(piece) && endContainer === piece.last
      ? endOffset === 0
      : around(piece).comparePoint(endContainer, endOffset) < 0 || isStartOf(place, endContainer, endOffset);
  const first = pieces[search(pieces, (piece) => !startsAfter(piece))];
  const last = pieces[search(pieces, endsBefore) - 1];
  if (!first || !last || first.start > last.start) return null;
  const start = isText(first) && startContainer === first.first ? first.start + startOffset : first.start;
  const end = isText(last) && endContainer === last.last ? last.start + endOffset : last.end;
  return start < end ? { start, end } : null;
}

function isText(piece: Piece): boolean {
  return piece.first.nodeType === 3;
}

function isEndOf(range: Range, node: Node, offset: number): boolean {
  return range.endContainer === node && range.endOffset === offset;
}

function isStartOf(range: Range, node: Node, offset: number): boolean {
  return range.startContainer === node && range.startOffset === offset;
}
