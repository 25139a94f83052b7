import { Window } from 'happy-dom';

import type { Matcher } from './matchers';

type Process = (fragment: object, page: Document, root: Element) => readonly Range[];

/** A whole quotation goes into a fragment up to this length; of a longer one its first and last words do. */
const WHOLE = 300;
const WORDS = 5;
const CONTEXT_WORDS = 3;

/** The polyfill of text fragments from npm. It reads global names of the browser, which are lent to it while it works. */
export async function textFragments(): Promise<Matcher> {
  const window = new Window();
  const page = window.document as unknown as Document;
  const { Node, NodeFilter, Range, HTMLElement } = window;
  page.documentElement.lang = 'en';
  const lent = { window, document: page, Node, NodeFilter, Range, HTMLElement };
  Object.assign(globalThis, lent);
  const module: string = 'text-fragments-polyfill/text-fragment-utils';
  const { processTextFragmentDirective } = (await import(module)) as { processTextFragmentDirective: Process };
  return {
    name: 'text fragments polyfill',
    find({ source, root }, { exact, prefix, suffix }) {
      page.body.textContent = '';
      const element = page.createElement('div');
      if (root) element.innerHTML = root.innerHTML;
      else element.textContent = source;
      page.body.append(element);
      // The words at the far ends of the context may be cut.
      const words = exact.trim().split(/\s+/);
      const isWhole = exact.length <= WHOLE;
      const before = prefix.trim().split(/\s+/).slice(1).slice(-CONTEXT_WORDS).join(' ');
      const after = suffix.trim().split(/\s+/).slice(0, -1).slice(0, CONTEXT_WORDS).join(' ');
      const [range] = processTextFragmentDirective(
        {
          textStart: isWhole ? exact.trim() : words.slice(0, WORDS).join(' '),
          ...(!isWhole && { textEnd: words.slice(-WORDS).join(' ') }),
          ...(before && { prefix: before }),
          ...(after && { suffix: after }),
        },
        page,
        page.body,
      );
      if (!range) return [];
      const lead = page.createRange();
      lead.setStart(element, 0);
      lead.setEnd(range.startContainer, range.startOffset);
      const start = lead.toString().length;
      return [{ start, end: start + range.toString().length }];
    },
  };
}
