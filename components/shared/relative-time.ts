const DAY = 86_400_000;

/**
 * "today", "3 days ago", "2 months ago": how many days of the calendar ago an instant was, in the reader's language. What
 * a clock that ran ahead has stamped was today; of what is no instant nothing is said.
 */
export function ago(instant: string, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  // Rounded, because days on which clocks are put forward or back have 23 or 25 hours.
  const days = Math.max(0, Math.round((startOfDay(now) - startOfDay(instant)) / DAY));
  if (days < 31) return format.format(-days, 'day');
  if (days < 365) return format.format(-Math.min(11, Math.round(days / 30.4)), 'month');
  return days ? format.format(-Math.round(days / 365.25), 'year') : '';
}

function startOfDay(time: number | string): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
