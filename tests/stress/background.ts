/** The background as pages know it: they send messages, and whether its worker lives when these arrive is the browser's business. */
import { AsyncLocalStorage } from 'node:async_hooks';

import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { LibraryReply } from '../../utils/library';
import { createLibrary } from '../../utils/library/create-library';
import type { Sender } from '../../utils/library/page-sessions';
import { serve } from '../../utils/library/server';
import { createTagger } from '../../utils/topics/tagger';
import type { Mishaps } from './mishaps';

const ID = 'test-extension-id';
const ORIGIN = `chrome-extension://${ID}`;

/** One of Ibid's own pages. */
export const OWN: Sender = { id: ID, url: `${ORIGIN}/options.html`, origin: ORIGIN };
/** The content script of a listing. */
export const PAGE: Sender = {
  id: ID,
  url: 'https://arxiv.org/list/cs.LG/recent',
  origin: 'https://arxiv.org',
  frameId: 0,
  documentId: 'A',
  tab: { id: 7, incognito: false },
};

type Listener = (message: unknown, sender: Sender) => Promise<LibraryReply> | undefined;

interface Worker {
  readonly hear: Listener;
  readonly end: AbortController;
  readonly stopped: Promise<never>;
}

type Ask = (message: unknown, sender: Sender) => Promise<unknown>;

interface Caller {
  readonly sender: Sender;
  /** Who was asked first: what is sent again later goes there too, and not to the next test's background. */
  readonly asked: Ask | undefined;
}

const callers = new AsyncLocalStorage<Caller>();
let listening: Ask | undefined;
// Laid out once: what is tried here is not how topics are found.
const tagger = createTagger();

/** Calls the library as this sender, its repetitions too. `asked`: who hears it, if not who listens now. */
export function sentBy<Answer>(sender: Sender, call: () => Answer, asked = listening): Answer {
  return callers.run({ sender, asked }, call);
}

/** A database with a worker before it that can be stopped at any time, and is started by the next message. */
export class Background {
  private worker: Worker | undefined;
  private ms = Date.UTC(2026, 0, 31, 8);
  /** Of so many messages to come each is lost on its way, as to a worker that is just being stopped. */
  lost = 0;
  /** Whose pages have been closed: they send nothing any more. */
  readonly closed = new Set<Sender>();

  constructor(
    private readonly mishaps: Mishaps,
    private readonly name = `stress-${crypto.randomUUID()}`,
  ) {}

  /** Whatever `library` asks from now on is asked here. */
  listen(): void {
    listening = this.ask;
    const runtime = fakeBrowser.runtime as unknown as { sendMessage: (message: unknown) => Promise<unknown> };
    runtime.sendMessage = (message) => {
      const { sender, asked = this.ask } = callers.getStore() ?? { sender: OWN, asked: this.ask };
      return asked(message, sender);
    };
  }

  /** Lets time pass. */
  wait(ms: number): void {
    this.ms += ms;
  }

  /** Ends the worker as the browser does: nothing that it has not committed is done, and nobody has its answers. */
  stop(): void {
    this.worker?.end.abort();
    this.worker = undefined;
    this.mishaps.breakOffAll();
  }

  /** Starts the worker if it does not live. */
  start(): Worker {
    return (this.worker ??= this.create());
  }

  readonly ask: Ask = async (message, sender) => {
    if (this.closed.has(sender)) return new Promise(() => undefined);
    if (this.lost > 0) {
      this.lost--;
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    const { hear, stopped } = this.start();
    return plain(await Promise.race([hear(plain(message), sender), stopped]));
  };

  private create(): Worker {
    const end = new AbortController();
    const library = createLibrary(
      { name: this.name, now: () => this.ms, tagger: () => tagger, announce: async () => undefined },
      end.signal,
    );
    const stopped = new Promise<never>((_, reject) =>
      end.signal.addEventListener('abort', () => reject(new Error('The message port closed before a response came.'))),
    );
    stopped.catch(() => undefined);
    return { hear: listenerOf(() => serve(library, end.signal)), end, stopped };
  }
}

/** The listener that is added meanwhile. */
function listenerOf(add: () => void): Listener {
  const event = fakeBrowser.runtime.onMessage as unknown as { addListener: (listener: Listener) => void };
  const original = event.addListener;
  const found: Listener[] = [];
  event.addListener = (listener) => void found.push(listener);
  try {
    add();
  } finally {
    event.addListener = original;
  }
  const [listener] = found;
  if (!listener) throw new Error('The background does not listen');
  return listener;
}

/** As a message travels. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}
