import { t } from '../../../utils/i18n';
import type { Placed } from '../../../utils/highlights/placement';

const HIDDEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';

/**
 * Says aloud what is only painted: each field with highlights gets `aria-details`, and what these name lists its
 * highlights with their notes. A closed shadow root keeps the notes from the page.
 */
export function createSpoken(page: Document, signal: AbortSignal): (all: readonly Placed[]) => void {
  const hosts = new Map<Element, { readonly host: HTMLElement; readonly root: ShadowRoot }>();
  let serial = 0;

  function forget(element: Element): void {
    hosts.get(element)?.host.remove();
    hosts.delete(element);
    element.removeAttribute('aria-details');
  }

  function hostOf(element: Element): ShadowRoot | undefined {
    const known = hosts.get(element);
    if (known) return known.root;
    // The page's own description is the better one.
    if (element.hasAttribute('aria-details')) return undefined;
    const host = page.createElement('ibid-notes');
    host.id = `ibid-notes-${serial++}`;
    host.style.cssText = HIDDEN;
    const root = host.attachShadow({ mode: 'closed' });
    page.documentElement.append(host);
    element.setAttribute('aria-details', host.id);
    hosts.set(element, { host, root });
    return root;
  }

  signal.addEventListener('abort', () => [...hosts.keys()].forEach(forget), { once: true });

  return (all) => {
    const fields = new Map<Element, Placed[]>();
    for (const placed of all) {
      if (placed.anchoring.state === 'orphan') continue;
      const { element } = placed.target;
      fields.set(element, [...(fields.get(element) ?? []), placed]);
    }
    for (const element of hosts.keys()) if (!fields.has(element)) forget(element);
    for (const [element, placed] of fields) {
      const list = page.createElement('ul');
      list.ariaLabel = t('highlight_spoken');
      for (const { highlight } of placed) {
        const item = page.createElement('li');
        const { note, selector } = highlight;
        item.textContent = note ? t('highlight_spoken_note', selector.exact, note) : selector.exact;
        list.append(item);
      }
      hostOf(element)?.replaceChildren(list);
    }
  };
}
