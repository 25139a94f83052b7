const BAD = /\ufffd/g;
const FOREIGN = /[^\0-\x7f\ufffd]/g;

/**
 * A file's text: UTF-8, UTF-16 with a byte order mark, the encoding that a BibTeX file names, or else Windows-1252, in which
 * older programs wrote BibTeX and RIS.
 * Undefined for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\ufffd')) return text;
  const named = namedEncoding(bytes);
  if (named) return named.decode(bytes);
  // One broken character does not make the others those of another encoding.
  return count(text, BAD) > count(text, FOREIGN) ? new TextDecoder('windows-1252').decode(bytes) : text;
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

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
