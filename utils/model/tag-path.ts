/** Tags nest by `/`: `thesis/ch1` stands below `thesis`. Pure. */

export function isBelow(tag: string, above: string): boolean {
  return tag.startsWith(`${above}/`);
}

/** Whether it is this tag, or one below it. */
export function isWithin(tag: string, root: string): boolean {
  return tag === root || isBelow(tag, root);
}

/**
 * What a tag is called once `from` is called `to`: all that stands below goes along. Where `to` itself is below `from`, what stands there
 * already stays, or it would move each time.
 */
export function movedTag(tag: string, from: string, to: string): string {
  if (!isWithin(tag, from) || (isWithin(to, from) && isWithin(tag, to))) return tag;
  return to + tag.slice(from.length);
}

/** The tags above it, the nearest last; they need not be in use. */
export function ancestorsOf(tag: string): readonly string[] {
  const parts = tag.split('/');
  const above = parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
  // Of `a//b` only `a` is one.
  return above.filter((name) => name !== '' && !name.endsWith('/'));
}
