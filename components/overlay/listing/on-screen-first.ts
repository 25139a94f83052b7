import type { Row } from '../../../utils/listing/rows';

/** The rows, those that the reader sees first. */
export function onScreenFirst(rows: readonly Row[]): readonly Row[] {
  const height = window.innerHeight;
  const near = (row: Row): boolean => {
    const { top, bottom } = row.entry.parts[0].getBoundingClientRect();
    return bottom > 0 && top < height;
  };
  const onScreen = rows.filter(near);
  return onScreen.length === 0 ? rows : [...onScreen, ...rows.filter((row) => !onScreen.includes(row))];
}
