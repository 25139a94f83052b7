/** As narrow as fields for notes are, in characters. */
const WIDTH = 60;
const FEWEST = 2;
const MOST = 16;

/** How many lines a field shows of a text, for browsers whose fields do not grow with it by themselves. */
export function rowsOf(text: string): number {
  const lines = text.split('\n', MOST).reduce((sum, line) => sum + 1 + Math.floor(line.length / WIDTH), 0);
  return Math.max(FEWEST, Math.min(MOST, lines));
}
