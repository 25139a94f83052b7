/** Which saved papers are close in meaning to a paper, to several, or to words. */
import type { Meant, SimilarPaper } from '../../library';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { collectionOf } from '../../topics/meaning/by-looking';
import { featuresOf, wordsIn, type TextFeatures } from '../../topics/meaning/features';
import { questionOfPapers, questionOfText, type Question, type Tables } from '../../topics/meaning/question';
import { closest as rank, rarityOf, type Collection } from '../../topics/meaning/rank';
import { sharedWords } from '../../topics/meaning/shared-words';
import { topicsOf } from '../commands/topics';
import { getMany } from '../database/bulk-reads';
import type { Reading } from '../database/schema';
import { homesOf } from '../records/homes';
import { bookmarkOf, paperOf } from '../records/read-records';
import { textsOf, type OpenIndex, type SearchIndex } from '../search-index/search-index';
import { completeVectors } from '../search-index/vectors/complete-vectors';
import { PaperVectors } from '../search-index/vectors/paper-vectors';
import { stemCounts } from '../search-index/vectors/stem-counts';
import { tableName } from '../search-index/vectors/token-features';
import type { Rows } from './rows';

export interface ClosestParts {
  readonly rows: Rows;
  readonly searchIndex: SearchIndex;
}

/** Of a selection so many papers say what is meant: more make it no clearer. */
const MOST_ASKED = 50;

export async function closest(
  tx: Reading,
  meant: Meant,
  limit: number,
  tables: Tables,
  parts: ClosestParts,
): Promise<readonly SimilarPaper[]> {
  const { question, except } = await questionOf(tx, meant, tables);
  if (question.stems.size === 0) return [];
  const open = await parts.searchIndex.open(tx);
  const collection = open
    ? await byIndex(tx, open, question, tables, parts.searchIndex)
    : await byLooking(tx, question, tables, parts.rows);
  const found = rank(question, collection, except).slice(0, limit);
  const papers = await papersOf(
    tx,
    found.map(({ n }) => collection.idOf(n) as PaperId),
  );
  const worth = worthOf(question, collection);
  return papers.map(({ id, title, url, abstract = '' }) => {
    return { id, title, url, words: sharedWords([title, abstract], worth) };
  });
}

interface Asked {
  readonly question: Question;
  readonly except: ReadonlySet<string>;
}

async function questionOf(tx: Reading, meant: Meant, tables: Tables): Promise<Asked> {
  if ('text' in meant) {
    const except = new Set((await homesOf(tx, meant.except ?? [])).values());
    return { question: questionOfText(meant.text, tables), except };
  }
  const homes = [...new Set((await homesOf(tx, meant.ids)).values())];
  const papers = await papersOf(tx, homes.slice(0, MOST_ASKED));
  return { question: questionOfPapers(papers, tables), except: new Set(homes) };
}

/** Those of them that are saved, in the same order. */
async function papersOf(tx: Reading, ids: readonly PaperId[]): Promise<readonly Paper[]> {
  const records = await getMany(tx.objectStore('papers'), ids, ({ id }) => id);
  return ids.flatMap((id) => {
    const registers = records.get(id)?.registers;
    return registers && bookmarkOf(registers) ? [paperOf(id, registers)] : [];
  });
}

/** Reads the vectors once, and of the words those that are asked for. */
async function byIndex(
  tx: Reading,
  open: OpenIndex,
  { stems }: Question,
  { embeddings }: Tables,
  searchIndex: SearchIndex,
): Promise<Collection> {
  const { columns } = open;
  const all = (open.vectors ??= await PaperVectors.read(tx, embeddings.dimensions, tableName(embeddings)));
  const read = await completeVectors(tx, all, open, embeddings);
  if (read > 0) searchIndex.wantVectors();
  const having = await stemCounts(textsOf(tx, open), [...stems.keys()], embeddings);
  const { lengths, vectors } = all;
  return { papers: columns.alive.toArray(), idOf: (n) => columns.idOf(n), lengths, vectors, having };
}

const looked = new WeakMap<Paper, TextFeatures>();

/** As long as the index does not know all papers, each is looked at. */
async function byLooking(tx: Reading, { stems }: Question, { embeddings }: Tables, rows: Rows): Promise<Collection> {
  const papers = [...(await rows.all(tx, await topicsOf(tx))).values()].map(({ paper }) => paper);
  const features = papers.map((paper) => {
    let known = looked.get(paper);
    if (!known) {
      known = featuresOf(wordsIn(paper.title), wordsIn(paper.abstract ?? ''), embeddings);
      looked.set(paper, known);
    }
    return known;
  });
  return collectionOf(
    papers.map(({ id }) => id),
    features,
    stems.keys(),
  );
}

/** What each stem counts among these papers. */
function worthOf({ stems }: Question, { papers, having }: Collection): ReadonlyMap<string, number> {
  return new Map([...having].map(([stem, { size }]) => [stem, (stems.get(stem) ?? 0) * rarityOf(papers.length, size)]));
}
