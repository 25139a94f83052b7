import type { Row } from '../../../utils/listing/rows';

/** Whether a row has, or can fetch, an abstract that the page does not show. */
export function canPeek(row: Row): boolean {
  return (
    row.entry.fields.abstract === undefined && (row.entry.paper.abstract !== undefined || isNear(row.entry.paper.url))
  );
}

/** Content scripts may fetch only what the page itself may. */
function isNear(url: string): boolean {
  return url.startsWith(`${location.origin}/`);
}
