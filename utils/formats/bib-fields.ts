/** The fields of an entry of BibTeX or BibLaTeX as text. */
import { plainText } from '../model/plain-text';
import { foldSpace } from '../model/text';
import { lonelyCommand } from './bib-journals';
import type { BibEntry } from './bibtex-scan';
import { isMention, isOnlyArxiv } from './find-arxiv';
import { decodeAddress, decodeTex } from './tex-decode';

/** Where readers' own words stand. */
export const NOTES = ['annote', 'annotation', 'comment', 'note'];
export const TAGS = ['keywords', 'keyword', 'mendeley-tags'];
/** The paper's own words. */
const WORDS = ['title', 'subtitle', 'abstract'];
/** Where an address may be, the likeliest first. */
export const ADDRESSES = ['url', 'ee', 'doi', 'eprint', 'link', 'bdsk-url-1'];
/** Read as they are: addresses, names of files. */
const VERBATIM = /^(?:doi|url|ee|link|eprint|file|pdf|groups|adsurl|website|bdsk-.*|citeulike-.*)$/;

/** What stands in the facts of a record, or says nothing of the paper. */
const KEPT = new Set([
  ...'title subtitle author authors editor editors abstract isbn issn version'.split(' '),
  ...'primaryclass eprintclass archiveprefix doi url ee pmid pmcid pmc hal hal_id timestamp date-added dateadded bibsource biburl'.split(
    ' ',
  ),
  ...NOTES,
  ...TAGS,
]);

/** The fields of an entry as text, and which of them were used. */
export class Fields {
  readonly used = new Set<string>(KEPT);
  private readonly read = new Map<string, string>();

  constructor(readonly entry: BibEntry) {}

  raw(...names: readonly string[]): string | undefined {
    return names.map((name) => this.entry.fields.get(name)).find((value) => value?.trim());
  }

  get(...names: readonly string[]): string | undefined {
    return names.map((name) => this.text(name)).find(Boolean);
  }

  /** Every value that says no more than that something is on arXiv; in the reader's notes and tags, and in the paper's own words, it may be another paper. */
  mentions(): readonly string[] {
    const names = [...this.entry.fields.keys()].filter((name) => ![...NOTES, ...TAGS, ...WORDS].includes(name));
    const texts = names.map((name) => this.get(name));
    return texts.flatMap((text) => (text && isMention(text) ? text : []));
  }

  private text(name: string): string | undefined {
    const known = this.read.get(name);
    const value = this.entry.fields.get(name);
    if (known !== undefined || value === undefined) return known;
    const text = VERBATIM.test(name)
      ? foldSpace(verbatim(value, ADDRESSES.includes(name)))
      : plainText(decodeTex(value)) || lonelyCommand(value);
    this.read.set(name, text);
    return text;
  }

  /** The same, and the field that it came from needs no other place. */
  take(...names: readonly string[]): string | undefined {
    const name = names.find((each) => this.get(each));
    if (name) this.used.add(name);
    return name && this.get(name);
  }

  /** What is left: verbatim, but for what only says where a preprint lies. */
  rest(): Readonly<Record<string, string>> {
    const left = [...this.entry.fields.keys()].filter((name) => !this.used.has(name) && !isMention(this.get(name)));
    return Object.fromEntries(left.map((name) => [name, this.get(name) ?? '']));
  }
}

/** What readers wrote, wherever their program put it. A note that only names the preprint is none of theirs. */
export function notesOf({ entry }: Fields): readonly string[] {
  const notes = NOTES.map((name) => {
    const note = decodeTex(entry.fields.get(name) ?? '', { markdown: true }).trim();
    return name === 'note' && isOnlyArxiv(note) ? '' : note;
  });
  return [...new Set(notes.filter(Boolean))];
}

/** A value as it is meant, out of the command that it may be wrapped in; an address also out of braces. */
function verbatim(tex: string, isAddress: boolean): string {
  const wrapped = /\\(?:url|href|nolinkurl|path)\s?\{([^{}]*)\}/.exec(tex)?.[1];
  const bare = isAddress ? tex.replace(/^\s*\{([^{}]*)\}\s*$/, '$1') : tex;
  return decodeAddress((wrapped ?? bare).trim());
}
