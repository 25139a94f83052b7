import base from './host.css?inline';
import { tellOfFields } from './named-field';
import { guardActs } from './trust';

/** One sheet per text and medium: a listing has a host in every row. */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * The roots that were made here, by their hosts. It hangs on the world of the content scripts, which the page does not
 * see, because a script that is loaded later has its own copy of this module.
 */
const world: typeof globalThis & { ibidRoots?: WeakMap<Element, ShadowRoot> } = globalThis;
const roots = (world.ibidRoots ??= new WeakMap());

/** On paper the page is as it would be without us. */
const PRINT = '@media print{:host{display:none!important}}';

/** A document in which the page has defined no elements. */
let nursery: Document | undefined;

/**
 * An element with a name of ours, not attached to the page. It is made where the page's `customElements` do not reach: a page that
 * has defined the name before can neither run in its making nor keep it from having a shadow root.
 */
export function createOwn(tag: `ibid-${string}`): HTMLElement {
  nursery ??= document.implementation.createHTMLDocument('');
  return nursery.createElement(tag);
}

/**
 * An element of ours for a page of somebody else, whose inside the page can neither read, nor style, nor act upon. It is
 * not attached to the page.
 * @param tag starts with `ibid-`, by which all of Ibid's own elements are told from the page's.
 * @param css comes after a reset of `:host`; what it says of `:host` must be important.
 */
export function createHost(tag: `ibid-${string}`, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = createOwn(tag);
  const root = host.attachShadow({ mode: 'closed' });
  // Sheets belong to the document that they were made for.
  document.adoptNode(host);
  roots.set(host, root);
  guardActs(root);
  tellOfFields(root);
  // Nothing that the page makes inherit reaches inside, except its direction. Important rules of a shadow root win over those of the page
  // around it, its `style` attributes among them: no page hides, moves or restyles our elements.
  adoptStyles(root, base + css + PRINT);
  return { host, root };
}

/** Makes an element of ours light or dark. */
export function setScheme(host: HTMLElement, scheme: 'light' | 'dark'): void {
  host.style.setProperty('--scheme', scheme, 'important');
}

/** The closed root of an element that `createHost` made. */
export function ownRootOf(host: Element | null | undefined): ShadowRoot | undefined {
  return host ? roots.get(host) : undefined;
}

/**
 * Applies styles to a document or shadow root without touching the page's markup where the browser allows it.
 * Firefox may refuse adopted sheets to content scripts (the list is seen through an Xray wrapper): there it is a `<style>`.
 * Returns what takes them away again.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string, media = 'all'): () => void {
  try {
    const sheet = sheetFor(css, media);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (![...root.adoptedStyleSheets].includes(sheet)) throw new Error('The sheet was not adopted');
    return () => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
    };
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    style.media = media;
    (root instanceof Document ? root.documentElement : root).append(style);
    return () => style.remove();
  }
}

function sheetFor(css: string, media: string): CSSStyleSheet {
  const known = sheets.get(media + css);
  if (known) return known;
  const sheet = new CSSStyleSheet({ media });
  sheet.replaceSync(css);
  sheets.set(media + css, sheet);
  return sheet;
}
