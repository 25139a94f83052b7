import { fold } from '../../utils/query/fold';
import { isBelow } from '../../utils/model/tag-path';

/**
 * The term by which a query asks for a tag, with all below it. Without quotation marks, in which words part, it is asked for as far as it goes:
 * where another tag of those in use begins like it and there is none below it, it is asked for as it is.
 */
export function tagTerm(tag: string, inUse: readonly string[]): string {
  const bare = tag.replace(/[\s()"“”*~=]+/g, '-');
  const begun = fold(tag).trimEnd();
  const isParent = inUse.some((other) => isBelow(other, tag));
  const isAmbiguous = inUse.some((other) => other !== tag && fold(other).startsWith(begun));
  return isParent || (bare === tag && !isAmbiguous) ? `tag:${bare}` : `tag:"${tag.replace(/["“”]/g, ' ')}"`;
}
