import { t } from '../../../utils/i18n';
import type { Row } from '../../../utils/listing/rows';
import { removeOwn } from '../../../utils/listing/watch';
import { createHost } from '../../ui/host';
import { HIDDEN } from '../rows/row-visibility';

/** In the colours of the page, on whose ground it stands; as wide as the row, however that lays out its parts. */
const CSS = `
:host { color: inherit !important; flex: none !important; width: 100% !important }
p { margin: 6px 0; border-top: 1px solid; padding-top: 4px; font: 500 13px/18px system-ui, sans-serif; text-align: start }
`;

let line: HTMLElement | undefined;

/**
 * Draws the line below which nothing is like what the reader saves, inside of the first row that is not: a page that draws its list anew
 * keeps what is in its rows. Where the rows that are shown do not stand in that order there is none.
 */
export function drawStopLine(ordered: readonly Row[]): void {
  const shown = ordered.filter(({ entry }) => !entry.parts[0].hasAttribute(HIDDEN));
  const at = shown.findIndex(({ isAlike }) => isAlike === false);
  const row = shown.slice(at).some(({ isAlike }) => isAlike) ? undefined : shown[at];
  if (!row) return removeStopLine();
  const [part] = row.entry.parts;
  const place = part instanceof HTMLTableRowElement ? (part.cells[0] ?? part) : part;
  line ??= create();
  if (place.firstChild !== line) place.prepend(line);
}

/** Takes it away. */
export function removeStopLine(): void {
  if (line) removeOwn(line);
  line = undefined;
}

function create(): HTMLElement {
  const { host, root } = createHost('ibid-stop', CSS);
  const words = document.createElement('p');
  words.textContent = t('listing_foryou_line');
  root.append(words);
  return host;
}
