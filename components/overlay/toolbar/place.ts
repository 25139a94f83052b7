/** Puts the toolbar before an element, and back there when the page has wiped it. */
export function place(host: HTMLElement, before: Element): void {
  if (before.previousElementSibling !== host) before.before(host);
}
