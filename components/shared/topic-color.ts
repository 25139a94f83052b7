/** The dot's colour: an area's token (`vision`), or a hex colour the reader chose. */
export function topicColor(colour: string): { readonly '--hue': string } {
  return { '--hue': colour.startsWith('#') ? colour : `var(--${colour})` };
}
