let judge = (event: Event): boolean => event.isTrusted;

/** Whether a person caused an event. A page can make and dispatch any event, but none that is trusted. */
export function isTrusted(event: Event): boolean {
  return judge(event);
}

/**
 * Decides anew which events a person caused; the answer takes that back. Content scripts have their own copy of this module, out of the
 * page's reach: it is for tests, in which nobody is there to press anything.
 */
export function judgeTrust(by: (event: Event) => boolean): () => void {
  const before = judge;
  judge = by;
  return () => {
    judge = before;
  };
}

/** What can be done to a control. */
const ACTS = (
  'auxclick beforeinput blur change click close contextmenu copy cut dblclick dragstart drop focus focusin focusout input ' +
  'keydown keypress keyup mousedown mouseup paste pointerdown pointerenter pointerover pointerup submit toggle'
).split(' ');

/** Keeps events that no person caused from everything inside of `root`, and what is typed into its fields from everything outside. */
export function guardActs(root: ShadowRoot): void {
  for (const type of ACTS) {
    root.addEventListener(type, refuse, true);
    root.addEventListener(type, keepTyped);
  }
}

function refuse(event: Event): void {
  if (!isTrusted(event)) event.stopImmediatePropagation();
}

/**
 * A page sees keys pressed on an element of ours and no field, and would take them for its shortcuts. Who listens while they are on their
 * way to us, at the window or the document, hears them all the same: nothing can be done about that. Clicks are the page's too.
 */
function keepTyped(event: Event): void {
  if (!('screenX' in event) && (event.target as Element).matches('textarea, select, input')) event.stopPropagation();
}
