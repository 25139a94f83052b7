import { arxiv } from '../../utils/sites/arxiv';

/** The elements whose text an adapter reads, and no more. */
const READ = '#dlpage dt, .list-title, .list-authors a, .list-subjects, p.mathjax';

/** Reads all entries of this page, every field of them, and tells how many there are. */
export function read(): number {
  return [...arxiv.entries(document, new URL(location.href))].length;
}

/** Touches the text of the same elements, with white space folded, and tells how many letters that is. */
export function walk(): number {
  let letters = 0;
  for (const element of document.querySelectorAll(READ))
    letters += element.textContent.replace(/\s+/g, ' ').trim().length;
  return letters;
}
