const DAY = 86_400_000;
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

/** "today", "3 days ago", "2 months ago": how long since an instant. */
export function ago(instant: string, now = Date.now()): string {
  const days = Math.round((startOfDay(now) - startOfDay(Date.parse(instant))) / DAY);
  if (days < 31) return relative.format(-days, 'day');
  if (days < 365) return relative.format(-Math.round(days / 30.4), 'month');
  return relative.format(-Math.round(days / 365.25), 'year');
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `1.2 MB`, in steps of a thousand. */
export function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const unit = UNITS[step] ?? 'byte';
  const digits = step > 1 ? 1 : 0;
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, maximumFractionDigits: digits }).format(
    bytes / 1000 ** step,
  );
}
