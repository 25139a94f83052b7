import { matchFuzzy, matchPhrase, matchTokens, matchWord, type Between, type Hit, type Wanted } from './match-words';
import type { Texts } from './texts';

/** Tells each paper that has the words. */
export async function matchText(
  { tx, shards, segments, holds, loose }: Texts,
  wanted: Wanted,
  hit: Hit,
): Promise<void> {
  if (wanted.words.length === 0) return;
  await Promise.all(
    segments.map(async (segment) => {
      const between: Between = (low, high) => shards.between(tx, segment, low, high);
      const held: Hit = (n, field, count, quality) => {
        if (holds(segment, n)) hit(n, field, count, quality);
      };
      if (wanted.isFuzzy) await matchFuzzy(wanted, await shards.words(tx, segment), between, held);
      else await (wanted.words.length > 1 ? matchPhrase : matchWord)(wanted, between, held);
    }),
  );
  for (const [n, tokens] of loose) matchTokens(n, tokens, wanted, hit);
}
