/** What the interface says, from the one file that says it: a reworded button breaks no test, a missing one does. */
import { english, type Key } from '../english';

export type { Key };

/** The English sentence for `key`, with its placeholders filled in. */
export function say(key: Key, ...values: readonly (string | number)[]): string {
  return english(key, values);
}

/** The same as the source of a regular expression that the start of a name must match, whatever its last placeholders hold. */
export function begins(key: Key, ...values: readonly (string | number)[]): string {
  const [start = ''] = english(key, values, '\0').split('\0');
  return `^${start.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
}
