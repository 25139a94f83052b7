const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that do not part words by spaces, and Korean, whose particles follow a word without one. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Yi}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Tale}\p{scx=Talu}\p{scx=Lana}\p{scx=Java}\p{scx=Bali}]/u;
const NONE: ReadonlySet<number> = new Set();
/** What goes on for longer than this is no word of which an end is near. */
const MOST = 100;

/** Whether a place in a normalised text is inside of a word. Hyphens that were left out part words, as those that are there do. */
export function isInside(text: string, at: number, hyphens: ReadonlySet<number> = NONE): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' '];
  if (!WORD.test(before) || !WORD.test(after) || hyphens.has(at)) return false;
  return !UNSPACED.test(before) && !UNSPACED.test(after);
}

/** The ends of the word around a place, or so far from it as a word may reach. */
export function wordAround(text: string, at: number, hyphens?: ReadonlySet<number>): readonly [number, number] {
  let before = at;
  let after = at;
  while (at - before < MOST && isInside(text, before, hyphens)) before--;
  while (after - at < MOST && isInside(text, after, hyphens)) after++;
  return [before, after];
}

/** The nearer end of the word around a place; the place itself, where none is near. */
export function nearestWordEnd(text: string, at: number, hyphens?: ReadonlySet<number>): number {
  const [before, after] = wordAround(text, at, hyphens);
  const nearer = at - before <= after - at ? before : after;
  return Math.abs(nearer - at) < MOST ? nearer : at;
}
