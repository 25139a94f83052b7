import { count, guessEncoding, utf16Of, type Encoding } from './encodings';

const BAD = /\ufffd/g;
const FOREIGN = /[^\0-\x7f\ufffd]/g;

export interface DecodedText {
  readonly text: string;
  /** The name of the encoding, where it was guessed. */
  readonly guessed?: string;
}

/**
 * A file's text: UTF-8, UTF-16, the encoding that a BibTeX file names, or else the one that its letters look like. Stray zeros,
 * which some programs leave, are passed over.
 * Undefined for what is no text.
 */
export function decodeFile(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (!bytes.includes(0)) return decodeBytes(bytes);
  const wide = utf16Of(bytes);
  const read = wide && guessedAs(wide, bytes);
  if (read) return [...read.text.slice(0, 1_000)].some((sign) => isControl(sign.charCodeAt(0))) ? undefined : read;
  const bare = bytes.filter((byte) => byte !== 0);
  const isText = bytes.length - bare.length <= bytes.length / 20 && !bare.some(isControl);
  return isText ? decodeBytes(bare) : undefined;
}

/** The text alone. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return decodeFile(bytes)?.text;
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\ufffd')) return { text };
  const named = namedEncoding(bytes);
  if (named) return { text: named.decode(bytes) };
  // One broken character does not make the others those of another encoding.
  return count(text, BAD) > count(text, FOREIGN) ? guessedAs(guessEncoding(bytes), bytes) : { text };
}

function guessedAs({ label, name }: Encoding, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(label).decode(bytes), guessed: name };
}

/** No text has these, line ends, tabs and page breaks aside. */
function isControl(byte: number): boolean {
  return byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26;
}

/** The encoding that a file's first lines name, as JabRef does: `% Encoding: Cp1251`. */
function namedEncoding(bytes: Uint8Array): TextDecoder | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_000));
  const name = /^% ?(?:Encoding|coding): ?([\w-]{2,30})/im.exec(head)?.[1];
  if (!name) return undefined;
  const label = name
    .replace(/^cp(?=\d)/i, 'windows-')
    .replace(/^iso8859_/i, 'iso-8859-')
    .replaceAll('_', '-');
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
