/** Which of the encodings of Latin letters a file is in: told from the letters that its languages have. */

/** Encodings by the names that TextDecoder and people know, with the letters of a language; of each of the last, one must be there. */
const LANGUAGES: readonly (readonly [label: string, name: string, letters: string, telling: readonly string[]])[] = [
  ['windows-1254', 'Windows-1254', 'çğıöşüâîû', ['ğş']],
  ['windows-1250', 'Windows-1250', 'ąćęłńóśźż', ['ąłźż']],
  ['iso-8859-2', 'ISO-8859-2', 'ąćęłńóśźż', ['ąłźż']],
  // Danish, French and Italian have others in their places, and Finnish has two of them.
  ['windows-1250', 'Windows-1250', 'áäčďéěíĺľňóôŕřšťúůýž', ['ěřůľ', 'šž']],
  ['iso-8859-2', 'ISO-8859-2', 'áäčďéěíĺľňóôŕřšťúůýž', ['ěřůľ', 'šž']],
  ['windows-1250', 'Windows-1250', 'čćđšž', ['čć', 'šž']],
  ['iso-8859-2', 'ISO-8859-2', 'čćđšž', ['čć', 'šž']],
  ['windows-1250', 'Windows-1250', 'áéíóöőúüű', ['ő', 'ű']],
  ['windows-1250', 'Windows-1250', 'ăâîşţ', ['şţ']],
  ['iso-8859-2', 'ISO-8859-2', 'ăâîşţ', ['şţ']],
];
/** What the languages of Western Europe have, each by itself. */
const WESTERN = [
  'àâæçéèêëîïôœùûüÿ',
  'äöüß',
  'áéíñóúü',
  'ãáâàçéêíõóôúü',
  'àèéìîòóùú',
  'åäöæøé',
  'áéíóúýðþæö',
  'ëïéèöü',
  'äöõüšž',
];
/** Letters of no other script, and what is between two letters though it is none: there it stands for one. */
const SIGNS = /(?![a-z])\p{L}|(?<=\p{L})[^\p{L}\p{P}\s\d](?=\p{L})/gu;
/** Fewer tell nothing. */
const LEAST = 4;
const ALL = 0.97;

/** The encoding of a text of Latin letters, if it is surely not that of Western Europe. */
export function latinEncoding(bytes: Uint8Array): { readonly label: string; readonly name: string } | undefined {
  const western = signsOf(bytes, 'windows-1252');
  if (western.length < LEAST || WESTERN.some((letters) => shareOf(western, letters) >= ALL)) return undefined;
  const found = LANGUAGES.find(([label, , letters, telling]) => {
    const signs = signsOf(bytes, label);
    const text = signs.join('');
    const isTold = telling.every((some) => [...some].some((letter) => text.includes(letter)));
    return isTold && shareOf(signs, letters) >= ALL;
  });
  return found && { label: found[0], name: found[1] };
}

function signsOf(bytes: Uint8Array, label: string): readonly string[] {
  return (new TextDecoder(label).decode(bytes).toLowerCase().match(SIGNS) ?? []).filter((sign) => sign > '\x7f');
}

function shareOf(signs: readonly string[], letters: string): number {
  return signs.filter((sign) => letters.includes(sign)).length / Math.max(1, signs.length);
}
