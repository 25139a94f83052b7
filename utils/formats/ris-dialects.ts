/** The dialects of PubMed and Web of Science in RIS's own tags. */
import { medlineAuthor } from '../model/medline-author';
import { medlineTitle } from '../model/medline-title';
import { foldSpace } from '../model/text';
import type { RisFields, RisKind } from './ris-lines';

type Translation = Readonly<Record<string, string>>;

const MEDLINE: Translation = {
  ...{ PMID: 'AN', TI: 'TI', BTI: 'BT', FAU: 'AU', FED: 'ED', CN: 'AU', AB: 'AB', DP: 'DA', JT: 'T2', TA: 'JA' },
  ...{ VI: 'VL', IP: 'IS', PG: 'SP', LID: 'DO', AID: 'DO', IS: 'SN', ISBN: 'SN', LA: 'LA', MH: 'KW', OT: 'KW' },
  ...{ PMC: 'C2', PB: 'PB', PL: 'CY' },
};
const WEB_OF_SCIENCE: Translation = {
  ...{ TI: 'TI', AF: 'AU', CA: 'AU', BE: 'ED', SO: 'T2', J9: 'JA', JI: 'JA', AB: 'AB', PY: 'PY', PD: 'DA', VL: 'VL' },
  ...{ IS: 'IS', BP: 'SP', EP: 'EP', AR: 'C7', DI: 'DO', SN: 'SN', EI: 'SN', BN: 'SN', PU: 'PB', PI: 'CY', LA: 'LA' },
  ...{ DE: 'KW', ID: 'KW', PM: 'AN' },
};
const TYPES: Translation = { J: 'JOUR', B: 'BOOK', S: 'CHAP', C: 'CPAPER', P: 'PAT' };
/** PubMed's words for what is neither a journal's article nor worth a word. */
const PUBMED_TYPES: readonly (readonly [word: RegExp, type: string])[] = [
  [/^preprint$/i, 'UNPB'],
  [/^dataset$/i, 'DATA'],
  [/^technical report$/i, 'RPRT'],
];

/** Fields of a record in RIS's tags; those that it has no tag for are left out. */
export function toRisFields(fields: RisFields, kind: RisKind): RisFields {
  if (kind === 'ris') return fields;
  const translation = kind === 'medline' ? MEDLINE : WEB_OF_SCIENCE;
  const translated = new Map<string, string[]>();
  const add = (tag: string, values: readonly string[]): void => {
    translated.set(tag, [...(translated.get(tag) ?? []), ...values]);
  };
  for (const [tag, values] of fields)
    if (translation[tag])
      add(
        translation[tag],
        values.map((value) => clean(tag, value)),
      );
  // Short names only where there are no whole ones.
  if (!fields.has(kind === 'medline' ? 'FAU' : 'AF')) {
    const short = (fields.get('AU') ?? []).map(kind === 'medline' ? inParts : String);
    translated.set('AU', [...short, ...(translated.get('AU') ?? [])]);
  }
  const dois = (translated.get('DO') ?? []).filter((value) => value.startsWith('10.'));
  if (dois.length > 0) translated.set('DO', dois);
  else translated.delete('DO');
  if (kind === 'medline') {
    translated.set('DB', ['PubMed']);
    translated.set('TI', (translated.get('TI') ?? []).map(foldSpace).map(medlineTitle));
  }
  if (kind !== 'medline' && fields.has('PM')) translated.set('DB', ['MEDLINE']);
  translated.set('TY', [risTypeOf(fields, kind)]);
  return translated;
}

function risTypeOf(fields: RisFields, kind: RisKind): string {
  const stated = fields.get('PT') ?? [];
  if (kind === 'web-of-science') return TYPES[stated[0] ?? ''] ?? 'GEN';
  return PUBMED_TYPES.find(([word]) => stated.some((type) => word.test(type)))?.[1] ?? 'JOUR';
}

/** `Doe AB Jr` as RIS has it: `Doe, AB, Jr`. */
function inParts(name: string): string {
  const author = medlineAuthor(name);
  if ('literal' in author) return name;
  return [author.family, author.given, author.suffix].filter(Boolean).join(', ');
}

/** `10.1/x [doi]`, `1234-5678 (Print)`, `*Humans/genetics`: what stands beside a value is left. */
function clean(tag: string, value: string): string {
  // Keywords stand on lines of their own, or between semicolons: a line's end is where it was too long.
  if (/^(?:MH|OT)$/.test(tag)) return foldSpace(value.replaceAll('*', ''));
  // A word that had a hyphen where its line ended still has it.
  if (/^(?:DE|ID)$/.test(tag)) return foldSpace(value.replaceAll('-\n', '-'));
  return /^(?:LID|AID|IS|ISBN)$/.test(tag) ? value.replace(/ [[(][^[\]()]{1,40}[\])]$/, '') : value;
}
