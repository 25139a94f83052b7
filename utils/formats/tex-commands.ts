/** Commands of TeX by the signs that they are drawn as, where unicode2latex has another sign than the one that is meant, or none. */
export const SIGNS: Readonly<Record<string, string>> = {
  textasciigrave: '`',
  textquotesingle: "'",
  textquotedbl: '"',
  textbraceleft: '{',
  textbraceright: '}',
  textbar: '|',
  textperiodcentered: '·',
  SS: 'ẞ',
  EUR: '€',
  degree: '°',
  // Quotation marks as babel and others name them.
  ...{ quotedblbase: '„', quotesinglbase: '‚', glqq: '„', grqq: '“', glq: '‚', grq: '‘', lq: '‘', rq: '’' },
  ...{ flqq: '«', frqq: '»', flq: '‹', frq: '›', guillemetleft: '«', guillemetright: '»', dq: '"' },
  ...{ slash: '/', hyp: '-', ohorn: 'ơ', OHORN: 'Ơ', uhorn: 'ư', UHORN: 'Ư' },
  ...{ '-': '', '@': '', '/': '', '!': '', relax: '', rm: '', it: '', bf: '', em: '', sc: '', sl: '', tt: '' },
  ...{ ',': ' ', ';': ' ', ':': ' ', '>': ' ', ' ': ' ', '\n': ' ', '\t': ' ' },
  ...{ quad: ' ', qquad: ' ', thinspace: ' ', enspace: ' ', enskip: ' ', nobreakspace: ' ', space: ' ' },
  ...{ hfill: ' ', linebreak: ' ' },
  ...{ '\\': '\n', newline: '\n', par: '\n\n', item: '\n- ' },
  ...{ TeX: 'TeX', LaTeX: 'LaTeX', LaTeXe: 'LaTeX2e', BibTeX: 'BibTeX', pdfTeX: 'pdfTeX', pdfLaTeX: 'pdfLaTeX' },
  ...{ XeTeX: 'XeTeX', XeLaTeX: 'XeLaTeX', LuaTeX: 'LuaTeX', LuaLaTeX: 'LuaLaTeX' },
};

/** Commands whose first argument is no text. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'begin end label hspace vspace noopsort phantom vphantom hphantom index color textcolor fontsize input include write ' +
    'foreignlanguage selectlanguage bibinfo bibfield hypertarget fontfamily fontseries fontshape ' +
    'IEEEmembership thanks footnote footnotetext'
  ).split(' '),
);

/** What authors define for themselves, most of them alike. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ...{ eg: 'e.g.', ie: 'i.e.', cf: 'cf.', etc: 'etc.', vs: 'vs.', wrt: 'w.r.t.', aka: 'a.k.a.', etal: 'et al.' },
};

/** The letters that TeX's Cyrillic fonts name. @see https://ctan.org/pkg/lh */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a а b б v в g г d д e е yo ё zh ж z з i и ishrt й k к l л m м n н o о p п r р s с t т u у f ф h х c ц ch ч sh ш ' +
    'shch щ hrdsn ъ ery ы sftsn ь erev э yu ю ya я ii і yi ї ie є ushrt ў gup ґ dje ђ je ј lje љ nje њ tshe ћ dzhe џ'
  )
    .split(' ')
    .flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])),
);

/** The sign or the words of a command that unicode2latex does not know, or undefined. */
export function signNamed(name: string): string | undefined {
  if (Object.hasOwn(ABBREVIATIONS, name)) return ABBREVIATIONS[name];
  const small = name.toLowerCase();
  const letter =
    small.startsWith('cyr') && Object.hasOwn(CYRILLIC, small.slice(3)) ? CYRILLIC[small.slice(3)] : undefined;
  return name.startsWith('CYR') ? letter?.toUpperCase() : letter;
}
