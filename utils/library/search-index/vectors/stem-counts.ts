import { isTelling } from '../../../topics/meaning/features';
import { stemOf } from '../../../topics/meaning/stem';
import type { Embeddings } from '../../../topics/order/embeddings';
import type { SegmentInfo } from '../words/segment';
import type { Texts } from '../words/texts';
import { COMPARED, featuresOfTokens } from './token-features';

const AFTER = '\uffff';

/** Which papers have each stem in title or abstract, and how often; stems that none has are missing. */
export async function stemCounts(
  texts: Texts,
  stems: readonly string[],
  embeddings: Embeddings,
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const all = stems.map((stem) => [stem, new Map<number, number>()] as const);
  await Promise.all(
    texts.segments.flatMap((segment) => all.map(([stem, papers]) => countIn(segment, stem, papers, texts))),
  );
  for (const [n, tokens] of texts.loose) {
    const features = featuresOfTokens(tokens, embeddings);
    for (const [stem, papers] of all) {
      const count = features.stems.get(stem);
      if (count) papers.set(n, count);
    }
  }
  return new Map(all.filter(([, papers]) => papers.size > 0));
}

/** A stem is the beginning of each of its words. */
async function countIn(
  segment: SegmentInfo,
  stem: string,
  papers: Map<number, number>,
  { tx, shards, holds }: Texts,
): Promise<void> {
  for (const entry of await shards.between(tx, segment, stem, stem + AFTER)) {
    if (stemOf(entry.word) !== stem || !isTelling(entry.word)) continue;
    const postings = entry.postings();
    while (postings.next()) {
      const { n } = postings;
      if ((postings.mask & COMPARED) === 0 || !holds(segment, n)) postings.skip();
      else
        postings.counts((field, count) => {
          if (COMPARED & (1 << field)) papers.set(n, (papers.get(n) ?? 0) + count);
        });
    }
  }
}
