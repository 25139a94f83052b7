import type { Settings } from '../../utils/settings';

export type Scheme = 'light' | 'dark';

export const DARK = '(prefers-color-scheme: dark)';

/**
 * Light or dark, as the page looks: what counts is the colour behind, not the system's wish. What stands on a ground of its own, and not on
 * the page's, is as the reader chose.
 */
export function schemeOf(near: Element, theme: Settings['theme'] = 'system'): Scheme {
  if (theme !== 'system') return theme;
  for (let element: Element | null = near; element; element = element.parentElement) {
    const dark = isDark(getComputedStyle(element).backgroundColor);
    if (dark !== undefined) return dark ? 'dark' : 'light';
  }
  // A page may throw all of itself away.
  const { colorScheme } = getComputedStyle(near.ownerDocument.documentElement ?? near);
  return /dark/.test(colorScheme) && matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Whether an sRGB colour is dark; undefined when it is see-through or in another notation. */
function isDark(colour: string): boolean | undefined {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgb/.test(colour) || red === undefined || green === undefined || blue === undefined || alpha < 0.5)
    return undefined;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
