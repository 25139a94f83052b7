/** A 7-pixel dot in a hue: the name of a token (`vision`) or a CSS hex colour. Anything else shows the muted colour. */
export function Dot({ colour }: { readonly colour: string }) {
  return <span class="dot" style={{ '--hue': hueOf(colour) }} aria-hidden="true" />;
}

/** A token's name or a hex colour, as CSS. */
export function hueOf(colour: string): string {
  if (/^#[\da-f]{3,8}$/i.test(colour)) return colour;
  return /^[a-z]+$/.test(colour) ? `var(--${colour}, var(--muted))` : 'var(--muted)';
}
