/**
 * How well quotations are found again, and how fast: `npm run bench:anchors -- DIR`, where DIR holds files of JSON lines
 * (`.jsonl` or `.jsonl.gz`) `{id, set, text or html, selector, gold}`. Without DIR the abstracts written for the tests,
 * mutated, are used. Baselines run over the same items in the same process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { anchor } from '../../utils/highlights/anchor';
import type { Span } from '../../utils/highlights/project';
import type { QuoteSelector } from '../../utils/model/highlight';
import { ABSTRACTS } from '../highlights/abstracts';
import { createReader, inText } from '../highlights/field';
import { makeItems } from '../highlights/items';
import { tally } from '../highlights/tally';
import { BASELINES, ibid, type Matcher } from './anchors/matchers';
import { textFragments } from './anchors/text-fragments';

interface Item {
  readonly set: string;
  readonly text?: string;
  readonly html?: string;
  readonly selector: QuoteSelector;
  readonly gold: { readonly start: number; readonly end: number } | null;
}

/** Each item's time is the least of this many passes, so that what else the machine does is not counted. */
const PASSES = 3;

function readItems(folder: string | undefined): readonly Item[] {
  if (!folder) return makeItems(1);
  const files = readdirSync(folder).filter((name) => /\.jsonl(?:\.gz)?$/.test(name));
  return files.flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const lines = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Item);
  });
}

const percent = (share: number): string => (100 * share).toFixed(2);
const quantile = (times: number[], share: number): string =>
  (times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(3);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function row(cells: readonly (string | number)[]): void {
  const widths = [34, 8, 9, 9, 9, 11, 9, 9];
  say(cells.map((cell, i) => (i ? String(cell).padStart(widths[i]!) : String(cell).padEnd(widths[0]!))).join(' '));
}

function judge(matcher: Matcher, items: readonly Item[]): void {
  const read = createReader();
  const times: number[] = [];
  const find = ({ text, html, selector }: Item): readonly Span[] => {
    const field = text === undefined ? read(html ?? '') : inText(text);
    if (matcher === ibid) field.projection();
    const start = performance.now();
    const spans = matcher.find(field, selector);
    times.push(performance.now() - start);
    return spans;
  };
  const result = tally(items, find);
  for (let pass = 1; pass < PASSES; pass++) {
    const before = times.splice(0);
    for (const item of items) find(item);
    before.forEach((time, i) => void (times[i] = Math.min(time, times[i]!)));
  }
  const { present, absent, recall, precision, refused } = result;
  row([
    matcher.name,
    present,
    percent(recall),
    percent(precision),
    absent,
    absent ? percent(refused) : '–',
    quantile(times, 0.5),
    quantile(times, 0.95),
  ]);
}

/** A quotation that is not there, in a text as long as a paper. */
function fullText(items: readonly Item[]): void {
  const half = ABSTRACTS.length / 2;
  const absent = ABSTRACTS.slice(half).join(' ');
  const others = items.flatMap(({ set, text }) => (set === 'written' || !text ? [] : text));
  const texts = others.length > 0 ? others : ABSTRACTS.slice(0, half);
  let text = '';
  for (let i = 0; text.length < 100_000; i++) text += `${texts[i % texts.length]} `;
  for (const length of [60, 300, 1000]) {
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      const at = 40 + i * 37;
      const selector = { exact: absent.slice(at, at + length), prefix: absent.slice(at - 32, at), suffix: '' };
      const start = performance.now();
      anchor(text, selector);
      times.push(performance.now() - start);
    }
    say(`absent ${length} characters in 100 kB: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`);
  }
}

const items = readItems(process.argv[2]);
const matchers = [ibid, ...BASELINES, await textFragments()];
// Once without counting, so that all are compiled.
for (const matcher of matchers)
  for (const item of items.slice(0, 300)) {
    if (item.text !== undefined) matcher.find(inText(item.text), item.selector);
  }
for (const set of new Set(items.map((item) => item.set))) {
  say(`\n${set}`);
  row(['matcher', 'present', 'recall %', 'prec. %', 'absent', 'refused %', 'p50 ms', 'p95 ms']);
  for (const matcher of matchers)
    judge(
      matcher,
      items.filter((item) => item.set === set),
    );
}
say('');
fullText(items);
