import { createHost } from '../../ui/host';
import { plural, t } from '../../../utils/i18n';
import type { Placed } from '../../../utils/highlights/placed';
import { whenCalm } from '../../../utils/listing/dom-settled';

const HIDDEN = `:host {
  position: absolute !important;
  width: 1px !important;
  height: 1px !important;
  overflow: hidden !important;
  clip-path: inset(50%) !important;
  white-space: nowrap !important;
}`;

/** What each field's element is given, where the page has not said it itself. */
const DETAILS = 'aria-details';
const DESCRIPTION = 'aria-description';

interface Spoken {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The attributes that are ours, and what they say. */
  readonly said: Map<string, string>;
}

/**
 * Says aloud what is only painted: each field with highlights is described by how many it has, and `aria-details` names
 * what lists them with their notes. A closed shadow root keeps the notes from the page. Attributes wait until the page is
 * at rest: they would trouble a framework that hydrates, or be wiped by it.
 */
export function createSpoken(page: Document, signal: AbortSignal): (all: readonly Placed[]) => void {
  const spoken = new Map<Element, Spoken>();
  let latest: readonly Placed[] = [];
  let rest: Promise<void> | undefined;
  let isAtRest = false;
  let serial = 0;

  function make(element: Element): Spoken {
    const { host, root } = createHost('ibid-notes', HIDDEN);
    host.id = `ibid-notes-${serial++}`;
    // Screen readers say of a text whose details are a comment that it has one.
    host.role = 'comment';
    host.ariaLabel = t('highlight_spoken');
    const fresh: Spoken = { host, root, said: new Map() };
    page.documentElement?.append(host);
    spoken.set(element, fresh);
    return fresh;
  }

  function forget(element: Element): void {
    const known = spoken.get(element);
    if (known) fallSilent(element, known);
    spoken.delete(element);
  }

  function speak(): void {
    const fields = byField(latest);
    for (const element of [...spoken.keys()]) if (!fields.has(element)) forget(element);
    for (const [element, placed] of fields) {
      const mine = spoken.get(element) ?? make(element);
      mine.root.querySelector('ul')?.remove();
      mine.root.append(listOf(page, placed));
      say(element, mine, DETAILS, mine.host.id);
      say(element, mine, DESCRIPTION, plural('listing_highlights', placed.length));
    }
  }

  async function settle(): Promise<void> {
    await whenCalm(page, signal);
    isAtRest = true;
    if (!signal.aborted) speak();
  }

  signal.addEventListener('abort', () => [...spoken.keys()].forEach(forget), { once: true });

  return (all) => {
    latest = all;
    if (isAtRest) speak();
    else if (all.length > 0) rest ??= settle();
  };
}

/** Highlights that are on the page, by the element that holds them. */
function byField(all: readonly Placed[]): ReadonlyMap<Element, readonly Placed[]> {
  const fields = new Map<Element, Placed[]>();
  for (const placed of all) {
    if (placed.anchoring.state === 'orphan') continue;
    const { element } = placed.target;
    const known = fields.get(element);
    if (known) known.push(placed);
    else fields.set(element, [placed]);
  }
  return fields;
}

function listOf(page: Document, all: readonly Placed[]): HTMLElement {
  const list = page.createElement('ul');
  for (const { highlight } of all) {
    const item = page.createElement('li');
    const { note, selector } = highlight;
    item.textContent = note ? t('highlight_spoken_note', selector.exact, note) : selector.exact;
    list.append(item);
  }
  return list;
}

/** Unless the page has its own words there: those are better. */
function say(element: Element, { said }: Spoken, name: string, value: string): void {
  const before = element.getAttribute(name);
  if (before !== null && before !== said.get(name)) return;
  said.set(name, value);
  if (before !== value) element.setAttribute(name, value);
}

function fallSilent(element: Element, { host, said }: Spoken): void {
  host.remove();
  for (const [name, value] of said) if (element.getAttribute(name) === value) element.removeAttribute(name);
}
