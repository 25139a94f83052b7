/**
 * Code that a page loads only when it is needed. A part is a script of its own (`entrypoints/NAME.ts`) that the background
 * runs in the isolated world which the content script lives in; the page itself sees nothing of it.
 */
import { sendToBackground } from '../../utils/send-message';
import { IbidError } from '../../utils/errors';
import type { BackgroundRequest, LazyScript, ListingReader } from '../../utils/messages';
import type { Site, SiteOutline } from '../../utils/sites/site';

/**
 * What each script provides. Its entrypoint adds the type of it here (`declare module`), so that a part may load another
 * one without importing each other in a circle.
 */
export interface LazyScripts extends Record<LazyScript, unknown> {}

/** Scripts by name, and the sites beyond those granted at install, where such a site is read. */
interface World extends Partial<LazyScripts> {
  readonly sites?: readonly Site[];
}

const world: typeof globalThis & { ibidParts?: World } = globalThis;

/** Called by a part's script when it runs. */
export function provideScript<Name extends LazyScript>(name: Name, part: LazyScripts[Name]): void {
  world.ibidParts = { ...world.ibidParts, [name]: part };
}

/**
 * The part, loaded if it was not.
 * @throws IbidError `unreachable` when the background cannot run it here.
 */
export async function loadScript<Name extends LazyScript>(name: Name): Promise<LazyScripts[Name]> {
  const request: BackgroundRequest = { to: 'background', call: 'load', part: name };
  if (!world.ibidParts?.[name]) await sendToBackground(request);
  const part = world.ibidParts?.[name] as LazyScripts[Name] | undefined;
  if (!part) throw new IbidError('unreachable', `${name} was not loaded`);
  return part;
}

/** Called by the script that runs before the content script on sites that the reader has switched on. */
export function provideSites(sites: readonly Site[]): void {
  world.ibidParts = { ...world.ibidParts, sites };
}

/** The sites that were provided here, or else those that the content script brings along. */
export function providedSites(own: readonly SiteOutline[]): readonly SiteOutline[] {
  return world.ibidParts?.sites ?? own;
}

/**
 * The site with what reads its listings. That has run before the content script where the manifest names a listing; it is loaded where a
 * page's own script has gone on to one.
 */
export async function loadReader(site: SiteOutline): Promise<Site> {
  return isWhole(site) ? site : loadScript(site.id as ListingReader);
}

function isWhole(site: SiteOutline): site is Site {
  return site.entries !== undefined;
}
