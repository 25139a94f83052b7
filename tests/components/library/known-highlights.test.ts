import { describe, expect, it } from 'vitest';

import { importFile, readFile } from '../../../components/library/transfer/import-file';
import { compareHighlights } from '../../../components/library/transfer/known-highlights';
import { toBackupLines } from '../../../utils/formats/backup-lines';
import { aliases } from '../../../utils/model/identifiers';
import { row } from '../../formats/nasty';
import { arxiv, fresh, marked } from '../../library/fresh';
import { setStage } from '../stage';

const selector = (exact: string) => ({ selector: { exact, prefix: '', suffix: '' } });
const HOME = row({ ids: { arxiv: '2401.00001' }, title: 'The Real Title' }, {}, [
  { id: 'a', ...selector('one'), note: 'mine' },
  { id: 'b', ...selector('two') },
]);
const known = new Map(aliases(HOME.paper.ids).map((name) => [name, HOME]));
const fates = (...highlights: Parameters<typeof row>[2] & object): readonly string[] =>
  compareHighlights(
    [row({ ids: { arxiv: '2401.00001' }, title: 'arXiv:2401.00001' }, {}, highlights)],
    known,
  ).fates.map(({ fate }) => fate);

describe('highlights of a file', () => {
  it.each([
    ['there under its name', { id: 'a', ...selector('one'), note: 'mine' }, 'there'],
    [
      'older than the one that is there',
      { id: 'a', ...selector('one'), note: 'before', modified: '2020-01-01T00:00:00.000Z' },
      'there',
    ],
    ['newer', { id: 'a', ...selector('one'), note: 'after', modified: '2026-05-01T00:00:00.000Z' }, 'changed'],
    ['there under another name', { id: 'x', ...selector(' two ') }, 'there'],
    ['there with another note', { id: 'x', ...selector('one'), note: 'theirs' }, 'added'],
    ['there without its note', { id: 'x', ...selector('one') }, 'there'],
    ['of other words', { id: 'x', ...selector('three') }, 'added'],
    ['of another field', { id: 'x', ...selector('two'), field: 'title' as const }, 'added'],
  ])('%s', (_, highlight, fate) => expect(fates(highlight)).toEqual([fate]));

  it('come in under the paper’s own title, and only those that are new', () => {
    const file = row({ ids: { arxiv: '2401.00001' }, title: 'arXiv:2401.00001' }, {}, [
      { id: 'a', ...selector('one'), note: 'mine' },
      { id: 'x', ...selector('three') },
    ]);
    const { rows } = compareHighlights([file], known);
    expect(rows[0]?.paper.title).toBe('The Real Title');
    expect(rows[0]?.highlights.map(({ id }) => id)).toEqual(['x']);
  });

  it('are placed on pages that the library knows', async () => {
    setStage([row({ url: 'https://blog.example/paper', title: 'A Page' })]);
    const annotation = (uri: string) => ({
      id: uri,
      uri,
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words' }] }],
    });
    const text = JSON.stringify({
      annotations: ['https://blog.example/paper#x', 'https://news.example/'].map(annotation),
    });
    const read = await readFile(new File([text], 'h.json'));
    expect(read.rows.map(({ paper }) => paper.title)).toEqual(['A Page']);
    expect(read.fates).toMatchObject([{ fate: 'added', quote: 'words', title: 'A Page' }]);
    expect(read.problems).toEqual([expect.objectContaining({ reason: 'no-paper', url: 'https://news.example/' })]);
    const stop = new AbortController();
    stop.abort();
    await expect(importFile(read, () => undefined, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('stay deleted, which is said, and come back when that is taken back', async () => {
    const { library, wait } = fresh();
    const { highlight } = await library.highlight(arxiv(1), marked);
    const before = await library.get(arxiv(1).id);
    wait(1000);
    const removed = await library.removeHighlights([highlight.id]);
    wait(1000);
    const now = new Date(Date.UTC(2026, 1, 1)).toISOString();
    await library.stage('s', [...toBackupLines(before ? [before] : [], { known: new Set([arxiv(1).id]), now })]);
    expect(await library.restore('s')).toMatchObject({ identical: 1, deletedHighlights: [highlight.id] });
    expect((await library.get(arxiv(1).id))?.highlights).toEqual([]);
    await library.undo(removed.undo);
    expect((await library.get(arxiv(1).id))?.highlights).toHaveLength(1);
  });
});
