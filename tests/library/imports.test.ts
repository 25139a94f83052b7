/** Files taken into a library as the options page does it: what is known stays, what is missing comes in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { formatOf } from '../../utils/formats';
import { NASTY } from '../formats/nasty';
import { marked, paper, type Fresh } from './fresh';
import { RICH, RIVERS } from './rich-papers';
import { answerFrom, DEVICES, exportOf, FORMATS_READ, kept, libraryOn, take } from './take-file';

beforeEach(() => fakeBrowser.reset());

/** A library of papers as listings tell them, with all that a reader may add. */
async function fill({ library, wait }: Fresh): Promise<void> {
  await library.meet(RICH, 'arxiv');
  await library.save(RICH);
  wait(5_000);
  const [first, second, third] = RICH.map(({ id }) => id);
  await library.edit([first!, second!], {
    addTags: ['R&D', 'water/flow', 'to_read'],
    note: 'Read **this**.\n\n- 5% of it',
    starred: true,
  });
  await library.edit([third!], { status: 'read', addTags: ['plain'] });
  await library.highlight(RIVERS, { ...marked, selector: { ...marked.selector, exact: 'We read them' } });
  wait(5_000);
}

/** What readers and listings leave behind: little known, much of it odd. */
async function fillOddly({ library, wait }: Fresh): Promise<void> {
  const papers = Object.values(NASTY).map(({ paper }) => paper);
  for (const from of ['hf', 'arxiv'] as const) await library.meet(papers, from);
  await library.save(papers);
  wait(5_000);
  for (const {
    paper: { id },
    bookmark,
  } of Object.values(NASTY))
    await library.edit([id], { addTags: [...bookmark.tags], note: bookmark.note });
  wait(5_000);
}

/** How the paper came into the library before the file. */
const EARLIER: Readonly<Record<string, (stage: Fresh) => Promise<unknown>>> = {
  'from its own site': async ({ library }) => {
    await library.meet([RIVERS], 'arxiv');
    await library.save([RIVERS]);
  },
  'from another site': async ({ library }) => {
    await library.meet([RIVERS], 'hf');
    await library.save([RIVERS]);
  },
  'from a file': async ({ library }) => {
    const elsewhere = await libraryOn('other000');
    await elsewhere.library.meet([RIVERS], 'arxiv');
    await elsewhere.library.save([RIVERS]);
    const text = await exportOf(elsewhere.library, 'bibtex');
    answerFrom(library);
    await take('first.bib', text);
  },
};

/** Each knows less of the paper than the library, or says it otherwise. */
const POORER: Readonly<Record<string, string>> = {
  bib: `@article{doe2017learning,
  title = {learning to read rivers},
  author = {Doe, A. and others},
  journal = {arXiv preprint arXiv:2306.80001},
  year = {2017},
  abstract = {zz cut short ...}
}`,
  ris: [
    'TY  - JOUR',
    'TI  - LEARNING TO READ RIVERS',
    'AU  - Doe, A.',
    'PY  - 2023',
    'AB  - Rivers write.',
    'UR  - http://arxiv.org/abs/2306.80001v1',
    'ER  - ',
    '',
  ].join('\n'),
  json: JSON.stringify([
    {
      id: 'doe2023learning',
      type: 'article',
      title: 'Learning to read rivers',
      author: [{ family: 'Doe' }],
      issued: { 'date-parts': [[2023, 6]] },
      DOI: '10.48550/arXiv.2306.80001',
      URL: 'https://doi.org/10.48550/arXiv.2306.80001',
    },
  ]),
};

/** Knows of a journal and a tag. */
const RICHER = `@article{mykey,
  title = {Learning to read rivers, again},
  author = {Doe, A.},
  journal = {Journal of Other Waters},
  volume = 7,
  year = 2024,
  eprint = {2306.80001}, archivePrefix = {arXiv}, primaryClass = {cs.CV},
  keywords = {file tag}
}`;

describe.each(DEVICES)('on a device named %s', (device) => {
  it.each(FORMATS_READ)('takes its own export in %s back without a change', async (id) => {
    const stage = await libraryOn(device);
    await fill(stage);
    const before = await kept(stage.library);
    const text = await exportOf(stage.library, id);
    stage.wait(60_000);
    const { counts } = await take(`own.${formatOf(id)?.extension}`, text);
    expect(await kept(stage.library)).toEqual(before);
    expect(counts).toMatchObject({ added: 0, updated: 0 });
  });

  it.each(FORMATS_READ)('takes odd papers in %s back without a change', async (id) => {
    const stage = await libraryOn(device);
    await fillOddly(stage);
    const before = await kept(stage.library);
    const text = await exportOf(stage.library, id);
    stage.wait(60_000);
    const { counts } = await take(`own.${formatOf(id)?.extension}`, text);
    expect(await kept(stage.library)).toEqual(before);
    expect(counts).toMatchObject({ added: 0, updated: 0 });
  });

  describe.each(Object.entries(EARLIER))('of a paper that came %s', (_, come) => {
    it.each(Object.entries(POORER))('learns nothing from a poorer %s', async (name, text) => {
      const stage = await libraryOn(device);
      await come(stage);
      const before = await kept(stage.library);
      stage.wait(60_000);
      const { counts } = await take(`poor.${name}`, text);
      expect(await kept(stage.library)).toEqual(before);
      expect(counts).toEqual({ added: 0, updated: 0, identical: 1 });
    });

    it('learns from a richer file what is missing, and keeps the rest', async () => {
      const stage = await libraryOn(device);
      await come(stage);
      const before = (await stage.library.get(RIVERS.id))?.paper;
      stage.wait(60_000);
      expect((await take('rich.bib', RICHER)).counts).toEqual({ added: 0, updated: 1, identical: 0 });
      const after = await stage.library.get(RIVERS.id);
      expect(after?.paper).toMatchObject({ ...before, venue: 'Journal of Other Waters', volume: '7' });
      expect(after?.bookmark.tags).toEqual(['file tag']);
      const learned = await kept(stage.library);
      expect((await take('rich.bib', RICHER)).counts).toEqual({ added: 0, updated: 0, identical: 1 });
      expect(await kept(stage.library)).toEqual(learned);
    });
  });

  it.each(Object.entries(POORER))('takes the same %s twice, the second time without a change', async (name, text) => {
    const stage = await libraryOn(device);
    expect((await take(`new.${name}`, text)).counts).toEqual({ added: 1, updated: 0, identical: 0 });
    const before = await kept(stage.library);
    stage.wait(60_000);
    expect((await take(`new.${name}`, text)).counts).toEqual({ added: 0, updated: 0, identical: 1 });
    expect(await kept(stage.library)).toEqual(before);
  });

  it('puts a note that differs below the one that is here, once', async () => {
    const stage = await libraryOn(device);
    await stage.library.save([RIVERS], { note: 'Mine.' });
    const text = `@misc{a, title={${RIVERS.title}}, eprint={2306.80001}, archivePrefix={arXiv}, annotation={Theirs.}}`;
    for (const updated of [1, 0]) {
      stage.wait(60_000);
      expect((await take('old notes.bib', text)).counts).toMatchObject({ updated });
      expect((await stage.library.get(RIVERS.id))?.bookmark.note).toBe('Mine.\n\nFrom old notes.bib:\n\nTheirs.');
    }
  });

  it('knows an address whose braces the file writes in percent', async () => {
    const stage = await libraryOn(device);
    await stage.library.save([paper({ url: 'https://example.org/q?x={y}|[z]' }, { title: 'Braces', authors: [] })]);
    const before = await kept(stage.library);
    const text = '@misc{braces, title={Braces}, url={https://example.org/q?x=%7By%7D%7C%5bz%5D}}';
    await take('braces.bib', text);
    expect(await kept(stage.library)).toEqual(before);
    expect((await take('braces.bib', text)).counts).toEqual({ added: 0, updated: 0, identical: 1 });
  });

  it('knows a tag however its letters are composed', async () => {
    const stage = await libraryOn(device);
    await stage.library.save([RIVERS], { addTags: ['Größe'] });
    const text = `@misc{doe2023learning, title={${RIVERS.title}}, url={${RIVERS.url}}, keywords={Gro\u0308ße}}`;
    expect((await take('tags.bib', text)).counts).toEqual({ added: 0, updated: 0, identical: 1 });
  });

  it('knows a tag whose semicolons the file writes as commas', async () => {
    const stage = await libraryOn(device);
    await stage.library.save([RIVERS], { addTags: ['Receptors; Opioid'] });
    const text = `TY  - UNPB\nTI  - ${RIVERS.title}\nUR  - ${RIVERS.url}\nKW  - Receptors, Opioid\nER  - \n`;
    expect((await take('tags.ris', text)).counts).toEqual({ added: 0, updated: 0, identical: 1 });
  });

  it('learns no key, type or address that follows from what is known', async () => {
    const stage = await libraryOn(device);
    const venue = 'Proceedings of the Conference on Rivers';
    await stage.library.save([{ ...RIVERS, venue, issue: '3', url: '' }]);
    const before = await kept(stage.library);
    const record = { id: 'doe2023learning', type: 'paper-conference', title: RIVERS.title, number: 'arXiv:2306.80001' };
    const derived = { custom: { number: '3', organization: venue, entrytype: 'inproceedings' }, publisher: venue };
    const text = JSON.stringify([{ ...record, ...derived, URL: 'https://arxiv.org/abs/2306.80001' }]);
    const { counts } = await take('derived.json', text);
    expect(await kept(stage.library)).toEqual(before);
    expect(counts).toEqual({ added: 0, updated: 0, identical: 1 });
  });

  it('replaces no list of authors and no date by more of them, and completes a list that says it is cut', async () => {
    const stage = await libraryOn(device);
    const ann = { family: 'Doe', given: 'Ann' };
    const known = paper({ doi: '10.5555/known' }, { title: 'Known', authors: [ann], published: '2024' });
    const cut = paper({ doi: '10.5555/cut' }, { title: 'Cut', authors: [ann], authorCount: 3 });
    await stage.library.save([known, cut]);
    const more = 'author={Doe, Ann and Roe, Bob and Poe, Cy}, year=2024, month=mar';
    const text = `@misc{doe2024known, title={Known}, doi={10.5555/known}, ${more}}\n@misc{b, title={Cut}, doi={10.5555/cut}, ${more}}`;
    expect((await take('more.bib', text)).counts).toEqual({ added: 0, updated: 1, identical: 1 });
    expect((await stage.library.get(known.id))?.paper).toMatchObject({ authors: [ann], published: '2024' });
    const completed = (await stage.library.get(cut.id))?.paper;
    expect(completed).toMatchObject({ authors: [ann, { family: 'Roe' }, { family: 'Poe' }], published: '2024-03' });
    expect(completed).not.toHaveProperty('authorCount');
  });

  it('takes a different paper under the identifier of a saved one in as another, the same each time', async () => {
    const stage = await libraryOn(device);
    const authors = [{ family: 'Doe' }];
    await stage.library.save([paper({ doi: '10.5555/proc' }, { title: 'Wholly different A', authors })], { note: 'A' });
    const text = '@misc{b, title={Wholly different B}, author={Roe, B.}, doi={10.5555/proc}, annote={B}}';
    expect((await take('b.bib', text)).counts).toEqual({ added: 1, updated: 0, identical: 0 });
    const { rows } = await stage.library.search({ sort: 'title' });
    expect(rows.map(({ paper: { title }, bookmark: { note } }) => [title, note])).toEqual([
      ['Wholly different A', 'A'],
      ['Wholly different B', 'B'],
    ]);
    expect((await take('b.bib', text)).counts).toEqual({ added: 0, updated: 0, identical: 1 });
  });

  it('takes back the whole of an import', async () => {
    const stage = await libraryOn(device);
    await stage.library.save([RIVERS], { note: 'Mine.' });
    const before = await stage.library.search({});
    const { report } = await take('rich.bib', `${RICHER}\n@misc{b, title={New}, doi={10.5555/new}, keywords={x}}`);
    expect(report).toMatchObject({ added: 1, updated: 1 });
    await stage.library.undo(report.undo);
    expect(await stage.library.search({})).toEqual(before);
  });
});
