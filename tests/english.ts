/** The English words as the browser would give them, from the one file that holds them. */
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

export interface Message {
  readonly message: string;
  readonly description: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example: string }>>;
}

export type Key = keyof typeof messages;
export const MESSAGES: Readonly<Record<string, Message>> = messages;

/** The sentence for `key`, with `missing` in place of a value that is not given; empty where there is no such key. */
export function english(key: string, values: readonly (string | number)[], missing = ''): string {
  const { message = '', placeholders = {} } = MESSAGES[key] ?? {};
  return message
    .replace(/\$([A-Z]+)\$/g, (whole, name: string) => placeholders[name.toLowerCase()]?.content ?? whole)
    .replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? missing));
}
