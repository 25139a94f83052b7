import { NASTY, row } from './nasty';

/** A preprint with all that a reader adds, a paper in proceedings, and one with every field of a publication. */
export const GOLDEN_ROWS = [
  NASTY.plain ?? row({}),
  NASTY.proceedings ?? row({}),
  row({
    ids: { doi: '10.1000/a' },
    type: 'chapter',
    title: 'A Chapter on Sand & Water',
    authors: ['Ada Gull', { literal: 'Institute of Sand' }],
    editors: [{ family: 'van der Waal', given: 'Laurens' }],
    published: '2024-03-05',
    venue: 'A Handbook of Rivers',
    volume: '7',
    issue: '2',
    pages: '10–19',
    publisher: 'House & Sons',
    isbn: '978-3-16-148410-0',
    issn: '1234-567X',
    language: 'en-GB',
    citationKey: 'knuth84',
    version: 3,
    extra: { edition: 'Second' },
  }),
];
