import { Window } from 'happy-dom';
import { parseFragment } from 'parse5';

import { anchor } from '../../../utils/highlights/anchor';
import { project, type Projection, type Span } from '../../../utils/highlights/project';
import type { QuoteSelector } from '../../../utils/library';
import { UsageError, type Command } from '../command';
import { parseLines } from '../json-lines';
import { grow } from '../parse-page';

export const command: Command = {
  usage: 'anchor                 quotations found again in a text or an element, or said to be lost',
  async *run(_, { lines, time }) {
    const read = createReader();
    let number = 0;
    for await (const { value } of parseLines(lines)) {
      number++;
      const { id, text, html } = value;
      const selector = toSelector(value.selector);
      if (!selector || (typeof text !== 'string' && typeof html !== 'string'))
        throw new UsageError(`Quotation ${number} has no selector.exact, or neither text nor html.`);
      const field = typeof text === 'string' ? inText(text) : read(html as string);
      const { state, spans, score } = time(() => anchor(field.projection().text, selector));
      const places = spans.map((span) => field.place(span));
      yield {
        id,
        state,
        start: places[0]?.start ?? null,
        end: places.at(-1)?.end ?? null,
        score: Number(score.toFixed(4)),
        ...(places.length > 1 && { spans: places }),
      };
    }
  },
};

interface FieldText {
  projection(): Pick<Projection, 'text'>;
  /** A span of the projection, in what the caller counts by. */
  place(span: Span): Span;
}

function inText(text: string): FieldText {
  return { projection: () => ({ text }), place: (span) => span };
}

/** One document serves all lines, so that the memory needed does not grow with them. */
function createReader(): (html: string) => FieldText {
  const page = new Window().document as unknown as Document;
  return (html) => {
    page.body.textContent = '';
    grow(page, page.body, parseFragment(html));
    const root = page.body.firstElementChild ?? page.body;
    let projection: Projection | undefined;
    return {
      projection: () => (projection ??= project(root)),
      place({ start, end }) {
        const range = projection?.toRange(start, end);
        if (!range) return { start: 0, end: 0 };
        return {
          start: offsetOf(root, range.startContainer, range.startOffset),
          end: offsetOf(root, range.endContainer, range.endOffset),
        };
      },
    };
  };
}

/** A boundary point as an offset into the root's `textContent`. */
function offsetOf(root: Node, container: Node, offset: number): number {
  let sum = container.nodeType === 3 ? offset : 0;
  let node: Node | null = container;
  if (container.nodeType !== 3) for (let i = 0; i < offset; i++) sum += lengthOf(container.childNodes[i]);
  for (; node && node !== root; node = node.parentNode)
    for (let before = node.previousSibling; before; before = before.previousSibling) sum += lengthOf(before);
  return sum;
}

function lengthOf(node: Node | undefined): number {
  return node && (node.nodeType === 1 || node.nodeType === 3) ? (node.textContent ?? '').length : 0;
}

function toSelector(value: unknown): QuoteSelector | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { exact, prefix, suffix, start, end } = value as Readonly<Record<string, unknown>>;
  if (typeof exact !== 'string') return undefined;
  return {
    exact,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
    ...(typeof start === 'number' && { start }),
    ...(typeof end === 'number' && { end }),
  };
}
