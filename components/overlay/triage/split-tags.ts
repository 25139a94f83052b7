/** The tags that a text names: commas part them, and a `#` before them is no part of them. */
export function splitTags(text: string): readonly string[] {
  return text.split(',').flatMap((tag) => tag.replace(/^\s*#/, '').trim() || []);
}
