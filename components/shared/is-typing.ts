import { ownRootOf } from '../ui/host';

/** Controls that take keys for themselves: for text, or to go to what begins with a letter. */
const ROLES = (
  'alertdialog application combobox dialog listbox menu menubar menuitem menuitemcheckbox menuitemradio option ' +
  'searchbox spinbutton textbox tree treeitem'
).split(' ');
const TAKES_KEYS = [
  'textarea, select, dialog[open], [aria-modal="true"], [aria-activedescendant]',
  ...ROLES.map((role) => `[role~="${role}" i]`),
].join();
/** The inputs in which nothing is written. */
const WORDLESS = /^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** What only extensions may ask: the root of an element, closed ones and those of other extensions among them. */
interface Seeing {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}
interface Seen {
  /** Firefox's. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
  readonly editContext?: object | null;
}

/**
 * Whether keys that are pressed where this event comes from are text, or belong to a control or dialog of whoever made the page. When in
 * doubt they do: a command that was not meant is worse than one that is not heard.
 */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  const page = target.ownerDocument;
  if (page.designMode === 'on' || page.querySelector(':modal')) return true;
  const focused = innermost(target);
  return focused === undefined || takesKeys(focused);
}

/** The element that has the focus, inside of whatever roots; undefined when it cannot be seen. */
function innermost(target: Element): Element | undefined {
  for (let at = target; ;) {
    const root = rootOf(at);
    if (root === undefined && isHost(at)) return undefined;
    if (!root?.activeElement) return at;
    at = root.activeElement;
  }
}

/** Null when there is none, undefined when none is seen. */
export function rootOf(element: Element): ShadowRoot | null | undefined {
  const open = ownRootOf(element) ?? element.shadowRoot;
  if (open) return open;
  const closed = (element as Element & Seen).openOrClosedShadowRoot;
  if (closed !== undefined) return closed;
  try {
    return (globalThis as Seeing).chrome?.dom?.openOrClosedShadowRoot(element);
  } catch {
    return undefined;
  }
}

/** Whether it likely hides a root: it has a name of its own, or has the focus although it could not take it. */
function isHost(element: Element): boolean {
  if (element.localName.includes('-')) return true;
  const { tabIndex, isContentEditable } = element as HTMLElement;
  const mayFocus = tabIndex >= 0 || element.hasAttribute('tabindex') || isContentEditable;
  return !mayFocus && !element.matches('html, body, dialog, iframe, audio, video');
}

function takesKeys(focused: Element): boolean {
  if ((focused as HTMLElement).isContentEditable || (focused as Seen).editContext) return true;
  if (focused instanceof HTMLInputElement) return !WORDLESS.test(focused.type);
  for (let at: Element | undefined = focused; at; at = above(at))
    if (at.matches(TAKES_KEYS) || (at.hasAttribute('popover') && !isOurs(at))) return true;
  return false;
}

function above(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Our own cards leave the keys to the row that they are in. */
function isOurs(element: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && ownRootOf(root.host) === root;
}
