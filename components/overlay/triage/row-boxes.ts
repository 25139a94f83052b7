import { t } from '../../../utils/i18n';
import type { Row } from '../../../utils/listing/rows';
import { adoptStyles, ownRootOf } from '../../ui/host';
import type { Scheme } from '../color-scheme';

/** On the parts of the rows that are selected. */
const SELECTED = 'data-ibid-selected';
const TINTS: Readonly<Record<Scheme, string>> = { light: '#eef2ff', dark: '#1b2440' };
const PAGE_CSS = (Object.keys(TINTS) as Scheme[])
  .map(
    (scheme) =>
      `[${SELECTED}=${scheme}]{background:${TINTS[scheme]}!important;box-shadow:-6px 0 ${TINTS[scheme]},6px 0 ${TINTS[scheme]}!important}`,
  )
  .join('');
const BOX_CSS = `
:host { display: flex !important; align-items: flex-start !important; gap: 6px !important }
.line { flex: 1; min-width: 0 }
.pick { flex: none; display: grid; place-items: center; width: 24px; height: 24px }
.pick input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent) }`;

interface Box {
  readonly input: HTMLInputElement;
  readonly remove: () => void;
}

export interface RowBoxesOptions {
  readonly page: Document;
  readonly host: (row: Row) => HTMLElement | undefined;
  readonly scheme: () => Scheme;
  /** A box was pressed, with Shift or without. */
  readonly picked: (row: Row, isRange: boolean) => void;
}

export interface RowBoxes {
  /** Puts a box in each row that is drawn, and a tint behind those that are selected; with none selected there are neither. */
  draw(rows: readonly Row[], selected: ReadonlySet<Row>): void;
}

export function createRowBoxes({ page, host, scheme, picked }: RowBoxesOptions): RowBoxes {
  const boxes = new Map<HTMLElement, Box>();
  /** Elements and not rows: the page may give those of one row to another. */
  let tinted: ReadonlySet<Element> = new Set();
  let undress: (() => void) | undefined;

  function boxFor(element: HTMLElement, row: Row): Box | undefined {
    const root = ownRootOf(element);
    const known = boxes.get(element);
    if (known || !root) return known;
    const place = document.createElement('label');
    place.className = 'pick';
    const input = place.appendChild(document.createElement('input'));
    input.type = 'checkbox';
    input.setAttribute('aria-label', t('library_select_paper', row.entry.paper.title));
    input.addEventListener('click', (event) => picked(row, event.shiftKey));
    root.prepend(place);
    const off = adoptStyles(root, BOX_CSS);
    const box = {
      input,
      remove() {
        place.remove();
        off();
      },
    };
    boxes.set(element, box);
    return box;
  }

  function tint(selected: ReadonlySet<Row>): void {
    const parts = new Set([...selected].flatMap(({ entry }) => entry.parts));
    for (const part of tinted) if (!parts.has(part)) part.removeAttribute(SELECTED);
    for (const part of parts) part.setAttribute(SELECTED, scheme());
    tinted = parts;
    if (selected.size > 0) undress ??= adoptStyles(page, PAGE_CSS, 'screen');
  }

  return {
    draw(rows, selected) {
      tint(selected);
      if (selected.size === 0) {
        for (const box of boxes.values()) box.remove();
        boxes.clear();
        undress?.();
        undress = undefined;
        return;
      }
      for (const row of rows) {
        const element = host(row);
        const box = element && boxFor(element, row);
        if (box) box.input.checked = selected.has(row);
      }
    },
  };
}
