/**
 * What a script of ours leaves in its page for the newer one, when its reader is done with a field after the extension was updated: it can ask
 * nobody any more, and has no storage. The words are sealed, and in a closed root: the page can neither read nor make them.
 */
import type { Letter } from '../../utils/outbox/envelope';
import { rootOf } from '../shared/is-typing';
import { createHost } from '../ui/host';
import { fieldHold } from '../ui/named-field';

const TAG = 'ibid-letter';
/** A page that makes elements of this name is not read for ever. */
const MOST = 50;

/** What takes letters for the newer script, until that one has `started`. */
export function leaveLetters(page: Document, started: string): (letter: Letter) => void {
  let isOver = false;
  page.addEventListener(started, () => (isOver = true), { once: true });
  return (letter) => {
    // What is still being typed is what the newer script goes on with.
    if (isOver || fieldHold()?.name) return;
    const { host, root } = createHost(TAG, ':host{display:none!important}');
    root.append(JSON.stringify(letter));
    page.documentElement?.append(host);
  };
}

/** Takes what an older script has left, in its order. It may be anything: only the background can tell. */
export function takeLetters(page: Document): Letter[] {
  return [...page.querySelectorAll(TAG)].slice(0, MOST).flatMap((host) => {
    const text = rootOf(host)?.lastChild?.textContent ?? '';
    host.remove();
    return letterIn(text) ?? [];
  });
}

function letterIn(text: string): Letter | undefined {
  try {
    const { address, sealed } = JSON.parse(text) as Partial<Record<keyof Letter, unknown>>;
    return typeof address === 'string' && typeof sealed === 'string' ? { address, sealed } : undefined;
  } catch {
    return undefined;
  }
}
