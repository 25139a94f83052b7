import { foldSpace } from '../../model/text';

/**
 * Both notes, unless one already says what the other does: every paragraph of it, in whatever order, or the whole of it (some formats have no
 * paragraphs). A paragraph that only holds the words of another one says something else: "good" is not in "not good".
 */
export function joinNotes(a: string, b: string): string {
  if (says(a, b)) return a;
  return says(b, a) ? b : `${a}\n\n${b}`;
}

function says(whole: string, part: string): boolean {
  const said = new Set(paragraphsOf(whole));
  return paragraphsOf(part).every((paragraph) => said.has(paragraph)) || normalized(whole) === normalized(part);
}

function paragraphsOf(note: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of note.split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => normalized(lines.join('\n')));
}

function normalized(text: string): string {
  return foldSpace(text.normalize());
}
