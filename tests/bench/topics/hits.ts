import type { Document } from '../../../utils/topics/document';
import { createTagger } from '../../../utils/topics/tagger';
import type { Labelled } from '../../train/corpus';
import { random } from '../../train/regression';
import { readLabels } from './gold-papers';
import { shuffled } from './readers';

const READ = 20;

/** Prints hits of a topic at random, each with its title and the sentences of the words that made it: for reading. Another seed gives others; labelled papers are left out, so that nothing is mended by them. */
export function printHits(papers: readonly Labelled[], topic: string, seed: number, titleOnly: boolean): void {
  const tagger = createTagger();
  const labelled = new Set(readLabels().map(({ id }) => id));
  const documents = papers
    .filter(({ id }) => !labelled.has(id))
    .map(({ title, abstract }) => ({ title, abstract: titleOnly ? undefined : abstract }));
  const hits = documents.filter((document) => tagger.tag(document).topics.some(({ id }) => id === topic));
  process.stdout.write(`\n${topic}: ${hits.length} hits in ${documents.length} papers\n`);
  for (const document of shuffled(hits, random(seed)).slice(0, READ)) {
    const found = tagger.tag(document).topics.find(({ id }) => id === topic);
    process.stdout.write(`\n${found?.score.toFixed(2)} ${document.title}\n`);
    const evidence = tagger.explain(document, topic).filter(({ field }) => field === 'abstract');
    const words = tagger.explain(document, topic).map(({ field, start, end, weight }) => {
      return `${(document[field] ?? '').slice(start, end)} ${weight.toFixed(2)}`;
    });
    process.stdout.write(`  [${[...new Set(words)].join(', ')}]\n`);
    const sentences = new Set(evidence.map(({ start }) => sentenceAt(document, start)));
    for (const sentence of [...sentences].slice(0, 2)) process.stdout.write(`  ${sentence}\n`);
  }
}

function sentenceAt({ abstract = '' }: Document, at: number): string {
  const from = abstract.lastIndexOf('. ', at);
  const to = abstract.indexOf('. ', at);
  return abstract.slice(from < 0 ? 0 : from + 2, to < 0 ? undefined : to + 1);
}
