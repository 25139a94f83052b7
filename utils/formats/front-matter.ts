import type { LibraryRow } from '../model/library-row';
import { authorName } from '../model/authors';
import { cleanLine } from './clean';
import { addressOf } from './kind';
import { noteName } from './note-name';

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
  // A note is called after its title; where that cannot be, links by the title still find it.
  const isRenamed = noteName(paper.title) !== cleanLine(paper.title);
  return {
    title: paper.title,
    aliases: isRenamed ? [paper.title] : [],
    source: addressOf(paper),
    author: paper.authors.map((author) => wikiLink(authorName(author))),
    published: paper.published,
    created: bookmark.savedAt.slice(0, 10),
    tags: tagNames(bookmark.tags),
    citekey: paper.citationKey,
    ibid: paper.id,
  };
}

/** Tags as Obsidian takes them: no spaces and hardly any signs, and not digits alone. @see https://help.obsidian.md/tags */
export function tagNames(tags: readonly string[]): readonly string[] {
  const names = tags.map((tag) =>
    withoutDashes(cleanLine(tag).replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Join_Control}_/-]+/gu, '-'))
      .replace(/\/{2,}/g, '/')
      .replace(/^\/|\/$/g, '')
      .replace(/^[\d/-]+$/, '$&_'),
  );
  return [...new Set(names)].filter((name) => /[^\p{M}\p{Join_Control}]/u.test(name));
}

/** A link to a note of that name; where a note cannot be called so, the link still shows it. */
function wikiLink(name: string): string {
  const shown = cleanLine(name.replace(/[[\]|]/g, ' '));
  const target = noteName(name);
  if (!shown) return cleanLine(name);
  return target === shown || !target ? `[[${shown}]]` : `[[${target}|${shown}]]`;
}

function withoutDashes(name: string): string {
  let [start, end] = [0, name.length];
  while (name[start] === '-') start++;
  while (end > start && name[end - 1] === '-') end--;
  return name.slice(start, end);
}

/** A whole date stays bare, so that it is known as a date. */
function scalar(text: string): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) ? text : quoted(text);
}

/** A JSON string is a YAML string in double quotes; what breaks a line in YAML alone, `cleanLine` has taken out. */
function quoted(text: string): string {
  return JSON.stringify(cleanLine(text));
}
