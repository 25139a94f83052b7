/** One sheet per text: a listing has a host in every row. */
const sheets = new Map<string, CSSStyleSheet>();

/** Nothing that the page makes inherit reaches inside, except its direction. */
const BASE = ':host { all: initial; direction: inherit }\n:host([hidden]) { display: none !important }\n';

/**
 * An element of ours for a page of somebody else: styled inside a shadow root, so that neither side's styles reach the
 * other. It is not attached to the page.
 * @param tag starts with `ibid-`, by which all of Ibid's own elements are told from the page's.
 * @param css comes after a reset of `:host`.
 */
export function createHost(tag: `ibid-${string}`, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, BASE + css);
  return { host, root };
}

/**
 * Applies styles to a document or shadow root without touching the page's markup where the browser allows it.
 * Firefox may refuse adopted sheets to content scripts (the list is seen through an Xray wrapper): there it is a `<style>`.
 * Returns what takes them away again.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string): () => void {
  try {
    const sheet = sheetFor(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (![...root.adoptedStyleSheets].includes(sheet)) throw new Error('The sheet was not adopted');
    return () => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
    };
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    (root instanceof Document ? root.documentElement : root).append(style);
    return () => style.remove();
  }
}

function sheetFor(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
