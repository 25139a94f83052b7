import { language, plural, t } from '../../utils/i18n';

const DAY = 86_400_000;

/**
 * "today", "3 days ago", "2 months ago": how many days of the calendar ago an instant was. What a clock that ran ahead has
 * stamped was today; of what is no instant nothing is said. In words of our own: the browser's would be in its language, and
 * the first of its formats costs a page as much as all of Ibid's drawing.
 */
export function ago(instant: string, now = Date.now()): string {
  // Rounded, because days on which clocks are put forward or back have 23 or 25 hours.
  const days = Math.max(0, Math.round((startOfDay(now) - startOfDay(instant)) / DAY));
  if (days < 2) return t(days ? 'ago_yesterday' : 'ago_today');
  if (days < 31) return plural('ago_days', days);
  const months = Math.min(11, Math.round(days / 30.4));
  if (days < 365) return months === 1 ? t('ago_last_month') : plural('ago_months', months);
  const years = Math.round(days / 365.25);
  if (Number.isNaN(years)) return '';
  return years === 1 ? t('ago_last_year') : plural('ago_years', years);
}

function startOfDay(time: number | string): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

const MINUTE = 60_000;

/** "now", "2 minutes ago", "3 hours ago", and from a day on as many days; `at` and `now` in milliseconds. */
export function timeAgo(at: number, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const minutes = Math.max(0, Math.floor((now - at) / MINUTE));
  if (minutes < 1) return format.format(0, 'second');
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 24 * 60) return format.format(-Math.floor(minutes / 60), 'hour');
  return ago(new Date(at).toISOString(), now);
}
