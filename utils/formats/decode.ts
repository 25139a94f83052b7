const BAD = /\ufffd/g;
const FOREIGN = /[^\0-\x7f\ufffd]/g;

/**
 * A file's text: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, in which older programs wrote BibTeX and RIS.
 * Undefined for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\ufffd')) return text;
  // One broken character does not make the others those of another encoding.
  return count(text, BAD) > count(text, FOREIGN) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
