import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

import { library } from '../../../utils/library';
import { askPage, NO_PAGE, type PageSummary } from '../../../utils/messages';

export interface ActivePage {
  /** Undefined until the page has answered. */
  readonly summary: ReadonlySignal<PageSummary | undefined>;
  /** Whether the paper that the page is about is in the library. */
  readonly saved: ReadonlySignal<boolean>;
  refresh(): Promise<void>;
  /** Keeps the paper that the page is about. */
  save(): Promise<void>;
}

/** The page that the popup was opened over. */
export function createActivePage(): ActivePage {
  const summary = signal<PageSummary>();
  const saved = signal(false);

  async function take(call: 'summary' | 'save'): Promise<PageSummary> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const answer = tab?.id === undefined ? NO_PAGE : await askPage(tab.id, call);
    summary.value = answer;
    // Asked here and not of the page, which may not have heard yet of what was saved a moment ago.
    const row = answer.paper && (await library.get(answer.paper.id));
    saved.value = row !== undefined;
    return answer;
  }

  return {
    summary,
    saved,
    async refresh() {
      await take('summary');
    },
    async save() {
      const { paper } = summary.peek() ?? NO_PAGE;
      if (!paper) return;
      await library.save([paper]);
      saved.value = true;
    },
  };
}
