import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

import { library } from '../../../utils/library';
import { askPage, NO_PAGE, type PageSummary } from '../../../utils/messages';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { Paper } from '../../../utils/model/paper';

export interface ActivePage {
  /** Undefined until the page has answered. */
  readonly summary: ReadonlySignal<PageSummary | undefined>;
  /** What the page is about: as its script says, or as it was read when the reader asked for it. */
  readonly paper: ReadonlySignal<Paper | undefined>;
  /** The same paper as it is in the library. */
  readonly row: ReadonlySignal<LibraryRow | undefined>;
  refresh(): Promise<void>;
  /** A paper was found on a page that has no script of ours. */
  found(paper: Paper): Promise<void>;
}

/** The page that the popup was opened over. */
export function createActivePage(): ActivePage {
  const summary = signal<PageSummary>();
  const read = signal<Paper>();
  const row = signal<LibraryRow>();
  const paper = computed(() => summary.value?.paper ?? read.value);

  async function readRow(): Promise<void> {
    const about = paper.peek();
    // Asked here and not of the page, which may not have heard yet of what was saved a moment ago.
    row.value = about && (await library.get(about.id));
  }

  return {
    summary,
    paper,
    row,
    async refresh() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const answer = tab?.id === undefined ? NO_PAGE : await askPage(tab.id, 'summary');
      if (answer.paper) row.value = await library.get(answer.paper.id);
      summary.value = answer;
      if (!answer.paper) await readRow();
    },
    found(about) {
      read.value = about;
      return readRow();
    },
  };
}
