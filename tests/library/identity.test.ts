import { describe, expect, it } from 'vitest';

import type { PaperId, PaperIds } from '../../utils/model/identifiers';
import { SITES } from '../../utils/sites/index';
import { joinNotes } from '../../utils/library/records/join-notes';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

const preprint = arxiv(1, { title: 'One paper' });
const article = paper({ doi: '10.1000/one' }, { title: 'One paper', abstract: 'An abstract.' });
const both = paper({ arxiv: '2601.00001', doi: '10.1000/one' }, { title: 'One paper' });

describe('identity', () => {
  it('finds a saved paper by any of its names', async () => {
    const { library } = fresh();
    await library.save([both]);
    const [facts] = await library.meet([article], 'elsewhere');
    expect(facts).toMatchObject({ asked: article.id, id: preprint.id, bookmark: { status: 'to read' } });
    expect((await library.get('doi:10.1000/one'))?.paper.id).toBe(preprint.id);
  });

  it('moves a record to a stronger identifier when it learns one', async () => {
    const { library, ticks } = fresh();
    await library.save([article], { addTags: ['x'], note: 'n' });
    await library.highlight(article, marked);
    const [facts] = await library.meet([both], 'arxiv');
    expect(facts).toMatchObject({ asked: both.id, id: both.id, bookmark: { tags: ['x'], note: 'n' } });
    expect(facts?.highlights).toMatchObject([{ paper: both.id }]);
    expect(ticks.at(-1)?.ids).toEqual(expect.arrayContaining([article.id, both.id]));
    const { rows, total } = await library.search({ query: 'is:saved' });
    expect(total).toBe(1);
    expect(rows[0]?.paper).toMatchObject({ id: both.id, ids: both.ids, abstract: 'An abstract.' });
    await library.edit([article.id], { starred: true });
    expect((await library.get(both.id))?.bookmark.starred).toBe(true);
  });

  it('never makes two saved papers one on a visit, and suggests it', async () => {
    const { library } = fresh();
    await library.save([article], { addTags: ['x'], note: 'from the journal' });
    await library.save([preprint], { addTags: ['y'], note: 'from arXiv' });
    await library.meet([both], 'arxiv');
    await library.save([both]);
    const { rows } = await library.search({ sort: 'title' });
    expect(rows.map(({ bookmark }) => bookmark.note).sort()).toEqual(['from arXiv', 'from the journal']);
    expect(await library.duplicates()).toEqual([{ ids: [preprint.id, article.id], reason: { by: 'arxiv' } }]);
    await library.markDistinct([preprint.id, article.id]);
    await library.meet([both], 'arxiv');
    expect(await library.duplicates()).toEqual([]);
  });

  it('says who took two saved papers for one, once, though their titles are alike too', async () => {
    const { library } = fresh();
    const long = { title: 'A long title about recurrent memory' };
    await library.save([{ ...article, ...long }]);
    await library.save([{ ...preprint, ...long }]);
    const ids = [preprint.id, article.id];
    expect(await library.duplicates()).toEqual([{ ids }]);
    await library.meet([{ ...both, ...long }], 'arxiv');
    await library.meet([{ ...both, ...long, id: article.id }], 'crossref');
    expect(await library.duplicates()).toEqual([
      { ids, reason: { by: expect.stringMatching(/^(?:arxiv|crossref)$/) } },
    ]);
  });

  it('suggests them still when one has moved to a stronger identifier since', async () => {
    const { library } = fresh();
    const listed = paper({ dblp: 'conf/x/Doe26' }, { title: 'One paper' });
    await library.save([article]);
    await library.save([listed]);
    await library.meet([{ ...listed, ids: { doi: '10.1000/one', dblp: 'conf/x/Doe26' } }], 'dblp');
    expect(await library.duplicates()).toEqual([{ ids: [article.id, listed.id], reason: { by: 'dblp' } }]);
    await library.meet([both], 'arxiv');
    expect(await library.duplicates()).toEqual([{ ids: [both.id, listed.id], reason: { by: 'dblp' } }]);
    await library.mergeDuplicates([both.id, listed.id]);
    expect(await library.duplicates()).toEqual([]);
  });

  it('merges two saved records when the reader says so, without losing a tag, a note or a highlight', async () => {
    const { library, wait } = fresh();
    await library.save([article], { addTags: ['x', 'shared'], note: 'from the journal', status: 'reading' });
    wait(1_000);
    await library.save([preprint], { addTags: ['y', 'shared'], note: 'from arXiv', starred: true });
    await library.highlight(article, marked);
    await library.highlight(preprint, { ...marked, colour: 'pink' });
    await library.see([article.id], 'journal');
    await library.hide([article], true);
    wait(1_000);
    await library.see([preprint.id], 'arxiv');
    await library.mergeDuplicates([article.id, preprint.id]);
    const [facts] = await library.meet([both], 'elsewhere');
    expect(facts).toMatchObject({
      id: preprint.id,
      hidden: true,
      seen: { first: '2026-01-31T08:00:01.000Z', last: '2026-01-31T08:00:02.000Z' },
      bookmark: {
        tags: ['shared', 'x', 'y'],
        note: 'from the journal\n\nfrom arXiv',
        starred: true,
        status: 'reading',
        savedAt: '2026-01-31T08:00:00.000Z',
      },
    });
    expect(facts?.highlights.map(({ colour }) => colour).sort()).toEqual(['green', 'pink']);
    expect((await library.search({})).total).toBe(1);
    const lines = await dumpAll(library);
    await library.meet([both, article, preprint], 'elsewhere');
    expect((await dumpAll(library)).slice(1)).toEqual(lines.slice(1));
  });

  it('does not take another paper for a saved one because a page names its DOI', async () => {
    const { library } = fresh();
    const other = paper(
      { doi: '10.1000/one' },
      { title: 'Rivers of the north', authors: [{ family: 'Brook', given: 'Amy' }], abstract: 'Water.' },
    );
    await library.save([other], { note: 'about rivers' });
    const wrong = paper(
      { arxiv: '2601.00001', doi: '10.1000/one' },
      { title: 'Sparse attention', authors: [{ family: 'Doe', given: 'Jane' }], abstract: 'Tokens.' },
    );
    expect(await library.meet([wrong], 'arxiv')).toMatchObject([{ id: wrong.id, hidden: false }]);
    await library.save([wrong], { note: 'about attention' });
    const { rows } = await library.search({ sort: 'title' });
    expect(rows.map(({ paper, bookmark }) => [paper.title, paper.abstract, bookmark.note])).toEqual([
      ['Rivers of the north', 'Water.', 'about rivers'],
      ['Sparse attention', 'Tokens.', 'about attention'],
    ]);
    expect((await library.get(other.id))?.bookmark.note).toBe('about rivers');
  });

  it('does not merge a removed record back to life', async () => {
    const { library } = fresh();
    await library.save([article], { note: 'gone' });
    await library.remove([article.id]);
    await library.save([preprint]);
    await library.meet([both], 'arxiv');
    expect((await library.get(both.id))?.bookmark).toMatchObject({ note: '' });
  });

  it('takes a change back that was made before the merge', async () => {
    const { library } = fresh();
    await library.save([article]);
    const receipt = await library.edit([article.id], { starred: true });
    await library.meet([both], 'arxiv');
    await library.undo(receipt.undo);
    expect((await library.get(both.id))?.bookmark.starred).toBe(false);
  });

  it('follows several steps', async () => {
    const { library } = fresh();
    const page = paper({ url: 'https://example.org/paper' });
    await library.save([page], { note: 'kept' });
    await library.meet([{ ...article, ids: { ...article.ids, url: 'https://example.org/paper' } }], 'x');
    await library.meet([both], 'x');
    for (const name of [page.id, article.id, both.id])
      expect((await library.get(name))?.bookmark.note, name).toBe('kept');
  });

  it.each<[string, PaperIds, PaperIds, PaperIds]>([
    [
      'two arXiv papers of one DOI',
      { arxiv: '2601.00001' },
      { arxiv: '2601.00002', doi: '10.1000/x' },
      { arxiv: '2601.00001', doi: '10.1000/x' },
    ],
    [
      'a DOI that is not its own',
      { arxiv: '2601.00001', doi: '10.1000/a' },
      { doi: '10.1000/b' },
      { arxiv: '2601.00001', doi: '10.1000/b' },
    ],
  ])('does not believe a page that mixes up papers: %s', async (_, a, b, claimed) => {
    const { library } = fresh();
    await library.save([paper(a), paper(b)]);
    await library.meet([paper(claimed)], 'x');
    expect((await library.search({})).total).toBe(2);
    expect((await library.get(paper(a).id))?.paper.ids).toEqual(a);
  });

  it.each([
    ['a', 'b', 'a\n\nb'],
    ['a', '', 'a'],
    ['', 'b', 'b'],
    ['a b', 'b', 'a b\n\nb'],
    ['good', 'not good', 'good\n\nnot good'],
    ['I do not think so at all', 'think so', 'I do not think so at all\n\nthink so'],
    ['a\n\nb', 'b\n \na', 'a\n\nb'],
    ['b', 'a\n\nb', 'a\n\nb'],
    ['a\n\nb', 'a b', 'a\n\nb'],
    ['Größe', 'Gro\u0308ße', 'Größe'],
  ])('joins the notes %j and %j', (a, b, joined) => expect(joinNotes(a, b)).toBe(joined));
});

describe('an identifier that a page claims', () => {
  const about = (what: string, name: string) => ({ title: what, authors: [{ family: name, given: 'A.' }] });
  const rivers = about('Rivers of the north', 'Brook');
  const tokens = about('Sparse attention over tokens', 'Sample');
  const mine = paper({ arxiv: '2601.00001', doi: '10.1000/x' }, tokens);
  const theirs = paper({ doi: '10.1000/x' }, rivers);

  it('stays with the paper that has it until its owner says whose it is', async () => {
    const { library } = fresh();
    await library.save([mine]);
    await library.meet([theirs], 'elsewhere');
    expect((await library.get('doi:10.1000/x'))?.paper).toMatchObject({ id: mine.id, title: tokens.title });
    expect((await library.get(mine.id))?.paper.title).toBe(tokens.title);
    await library.meet([theirs], SITES.find(({ owns }) => owns?.includes('doi'))!.id);
    expect(await library.get('doi:10.1000/x')).toBeUndefined();
    expect((await library.get(mine.id))?.paper.ids).toEqual({ arxiv: '2601.00001' });
  });

  it('makes no gap of a saved paper be filled by another one', async () => {
    const { library } = fresh();
    await library.save([mine]);
    await library.meet([{ ...theirs, abstract: 'Water.', venue: 'Rivers' }], 'elsewhere');
    expect((await library.get(mine.id))?.paper).not.toHaveProperty('abstract');
    expect((await library.get(mine.id))?.paper).not.toHaveProperty('venue');
  });

  it('makes two papers of one volume no one paper', async () => {
    const { library } = fresh();
    const first = paper({ openreview: 'one', doi: '10.1000/volume' }, about('Memory for recurrent networks', 'Sample'));
    const second = paper({ openreview: 'two', doi: '10.1000/volume' }, about('Tokens in sparse images', 'Brook'));
    await library.save([first], { note: 'on memory' });
    await library.save([second], { note: 'on tokens' });
    await library.meet([first, second], 'elsewhere');
    const { rows } = await library.search({ sort: 'title' });
    expect(rows.map(({ paper: { title }, bookmark: { note } }) => [title, note])).toEqual([
      [first.title, 'on memory'],
      [second.title, 'on tokens'],
    ]);
  });

  it('makes two papers of one home page no one paper, however often they are met and saved', async () => {
    const { library } = fresh();
    const url = 'https://example.org/';
    const first = paper({ url }, { ...about('First thing about cats', 'Brook'), url });
    const second = paper({ url }, { ...about('Wholly other about dogs', 'Sample'), url });
    for (const tag of ['once', 'again']) {
      await library.save([first], { note: 'on cats', addTags: [tag] });
      await library.save([second], { note: 'on dogs', addTags: [tag] });
      await library.meet([first, second], 'elsewhere');
    }
    const { rows } = await library.search({ sort: 'title' });
    expect(rows.map(({ paper: { title }, bookmark: { note, tags } }) => [title, note, tags])).toEqual([
      [first.title, 'on cats', ['again', 'once']],
      [second.title, 'on dogs', ['again', 'once']],
    ]);
  });

  it('never makes two hidden papers one, or hides another', async () => {
    const { library } = fresh();
    await library.hide([article, arxiv(2)], true);
    await library.save([preprint]);
    await library.meet([both, paper({ arxiv: '2601.00002', doi: '10.1000/one' })], 'elsewhere');
    const hidden = async (id: PaperId) => (await library.facts([id]))[0]?.hidden;
    expect(await hidden(preprint.id)).toBe(false);
    expect(await hidden(article.id)).toBe(true);
    await library.hide([article], false);
    expect(await hidden(arxiv(2).id)).toBe(true);
  });
});
