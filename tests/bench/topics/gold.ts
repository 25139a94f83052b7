import { createTagger, type Tagger } from '../../../utils/topics/tagger';
import { summaries } from '../../../utils/topics/catalogue/catalogue';
import type { Labelled } from '../../train/corpus';
import { goldPapers, isHeldBack, readLabels, SETS, type GoldPaper } from './gold-papers';
import { reliability, scoreCalls, scoreTopics, type Called, type Score } from './gold-scores';
import { print } from './table';

export interface GoldOptions {
  /** Read the half that is kept for reports; of it single papers and topics are never told. */
  readonly isReport: boolean;
  /** Tell what is wrong and what is missed, paper by paper. */
  readonly withMisses: boolean;
  /** Tell the worst topics by name. */
  readonly withNames: boolean;
  /** Tell the same of titles alone. */
  readonly ofTitles: boolean;
}

const WORST = 20;
const FIRST = 3;
const AREAS = new Map(summaries().map(({ id, area }) => [id, area]));
const areaOf = (topic: string) => AREAS.get(topic);

/** What is shown, against what people say of the same papers. */
export function benchGold(arxiv: readonly Labelled[], others: readonly Labelled[], options: GoldOptions): void {
  const { papers: all, missing } = goldPapers(readLabels(), arxiv, others);
  if (missing.length > 0) process.stdout.write(`${missing.length} labelled papers have no text here\n`);
  const papers = all.filter(({ id }) => isHeldBack(id) === options.isReport);
  if (papers.length === 0) {
    process.stdout.write('No paper is labelled\n');
    return;
  }
  const tagger = createTagger();
  const whole = papers.filter(({ set }) => set !== 'titles');
  const shown = whole.map((paper) => call(tagger, paper, false));
  const titles = papers.map((paper) => call(tagger, paper, true));
  const ofSet = (set: string) => shown.filter((_, i) => whole[i]!.set === set);
  print(
    `Gold: ${papers.length} papers, the half ${options.isReport ? 'for reports' : 'to improve on'}; right is what must or may be`,
    ['what', 'called', 'precision', 'may as wrong', 'recall'],
    [
      line('all that is shown', scoreCalls(shown, areaOf)),
      ...SETS.filter((set) => set !== 'titles').map((set) => line(`… ${set}`, scoreCalls(ofSet(set), areaOf))),
      line('of it the first three', scoreCalls(shown, areaOf, FIRST)),
      line('titles alone', scoreCalls(titles, areaOf)),
      line(
        '… of the set of titles',
        scoreCalls(
          titles.filter((_, i) => papers[i]!.set === 'titles'),
          areaOf,
        ),
      ),
    ],
  );
  const bands = reliability(whole.map((paper) => ({ label: paper, candidates: tagger.candidates(paper.document) })));
  print(
    'Gold: candidates by their score, called or not',
    ['score', 'candidates', 'right'],
    bands.map(({ from, candidates, right }) => [from.toFixed(1), String(candidates), right / candidates]),
  );
  if (options.isReport) return;
  const [told, calls] = options.ofTitles ? [papers, titles] : [whole, shown];
  if (options.withNames) printWorst(calls);
  if (options.withMisses) told.forEach((paper, i) => printMisses(paper, calls[i]!));
}

function call(tagger: Tagger, paper: GoldPaper, titleOnly: boolean): Called {
  const { document } = paper;
  const topics = tagger.tag(titleOnly ? { ...document, abstract: undefined } : document).topics;
  return { label: paper, topics: topics.flatMap(({ id, shown }) => (shown ? [id] : [])) };
}

function line(name: string, { called, precision, strict, recall }: Score): (string | number)[] {
  return [name, String(called), precision, strict, recall];
}

function printWorst(called: readonly Called[]): void {
  print(
    'Gold: the worst topics',
    ['topic', 'right', 'wrong', 'missed'],
    scoreTopics(called)
      .slice(0, WORST)
      .map(({ id, right, wrong, missed }) => [id, String(right), String(wrong), String(missed)]),
  );
}

function printMisses({ id, document, must, may }: GoldPaper, { topics }: Called): void {
  const wrong = topics.filter((topic) => ![...must, ...may].includes(topic));
  const missed = must.filter((topic) => !topics.includes(topic));
  if (wrong.length + missed.length === 0) return;
  process.stdout.write(`${id} ${document.title}\n  wrong: ${wrong.join(', ')}; missed: ${missed.join(', ')}\n`);
}
