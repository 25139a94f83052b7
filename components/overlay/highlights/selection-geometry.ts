import type { Placed } from '../../../utils/highlights/placed';
import type { Span } from '../../../utils/highlights/project';

/** The last line of a selection: what is shown for it goes below. */
export function lastLine(range: Range): DOMRect {
  return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
}

/** The line of a highlight that is at this height of the viewport. */
export function lineAt(ranges: readonly Range[], y: number): DOMRect {
  const lines = ranges.flatMap((range) => [...range.getClientRects()]);
  return lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0] ?? new DOMRect(0, y);
}

export function touches({ anchoring }: Placed, { start, end }: Span): boolean {
  return anchoring.spans.some((span) => span.start <= end && start <= span.end);
}

/** As a reader would come across them; what is not on the page stands at the end of its field. */
export function inPageOrder(all: readonly Placed[]): readonly Placed[] {
  const startOf = ({ anchoring }: Placed): number => anchoring.spans[0]?.start ?? Infinity;
  return [...all].sort((a, b) => {
    const [first, second] = [a.target.element, b.target.element];
    if (first === second) return startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b);
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}
