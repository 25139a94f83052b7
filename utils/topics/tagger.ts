import { areaOfCategory } from './areas';
import { CategoryScorer } from './categories';
import type { Document, Evidence, Verdict } from './document';
import { Lexicon, type UserTopic } from './lexicon';
import { Mentions } from './mentions';
import type { Model } from './model';
import { bestFirst, nextEnough } from './order';
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
/** What a category's word is worth for its area. */
const FROM_CATEGORY = 0.75;

const AREA_NUMBERS = Object.fromEntries(AREA_IDS.map((area, i) => [area, i])) as Record<AreaId, number>;
/** Room for the scores of the areas, used anew for each paper. */
const AREA_SCORES = new Float64Array(AREA_IDS.length);

/** Makes a tagger. It is synchronous and deterministic; making one costs some milliseconds, so keep it. */
export function createTagger(options: TaggerOptions = {}): Tagger {
  const trie = new PhraseTrie();
  const lexicon = new Lexicon(trie, options.topics ?? [], new Set(options.off));
  let mentions = new Mentions(trie, lexicon.patterns);
  let categoriser: CategoryScorer | undefined;
  const sums = new Float64Array(lexicon.topics.length);

  /** Most listings state their categories: the model is laid out when the first paper comes that does not. */
  function needModel(model: Model): void {
    categoriser = new CategoryScorer(trie, model);
    mentions = new Mentions(trie, lexicon.patterns);
  }

  return {
    tag(document) {
      if (options.model && !categoriser && !document.categories?.length) needModel(options.model);
      mentions.read(document);
      const categories = stated(document) ?? categoriser?.predict(mentions, !document.abstract) ?? [];
      addUp(mentions, lexicon, sums.fill(0));
      const least = document.abstract ? lexicon.enough.full : lexicon.enough.title;
      return { topics: verdicts(lexicon, sums, least, categories), categories };
    },

    explain(document, topicId) {
      const weights = new Map<number, number>();
      for (let pattern = 0; pattern < lexicon.patterns; pattern++)
        for (let e = lexicon.first[pattern]!; e < lexicon.first[pattern + 1]!; e++)
          if (lexicon.topics[lexicon.topic[e]!]?.id === topicId)
            weights.set(pattern, (weights.get(pattern) ?? 0) + lexicon.weight[e]!);
      return mentions.evidence(document, weights);
    },
  };
}

function stated({ categories }: Document): readonly Verdict[] | undefined {
  return categories?.length ? categories.map((id) => ({ id, score: 1, shown: true })) : undefined;
}

/** Adds the weights of what is mentioned to the sums of its topics. */
function addUp(mentions: Mentions, { first, topic, weight }: Lexicon, sums: Float64Array): void {
  const { topical, topicalCount } = mentions;
  for (let i = 0; i < topicalCount; i++) {
    const pattern = topical[i]!;
    const end = first[pattern + 1]!;
    const salience = mentions.salience(pattern);
    for (let e = first[pattern]!; e < end; e++) sums[topic[e]!]! += salience * weight[e]!;
  }
}

function verdicts(
  { topics }: Lexicon,
  sums: Float64Array,
  least: Float64Array,
  categories: readonly Verdict[],
): Verdict[] {
  const hits: { id: string; score: number; shown: boolean }[] = [];
  const areas = AREA_SCORES.fill(0);
  for (let i = nextEnough(sums, least, 0); i < topics.length; i = nextEnough(sums, least, i + 1)) {
    const { id, areaNumber } = topics[i]!;
    const score = squash(sums[i]! / least[i]!);
    hits.push({ id, score, shown: true });
    if (score > areas[areaNumber]!) areas[areaNumber] = score;
  }
  bestFirst(hits);
  for (let i = SHOWN; i < hits.length; i++) hits[i]!.shown = false;
  const isAlone = hits.length === 0;

  for (const { id, score, shown } of categories) {
    const area = shown ? areaOfCategory(id) : undefined;
    if (area === undefined) continue;
    const number = AREA_NUMBERS[area];
    areas[number] = Math.max(areas[number]!, score * FROM_CATEGORY);
  }
  // An area's chip stands in only when nothing finer is known.
  const best = isAlone ? areas.reduce((most, score) => Math.max(most, score), 0) : Infinity;
  for (let i = 0; i < areas.length; i++)
    if (areas[i]! > 0) hits.push({ id: AREA_IDS[i]!, score: areas[i]!, shown: areas[i] === best });
  return bestFirst(hits);
}

/** How many times enough the weights are, as a score: once → ½, ever closer to 1. */
function squash(times: number): number {
  return times / (1 + times);
}
