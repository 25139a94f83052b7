import type { LibraryRow } from '../library';
import { authorName } from '../model/authors';
import { cleanLine } from './clean';
import { addressOf } from './kind';

type Value = string | readonly string[] | undefined;

/** YAML between two lines of dashes, as Obsidian and others read it. Empty values are left out. @see https://help.obsidian.md/properties */
export function frontMatter(properties: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (value === undefined || value.length === 0) return [];
    if (typeof value === 'string') return `${name}: ${scalar(value)}`;
    return [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** What Obsidian's Web Clipper would say of a paper, in its order. @see https://github.com/obsidianmd/obsidian-clipper */
export function paperProperties({ paper, bookmark }: LibraryRow): Readonly<Record<string, Value>> {
  return {
    title: paper.title,
    source: addressOf(paper),
    author: paper.authors.map((author) => `[[${linkName(authorName(author))}]]`),
    published: paper.published,
    created: bookmark.savedAt.slice(0, 10),
    tags: tagNames(bookmark.tags),
    ibid: paper.id,
  };
}

/** Tags as Obsidian takes them: no spaces and hardly any signs, and not digits alone. @see https://help.obsidian.md/tags */
export function tagNames(tags: readonly string[]): readonly string[] {
  const names = tags.map((tag) =>
    cleanLine(tag)
      .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Join_Control}_/-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^[\d/-]+$/, '$&_'),
  );
  return [...new Set(names)].filter(Boolean);
}

/** A name inside `[[…]]`, without what would end it or point into a page. */
function linkName(name: string): string {
  return name.replace(/[[\]|#^]/g, ' ');
}

/** A whole date stays bare, so that it is known as a date. */
function scalar(text: string): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) ? text : quoted(text);
}

/** A JSON string is a YAML string in double quotes; what breaks a line in YAML alone, `cleanLine` has taken out. */
function quoted(text: string): string {
  return JSON.stringify(cleanLine(text));
}
