/** Sites change without notice: whatever is done to a page, an adapter neither throws nor mixes two papers up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Paper } from '../../utils/model/paper';
import { isUnreadable, type Entry } from '../../utils/sites/site';
import { read } from '../workbench/entry-line';
import { parsePage } from '../workbench/parse-page';
import { claimOf, FIXTURES } from './fixtures';

const MILD = ['drop', 'duplicate', 'reorder', 'rename', 'rename attribute', 'drop attribute'] as const;
/** After more than one of these, nothing on the page says any more what belonged to what. */
const HARSH = ['unwrap', 'swallow'] as const;

const damage = <How extends string>(...hows: readonly How[]) =>
  fc.record({
    how: fc.constantFrom(...hows),
    /** Whether an entry itself is hit, or anything on the page. */
    hitsEntry: fc.boolean(),
    where: fc.nat(),
    other: fc.nat(),
  });

const damages = fc
  .tuple(fc.array(damage(...HARSH), { maxLength: 1 }), fc.array(damage(...MILD), { minLength: 1, maxLength: 8 }))
  .map((both) => both.flat());

type Damage = typeof damages extends fc.Arbitrary<(infer Value)[]> ? Value : never;

/** What once mixed two papers up, found by looking harder: looked at every time. */
const FOUND: Readonly<Record<string, readonly Damage[][]>> = {
  'acl-anthology/volume': [
    [
      { how: 'swallow', hitsEntry: true, where: 766204402, other: 0 },
      { how: 'drop', hitsEntry: false, where: 673394394, other: 0 },
    ],
  ],
  'dblp/person': [
    [
      { how: 'swallow', hitsEntry: true, where: 0, other: 0 },
      { how: 'drop', hitsEntry: false, where: 1374872932, other: 0 },
      { how: 'drop', hitsEntry: false, where: 290722264, other: 0 },
    ],
  ],
  'iacr/search': [
    [
      { how: 'swallow', hitsEntry: true, where: 0, other: 0 },
      { how: 'drop', hitsEntry: false, where: 262732597, other: 0 },
      { how: 'drop', hitsEntry: false, where: 1209780512, other: 0 },
    ],
  ],
  'papers-cool/venue': [
    [
      { how: 'swallow', hitsEntry: true, where: 0, other: 0 },
      { how: 'drop', hitsEntry: false, where: 1953529872, other: 0 },
      { how: 'rename', hitsEntry: true, where: 0, other: 0 },
      { how: 'reorder', hitsEntry: false, where: 0, other: 0 },
    ],
  ],
  'springerlink/search': [
    [
      { how: 'swallow', hitsEntry: true, where: 0, other: 0 },
      { how: 'drop', hitsEntry: false, where: 798346053, other: 0 },
    ],
  ],
};

// `RUNS=1000 npx vitest …` looks harder; `SEED=…` looks at the same damages again.
const RUNS = Number(process.env.RUNS ?? 25);
const { SEED = '20260728' } = process.env;

describe.each(FIXTURES)('$site/$name', (fixture) => {
  const { site, kind } = claimOf(fixture);
  const readPage = (page: Document) => read(site, kind, page, fixture.address);
  const whole = entriesOf(readPage(parsePage(fixture.html, fixture.address)));

  it('is never read as something that it is not, however damaged', () => {
    const pristine = parsePage(fixture.html, fixture.address);
    fc.assert(
      fc.property(damages, (all) => {
        const page = pristine.cloneNode(true) as Document;
        for (const one of all)
          apply(page, one, one.hitsEntry ? partsOf(readPage(page)) : [...page.querySelectorAll('body *')]);
        for (const entry of entriesOf(readPage(page))) isOnePaper(entry, whole);
      }),
      {
        numRuns: RUNS,
        ...(SEED && { seed: Number(SEED) }),
        examples: (FOUND[`${fixture.site}/${fixture.name}`] ?? []).map((all): [Damage[]] => [all]),
      },
    );
  }, 120_000);
});

/** All that an entry says was said of that same paper on the whole page. */
function isOnePaper({ paper }: Entry, whole: readonly Entry[]): void {
  const isKnown = whole.some((one) => one.paper.id === paper.id);
  // One that lost its identifier is still told by its title.
  const isSame = (one: Paper): boolean =>
    one.id === paper.id || one.url === paper.url || (!isKnown && one.title === paper.title);
  const others = whole.map((one) => one.paper).filter((one) => !isSame(one));
  for (const other of others) {
    expect(paper.title.includes(other.title), `title of ${other.id} in the title of ${paper.id}`).toBe(false);
    if (other.abstract && paper.abstract)
      expect(paper.abstract.includes(other.abstract), `abstract of ${other.id} in that of ${paper.id}`).toBe(false);
  }
  const same = whole.map((one) => one.paper).filter(isSame);
  if (same.length === 0) return;
  const words = new Set(same.flatMap((one) => one.title.split(' ')));
  expect(paper.title.split(' ').filter((word) => !words.has(word)).length).toBeLessThan(8);
  const names = new Set(same.flatMap((one) => one.authors.map((author) => JSON.stringify(author))));
  const strangers = others.flatMap((one) => one.authors.map((author) => JSON.stringify(author)));
  for (const author of paper.authors.map((one) => JSON.stringify(one)))
    if (!names.has(author)) expect(strangers, `an author of another paper in ${paper.id}`).not.toContain(author);
}

function entriesOf(results: ReturnType<typeof read>): readonly Entry[] {
  return results.filter((result): result is Entry => !isUnreadable(result));
}

function partsOf(results: ReturnType<typeof read>): readonly Element[] {
  return results.flatMap((result) => (isUnreadable(result) ? [result.part] : result.parts));
}

function apply(page: Document, { how, where, other }: Damage, elements: readonly Element[]): void {
  const candidates = elements.filter((one) => !/^(?:html|head|body)$/.test(one.localName));
  const element = candidates[where % candidates.length];
  if (!element) return;
  // Only its place ties a dd to the dt before it: moving or dropping one alone cannot be told from a page that is so.
  const isPaired = element.localName === 'dt' || element.localName === 'dd';
  if (how === 'drop' && !isPaired) element.remove();
  // Copies of copies grow without end.
  if (how === 'duplicate' && element.querySelectorAll('*').length < 50) element.after(element.cloneNode(true));
  if (how === 'reorder' && !isPaired) {
    const siblings = [...(element.parentElement?.children ?? [])].filter((one) => !/^d[td]$/.test(one.localName));
    siblings[other % siblings.length]?.after(element);
  }
  if (how === 'rename') rename(page, element);
  if (how === 'unwrap') element.replaceWith(...element.childNodes);
  if (how === 'swallow' && element.nextElementSibling) element.append(element.nextElementSibling);
  const attributes = [...element.attributes];
  const attribute = attributes[other % attributes.length];
  if (!attribute || !how.endsWith('attribute')) return;
  element.removeAttribute(attribute.name);
  if (how === 'rename attribute') element.setAttribute(`x-${attribute.name}`, attribute.value);
}

function rename(page: Document, element: Element): void {
  const renamed = page.createElement(element.localName === 'section' ? 'div' : 'section');
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
