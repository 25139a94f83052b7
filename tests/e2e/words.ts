/** What the interface says, from the one file that says it: a reworded button breaks no test, a missing one does. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

export type Key = keyof typeof messages;

/** The English sentence for `key`, with its placeholders filled in. */
export function say(key: Key, ...values: readonly (string | number)[]): string {
  return messages[key].message.replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? ''));
}

/** The same as the source of a regular expression that the start of a name must match, whatever its last placeholders hold. */
export function begins(key: Key, ...values: readonly (string | number)[]): string {
  const [start = ''] = messages[key].message
    .replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? '\0'))
    .split('\0');
  return `^${start.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
}
