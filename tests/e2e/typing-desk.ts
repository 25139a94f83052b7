/** Where words are typed: a browser with papers that have notes, and a way to ask what is kept of them. */
import { expect } from 'vitest';

import type { LibraryRow } from '../../utils/model/library-row.ts';
import type { Paper } from '../../utils/model/paper.ts';
import type { Target } from './browsers/deep.ts';
import type { Driver, Tab } from './browsers/driver.ts';
import type { Engine } from './browsers/find.ts';
import { abs, PAPER_LINE, paintedWords } from './listing.ts';
import { clickPainted } from './painted.ts';
import { SAMPLE, type SamplePaper } from './pages/papers.ts';
import { useEngine, type Stage } from './stage.ts';
import { say } from './words.ts';

export const NOTE: Target = { css: 'textarea', within: PAPER_LINE };
export const CARD: Target = { role: 'dialog', name: say('highlight_card') };
export const CARD_NOTE: Target = { css: 'textarea', within: CARD };
/** What was written in another place, told to whoever writes here. */
export const ELSEWHERE: Target = { css: '.note-elsewhere blockquote', like: 'written elsewhere' };
/** Where a highlight's note is written in the library. */
export const BLOCK: Target = { css: '.note-editor' };

/** Lets the page and Ibid do what they have been given to do. What is checked after it holds however long it took. */
export const pause = (tab: Tab): Promise<void> =>
  tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 500)));

function sample(n: number): SamplePaper {
  const found = SAMPLE[n];
  if (!found) throw new Error(`The sample has no paper ${n}`);
  return found;
}

/** The n-th paper of the sample, as a listing tells of it. */
export function paperOf(n: number): Paper {
  const { id, title } = sample(n);
  const authors = [{ family: 'Example', given: 'Ada' }];
  return { id: `arxiv:${id}`, ids: { arxiv: id }, title, authors, url: abs(id), categories: [] };
}

export interface Desk {
  readonly stage: Stage<Driver>;
  /** Calls the library from one of Ibid's own pages. */
  call<Value>(name: string, ...args: readonly unknown[]): Promise<Value>;
  /** The note that is kept of the n-th paper. */
  note(n: number): Promise<string | undefined>;
  /** Opens the page of the n-th paper, whose note is "first", and types " typed" at its end. */
  begin(n: number, address?: (id: string) => string): Promise<Tab>;
  /** Highlights a few words of the n-th paper's abstract, with the note "first"; gives the words. */
  mark(n: number): Promise<string>;
  highlightNote(n: number): Promise<string | undefined>;
  highlightId(n: number): Promise<string | undefined>;
  /** The same on its page, with the highlight's card open and the caret at the end of its note. */
  openCard(n: number): Promise<Tab>;
  close(): Promise<void>;
}

/** A desk for the tests of this file, in this browser. */
export function useDesk(engine: Engine, more: Parameters<typeof useEngine>[1] = {}): Desk {
  const stage: Stage<Driver> = useEngine(engine, more);
  let own: Promise<Tab> | undefined;

  async function call<Value>(name: string, ...args: readonly unknown[]): Promise<Value> {
    own ??= stage.driver.own('options.html#/settings');
    return (await (await own).run(send, name, args)) as Value;
  }

  const row = (n: number): Promise<LibraryRow | undefined> => call('get', paperOf(n).id);
  const highlight = async (n: number) => (await row(n))?.highlights[0];

  async function begin(n: number, address = abs): Promise<Tab> {
    await call('save', [paperOf(n)], { note: 'first' });
    // There is a page to go back to.
    const tab = await stage.tab(abs(sample(n === 0 ? 1 : 0).id));
    await tab.open(address(sample(n).id));
    await tab.front();
    await tab.click(NOTE);
    await tab.press('Control+End');
    await tab.type(' typed');
    return tab;
  }

  async function mark(n: number): Promise<string> {
    const exact = sample(n).abstract.split(' ').slice(2, 5).join(' ');
    const selector = { exact, prefix: '', suffix: '' };
    const url = abs(sample(n).id);
    await call('highlight', paperOf(n), { field: 'abstract', selector, colour: 'yellow', url, note: 'first' });
    return exact;
  }

  async function openCard(n: number): Promise<Tab> {
    const words = await mark(n);
    const tab = await stage.tab(abs(sample(n).id));
    await tab.front();
    await expect.poll(() => paintedWords(tab)).toEqual([words]);
    await clickPainted(tab, 'blockquote.abstract', words);
    await tab.click(CARD_NOTE);
    await tab.press('Control+End');
    return tab;
  }

  return {
    stage,
    call,
    note: async (n) => (await row(n))?.bookmark.note,
    begin,
    mark,
    highlightNote: async (n) => (await highlight(n))?.note,
    highlightId: async (n) => (await highlight(n))?.id,
    openCard,
    async close() {
      const closing = own;
      own = undefined;
      await (await closing)?.close();
    },
  };
}

/** Runs in one of Ibid's own pages: a call under an id, repeated when a worker that was just stopped does not answer. */
async function send(call: string, args: readonly unknown[]): Promise<unknown> {
  interface Reply {
    readonly value?: unknown;
    readonly error?: { readonly message: string };
  }
  interface Runtime {
    sendMessage(message: object): Promise<Reply | undefined>;
  }
  const { chrome } = globalThis as unknown as { readonly chrome: { readonly runtime: Runtime } };
  const message = { to: 'library', call, args, id: crypto.randomUUID() };
  for (const ms of [100, 500, 2_000, 0]) {
    const reply = await chrome.runtime.sendMessage(message).catch(() => undefined);
    if (reply?.error) throw new Error(reply.error.message);
    if (reply) return reply.value;
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  throw new Error('No answer');
}
