import { PERIODS, type Activity, type ActivityLine } from '../../../utils/calls/activity';
import { language, type MessageKey } from '../../../utils/i18n';

/** How a line is told. */
interface LineView {
  readonly label: MessageKey;
  readonly colour: string;
  /** The field of the query that finds its papers; missing where no query does. */
  readonly field?: string;
  /** What its share of the line above is called. */
  readonly share?: MessageKey;
}

/** One line a line of the page, in this order. */
export const LINES: Readonly<Record<ActivityLine, LineView>> = {
  // Most of what was seen is not in the library, where queries look.
  seen: { label: 'activity_seen', colour: 'muted' },
  saved: { label: 'listing_state_saved', colour: 'accent', field: 'added', share: 'activity_share_saved' },
  read: { label: 'library_status_read', colour: 'accent', field: 'read', share: 'activity_share_read' },
  highlighted: {
    label: 'activity_highlighted',
    colour: 'star',
    field: 'highlighted',
    share: 'activity_share_highlighted',
  },
};
export const LINE_NAMES = Object.keys(LINES) as readonly ActivityLine[];

type Shown = Pick<Activity, 'period'>;

/** What finds that which happened in the period, and in the one before. */
export function spanQueries(field: string, { period }: Shown): { readonly now: string; readonly before: string } {
  const days = PERIODS[period];
  return { now: `${field}:<${days}d`, before: `${field}:${2 * days}d..${days}d` };
}

/** The share that a line has of the one above; undefined for the first one, and where there is nothing above. */
export function shareOf(line: ActivityLine, { lines }: Pick<Activity, 'lines'>): number | undefined {
  const above = LINE_NAMES[LINE_NAMES.indexOf(line) - 1];
  return above && lines[above].now > 0 ? lines[line].now / lines[above].now : undefined;
}

/** In percent, without decimals; what is less than one percent, and not nothing, with one digit. */
export function percent(share: number): string {
  const digits = share > 0 && share < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 0 };
  return new Intl.NumberFormat(language(), { style: 'percent', ...digits }).format(share);
}
