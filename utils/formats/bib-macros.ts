const MONTHS = 'January February March April May June July August September October November December';

/** Journals that BibTeX's own styles know by a short name. @see https://ctan.org/tex-archive/biblio/bibtex/base — plain.bst */
const JOURNALS = {
  ACMCS: 'ACM Computing Surveys',
  ACTA: 'Acta Informatica',
  CACM: 'Communications of the ACM',
  IBMJRD: 'IBM Journal of Research and Development',
  IBMSJ: 'IBM Systems Journal',
  IEEESE: 'IEEE Transactions on Software Engineering',
  IEEETC: 'IEEE Transactions on Computers',
  IEEETCAD: 'IEEE Transactions on Computer-Aided Design of Integrated Circuits',
  IPL: 'Information Processing Letters',
  JACM: 'Journal of the ACM',
  JCSS: 'Journal of Computer and System Sciences',
  SCP: 'Science of Computer Programming',
  SICOMP: 'SIAM Journal on Computing',
  TOCS: 'ACM Transactions on Computer Systems',
  TODS: 'ACM Transactions on Database Systems',
  TOG: 'ACM Transactions on Graphics',
  TOMS: 'ACM Transactions on Mathematical Software',
  TOOIS: 'ACM Transactions on Office Information Systems',
  TOPLAS: 'ACM Transactions on Programming Languages and Systems',
  TCS: 'Theoretical Computer Science',
} as const;

/** Strings that need no definition, in upper case. Months stay words, so that `oct # "-" # nov` is not taken for a day. */
export const MACROS: ReadonlyMap<string, string> = new Map([
  ...MONTHS.split(' ').flatMap((name): [string, string][] => [
    [name.slice(0, 3).toUpperCase(), name],
    [name.toUpperCase(), name],
  ]),
  ...Object.entries(JOURNALS),
]);
