/** The fields of a paper's form, derived from the model's table: a fact with `edit` there needs a label here, and nothing else. */
import type { MessageKey } from '../../../utils/i18n';
import { parseAuthor, type Author } from '../../../utils/model/authors';
import { fits } from '../../../utils/model/check';
import { FACT_NAMES, FACTS, type FactName, type Paper, type PaperPatch } from '../../../utils/model/paper';
import type { Value } from '../../../utils/model/value';

export type FieldName = keyof PaperPatch;

/** Texts as they are typed; people one a line. */
export type Draft = Readonly<Record<FieldName, string>>;

/** How a field is edited. */
export type Control =
  | { readonly is: 'line' | 'box'; readonly most?: number }
  | { readonly is: 'people' }
  | { readonly is: 'choice'; readonly values: readonly string[] };

export const FIELDS = FACT_NAMES.filter((name) => 'edit' in FACTS[name]) as readonly FieldName[];

/** What a paper has as a rule: in the form even if empty, and at the head of the details. */
const USUAL: ReadonlySet<FactName> = new Set([
  'title',
  'authors',
  'abstract',
  'venue',
  'published',
  'url',
  'pdf',
  'code',
]);
const BOXES: ReadonlySet<FieldName> = new Set(['title', 'abstract']);

export const isUsual = (name: FactName): boolean => USUAL.has(name);

export function labelOf(name: FactName): MessageKey {
  return `library_field_${name}`;
}

/** Of a value among those that a field can have. The keys' words are checked by a test. */
export function choiceLabel(name: FieldName, value: string): MessageKey {
  return `library_${name}_${value.replaceAll('-', '_')}` as MessageKey;
}

/** How a field is edited, by what its fact may be. */
export function controlOf(name: FieldName): Control {
  const { shape }: Value<unknown> = FACTS[name].of;
  if (shape.is === 'list' || shape.is === 'object') return { is: 'people' };
  if (shape.is === 'one of') return { is: 'choice', values: shape.values.map(String) };
  const is = BOXES.has(name) ? 'box' : 'line';
  return shape.is === 'text' || shape.is === 'address' ? { is, most: shape.most } : { is };
}

export function toDraft(paper: Paper): Draft {
  return Object.fromEntries(FIELDS.map((name) => [name, draftOf(paper[name])])) as Draft;
}

function draftOf(value: string | readonly Author[] = ''): string {
  return typeof value === 'string' ? value : value.map(authorLine).join('\n');
}

function authorLine(author: Author): string {
  if ('literal' in author) return author.literal;
  return [author.family, author.given, author.suffix].filter(Boolean).join(', ');
}

/** What the reader changed of a paper that is as it was when the form was opened. */
export function toPatch(draft: Draft, paper: Paper): PaperPatch {
  const before = toDraft(paper);
  const changed = FIELDS.filter((name) => draft[name] !== before[name]);
  return Object.fromEntries(
    changed.map((name) => {
      const known = paper[name];
      const isPeople = controlOf(name).is === 'people';
      return [name, isPeople ? peopleIn(draft[name], Array.isArray(known) ? known : []) : draft[name].trim()];
    }),
  );
}

/** The people of the lines; who was known by the same line stays as known, whatever the line could be read as. */
function peopleIn(lines: string, known: readonly Author[]): Author[] {
  const byLine = new Map(known.map((author) => [authorLine(author), author]));
  return lines.split('\n').flatMap((line) => (line.trim() ? (byLine.get(line) ?? parseAuthor(line)) : []));
}

/** What keeps a draft from being saved, field by field. What was there before is no fault of the reader's. */
export function problemsOf(draft: Draft, before: Draft): Partial<Record<FieldName, MessageKey>> {
  const problems = FIELDS.flatMap((name) => {
    const problem = problemOf(name, draft[name].trim());
    return problem && (name === 'title' || draft[name] !== before[name]) ? [[name, problem] as const] : [];
  });
  return Object.fromEntries(problems);
}

function problemOf(name: FieldName, text: string): MessageKey | undefined {
  if (name === 'title' && !text) return 'library_title_needed';
  const of: Value<unknown> = FACTS[name].of;
  if (text === '' || fits(of, text)) return undefined;
  if (of.shape.is === 'date') return 'library_date_format';
  return of.shape.is === 'address' ? 'library_address_format' : undefined;
}
