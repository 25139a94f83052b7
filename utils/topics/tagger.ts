import { ALL, allowedAreas, areaOfCategory } from './categories/areas';
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
/** Of what is beyond just enough, the share that counts of a topic which the title does not name. */
const UNNAMED = 0.5;

/** What papers are read with: topics and categories share one trie, so that words are looked up once. */
interface Parts {
  readonly lexicon: Lexicon;
  readonly scorer: TopicScorer;
  readonly mentions: Mentions;
  readonly categoriser: CategoryScorer | undefined;
}

/** Makes a tagger. It is synchronous and deterministic; the first paper costs some milliseconds more than others, so keep it. */
export function createTagger(options: TaggerOptions = {}): Tagger {
  let parts: Parts | undefined;

  /** Most listings state their categories: the model is laid out when the first paper comes that does not. */
  function partsFor({ categories }: Document): Parts {
    const isAsked = options.model !== undefined && !categories?.length;
    if (!parts || (isAsked && !parts.categoriser)) parts = makeParts(options, isAsked ? options.model : undefined);
    return parts;
  }

  function topicsOf({ scorer, lexicon, mentions }: Parts, document: Document, least: number): Verdict[] {
    const hits: Verdict[] = [];
    const allowed = allowedAreas(document.categories);
    scorer.score(mentions, document, least, (number, sum, isInTitle) => {
      const { id, own, areaNumber } = lexicon.topics[number]!;
      const score = confidence(sum, isInTitle);
      const isAllowed =
        allowed === ALL || ((allowed >> areaNumber) & 1 && lexicon.isMet(lexicon.outside[number]!, mentions.counts));
      if (own || isAllowed) hits.push({ id, score, shown: sum >= ENOUGH });
    });
    return bestFirst(hits);
  }

  return {
    tag(document) {
      const all = partsFor(document);
      all.mentions.read(document);
      const categories = stated(document) ?? all.categoriser?.predict(all.mentions, !document.abstract) ?? [];
      const topics = topicsOf(all, document, ENOUGH);
      return { topics: topics.length > 0 ? topics : standIn(document), categories };
    },

    candidates(document) {
      const all = partsFor(document);
      all.mentions.read(document);
      return topicsOf(all, document, NEARLY);
    },

    explain(document, topicId) {
      const { lexicon, mentions, scorer } = partsFor(document);
      mentions.read(document);
      const topic = lexicon.topics.findIndex(({ id }) => id === topicId);
      return topic < 0 ? [] : scorer.evidence(topic, mentions, document);
    },
  };
}

/** The model's terms come first: they are what papers mention most, and what comes first is found fastest. */
function makeParts({ topics = [], off }: TaggerOptions, model: Model | undefined): Parts {
  const trie = new PhraseTrie();
  const categoriser = model && new CategoryScorer(trie, model);
  const lexicon = new Lexicon(trie, topics, new Set(off));
  return { lexicon, scorer: new TopicScorer(lexicon), mentions: new Mentions(trie), categoriser };
}

function stated({ categories }: Document): readonly Verdict[] | undefined {
  return categories?.length ? categories.map((id) => ({ id, score: 1, shown: true })) : undefined;
}

/** The area of the first stated category, if it has one: an area is never guessed, and every second one of a cross-list was wrong. */
function standIn({ categories: [primary] = [] }: Document): readonly Verdict[] {
  const id = primary && areaOfCategory(primary);
  return id ? [{ id, score: BY_CATEGORY, shown: true }] : [];
}

/** How likely a topic is right of which so much is said: rises with it, and is `JUST` where it is just called. What the title does not name is half as often what the paper is about, so it rises half as much. */
function confidence(sum: number, isInTitle: boolean): number {
  if (sum < ENOUGH) return (JUST * sum) / ENOUGH;
  return JUST + (1 - JUST) * (1 - ENOUGH / sum) * (isInTitle ? 1 : UNNAMED);
}
