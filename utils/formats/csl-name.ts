import type { Author } from '../model/authors';
import { foldSpace } from '../model/text';
import { cleanLine } from './clean';
import { escapeMarkup } from './html-text';

/** A name in its parts, the particles before the family's name by themselves. */
export function writeName(author: Author): object {
  const clean = (text: string): string => escapeMarkup(cleanLine(text));
  if ('literal' in author) return { literal: clean(author.literal) };
  const words = foldSpace(author.family).split(' ');
  const first = words.findIndex((word) => !/^\p{Ll}/u.test(word));
  const particles = Math.max(0, first);
  return {
    family: clean(words.slice(particles).join(' ')),
    ...(author.given && { given: clean(author.given) }),
    ...(particles > 0 && { 'non-dropping-particle': clean(words.slice(0, particles).join(' ')) }),
    ...(author.suffix && { suffix: clean(author.suffix) }),
  };
}
