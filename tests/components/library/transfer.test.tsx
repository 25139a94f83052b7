import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { importFile, readFile } from '../../../components/library/transfer/import-file';
import { readScope, type Scope } from '../../../components/library/transfer/scope';
import { writeFile } from '../../../components/library/transfer/write-file';
import { formatOf } from '../../../utils/formats';
import type { Format } from '../../../utils/formats/format';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow, TOPICS } from '../made-up';
import { draw, find, madeUpRows, named, setStage, type, until } from '../stage';

const ROWS = madeUpRows(1200);
const signal = AbortSignal.timeout(60_000);
const topics = new Map(TOPICS.map((topic) => [topic.id, topic]));
const none = (): void => {};

let library: FakeLibrary;
beforeEach(() => {
  library = setStage(ROWS);
});

const format = (id: string): Format => {
  const found = formatOf(id);
  if (!found) throw new Error(`No format ${id}`);
  return found;
};
const file = (name: string, text: string) => new File([text], name);

describe('which papers', () => {
  it.each<[string, Scope, number]>([
    ['all', { kind: 'all' }, 1200],
    ['a selection', { kind: 'selection', ids: [3, 5, 700].map((n) => madeUpRow(n).paper.id) }, 3],
    ['a query', { kind: 'query', query: 'is:starred' }, 240],
  ])('%s', async (_, scope, count) => {
    expect(await readScope(scope, none, signal)).toHaveLength(count);
  });

  it('tells how far it is', async () => {
    const told: (readonly [number, number])[] = [];
    await readScope({ kind: 'all' }, (done, of) => told.push([done, of]), signal);
    expect(told).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
  });

  it('stops between two pages', async () => {
    const stop = new AbortController();
    const reading = readScope({ kind: 'all' }, () => stop.abort(), stop.signal);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(library.calls.filter((call) => call === 'search')).toHaveLength(2);
  });
});

describe('files', () => {
  it('names topics instead of giving their ids', async () => {
    const options = {
      format: format('markdown'),
      scope: { kind: 'all' } as const,
      topics,
      progress: none,
      aborted: signal,
    };
    const text = (await writeFile(options)).join('');
    expect(text).toContain(madeUpRow(1199).paper.title);
    expect(text).not.toContain('long-context');
  });

  it('takes the whole library’s backup from the library itself', async () => {
    const options = {
      format: format('backup'),
      scope: { kind: 'all' } as const,
      topics,
      progress: none,
      aborted: signal,
    };
    expect(await writeFile(options)).toHaveLength(1200);
    expect(library.calls).not.toContain('search');
  });
});

describe('reading a file', () => {
  const BIB = `@misc{a, title={Known}, eprint={${madeUpRow(7).paper.ids.arxiv}}, archivePrefix={arXiv}}
@misc{b, title={Fresh}, author={Example, Ada}, eprint={2999.00001}, archivePrefix={arXiv}}
@misc{c, author={Nobody}}`;

  it('tells the new from the known, and what is wrong', async () => {
    const { format, rows, problems, known } = await readFile(file('x.bib', BIB));
    expect(format.id).toBe('bibtex');
    expect(rows.map(({ paper }) => paper.title)).toEqual(['Known', 'Fresh']);
    expect([...known]).toEqual(expect.arrayContaining([madeUpRow(7).paper.id]));
    expect(known.has('arxiv:2999.00001')).toBe(false);
    expect(problems.map(({ reason }) => reason)).toEqual(['no-title']);
  });

  it('refuses what it cannot read', async () => {
    await expect(readFile(file('x.png', '\u0089PNG'))).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('hands the library nothing more once it was cancelled', async () => {
    const read = await readFile(file('x.bib', BIB));
    const stop = new AbortController();
    stop.abort();
    await expect(importFile(read, none, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(library.calls).not.toContain('stage');
    expect(library.calls).not.toContain('restore');
  });

  it('passes a backup on line by line, as it is', async () => {
    const lines = ['{"ibid":"backup","format":1,"made":"2026-01-31T08:00:00.000Z"}', '{"end":0}'];
    const read = await readFile(file('x.jsonl', `${lines.join('\r\n')}\r\n`));
    const staged: string[] = [];
    library.stage = async (_, more) => staged.push(...more);
    library.restore = async () => ({ undo: 'u', ids: [], added: 0, updated: 0, identical: 0, problems: [] });
    await importFile(read, none, signal);
    expect(staged).toEqual(lines);
  });
});

describe('the form', () => {
  let close: () => void;
  beforeEach(() => {
    history.replaceState(null, '', '#/export');
    const stop = new AbortController();
    const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
    close = () => {
      stop.abort();
      erase();
    };
  });
  afterEach(() => close());

  it('shows the first papers in the format that is chosen, and what it leaves out', async () => {
    await until(() => expect(find('.preview pre').textContent).toMatch(/^@misc\{/));
    expect(find('.preview').textContent).toContain('The first 3 of 1,200');
    named(/^Markdown/).click();
    await until(() => expect(find('.preview pre').textContent).toContain(madeUpRow(0).paper.title));
    named(/^Ibid backup/).click();
    await until(() => expect(find('.export').textContent).toContain('keeps everything'));
  });

  it('counts what a query finds', async () => {
    await until(() => named('Search results').click());
    await until(() => type(find('.export [data-search]'), 'is:starred'));
    await until(() => expect(named(/^Save 240 papers/)).toBeDefined());
    type(find('.export [data-search]'), 'nosuchword');
    await until(() => expect(find('.export').textContent).toContain('nothing to export'));
  });
});
