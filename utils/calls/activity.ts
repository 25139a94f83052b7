/** What the reader did in a period, as it travels through the door to the library (`utils/library.ts`). */

/** How many days back from now each period goes. */
export const PERIODS = { week: 7, month: 30, year: 365 } as const;
export type Period = keyof typeof PERIODS;
export const PERIOD_NAMES = Object.keys(PERIODS) as readonly Period[];

/** What is counted of papers, each line a share of the one above. */
export const ACTIVITY_LINES = ['seen', 'saved', 'read', 'highlighted'] as const;
export type ActivityLine = (typeof ACTIVITY_LINES)[number];

export interface Count {
  readonly now: number;
  /** In the period before; missing where that is not known. */
  readonly before?: number;
}

/** An area of topics, and how many of the papers that were saved it has: a paper may be of several. */
export interface AreaActivity {
  /** The area's id. */
  readonly id: string;
  /** What finds all of its papers. */
  readonly query: string;
  readonly now: number;
  readonly before: number;
}

/** A month on the reader's clock. */
export interface MonthActivity {
  /** `2026-03`. */
  readonly month: string;
  /** Saved papers that were saved in it. */
  readonly saved: number;
  /** Those of them that are read. */
  readonly read: number;
}

export interface Activity {
  readonly period: Period;
  /**
   * Papers that are saved now, by when they were saved, read, and highlighted; and all that were seen. When a paper was seen is only known
   * of the last time: how many were seen in the period before is not.
   */
  readonly lines: Readonly<Record<ActivityLine, Count>>;
  /** How many highlights were made in these papers. */
  readonly highlights: Count;
  /** In the order of the catalogue, without those that were saved in neither period. */
  readonly areas: readonly AreaActivity[];
  /** What was saved and is of none of the areas. */
  readonly noArea: Count;
  /** From the first month on in which something was saved, without those in which nothing was. */
  readonly months: readonly MonthActivity[];
  /** The month that it is now. */
  readonly thisMonth: string;
}

export interface ActivityCalls {
  /** What was seen, saved, read and highlighted in the last days, and in as many before; and the months of the library. */
  activity(period: Period): Promise<Activity>;
}
