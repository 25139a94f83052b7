import { COLOURS } from '../../../utils/library';
import { highlightName } from '../../../utils/highlights/paint';
import tokens from '../../ui/tokens.css?inline';
import type { Scheme } from '../scheme';

/** Colour is never the only sign. */
const LINES = { yellow: 'solid', green: 'dashed', blue: 'dotted', pink: 'double', purple: 'wavy' } as const;

/**
 * How painted highlights look. The palette's values are written out, because the page's own root would have to define
 * variables for them, and what counts is whether the page is light or dark, not what the system wishes.
 */
export function paintStyle(scheme: Scheme): string {
  return COLOURS.map((colour) => {
    const line = token(`${colour}-line`, scheme);
    return `::highlight(${highlightName(colour)}) { background-color: ${token(colour, scheme)}; text-decoration: underline ${LINES[colour]} ${line} 2px; }`;
  }).join('\n');
}

function token(name: string, scheme: Scheme): string {
  const value = new RegExp(`--${name}:\\s*([^;}]+)`).exec(tokens)?.[1]?.trim() ?? 'inherit';
  const both = /^light-dark\((.+?),\s*(.+)\)$/.exec(value);
  return (both ? both[scheme === 'light' ? 1 : 2] : value) ?? 'inherit';
}
