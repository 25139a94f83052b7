/** What the interface says, from the one file that says it: a reworded button breaks no test, a missing one does. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

export type Key = keyof typeof messages;

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A sentence with `missing` where a value is not given. Named placeholders say which value they stand for. */
function filled(key: Key, values: readonly (string | number)[], missing: string): string {
  const { message, placeholders = {} }: Message = messages[key];
  return message
    .replace(/\$([A-Z]\w*)\$/g, (whole, name: string) => placeholders[name.toLowerCase()]?.content ?? whole)
    .replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? missing));
}

/** The English sentence for `key`, with its placeholders filled in. */
export function say(key: Key, ...values: readonly (string | number)[]): string {
  return filled(key, values, '');
}

/** The same as the source of a regular expression that the start of a name must match, whatever its last placeholders hold. */
export function begins(key: Key, ...values: readonly (string | number)[]): string {
  const [start = ''] = filled(key, values, '\0').split('\0');
  return `^${start.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
}
