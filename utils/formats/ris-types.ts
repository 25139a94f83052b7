/** RIS's words for kinds of publication. */
import type { PublicationType } from '../model/publication-type';

const TYPES: Readonly<Record<string, PublicationType>> = {
  ...{ JOUR: 'article-journal', EJOUR: 'article-journal', JFULL: 'article-journal', INPR: 'article-journal' },
  ...{ CPAPER: 'paper-conference', CONF: 'paper-conference', UNPB: 'article', UNPD: 'article', PREP: 'article' },
  ...{ MGZN: 'article-magazine', NEWS: 'article-newspaper', BOOK: 'book', EBOOK: 'book', EDBOOK: 'book' },
  ...{ CHAP: 'chapter', ECHAP: 'chapter', DATA: 'dataset', ENCYC: 'entry-encyclopedia', MANSCPT: 'manuscript' },
  ...{ PAT: 'patent', BLOG: 'post-weblog', RPRT: 'report', GOVDOC: 'report', COMP: 'software', SLIDE: 'speech' },
  ...{ STAND: 'standard', THES: 'thesis', ELEC: 'webpage', WEB: 'webpage' },
};

const NAMES: Readonly<Record<PublicationType, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  'entry-encyclopedia': 'ENCYC',
  manuscript: 'MANSCPT',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  review: 'JOUR',
  software: 'COMP',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** The types whose second authors (`A2`) are editors; elsewhere they are anything. */
export const EDITED: ReadonlySet<string> = new Set([
  ...['BOOK', 'EBOOK', 'EDBOOK', 'CHAP', 'ECHAP', 'CONF', 'CPAPER', 'ENCYC'],
]);

/** The tags that have a meaning of their own here; what stands under any other is kept as it is. */
export const KNOWN_TAGS: ReadonlySet<string> = new Set(
  (
    'TY TI T1 CT BT AU A1 AB N2 DA Y1 PY T2 JO JF JA J1 J2 C3 DO UR L1 L2 LK C7 KW N1 ID Y2 ' +
    'VL IS CP SP EP PB SN LA ED ER'
  ).split(' '),
);

/** CSL's word for a RIS type, or undefined for one that says nothing. */
export function typeOfRis(name: string | undefined): PublicationType | undefined {
  return TYPES[name?.trim().toUpperCase() ?? ''];
}

/** RIS's word for a type. */
export function risType(type: PublicationType): string {
  return NAMES[type];
}
