import { allowedAreas, areaOfCategory } from './categories/areas';
import { CategoryScorer } from './categories/categories';
import type { Document, Evidence, Verdict } from './document';
import { Lexicon, type UserTopic } from './matching/lexicon';
import { Mentions } from './matching/mentions';
import type { Model } from './categories/model';
import { bestFirst } from './verdict-order';
import { ENOUGH, TopicScorer } from './matching/scorer';
import { PhraseTrie } from './matching/trie';

export interface TaggerOptions {
  /** The user's own topics, besides the built-in ones. */
  readonly topics?: readonly UserTopic[];
  /** Ids of built-in topics that are switched off. */
  readonly off?: readonly string[];
  /** Predicts categories where a page does not state them; without it none are predicted. */
  readonly model?: Model;
}

export interface Tags {
  /** Topics that the paper is about, best first; of a paper without any, the area of its stated category. */
  readonly topics: readonly Verdict[];
  /** arXiv categories, best first; stated ones as stated. */
  readonly categories: readonly Verdict[];
}

export interface Tagger {
  tag(document: Document): Tags;
  /** Topics that are called, and those that are nearly: for measuring. */
  candidates(document: Document): readonly Verdict[];
  /** Which words spoke for a topic (or against it), in the order of the text. */
  explain(document: Document, topicId: string): readonly Evidence[];
}

/** How sure an area is by a stated category. */
const BY_CATEGORY = 0.75;
/** Of topics with less than this nothing is told. */
const NEARLY = 0.5 * ENOUGH;
/** How sure a topic is of which just enough is said. */
const JUST = 0.7;

/** Makes a tagger. It is synchronous and deterministic; making one costs some milliseconds, so keep it. */
export function createTagger(options: TaggerOptions = {}): Tagger {
  const trie = new PhraseTrie();
  const lexicon = new Lexicon(trie, options.topics ?? [], new Set(options.off));
  const scorer = new TopicScorer(lexicon);
  let mentions = new Mentions(trie, lexicon.patterns);
  let categoriser: CategoryScorer | undefined;

  /** Most listings state their categories: the model is laid out when the first paper comes that does not. */
  function needModel(model: Model): void {
    categoriser = new CategoryScorer(trie, model);
    mentions = new Mentions(trie, lexicon.patterns);
  }

  function topicsOf(document: Document, least: number): Verdict[] {
    const hits: Verdict[] = [];
    const allowed = allowedAreas(document.categories);
    scorer.score(mentions, document, least, (number, sum) => {
      const { id, own, areaNumber } = lexicon.topics[number]!;
      if (own || (allowed >> areaNumber) & 1) hits.push({ id, score: confidence(sum), shown: sum >= ENOUGH });
    });
    return bestFirst(hits);
  }

  return {
    tag(document) {
      if (options.model && !categoriser && !document.categories?.length) needModel(options.model);
      mentions.read(document);
      const categories = stated(document) ?? categoriser?.predict(mentions, !document.abstract) ?? [];
      const topics = topicsOf(document, ENOUGH);
      return { topics: topics.length > 0 ? topics : standIn(document), categories };
    },

    candidates(document) {
      mentions.read(document);
      return topicsOf(document, NEARLY);
    },

    explain(document, topicId) {
      mentions.read(document);
      const topic = lexicon.topics.findIndex(({ id }) => id === topicId);
      return topic < 0 ? [] : scorer.evidence(topic, mentions, document);
    },
  };
}

function stated({ categories }: Document): readonly Verdict[] | undefined {
  return categories?.length ? categories.map((id) => ({ id, score: 1, shown: true })) : undefined;
}

/** The area of the first stated category that has one: an area is never guessed. */
function standIn({ categories = [] }: Document): readonly Verdict[] {
  for (const category of categories) {
    const id = areaOfCategory(category);
    if (id !== undefined) return [{ id, score: BY_CATEGORY, shown: true }];
  }
  return [];
}

/** How likely a topic is right of which so much is said: rises with it, and is `JUST` where it is just called. */
function confidence(sum: number): number {
  return sum < ENOUGH ? (JUST * sum) / ENOUGH : 1 - ((1 - JUST) * ENOUGH) / sum;
}
