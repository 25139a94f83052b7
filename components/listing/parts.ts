/**
 * Code that a page loads only when it is needed. A part is a script of its own (`entrypoints/NAME.ts`) that the background
 * runs in the isolated world which the content script lives in; the page itself sees nothing of it.
 */
import { browser } from 'wxt/browser';

import { IbidError } from '../../utils/errors';
import type { BackgroundRequest, PartName } from '../../utils/messages';
import type { createHighlighter } from './highlights/highlighter';
import type { startPaper } from './paper';

export interface Parts extends Record<PartName, unknown> {
  readonly highlights: typeof createHighlighter;
  readonly paper: typeof startPaper;
}

const world: typeof globalThis & { ibidParts?: Partial<Parts> } = globalThis;

/** Called by a part's script when it runs. */
export function providePart<Name extends PartName>(name: Name, part: Parts[Name]): void {
  world.ibidParts = { ...world.ibidParts, [name]: part };
}

/**
 * The part, loaded if it was not.
 * @throws IbidError `unreachable` when the background cannot run it here.
 */
export async function loadPart<Name extends PartName>(name: Name): Promise<Parts[Name]> {
  const request: BackgroundRequest = { to: 'background', call: 'load', part: name };
  if (!world.ibidParts?.[name]) await browser.runtime.sendMessage(request);
  const part = world.ibidParts?.[name];
  if (!part) throw new IbidError('unreachable', `The part ${name} could not be loaded`);
  return part;
}
