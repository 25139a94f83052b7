/** What a publication has, in the words of schema.org and Dublin Core, which the context of annotations knows. */
import { PUBLICATION_TYPES } from '../model/publication-type';
import type { Paper } from '../model/paper';
import type { ImportedRecord } from './import-records';
import { asText, isObject, otherFields, type JsonObject } from './json';

const TEXTS = {
  venue: 'schema:isPartOf',
  volume: 'schema:volumeNumber',
  issue: 'schema:issueNumber',
  pages: 'schema:pagination',
  publisher: 'dc:publisher',
  isbn: 'schema:isbn',
  issn: 'schema:issn',
  language: 'dc:language',
} as const;
type TextField = keyof typeof TEXTS;
const FIELDS = Object.entries(TEXTS) as readonly (readonly [TextField, string])[];

/** Facts of a paper for an annotation's target. */
export function writePublication(paper: Paper): JsonObject {
  const texts = FIELDS.flatMap(([field, name]) => (paper[field] ? [[name, paper[field]]] : []));
  return {
    ...(Object.fromEntries(texts) as JsonObject),
    ...(paper.type && { 'dc:type': paper.type }),
    ...(paper.version !== undefined && { 'schema:version': paper.version }),
    ...(paper.citationKey && { 'schema:alternateName': paper.citationKey }),
    ...(paper.extra && { 'schema:additionalProperty': paper.extra }),
  };
}

/** The same from a target. */
export function readPublication(target: JsonObject): ImportedRecord {
  const version = Number(asText(target['schema:version']) ?? Number.NaN);
  const extra = target['schema:additionalProperty'];
  return {
    ...Object.fromEntries(FIELDS.map(([field, name]) => [field, asText(target[name])])),
    type: PUBLICATION_TYPES.find((type) => type === target['dc:type']),
    version: Number.isSafeInteger(version) ? version : undefined,
    citationKey: asText(target['schema:alternateName']),
    extra: isObject(extra) ? otherFields(extra, new Set()) : undefined,
  };
}
