/** Okapi BM25 by the book (k1 = 1.2, b = .75), to compare with: nothing of what is shipped is in it. */
export class Bm25 {
  private readonly postings = new Map<string, [number, number][]>();
  private readonly lengths: readonly number[];
  private readonly mean: number;

  constructor(documents: readonly ReadonlyMap<string, number>[]) {
    this.lengths = documents.map((counts) => [...counts.values()].reduce((sum, n) => sum + n, 0));
    this.mean = this.lengths.reduce((sum, n) => sum + n, 0) / documents.length;
    for (const [n, counts] of documents.entries())
      for (const [word, count] of counts) {
        const known = this.postings.get(word);
        if (known) known.push([n, count]);
        else this.postings.set(word, [[n, count]]);
      }
  }

  /** Documents by number, the best first; those with none of the words are left out. */
  rank(query: ReadonlyMap<string, number>): readonly number[] {
    const scores = new Map<number, number>();
    for (const [word, times] of query) {
      const having = this.postings.get(word) ?? [];
      const idf = Math.log(1 + (this.lengths.length - having.length + 0.5) / (having.length + 0.5));
      for (const [n, count] of having) {
        const norm = 1.2 * (0.25 + (0.75 * this.lengths[n]!) / this.mean);
        scores.set(n, (scores.get(n) ?? 0) + (times * idf * count * 2.2) / (count + norm));
      }
    }
    return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([n]) => n);
  }
}
