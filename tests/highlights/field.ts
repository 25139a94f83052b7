import { Window } from 'happy-dom';
import { parseFragment } from 'parse5';

import { project, type Projection, type Span } from '../../utils/highlights/project';
import { grow } from '../workbench/parse-page';

/** A field as an item of a benchmark or of the workbench states it: as text, or as the markup of its element. */
export interface FieldText {
  projection(): Pick<Projection, 'text'>;
  /** What the caller's offsets count in: the text, or the element's `textContent`. */
  readonly source: string;
  readonly root?: Element;
  /** A span of the projection, in what the caller counts by. */
  place(span: Span): Span;
}

export function inText(text: string): FieldText {
  return { source: text, projection: () => ({ text }), place: (span) => span };
}

/** One document serves all lines, so that the memory needed does not grow with them. */
export function createReader(): (html: string) => FieldText {
  const page = new Window().document as unknown as Document;
  return (html) => {
    page.body.textContent = '';
    grow(page, page.body, parseFragment(html));
    const root = page.body.firstElementChild ?? page.body;
    let projection: Projection | undefined;
    return {
      root,
      source: root.textContent ?? '',
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
