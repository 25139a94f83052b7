/** A run of items that two sequences share, or that only the first or the second one has. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly items: readonly string[];
}

/**
 * What was changed between two sequences, by their longest common subsequence. Items of one key are the same; of two such
 * the later is given. Takes time and room of one's length by the other's.
 */
export function diffSequences(
  before: readonly string[],
  after: readonly string[],
  keyOf: (item: string) => string = (item) => item,
): readonly Run[] {
  const [oldKeys, newKeys] = [before.map(keyOf), after.map(keyOf)];
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] =
        oldKeys[i] === newKeys[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);

  const runs: { kind: Run['kind']; items: string[] }[] = [];
  const put = (kind: Run['kind'], item: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.items.push(item);
    else runs.push({ kind, items: [item] });
  };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && oldKeys[i] === newKeys[j]) {
      put('same', after[j++]!);
      i++;
    } else if (i < before.length && (j === after.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      put('removed', before[i++]!);
    else put('added', after[j++]!);
  }
  return runs;
}
