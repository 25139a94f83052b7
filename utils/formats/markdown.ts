import type { LibraryRow } from '../model/library-row';
import { PUBLICATION, type Format, type WriteOptions } from './format';
import { frontMatter, paperProperties } from './front-matter';
import { markedBlock } from './marked-block';
import { outlined } from './markdown-outline';
import { section } from './markdown-section';

/**
 * For reading and for note-taking programs, Obsidian first: front matter, then a section a paper with its note and its
 * highlights as block quotations, in a marked block that `merge` replaces in an older file.
 */
export const markdown = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  carries: [
    ...PUBLICATION,
    'abstract',
    'extra',
    'categories',
    'pdf',
    'code',
    'tags',
    'note',
    'status',
    'starred',
    'highlights',
  ],
  *write(rows, options) {
    const all = [...rows];
    const scope = options.scope ?? scopeOf(all);
    yield `${frontMatter(propertiesOf(all, scope.title, options))}\n`;
    const parts = options.outline?.length
      ? outlined(all, options.outline, options)
      : all.map((row) => section(row, options));
    yield markedBlock(scope.name, parts.join('\n\n'));
  },
} as const satisfies Format;

function scopeOf(rows: readonly LibraryRow[]): { readonly name: string; readonly title: string } {
  const [only] = rows;
  if (only && rows.length === 1) return { name: `paper:${only.paper.id}`, title: only.paper.title };
  return { name: 'library', title: 'Ibid' };
}

function propertiesOf(
  rows: readonly LibraryRow[],
  title: string,
  { now }: WriteOptions,
): ReturnType<typeof paperProperties> {
  const [only] = rows;
  if (only && rows.length === 1) return { ...paperProperties(only), title };
  return { title, created: now?.slice(0, 10), tags: ['ibid'] };
}
