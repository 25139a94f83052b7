import { describe, expect, it } from 'vitest';

import { jsonld } from '../../utils/formats/jsonld';
import { NASTY } from './nasty';

type Json = Readonly<Record<string, unknown>>;

const rows = Object.values(NASTY);
const collection = JSON.parse([...jsonld.write(rows)].join('')) as Json & { first: Json & { items: Json[] } };
const { items } = collection.first;
const isIri = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value);

/** @see https://www.w3.org/TR/annotation-model/ — what it says an annotation MUST be */
describe('Web Annotations', () => {
  it('are a collection of one page', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: items.length,
      first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
    });
    expect(items).toHaveLength(rows.length + rows.flatMap(({ highlights }) => highlights).length);
  });

  it.each(items.map((item) => [String(item.id), item] as const))(
    '%s has context, type, IRI, and one target',
    (id, item) => {
      expect(isIri(id)).toBe(true);
      expect(item['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
      expect(item.type).toBe('Annotation');
      expect(['bookmarking', 'highlighting']).toContain(item.motivation);
      const target = item.target as Json;
      expect(isIri(target.id ?? target.source)).toBe(true);
      for (const time of [item.created, item.modified])
        expect(String(time ?? '1970-01-01T00:00:00Z')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      for (const body of (item.body ?? []) as Json[]) {
        expect(body).toMatchObject({ type: 'TextualBody', value: expect.any(String) as string });
        expect(['describing', 'commenting', 'tagging']).toContain(body.purpose);
      }
    },
  );

  it('carry a highlight whole', () => {
    const [, highlight] = items;
    expect(highlight).toMatchObject({
      motivation: 'highlighting',
      body: [
        { value: 'Important', purpose: 'commenting' },
        { value: 'method', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://arxiv.org/abs/2403.00001',
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
