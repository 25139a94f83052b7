const DAY = 86_400_000;

/**
 * "today", "3 days ago", "2 months ago": how many days of the calendar ago an instant was, in the reader's language. What
 * a clock that ran ahead has stamped was today; of what is no instant nothing is said.
 */
export function ago(instant: string, now = Date.now()): string {
  const days = Math.max(0, dayOf(now) - dayOf(Date.parse(instant)));
  if (Number.isNaN(days)) return '';
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (days < 31) return format.format(-days, 'day');
  if (days < 365) return format.format(-Math.min(11, Math.round(days / 30.4)), 'month');
  return format.format(-Math.round(days / 365.25), 'year');
}

/** Counts days of the local calendar, whatever hours they have: those on which clocks are put forward or back too. */
function dayOf(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}
