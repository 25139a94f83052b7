import { hash } from '../../hash';
import type { Paper } from '../../model/paper';
import { CATALOGUE } from '../../topics/catalogue/catalogue';
import type { Document, Evidence } from '../../topics/document';
import { ENGINE } from '../../topics/matching/engine';
import type { Tagger } from '../../topics/tagger';
import type { Learning } from './learning';
import type { Tagging } from '../database/schema';

/** What finds topics in texts, and if it can, says by which words. */
export type TopicFinder = Pick<Tagger, 'tag'> & Partial<Pick<Tagger, 'explain'>>;

/** Finds topics in texts, and does not look twice. */
export interface TextTagging {
  /** Of the catalogue and its rules: what another one found is found anew. */
  readonly version: string;
  /** Has to be awaited before `of`: a model may have to be read from a file. */
  loaded(): Promise<void>;
  /** The same, and what the reader teaches is learned: before a paper's topics are asked for. */
  ready(): Promise<void>;
  /** What the reader teaches is learned: enough for papers whose topics were found when they were written. */
  taught(): Promise<void>;
  /** A text was to be looked at, and there was nothing yet to do so with. */
  readonly isWanted: boolean;
  /** The topics of a paper's text: `known` itself when it still holds. */
  of(paper: Text, known: Tagging | undefined): Tagging;
  /** The same when `known` was made of this very text, as in a record it always is: only the catalogue or its rules may have changed since. */
  again(paper: Text, known: Tagging | undefined): Tagging;
  /** Which words of a text speak for a built-in topic. */
  explain(paper: Text, topic: string): readonly Evidence[];
  /** The arXiv categories of a text, stated or found. */
  categories(paper: Text): readonly string[];
  /** The topics that are learned from examples. */
  readonly learned?: Learning | undefined;
}

type Text = Pick<Paper, 'title' | 'abstract' | 'categories'>;

/** `edition` names the model that comes with the extension: what another one found is found anew, as is what other phrases or other rules found. `load` is called once; a tagger that cannot be loaded costs the topics, not the library, and is tried again next time. */
export function createTagging(
  load: () => Promise<TopicFinder> | TopicFinder,
  edition = '',
  learned?: Learning,
): TextTagging {
  const version = hash(`${JSON.stringify(CATALOGUE)}${ENGINE}\n${edition}`).toString(36);
  let tagger: TopicFinder | undefined;
  let isWanted = false;
  const tagging: TextTagging = {
    version,
    learned,
    get isWanted() {
      return isWanted;
    },
    async loaded() {
      isWanted = false;
      try {
        tagger ??= await load();
      } catch (error) {
        console.error('Topics cannot be found', error);
      }
    },
    async ready() {
      await tagging.loaded();
      await learned?.ready();
    },
    async taught() {
      await learned?.ready();
    },
    of(paper, known) {
      const { title, abstract, categories } = paper;
      const key = `${version}${hash(`${title}\n${abstract ?? ''}\n${categories.join()}`).toString(36)}`;
      if (known?.key === key) return known;
      if (!tagger) {
        isWanted = true;
        return { key: '', hits: [] };
      }
      const { topics } = tagger.tag(toDocument(paper));
      return { key, hits: topics.map(({ id, score, shown }) => ({ id, score, shown })) };
    },
    again: (paper, known) => (known?.key.startsWith(version) ? known : tagging.of(paper, known)),
    explain: (paper, topic) => tagger?.explain?.(toDocument(paper), topic) ?? [],
    categories: (paper) =>
      tagger
        ?.tag(toDocument(paper))
        .categories.filter(({ shown }) => shown)
        .map(({ id }) => id) ?? [],
  };
  return tagging;
}

function toDocument({ title, abstract, categories }: Text): Document {
  return { title, ...(abstract && { abstract }), categories };
}
