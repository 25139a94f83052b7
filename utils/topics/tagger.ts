import { areaOfCategory } from './areas';
import { CategoryScorer } from './categories';
import type { Document, Evidence, Verdict } from './document';
import { Lexicon, type UserTopic } from './lexicon';
import { Mentions } from './mentions';
import type { Model } from './model';
import { AREA_IDS } from './topic';
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
  const lexicon = new Lexicon(trie, options.topics ?? [], new Set(options.off));
  const categoriser = options.model && new CategoryScorer(trie, options.model);
  const mentions = new Mentions(trie, lexicon.patterns);
  const sums = new Float64Array(lexicon.topics.length);

  return {
    tag(document) {
      mentions.read(document);
      const categories = stated(document) ?? categoriser?.predict(mentions, !document.abstract) ?? [];
      sums.fill(0);
      for (let i = 0; i < mentions.topicalCount; i++) {
        const pattern = mentions.topical[i]!;
        const end = lexicon.first[pattern + 1]!;
        const salience = mentions.salience(pattern);
        for (let e = lexicon.first[pattern]!; e < end; e++) sums[lexicon.topic[e]!]! += salience * lexicon.weight[e]!;
      }
      return { topics: verdicts(lexicon, sums, categories, !document.abstract), categories };
    },

    explain(document, topicId) {
      const weights = new Map<number, number>();
      for (let pattern = 0; pattern < lexicon.patterns; pattern++)
        for (let e = lexicon.first[pattern]!; e < lexicon.first[pattern + 1]!; e++)
          if (lexicon.topics[lexicon.topic[e]!]?.id === topicId) weights.set(pattern, lexicon.weight[e]!);
      return mentions.evidence(document, weights);
    },
  };
}

function stated({ categories }: Document): readonly Verdict[] | undefined {
  return categories?.length ? categories.map((id) => ({ id, score: 1, shown: true })) : undefined;
}

function verdicts(
  { topics }: Lexicon,
  sums: Float64Array,
  categories: readonly Verdict[],
  titleOnly: boolean,
): Verdict[] {
  const hits: { id: string; score: number; shown: boolean }[] = [];
  const areas = new Float64Array(AREA_IDS.length);
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i]!;
    if (sum <= 0) continue;
    const { id, areaNumber, titles } = topics[i]!;
    const enough = titleOnly ? titles : ENOUGH;
    if (sum < enough) continue;
    const score = squash(sum / enough);
    hits.push({ id, score, shown: true });
    if (score > areas[areaNumber]!) areas[areaNumber] = score;
  }
  hits.sort(byScore);
  for (let i = SHOWN; i < hits.length; i++) hits[i]!.shown = false;
  const isAlone = hits.length === 0;

  for (const { id, score, shown } of categories) {
    const area = shown ? areaOfCategory(id) : undefined;
    if (area === undefined) continue;
    const number = AREA_IDS.indexOf(area);
    areas[number] = Math.max(areas[number]!, score * FROM_CATEGORY);
  }
  // An area's chip stands in only when nothing finer is known.
  const best = isAlone ? Math.max(...areas) : Infinity;
  for (let i = 0; i < areas.length; i++)
    if (areas[i]! > 0) hits.push({ id: AREA_IDS[i]!, score: areas[i]!, shown: areas[i] === best });
  return hits.sort(byScore);
}

function byScore(a: Verdict, b: Verdict): number {
  return b.score - a.score;
}

/** How many times enough the weights are, as a score: once → ½, ever closer to 1. */
function squash(times: number): number {
  return 1 - 2 ** -times;
}
