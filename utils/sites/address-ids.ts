import { idsFromUrl, normalizeIds, type PaperIds } from '../model/identifiers';
import { decodePercent } from '../model/percent';
import { doiIn } from './doi-in';
import { paperIds } from './paper-address';

/**
 * Publishers whose addresses give a DOI away without holding it: host (without `www.`), path and query together, and what the DOI is made
 * of them. Those whose addresses hold it need no line.
 */
const PUBLISHERS: readonly (readonly [address: RegExp, doi: string])[] = [
  // Article numbers are the ends of their DOIs, but for the dots around a year.
  [
    /^nature\.com\/(?:articles|[a-z]{1,20}\/journal\/v\d{1,4}\/n\w{1,8}\/[a-z_]{1,12})\/(s\d{5}-\d{3}-\d{5}-[a-z\d]|nature\d{5}|ncomms\d{3,6}|srep\d{5}|n[a-z]{1,7}\.\d{1,6}(?:\.\d{1,4})?|n[a-z]{1,6}\d{2,4}|\d{6}[a-z]\d|350\d{5})(?=[._/?#]|$)/,
    '10.1038/$1',
  ],
  [/^nature\.com\/articles\/([a-z]{2,14})((?:19|20)\d\d)(\d{1,4})(?=[._/?#]|$)/, '10.1038/$1.$2.$3'],
  [
    /^pubs\.rsc\.org\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?content\/article[a-z]{3,8}\/(?:\d{4}\/[a-z\d]{2}\/)?([a-d]\d[a-z\d]{2}\d{3,5}[a-z\d])(?=[/?#]|$)/i,
    '10.1039/$1',
  ],
  [
    /^pubs\.rsc\.org\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?content\/chapter\w{0,4}\/bk(\d{13}-[a-z\d]{5})(?=[/?#]|$)/i,
    '10.1039/$1',
  ],
  // Files of its articles are named by the whole DOI, with `_` for the slash.
  [/^(?:[a-z-]{1,20}\.)?lww\.com\/.{0,200}\b10\.1097_([a-z]{2,8}\.\d{16})(?!\d)/i, '10.1097/$1'],
  [/^(?:[a-z-]{1,20}\.)?lww\.com\/.{0,200}\b10\.1097_(01\.[a-z]{2,8}\.\d{10}\.\d{5}\.[\da-f]{2})\b/i, '10.1097/$1'],
  [
    /^aanda\.org\/articles\/aa\/(?:[a-z_]{2,10}\/){1,2}\d{4}\/\d\d\/aa(\d{5})-(\d\d)(?=[./?#]|$)/,
    '10.1051/0004-6361/20$2$1',
  ],
  [/^bmj\.com\/content\/\d{1,3}\/(bmj\.[a-z]\d{1,6}|bmj-\d{4}-\d{6})(?=[./?#]|$)/, '10.1136/$1'],
  [/^elifesciences\.org\/(?:articles|reviewed-preprints)\/(\d{5,6})(?:v\d)?\b/, '10.7554/elife.$1'],
  [/^(?:papers\.)?ssrn\.com\/(?:sol3\/\w+\.cfm\?(?:.{0,80}&)?abstract(?:_?id)?=|abstract=)(\d+)\b/i, '10.2139/ssrn.$1'],
  [/^zenodo\.org\/records?\/(\d+)\b/, '10.5281/zenodo.$1'],
  [/^peerj\.com\/articles\/(\d+)\b/, '10.7717/peerj.$1'],
  [/^peerj\.com\/articles\/cs-(\d+)\b/, '10.7717/peerj-cs.$1'],
  [/^scipost\.org\/(?:submissions\/)?(SciPost[A-Z]\w*(?:\.\d+)+)\b/, '10.21468/$1'],
  [/^quantum-journal\.org\/papers\/(q-\d{4}-\d\d-\d\d-\d+)\b/, '10.22331/$1'],
  [
    /^(?:bio|med)rxiv\.org\/content\/(?:(?:bio|med)rxiv\/)?early\/\d{4}\/\d\d\/\d\d\/(\d[\d.]*\d)(?=v\d|\.|\/|$)/,
    '10.1101/$1',
  ],
  [/^(?:bio|med)rxiv\.org\/cgi\/(?:content|reprint)\/(?:[a-z]{1,12}\/)?(\d[\d.]*\d)(?=v\d|\.|\/|$)/, '10.1101/$1'],
  // Cold Spring Harbor's own journals.
  [
    /^(?:genome|genesdev|rnajournal|learnmem)\.cshlp\.org\/content\/early\/.{0,40}\/((?:gr|gad|rna|lm)\.\d{4,7}\.\d{2,4})\b/,
    '10.1101/$1',
  ],
  [
    /^thelancet\.com\/(?:journals\/\w{1,20}\/)?(?:article|pdfs\/journals\/\w{1,20})\/PII(S\d{4}-\d{3}[\dX]\(\d\d\)\d{5}-[\dX])/i,
    '10.1016/$1',
  ],
  [/^jstor\.org\/stable\/(?:pdf\/)?(\d{5,9})\b/, '10.2307/$1'],
  [/^(?:dl|portal)\.acm\.org\/(?:citation|ft_gateway)\.cfm\?(?:.{0,80}&)?(?:do)?id=(\d{4,8}\.\d{4,8})\b/, '10.1145/$1'],
  [/^figshare\.com\/articles\/(?:[\w-]{1,40}\/)?(?:[^/?#]{1,300}\/)?(\d{5,9})(?=[/?#]|$)/, '10.6084/m9.figshare.$1'],
  [/^([a-z]+)\.copernicus\.org\/articles\/(\d+)\/(\d+)\/(\d{4})\b/, '10.5194/$1-$2-$3-$4'],
  [/^[a-z]+\.copernicus\.org\/preprints\/([a-z]+-\d{4}-\d+)\b/, '10.5194/$1'],
  [/^hindawi\.com\/journals\/[a-z]+\/(\d{4})\/(\d{5,8})\b/, '10.1155/$1/$2'],
  [/^osf\.io\/preprints\/psyarxiv\/([a-z\d]{5})\b/, '10.31234/osf.io/$1'],
  [/^osf\.io\/preprints\/socarxiv\/([a-z\d]{5})\b/, '10.31235/osf.io/$1'],
  [/^researchsquare\.com\/article\/(rs-\d+\/v\d+)\b/, '10.21203/rs.3.$1'],
  [/^preprints\.org\/manuscript\/(\d{6}\.\d{4})\/(v\d+)\b/, '10.20944/preprints$1.$2'],
];
/** What is looked for is not what the address names. */
const SEARCH = /[?&](?:q|query|term|s|search|querytext|allfield)=/i;
/** Longer than any address of a paper. */
const LONGEST = 2_000;

/** All identifiers that an address gives away, a publisher's DOI among them: for pages and files alike. */
export function addressIds(address: string): PaperIds {
  if (address.length > LONGEST || !URL.canParse(address)) return idsFromUrl(address);
  const ids = paperIds(address);
  const doi =
    ids.doi ?? publishersDoi(new URL(address)) ?? doiIn(SEARCH.test(address) ? address.split('?', 1)[0] : address);
  return doi ? normalizeIds({ ...ids, doi }) : ids;
}

function publishersDoi({ hostname, pathname, search }: URL): string | undefined {
  const place = hostname.replace(/^www\./, '') + decodePercent(pathname) + search;
  for (const [pattern, doi] of PUBLISHERS) {
    const found = pattern.exec(place);
    if (found) return doi.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
  }
  return undefined;
}
