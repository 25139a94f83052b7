/** The shapes that web annotations come in: one or several, a text or an object, whatever the tool. */
import type { Colour, Field, Highlight } from '../model/highlight';
import { fieldOf } from './annotation';
import { asObjects, asText, isObject, type JsonObject } from './json';

/** Pages in collections in graphs, selectors in selectors: what is nested deeper is damage, or worse. */
export const DEEPEST = 12;

const FIELDS: Readonly<Record<Field, true>> = { title: true, abstract: true, fulltext: true };
const COLOURS: Readonly<Record<Colour, true>> = { yellow: true, green: true, blue: true, pink: true, purple: true };

/** Its types, without the prefix that other contexts need. */
export function typesOf(value: JsonObject): readonly string[] {
  return [value.type ?? value['@type']].flat().flatMap((type) => asText(type)?.replace(/^oa:|^.*\/ns\/oa#/, '') ?? []);
}

export function idOf(value: JsonObject): string | undefined {
  return asText(value.id) ?? asText(value['@id']);
}

/** Who made an annotation, or whose a collection is. */
export function makerOf(value: object): string | undefined {
  const [creator] = 'creator' in value ? [value.creator].flat() : [];
  return isObject(creator) ? (idOf(creator) ?? asText(creator.nickname) ?? asText(creator.name)) : asText(creator);
}

/** What an annotation is of: the address, a title where one is given, and the page that it was seen in. */
export function placeOf(target: unknown): { source: string; title: string | undefined; scope: string | undefined } {
  if (!isObject(target)) return { source: asText(target) ?? '', title: undefined, scope: undefined };
  const [resource] = [target.source ?? idOf(target)].flat();
  const about = isObject(resource) ? resource : target;
  const names = ['title', 'dc:title', 'dcterms:title', 'schema:name', 'name', 'label'].map((key) => asText(about[key]));
  const [scope] = [target.scope].flat().map(asText);
  return {
    source: isObject(resource) ? (idOf(resource) ?? '') : (asText(resource) ?? ''),
    title: names.find(Boolean),
    scope,
  };
}

/** A selector, those that refine it, and those that it chooses among. */
export function* selectorsIn(value: unknown, depth = 0): Generator<JsonObject> {
  if (depth > DEEPEST) return;
  for (const selector of asObjects(value)) {
    yield selector;
    yield* selectorsIn(selector.refinedBy, depth + 1);
    yield* selectorsIn(selector.items, depth + 1);
  }
}

/** Offsets that count from the beginning of a title or an abstract are of use; those that count from a page's are not. */
export function anchorOf(
  selectors: readonly JsonObject[],
  quote: JsonObject,
  exact: string,
  title: string | undefined,
  url: string,
): Pick<Highlight, 'field' | 'selector'> {
  const words = { exact, prefix: textOf(quote.prefix), suffix: textOf(quote.suffix) };
  const fragment = selectors.find((one) => typesOf(one).includes('FragmentSelector') && isField(one.value));
  if (!fragment) return { field: fieldOf(exact, title, url), selector: words };
  const { start, end } = isObject(fragment.refinedBy) ? fragment.refinedBy : {};
  const offsets = isOffset(start) && isOffset(end) && start <= end ? { start, end } : {};
  return { field: fragment.value as Field, selector: { ...words, ...offsets } };
}

function isField(value: unknown): value is Field {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value);
}

/** The colour that a target's style names, or yellow. */
export function colourOf(target: unknown): Colour {
  const classes = isObject(target) ? [target.styleClass].flat() : [];
  const isColour = (name: unknown): name is Colour => typeof name === 'string' && Object.hasOwn(COLOURS, name);
  return classes.find(isColour) ?? 'yellow';
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Quotations keep their white space, also where there is nothing else. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Bodies as a note and tags; `bodyValue` and a body that is a bare text are notes too. */
export function wordsOf(item: JsonObject): { readonly note: string; readonly tags: readonly string[] } {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const body of [item.body, item.bodyValue].flat()) {
    const text = isObject(body)
      ? (asText(body.value) ?? asText(body['rdf:value']) ?? asText(body.chars))
      : asText(body);
    if (!text) continue;
    if (isObject(body) && [body.purpose, body.motivation].flat().includes('tagging')) tags.push(text);
    else notes.push(text);
  }
  return { note: notes.join('\n\n'), tags: [...new Set(tags)] };
}
