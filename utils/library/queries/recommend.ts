import { IbidError } from '../../errors';
import type { Ranking, SimilarPaper, SimilarPapers } from '../../library';
import type { Instant } from '../../model/time';
import type { PaperId } from '../../model/identifiers';
import type { Candidate } from '../../topics/order/candidate';
import { MARK, type Mark, type Ranked, type Ranker } from '../../topics/order/ranker';
import type { Reason } from '../../topics/order/reasons';
import { getMany } from '../database/bulk-reads';
import { homesOf } from '../records/homes';
import { latestPassed, PassedTexts, type Passed } from './passed-over';
import type { PrivateTexts } from './private-texts';
import type { Rows } from './rows';
import type { Reading } from '../database/schema';
import { isHidden } from '../records/read-records';
import { topicsOf } from '../commands/topics';

/** Papers passed over count a little against their like, but only the latest: most of what is seen is simply not one's field. */
const MOST_SKIPPED = 300;
const MOST_HIDDEN = 500;
/** What was on screen just now is not passed over yet. */
const STILL_LOOKING = 3_600_000;
export const LEARN_SINCE = 'learnSince';

/** In which order the papers of a listing stand: what was decided already is not what one is looking for. */
const GROUPS = ['alike', 'saved', 'unlike', 'hidden'] as const;
type Group = (typeof GROUPS)[number];

/** A paper of a listing, and the name that its record has. */
interface Listed extends Candidate {
  readonly home: PaperId;
  readonly url: string;
}

/** So many are shown of each. */
const MOST_SIMILAR = 4;

/** Learns from the library what its reader likes, and puts listings in that order. */
export class Recommender {
  private ranker: Ranker | undefined;
  private readonly learned = new Map<string, string>();
  private readonly texts = new PassedTexts();

  constructor(
    private readonly rows: Rows,
    private readonly load: () => Promise<Ranker>,
  ) {}

  /** Has to be awaited outside of any transaction. */
  async ready(): Promise<void> {
    this.ranker ??= await this.load();
  }

  async rank(tx: Reading, ids: readonly PaperId[], now: number, privately?: PrivateTexts): Promise<Ranking> {
    const ranker = await this.upToDate(tx, now);
    const listing = await candidates(tx, ids, privately);
    const { bookmarked, hidden } = await this.known(tx, listing);
    const group = ({ id, isAlike }: Ranked): Group =>
      hidden.has(id) ? 'hidden' : bookmarked.has(id) ? 'saved' : isAlike ? 'alike' : 'unlike';
    const ranked = (ranker.rank(listing) ?? []).toSorted(
      (a, b) => GROUPS.indexOf(group(a)) - GROUPS.indexOf(group(b)) || b.score - a.score,
    );
    return {
      saved: ranker.saved,
      ranks: ranked.map(({ id, score }) => ({ asked: id as PaperId, score })),
      alike: ranked.filter((one) => ['alike', 'saved'].includes(group(one))).length,
    };
  }

  /** Which papers of a listing are saved or hidden, under the names they were asked for. */
  private async known(tx: Reading, listing: readonly Listed[]) {
    const rows = await this.rows.all(tx, await topicsOf(tx));
    const homes = listing.map(({ home }) => home);
    const seen = await getMany(tx.objectStore('seen'), homes, ({ id }) => id);
    const named = (is: (home: PaperId) => boolean): ReadonlySet<string> =>
      new Set(listing.filter(({ home }) => is(home)).map(({ id }) => id));
    return {
      bookmarked: named((home) => rows.has(home)),
      hidden: named((home) => isHidden(seen.get(home))),
    };
  }

  async reasons(tx: Reading, id: PaperId, now: number, privately?: PrivateTexts): Promise<readonly Reason[]> {
    const ranker = await this.upToDate(tx, now);
    const [candidate] = await candidates(tx, [id], privately);
    return candidate ? ranker.reasons(candidate) : [];
  }

  async similar(tx: Reading, id: PaperId, among: readonly PaperId[], privately?: PrivateTexts): Promise<SimilarPapers> {
    const { ranker } = this;
    if (!ranker) throw new IbidError('unexpected', 'The ranker is not ready');
    const rows = await this.rows.all(tx, await topicsOf(tx));
    const [met] = await candidates(tx, [id], privately);
    const listed = await candidates(tx, among, privately);
    const saved = [...rows.values()].map(({ paper }) => ({ ...paper, home: paper.id }));
    const one = met ?? saved.find((paper) => paper.id === id);
    if (!one) return { listed: [], saved: [] };
    const isOther = ({ home }: Listed): boolean => home !== one.home;
    const found = (papers: readonly Listed[]): readonly SimilarPaper[] => {
      const known = new Map(papers.map((paper) => [paper.id, paper]));
      return ranker
        .similar(one, papers.filter(isOther), MOST_SIMILAR)
        .map((near) => ({ ...near, id: near.id as PaperId, url: known.get(near.id)?.url ?? '' }));
    };
    return { listed: found(listed), saved: found(saved) };
  }

  private async upToDate(tx: Reading, now: number): Promise<Ranker> {
    const { ranker, learned } = this;
    if (!ranker) throw new IbidError('unexpected', 'The ranker is not ready');
    const marks = await this.marks(tx, now);
    const gone = new Set(learned.keys());
    for (const mark of marks) {
      gone.delete(mark.id);
      const key = `${mark.weight} ${mark.at} ${mark.title.length} ${mark.abstract?.length ?? 0}`;
      if (learned.get(mark.id) === key) continue;
      ranker.learn(mark);
      learned.set(mark.id, key);
    }
    for (const id of gone) {
      ranker.forget(id);
      learned.delete(id);
    }
    return ranker;
  }

  /** What the reader did with papers. */
  private async marks(tx: Reading, now: number): Promise<readonly Mark[]> {
    const since = ((await tx.objectStore('meta').get(LEARN_SINCE)) as Instant | undefined) ?? '';
    const saved = [...(await this.rows.all(tx, await topicsOf(tx))).values()].filter(
      ({ bookmark }) => bookmark.savedAt >= since,
    );
    const isSaved = new Set<string>(saved.map(({ paper }) => paper.id));
    const looking = new Date(now - STILL_LOOKING).toISOString();
    const skipped = await latestPassed(tx, 'passedAt', { since, before: looking }, MOST_SKIPPED, isSaved);
    const hidden = await latestPassed(tx, 'hiddenAt', { since }, MOST_HIDDEN, isSaved);
    const texts = await this.texts.of(tx, [...skipped, ...hidden]);
    const marked = (all: readonly Passed[], weight: number): Mark[] =>
      all.flatMap(({ id, at }) => {
        const text = texts.get(id);
        return text ? [{ ...text, weight, at }] : [];
      });
    const negative = [...marked(skipped, MARK.skipped), ...marked(hidden, MARK.hidden)];
    const positive = saved.map(({ paper, bookmark }): Mark => ({
      ...paper,
      weight: bookmark.starred ? MARK.starred : MARK.saved,
      at: bookmark.savedAt,
    }));
    return [...negative, ...positive];
  }
}

/** The texts of papers that were met lately, under the names they were asked for; those never met are missing. */
async function candidates(tx: Reading, ids: readonly PaperId[], privately?: PrivateTexts): Promise<Listed[]> {
  const names = await homesOf(tx, ids);
  const homes = ids.map((asked) => names.get(asked) ?? asked);
  const recents = await getMany(tx.objectStore('recent'), homes, ({ id }) => id);
  return ids.flatMap((asked, place) => {
    const home = homes[place] ?? asked;
    const paper = privately?.get(asked) ?? recents.get(home)?.paper;
    return paper ? [{ ...paper, id: asked, home }] : [];
  });
}
