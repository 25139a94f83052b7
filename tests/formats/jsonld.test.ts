import { describe, expect, it } from 'vitest';

import { jsonld } from '../../utils/formats/jsonld';
import { NASTY, row } from './nasty';

type Json = Readonly<Record<string, unknown>>;

const odd = row(
  { url: 'https://papers.example/a b|c/100%?q=“x”[1]#y#z', title: 'Elsewhere' },
  { note: 'A note', tags: ['a tag'] },
  [
    { id: '0b4f2d3e-9c1a-4a57-8f4e-0123456789ab', url: 'https://papers.example/höhe', note: 'n' },
    { id: 'https://hypothes.is/a/abc', url: '', selector: { exact: 'x', prefix: '', suffix: '' }, field: 'fulltext' },
    { id: 'not an IRI', tags: ['t', 'u'] },
    { id: 'https://notes.example/1 2|3', url: 'https://[::1]:8080/x%20y' },
  ],
);
const rows = [...Object.values(NASTY), odd];
const collection = JSON.parse([...jsonld.write(rows)].join('')) as Json & { first: Json & { items: Json[] } };
const { items } = collection.first;

/** RFC 3986: a scheme, perhaps a host (brackets only there), then signs that need no escape and whole escapes, and one fragment at the most. */
const SIGN = "(?:[\\w\\-.~!$&'()*+,;=:@/?]|%[\\da-f]{2})";
const IRI = new RegExp(`^[a-z][a-z\\d+.-]*:(?://(?:\\[[\\da-f:]+\\]|[\\w.-])+(?::\\d+)?)?${SIGN}*(?:#${SIGN}*)?$`, 'i');
const isIri = (value: unknown): boolean => IRI.test(String(value));
const isInstant = (value: unknown): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(String(value));
const list = (value: unknown): readonly Json[] => (value === undefined ? [] : ([value].flat() as Json[]));
const bodiesOf = (item: Json): readonly Json[] => list(item.body);
const targetOf = (item: Json): Json => item.target as Json;

function* selectorsOf(value: unknown): Generator<Json> {
  for (const selector of list(value)) {
    yield selector;
    yield* selectorsOf(selector.refinedBy);
  }
}

const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging';
const REQUIRED: Readonly<Record<string, (selector: Json) => boolean>> = {
  TextQuoteSelector: ({ exact }) => typeof exact === 'string',
  TextPositionSelector: ({ start, end }) => [start, end].every((each) => Number.isInteger(each) && Number(each) >= 0),
  FragmentSelector: ({ value }) => typeof value === 'string' && value !== '',
};

/** What an annotation MUST be, by section, as far as it concerns what is written here. @see https://www.w3.org/TR/annotation-model/ */
const MUSTS: readonly (readonly [section: string, holds: (item: Json) => boolean])[] = [
  ['3.1 @context holds that of web annotations', (item) => item['@context'] === 'http://www.w3.org/ns/anno.jsonld'],
  ['3.1 exactly one id, an IRI', ({ id }) => isIri(id)],
  ['3.1 the type Annotation', ({ type }) => type === 'Annotation'],
  ['3.1 one or more targets', ({ target }) => list(target).length > 0],
  ['3.2 targets are IRIs or resources with IRIs', (item) => isIri(targetOf(item).id ?? targetOf(item).source)],
  [
    '3.2.4 a textual body has exactly one value',
    (item) => bodiesOf(item).every(({ value }) => typeof value === 'string'),
  ],
  ['3.2.4 and the type TextualBody', (item) => bodiesOf(item).every(({ type }) => type === 'TextualBody')],
  [
    '3.2.4 a body’s format is a media type',
    (item) => bodiesOf(item).every(({ format = 'text/x' }) => /^\w+\/\w+$/.test(String(format))),
  ],
  ['3.2.5 no bodyValue beside a body', (item) => !('bodyValue' in item)],
  [
    '3.3.1 created and modified are instants in UTC, each once',
    ({ created, modified = created }) => isInstant(created) && isInstant(modified),
  ],
  [
    '3.3.1 nothing is modified before it is created',
    ({ created, modified = created }) => String(modified) >= String(created),
  ],
  ['3.3.5 motivations are the vocabulary’s', ({ motivation }) => MOTIVATIONS.split(' ').includes(String(motivation))],
  [
    '3.3.5 so are purposes',
    (item) => bodiesOf(item).every(({ purpose }) => MOTIVATIONS.split(' ').includes(String(purpose))),
  ],
  ['3.3.7 canonical is one IRI', ({ canonical = 'urn:x:y' }) => isIri(canonical)],
  [
    '4.1 a specific resource has exactly one source',
    (item) => targetOf(item).type !== 'SpecificResource' || isIri(targetOf(item).source),
  ],
  [
    '4.2 each selector has what its type demands',
    (item) => [...selectorsOf(targetOf(item).selector)].every((each) => REQUIRED[String(each.type)]?.(each)),
  ],
  [
    '4.2.1 conformsTo is an IRI',
    (item) => [...selectorsOf(targetOf(item).selector)].every(({ conformsTo = 'urn:x:y' }) => isIri(conformsTo)),
  ],
  [
    '4.2.4 prefix and suffix are texts',
    (item) =>
      [...selectorsOf(targetOf(item).selector)].every(
        ({ prefix = '', suffix = '' }) => typeof prefix === 'string' && typeof suffix === 'string',
      ),
  ],
  [
    '4.3.1 sourceDate is an instant in UTC',
    (item) => list(targetOf(item).state).every(({ sourceDate }) => isInstant(sourceDate)),
  ],
  [
    '4.4 styleClass needs a stylesheet, which knows the class',
    (item) =>
      !targetOf(item).styleClass ||
      String((item.stylesheet as Json | undefined)?.value).includes(`.${String(targetOf(item).styleClass)}{`),
  ],
  [
    '4.4 an embedded stylesheet has the type CssStylesheet',
    ({ stylesheet }) => list(stylesheet).every(({ type }) => type === 'CssStylesheet'),
  ],
  ['4.6 scope is an IRI', (item) => isIri(targetOf(item).scope ?? 'urn:x:y')],
];

describe('Web Annotations', () => {
  it.each(MUSTS)('MUST: %s', (_, holds) => expect(items.filter((item) => !holds(item))).toEqual([]));

  it('MUST: 5.1 a collection has context, IRI, type and first page; its total is that of all', () => {
    expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection' });
    expect(isIri(collection.id)).toBe(true);
    expect(collection.total).toBe(rows.length + rows.flatMap(({ highlights }) => highlights).length);
  });

  it('MUST: 5.2 a page has IRI, type and all items, and says of which collection it is', () => {
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', partOf: collection.id, startIndex: 0 });
    expect(isIri(collection.first.id)).toBe(true);
    expect(items).toHaveLength(Number(collection.total));
  });

  it('have names of their own', () => expect(new Set(items.map(({ id }) => id)).size).toBe(items.length));

  it('keep the names that others gave', () => {
    const [uuid, foreign, plain, spaced] = items.slice(-4);
    expect(uuid).toMatchObject({ id: 'urn:uuid:0b4f2d3e-9c1a-4a57-8f4e-0123456789ab' });
    expect(uuid).not.toHaveProperty('canonical');
    expect(foreign).toMatchObject({ canonical: 'https://hypothes.is/a/abc' });
    expect(plain).toMatchObject({ id: 'urn:x-ibid:highlight:not%20an%20IRI' });
    // A name that is no IRI is not rewritten into another one.
    expect(spaced).toMatchObject({ id: 'urn:x-ibid:highlight:https%3A%2F%2Fnotes.example%2F1%202%7C3' });
    expect(spaced).not.toHaveProperty('canonical');
  });

  it('carry a highlight whole', () => {
    const [, highlight] = items;
    expect(highlight).toMatchObject({
      motivation: 'highlighting',
      body: [
        { value: 'Important', purpose: 'commenting', format: 'text/markdown' },
        { value: 'method', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://arxiv.org/abs/2403.00001',
        scope: 'https://arxiv.org/abs/2403.00001',
        state: { type: 'TimeState', sourceDate: '2026-03-05T12:00:00.000Z' },
        styleClass: 'yellow',
        selector: [
          { type: 'TextQuoteSelector', exact: 'selective state spaces', prefix: 'with ', suffix: ', we' },
          {
            type: 'FragmentSelector',
            value: 'abstract',
            refinedBy: { type: 'TextPositionSelector', start: 5, end: 27 },
          },
        ],
      },
    });
  });
});
