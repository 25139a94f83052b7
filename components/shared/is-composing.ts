/**
 * Whether a key belongs to an input method, which makes a word of several: Enter then chooses a word and sends nothing. Safari and some
 * input methods tell by the code 229 alone. Every handler of keys asks this first.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
