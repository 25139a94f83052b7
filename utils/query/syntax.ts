import type { FieldName } from './fields';

/** One thing that a query can say. */
export interface SyntaxLine {
  /** The interface says what it finds: `query_example_<id>` in `_locales`. */
  readonly id: string;
  readonly example: string;
  /** The fields that it stands for. */
  readonly fields: readonly Exclude<FieldName, ''>[];
}

/** All that a query can say. Help and completion are made of it; every field stands in one line. */
export const SYNTAX = [
  { id: 'words', example: 'diffusion "world model"', fields: [] },
  { id: 'not', example: '-survey -title:review', fields: [] },
  { id: 'either', example: 'vision OR (speech -survey)', fields: [] },
  { id: 'near', example: 'diff* transfomer~', fields: [] },
  { id: 'in', example: 'in:note sparse', fields: ['in'] },
  { id: 'text', example: 'title:mamba note:baseline', fields: ['title', 'abstract', 'note', 'venue', 'decision'] },
  { id: 'author', example: 'author:levine', fields: ['author'] },
  { id: 'topic', example: 'topic:rl cat:cs.LG', fields: ['topic', 'cat'] },
  { id: 'tag', example: 'tag:thesis tag:=thesis', fields: ['tag'] },
  { id: 'state', example: 'is:unseen status:reading', fields: ['is', 'status'] },
  { id: 'has', example: 'has:code has:new-version', fields: ['has'] },
  { id: 'year', example: 'year:2023.. date:<30d', fields: ['year', 'date', 'published'] },
  {
    id: 'added',
    example: 'added:<7d read:this-month highlighted:<7d',
    fields: ['added', 'saved', 'read', 'highlighted'],
  },
  { id: 'number', example: 'upvotes:>20 rating:6..8', fields: ['upvotes', 'comments', 'rating', 'highlights'] },
  { id: 'id', example: 'id:2401.01234 site:arxiv', fields: ['id', 'site'] },
] as const satisfies readonly SyntaxLine[];

export type SyntaxId = (typeof SYNTAX)[number]['id'];

/** The line that says what a field is for. */
export function syntaxOf(field: string): SyntaxId | undefined {
  return SYNTAX.find(({ fields }) => (fields as readonly string[]).includes(field))?.id;
}
