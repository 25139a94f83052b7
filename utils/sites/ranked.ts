import { textOf } from '../dom';

/** What matches a list of selectors: by their rank in the list, not by place on the page. Empty elements are no match. */
export function* ranked(root: ParentNode, selectors: string): Iterable<Element> {
  for (const selector of selectors.split(','))
    for (const element of root.querySelectorAll(selector)) if (textOf(element)) yield element;
}

export function firstRanked(root: ParentNode, selectors: string): Element | undefined {
  for (const element of ranked(root, selectors)) return element;
  return undefined;
}
