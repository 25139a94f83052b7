import { holdFields } from './held-field';

/**
 * How long a content script lives in its page: until a newer one of ours starts there, after an update of the extension. It stands
 * in the place of WXT's own context, of which Ibid needs no more than the signal.
 */
export class ContentScriptContext {
  readonly #stop = new AbortController();
  readonly signal = this.#stop.signal;

  constructor(name: string) {
    // The page could send this too. It would lose Ibid by it, and gain nothing.
    const started = `ibid:${name}`;
    // Before the older one goes, and its fields with it.
    holdFields(this.signal);
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.#stop.abort(), { signal: this.signal });
  }
}
