/**
 * Puts the toolbar where the list begins: before its first entry's section when the list is a plain block that also
 * holds headings and the like, before the list itself when that lays its children out or may hold nothing but rows.
 */
export function place(host: HTMLElement, list: Element, firstPart: Element | undefined): void {
  let before = list;
  if (firstPart && isPlain(list)) {
    let section = firstPart;
    while (section.parentElement && section.parentElement !== list) section = section.parentElement;
    if (section.parentElement === list) before = section;
  }
  if (before.previousElementSibling !== host) before.before(host);
}

function isPlain(list: Element): boolean {
  return list.localName === 'div' && getComputedStyle(list).display === 'block';
}
