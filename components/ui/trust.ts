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
const ACTS = [
  'auxclick beforeinput blur change click close contextmenu copy cut dblclick dragstart drop focus focusin focusout input',
  'keydown keypress keyup mousedown mouseup paste pointerdown pointerenter pointerover pointerup submit toggle',
].flatMap((line) => line.split(' '));

/** Keeps events that no person caused from everything inside of `root`. */
export function guardActs(root: ShadowRoot): void {
  for (const type of ACTS) root.addEventListener(type, refuse, { capture: true });
}

function refuse(event: Event): void {
  if (!isTrusted(event)) event.stopImmediatePropagation();
}
