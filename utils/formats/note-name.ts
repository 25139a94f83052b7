import { cleanLine } from './clean';

/** Longer names are hard to read; file systems take 255 bytes, in which an extension and ` (1)` must have room. */
const MOST_SIGNS = 100;
const MOST_BYTES = 240;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con(?:in\$|out\$)?|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\..*)?$/i;

/** A title as the name of a file or an Obsidian note: without what file systems and links in `[[…]]` forbid. May be empty. */
export function noteName(title: string): string {
  const clean = cleanLine(
    cleanLine(title)
      .replace(/[\\/:*?"<>|#^[\]]/g, ' ')
      .replaceAll('%%', ' '),
  ).replace(/^[. ]+/, '');
  const name = withoutEnd(withinLimits(clean));
  return DEVICE.test(name) ? `_${name}` : name;
}

function withinLimits(text: string): string {
  const encoder = new TextEncoder();
  let [signs, bytes, length] = [0, 0, 0];
  for (const sign of text) {
    signs++;
    bytes += encoder.encode(sign).length;
    if (signs > MOST_SIGNS || bytes > MOST_BYTES) break;
    length += sign.length;
  }
  return text.slice(0, length);
}

/** Windows drops dots and spaces at the end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '.' || text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
