import { backup } from './backup';
import { biblatex } from './biblatex';
import { bibtex } from './bibtex';
import { bibtexAscii } from './bibtex-ascii';
import { cslJson } from './csl-json';
import { csv } from './csv';
import type { Format } from './format';
import { hypothesis } from './hypothesis';
import { jsonld } from './jsonld';
import { markdown } from './markdown';
import { netscape } from './netscape';
import { papermemory } from './papermemory';
import { readwise } from './readwise';
import { ris } from './ris';

/** All that Ibid reads and writes, in the order that it is offered. */
export const FORMATS: readonly Format[] = [
  bibtex,
  bibtexAscii,
  biblatex,
  csv,
  markdown,
  cslJson,
  ris,
  jsonld,
  readwise,
  netscape,
  backup,
  papermemory,
  hypothesis,
];

/** The format of that id, or undefined. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** The format that a file's text, or failing that its name, gives away; undefined if none that can be read does. */
export function detectFormat(text: string, name: string): Format | undefined {
  return [...FORMATS].reverse().find((format) => format.read && format.detect?.(text, name));
}
