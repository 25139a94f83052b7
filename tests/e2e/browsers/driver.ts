/** One way to drive a browser with Ibid in it, whichever browser it is. */
import type { Target } from './deep.ts';
import type { Engine } from './find.ts';

/** What the server of our own pages answers; undefined refuses the request, so that no test reaches a network. */
export type Respond = (url: URL) => Promise<Reply | undefined> | Reply | undefined;

export interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  /** Further headers, such as a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Download {
  readonly name: string;
  readonly text: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  /** Serves pages of our own in the web's place. Without it the browser is on the real web. */
  readonly respond?: Respond;
  readonly executable: string;
  readonly headless?: boolean;
  /** The folder of a profile that is there again when the browser is. Without it each browser has a fresh one. */
  readonly profile?: string;
  /** Ibid has been in this profile before: it greets nobody. */
  readonly isReturning?: boolean;
  /** Firefox stops the background when it has been idle for a moment: it cannot be told to. */
  readonly isQuicklyIdle?: boolean;
}

/** A tab as a reader uses it: clicks and keys are real input, and elements are found through shadow roots, closed ones too. */
export interface Tab {
  readonly engine: Engine;
  /** Errors that the page logged or threw, ours included. */
  readonly errors: string[];
  /** Addresses that were refused. */
  readonly refused: readonly string[];
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a function in the page. It sees nothing of its surroundings but its arguments. */
  run<Args extends readonly unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /**
   * The same for a function that sees into Ibid's own elements: it gets their closed roots, which the browser's protocol
   * hands out to whoever drives it, and to no page.
   */
  inside<Args extends readonly unknown[], Result>(
    script: (roots: readonly ShadowRoot[], ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Waits until a function in the page gives something truthy, and hands it out. */
  until<Args extends readonly unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>>;
  /** Brings the tab to the front, as a browser draws nothing in the others. */
  front(): Promise<void>;
  click(target: Target): Promise<void>;
  /** Waits until there is such an element (shown, and not disabled), and gives its text. */
  see(target: Target): Promise<string>;
  /** Waits until there is none. */
  miss(target: Target): Promise<void>;
  hover(target: Target): Promise<void>;
  /** Presses the mouse at one place and lets go at another, as text is selected. */
  drag(from: Point, to: Point): Promise<void>;
  /** Presses the mouse on it, and lets go after so many milliseconds. */
  hold(target: Target, time: number): Promise<void>;
  /** Turns the wheel over the middle of the page. */
  scroll(pixels: number): Promise<void>;
  /** `j`, `Enter`, `Alt+h`, `Control+a`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Chooses a file in a file input. */
  attach(target: Target, file: string): Promise<void>;
  /** Clicks what saves a file, and gives the file. */
  download(target: Target): Promise<Download>;
  resize(width: number, height: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  readonly engine: Engine;
  tab(url?: string): Promise<Tab>;
  /** One of Ibid's own pages in a tab, such as `options.html#/topics`. */
  own(path: string): Promise<Tab>;
  /** Stops the background's worker, as the browser does after half a minute of quiet. In Firefox only with `isQuicklyIdle`. */
  stopWorker(): Promise<void>;
  /** Loads the extension anew, as an update does. */
  update(): Promise<void>;
  /** Quits, as a reader does. */
  close(): Promise<void>;
  /** Settles when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
}

/** The end of the address of the page that greets after an install. A test begins when it has been closed: nothing may come in front of its tabs. */
export const WELCOME = 'options.html#/welcome';

/** How long anything may take to show. Generous: nothing here measures time. */
export const PATIENCE = 30_000;

/** How long a browser may take to start with the extension in it, on a machine that does much else. */
export const LAUNCH_PATIENCE = 120_000;

/** Whether a line on a page's console means that something went wrong, for the page or for us. */
export function isTrouble(type: string, text: string): boolean {
  return type === 'error' || text.startsWith('[ibid]') || /hydration/i.test(text);
}
