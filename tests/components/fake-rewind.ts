const NONE = { count: 0, titles: [] };

/** What lies between the library and a backup that was made just now. */
export const UNCHANGED = { back: NONE, changed: NONE, since: NONE, others: 0, problems: [] };
