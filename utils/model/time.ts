/** Instants are ISO 8601 in UTC throughout: Chrome's messages are JSON and turn a `Date` into a string anyway. */
export type Instant = string;
