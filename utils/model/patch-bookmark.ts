import type { Bookmark, BookmarkPatch } from './bookmark';

/** A bookmark as an edit will leave it; its note, which is merged where it is kept, stays as it is. */
export function patchBookmark(
  bookmark: Bookmark,
  { status, starred, addTags = [], removeTags = [] }: BookmarkPatch,
): Bookmark {
  const tags = [...new Set([...bookmark.tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
  return { ...bookmark, tags, ...(status && { status }), ...(starred !== undefined && { starred }) };
}
