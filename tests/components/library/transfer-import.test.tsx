/** The form that takes files in: once, stoppable as long as it says so, and with all that it has to say. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { LARGEST_FILE, readFile } from '../../../components/library/transfer/import-file';
import type { RestoreReport } from '../../../utils/calls/backups';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, named, setStage, until } from '../stage';

const many = (count: number, broken = 0): string =>
  [
    ...Array.from({ length: count }, (_, n) => `@misc{k${n}, title={Paper ${n}}, doi={10.5555/p${n}}}`),
    ...Array.from({ length: broken }, (_, n) => `@misc{broken${n}, author={Nobody}}`),
  ].join('\n');

let library: FakeLibrary;
let close: () => void;
/** What the library is asked, and when it answers. */
let sessions: string[];
let answer: () => void;
let report: RestoreReport;

beforeEach(() => {
  library = setStage([]);
  sessions = [];
  report = { added: 3, updated: 0, identical: 0, problems: [] };
  library.stage = async (session, lines) => {
    sessions.push(session);
    return lines.length;
  };
  library.restore = () =>
    new Promise((resolve) => {
      answer = () => resolve({ undo: 'u', ids: [], ...report });
    });
  history.replaceState(null, '', '#/export');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
});
afterEach(() => close());

const isShown = (name: RegExp): boolean =>
  findAll('section.import button').some((button) => name.test(button.textContent));
const count = (call: string): number => library.calls.filter((each) => each === call).length;
const button = (name: RegExp): HTMLElement => named(name, 'section.import button');

async function choose(text: string | Uint8Array<ArrayBuffer>, name = 'x.bib'): Promise<void> {
  await until(() => expect(find('section.import input[type=file]')).toBeDefined());
  const input = find('section.import input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the form', () => {
  it('imports once, however often it is told', async () => {
    await choose(many(3));
    await until(() => expect(isShown(/^Import 3 papers/)).toBe(true));
    const start = button(/^Import 3 papers/);
    start.click();
    start.click();
    await until(() => expect(find('section.import').textContent).toContain('Finishing…'));
    answer();
    await until(() => expect(find('section.import').textContent).toContain('3 added, 0 updated, 0 unchanged'));
    expect([new Set(sessions).size, count('restore')]).toEqual([1, 1]);
  });

  it('begins nothing when it is cancelled in the same moment', async () => {
    await choose(many(600));
    await until(() => expect(isShown(/^Import 600/)).toBe(true));
    const [start, stop] = [button(/^Import 600/), button(/^Cancel/)];
    start.click();
    stop.click();
    await new Promise((done) => setTimeout(done, 50));
    expect([count('dump'), count('stage'), count('restore')]).toEqual([0, 0, 0]);
    expect(isShown(/^Import 600/)).toBe(true);
  });

  it('leaves the library as it was when it is cancelled on the way', async () => {
    await choose(many(600));
    await until(() => expect(isShown(/^Import 600/)).toBe(true));
    let staged = (): void => {};
    library.stage = () => new Promise((resolve) => (staged = () => resolve(1)));
    button(/^Import 600/).click();
    await until(() => expect(count('stage')).toBe(1));
    button(/^Cancel/).click();
    staged();
    await new Promise((done) => setTimeout(done, 50));
    expect([count('stage'), count('restore')]).toEqual([1, 0]);
    expect(isShown(/^Import 600/)).toBe(true);
  });

  it('has no Cancel, and takes no other file, in the step that cannot be stopped', async () => {
    await choose(many(3));
    await until(() => button(/^Import 3 papers/).click());
    await until(() => expect(find('section.import').textContent).toContain('Finishing…'));
    expect(isShown(/^Cancel/)).toBe(false);
    expect((find('section.import input[type=file]') as HTMLInputElement).disabled).toBe(true);
    await choose(many(5));
    answer();
    await until(() => expect(find('section.import').textContent).toContain('imported'));
    expect(isShown(/^Import 5/)).toBe(false);
  });

  it('shows every problem of a file, with its line', async () => {
    await choose(many(1, 20));
    await until(() => expect(find('section.import').textContent).toContain('20 entries have problems'));
    expect(findAll('.problems li')).toHaveLength(8);
    button(/^Show 12 more/).click();
    await until(() => expect(findAll('.problems li')).toHaveLength(20));
    expect(findAll('.problems li').at(-1)?.textContent).toMatch(/^Line 21: has no title: /);
  });

  it('says which encoding it guessed, and nothing where there was nothing to guess', async () => {
    const latin = Uint8Array.from('@misc{m, title={Möller und Rafé}, doi={10.5555/m}}', (sign) => sign.charCodeAt(0));
    await choose(latin);
    await until(() => expect(find('section.import').textContent).toContain('Read as Windows-1252.'));
    expect(find('section.import').textContent).toContain('Möller und Rafé');
    await choose('@misc{m, title={Möller und Rafé}, doi={10.5555/m}}', 'y.bib');
    await until(() => expect(find('section.import').textContent).toContain('y.bib'));
    expect(find('section.import').textContent).not.toContain('Read as');
  });

  it('shows what the library could not keep', async () => {
    report = { ...report, problems: [{ line: 2, about: 'doi:10.5555/p0', reason: 'title: too long' }] };
    await choose(many(3));
    await until(() => button(/^Import 3 papers/).click());
    await until(() => expect(find('section.import').textContent).toContain('Finishing…'));
    answer();
    await until(() => expect(find('.problems').textContent).toContain('title: too long doi:10.5555/p0'));
  });

  it('says which file cannot be read, and what Ibid reads', async () => {
    await choose('\u0089PNG', 'x.png');
    await until(() => expect(find('section.import [role=alert]').textContent).toMatch(/x\.png.*BibTeX/));
  });
});

describe('hostile files', () => {
  it.each([
    ['nested deeper than the stack', 'x.json', '['.repeat(100_000)],
    ['nested deeper than the stack, and closed', 'x.json', `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`],
    ['one line of 10 MB', 'x.txt', 'x'.repeat(10_000_000)],
  ])('%s: refused as unreadable, or without a paper', async (_, name, text) => {
    const rows = await readFile(new File([text], name)).then(
      (read) => read.rows.length,
      (error: { code?: string }) => error.code,
    );
    expect([0, 'bad-input']).toContain(rows);
  });

  it('refuses what is too large before it is read', async () => {
    const file = { name: 'x.bib', size: LARGEST_FILE + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
    await expect(readFile(file)).rejects.toMatchObject({ code: 'too-long' });
  });

  it('ends with the signal', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readFile(new File([many(3)], 'x.bib'), stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const backup =
  line({ ibid: 'backup', format: 3, made: '2026-01-31T08:00:00.000Z' }) +
  [1, 2]
    .map((n) =>
      line({
        in: 'papers',
        id: `doi:10.5555/p${n}`,
        registers: {
          title: { v: `Paper ${n}`, t: '0mk0000000.00000.device00' },
          saved: { v: '2026-01-30T08:00:00.000Z', t: '0mk0000000.00000.device00' },
        },
      }),
    )
    .join('') +
  line({ end: 2 });

describe('a backup of papers that were deleted since', () => {
  let told: unknown[];
  beforeEach(() => {
    told = [];
    report = { added: 1, updated: 0, identical: 0, problems: [] };
    library.deletedSince = async (held) => held.slice(0, 1);
    library.restore = async (_session, isBringingBack) => {
      told.push(isBringingBack);
      return { undo: 'u', ids: [], ...report };
    };
  });

  it('says so, and brings them back', async () => {
    await choose(backup, 'ibid.jsonl');
    await until(() => expect(isShown(/^Restore 2 papers/)).toBe(true));
    const text = find('section.import').textContent;
    expect(text).toContain('1 new paper · 1 deleted since');
    expect(text).toContain('Deleted after this backup was made: 1 paper.');
    button(/^Restore 2 papers/).click();
    await until(() => expect(find('section.import').textContent).toContain('restored · 1 added'));
    expect(told).toEqual([true]);
  });

  it('leaves them deleted when it is told to', async () => {
    report = { added: 0, updated: 0, identical: 0, deleted: 1, problems: [] };
    await choose(backup, 'ibid.jsonl');
    await until(() => named('Bring them back', 'input').click());
    await until(() => button(/^Restore 1 paper$/).click());
    await until(() => expect(find('section.import').textContent).toContain('1 still deleted'));
    expect(told).toEqual([false]);
  });

  it('says no more that it is in when it was taken back', async () => {
    library.undo = async () => ({ undo: 'again', ids: [] });
    await choose(backup, 'ibid.jsonl');
    await until(() => button(/^Restore 2 papers/).click());
    await until(() => expect(find('section.import').textContent).toContain('1 added'));
    named('Undo').click();
    await until(() => expect(find('section.import').textContent).toContain('undone'));
    expect(find('section.import').textContent).not.toContain('1 added');
    named('Redo').click();
    await until(() => expect(find('section.import').textContent).toContain('1 added'));
  });
});

it.each([
  ['zotero', /^In Zotero: File → Export Library/],
  ['papermemory', /^In PaperMemory’s options/],
  ['backup', /^Choose a file that “Download a backup” saved/],
])('says what to do first to bring papers from %s, above all else', async (source, said) => {
  location.hash = `#/export?restore=${source}`;
  await until(() => expect(find('section.import > p').textContent).toMatch(said));
  expect(find('.page.transfer').firstElementChild).toBe(find('section.import'));
});

it.each(['import', 'constructor', '<b>'])('takes a file without further words from %s', async (source) => {
  location.hash = `#/export?restore=${source}`;
  await until(() => expect(find('.page.transfer').firstElementChild).toBe(find('section.import')));
  expect(findAll('section.import > p')).toEqual([]);
});

it('has the file button focused when it is opened to restore a backup', async () => {
  expect(document.activeElement).toBe(document.body);
  location.hash = '#/export?restore=backup';
  await until(() => expect(document.activeElement).toBe(find('section.import input[type=file]')));
});
