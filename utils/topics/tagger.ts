import { areaOfCategory } from './areas';
import { CategoryScorer } from './categories';
import type { Document, Evidence, Verdict } from './document';
import { Lexicon, type UserTopic } from './lexicon';
import { Mentions } from './mentions';
import type { Model } from './model';
import { AREA_IDS, type AreaId } from './topic';
import { PhraseTrie } from './trie';

export interface TaggerOptions {
  /** The user's own topics, besides the built-in ones. */
  readonly topics?: readonly UserTopic[];
  /** Ids of built-in topics that are switched off. */
  readonly off?: readonly string[];
  /** Predicts categories where a page does not state them; without it none are predicted. */
  readonly model?: Model;
}

export interface Tags {
  /** Topics that the paper is about, areas among them, best first. */
  readonly topics: readonly Verdict[];
  /** arXiv categories, best first; stated ones as stated. */
  readonly categories: readonly Verdict[];
}

export interface Tagger {
  tag(document: Document): Tags;
  /** Which words spoke for a topic (or against it), in the order of the text. */
  explain(document: Document, topicId: string): readonly Evidence[];
}

/** More chips than these are noise. */
const SHOWN = 5;
/** Sum of weights from which a paper is about a topic. */
const ENOUGH = 1;
/** What a category's word is worth for its area. */
const FROM_CATEGORY = 0.75;

/** Makes a tagger. It is synchronous and deterministic; making one costs some milliseconds, so keep it. */
export function createTagger(options: TaggerOptions = {}): Tagger {
  const trie = new PhraseTrie();
  const categoriser = options.model && new CategoryScorer(trie, options.model);
  const lexicon = new Lexicon(trie, options.topics ?? [], new Set(options.off));
  const mentions = new Mentions(trie);
  const sums = new Float64Array(lexicon.topics.length);

  return {
    tag(document) {
      mentions.read(document);
      const categories = stated(document) ?? categoriser?.predict(mentions, !document.abstract) ?? [];
      sums.fill(0);
      for (let i = 0; i < mentions.count; i++) {
        const pattern = mentions.patterns[i]!;
        const end = lexicon.first[pattern + 1]!;
        if (lexicon.first[pattern] === end) continue;
        const salience = mentions.salience(pattern);
        for (let e = lexicon.first[pattern]!; e < end; e++) sums[lexicon.topic[e]!]! += salience * lexicon.weight[e]!;
      }
      return { topics: verdicts(lexicon, sums, categories, !document.abstract), categories };
    },

    explain(document, topicId) {
      const weights = new Map<number, number>();
      for (let pattern = 0; pattern < trie.size; pattern++)
        for (let e = lexicon.first[pattern]!; e < lexicon.first[pattern + 1]!; e++)
          if (lexicon.topics[lexicon.topic[e]!]?.id === topicId) weights.set(pattern, lexicon.weight[e]!);
      return mentions.evidence(document, weights);
    },
  };
}

function stated({ categories }: Document): readonly Verdict[] | undefined {
  return categories?.length ? categories.map((id) => ({ id, score: 1, shown: true })) : undefined;
}

interface Hit {
  readonly id: string;
  readonly area: AreaId;
  readonly score: number;
}

function verdicts(lexicon: Lexicon, sums: Float64Array, categories: readonly Verdict[], titleOnly: boolean): Verdict[] {
  const hits: Hit[] = [];
  for (let i = 0; i < sums.length; i++) {
    if (sums[i]! <= 0) continue;
    const { id, area, titles } = lexicon.topics[i]!;
    const enough = titleOnly ? titles : ENOUGH;
    if (sums[i]! >= enough) hits.push({ id, area, score: squash(sums[i]! / enough) });
  }
  hits.sort((a, b) => b.score - a.score);
  const topics: Verdict[] = hits.map(({ id, score }, rank) => ({ id, score, shown: rank < SHOWN }));

  const areas = new Float64Array(AREA_IDS.length);
  const raise = (area: AreaId, score: number) => {
    const at = AREA_IDS.indexOf(area);
    if (score > areas[at]!) areas[at] = score;
  };
  for (const { area, score } of hits) raise(area, score);
  for (const { id, score, shown } of categories) {
    const area = shown ? areaOfCategory(id) : undefined;
    if (area) raise(area, score * FROM_CATEGORY);
  }
  // An area's chip stands in only when nothing finer is known.
  const best = hits.length === 0 ? Math.max(...areas) : Infinity;
  for (const [at, id] of AREA_IDS.entries())
    if (areas[at]! > 0) topics.push({ id, score: areas[at]!, shown: areas[at] === best });
  return topics.sort((a, b) => b.score - a.score);
}

/** How many times enough the weights are, as a score: once → ½, ever closer to 1. */
function squash(times: number): number {
  return 1 - 2 ** -times;
}
