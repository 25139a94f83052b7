import { cleanLine } from './clean';

/** Longer names are hard to read; file systems take 255 bytes, in which an extension and ` (1)` must have room. */
const MOST_SIGNS = 100;
const MOST_BYTES = 240;
/** More than that has no room, whatever it is made of. */
const LONGEST = MOST_BYTES + 1;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con(?:in\$|out\$)?|clock\$|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\..*)?$/i;

/** A title as the name of a file or an Obsidian note: without what file systems and links in `[[…]]` forbid. May be empty. */
export function noteName(title: string): string {
  const clean = cleanLine(
    cleanLine(title)
      .replace(/[\\/:*?"<>|#^[\]]/g, ' ')
      .replaceAll('%%', ' '),
  ).replace(/^[. ]+/, '');
  const cut = withoutEnd(withinLimits(clean));
  // Accents alone are nothing to click on.
  const name = /[\p{L}\p{N}\p{P}\p{S}]/u.test(cut) ? cut : '';
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Never cut within a sign, however many characters it is made of: accents, families, flags. */
function withinLimits(text: string): string {
  const encoder = new TextEncoder();
  let [signs, bytes, length] = [0, 0, 0];
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, LONGEST))) {
    signs++;
    bytes += encoder.encode(segment).length;
    if (signs > MOST_SIGNS || bytes > MOST_BYTES) break;
    length += segment.length;
  }
  return text.slice(0, length);
}

/** Windows drops dots and spaces at the end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '.' || text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
