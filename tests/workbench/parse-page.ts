import { Window } from 'happy-dom';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Tree = DefaultTreeAdapterTypes.ParentNode;

/**
 * A document of an HTML text, as browsers with JavaScript see it. happy-dom is the DOM but not the parser: its own one breaks
 * unquoted attributes at every slash (`href=/abs/1`), reads `noscript` as markup and forgives what the standard does not.
 */
export function parsePage(html: string, address: string): Document {
  const window = new Window({ url: address });
  const page = window.document.implementation.createHTMLDocument() as unknown as Document;
  page.documentElement.remove();
  grow(page, page, parse(html));
  return page;
}

export function grow(page: Document, parent: Node, tree: Tree): void {
  for (const node of tree.childNodes) {
    if ('value' in node) parent.appendChild(page.createTextNode(node.value));
    else if ('data' in node) parent.appendChild(page.createComment(node.data));
    else if ('tagName' in node) {
      const element = page.createElementNS(node.namespaceURI, node.tagName);
      for (const { name, value, prefix } of node.attrs) set(element, prefix ? `${prefix}:${name}` : name, value);
      parent.appendChild(element);
      if ('content' in node) grow(page, (element as HTMLTemplateElement).content, node.content);
      else grow(page, element, node);
    }
  }
}

/** The parser accepts attribute names that `setAttribute` refuses; no adapter reads those. */
function set(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch {
    return;
  }
}
