import type { CommandId } from '../../../utils/commands';

export interface ListingKeysOptions {
  readonly hasRows: () => boolean;
  /** Highlights what is selected; false where nothing could be meant. */
  readonly highlight: () => boolean;
  /** What needs no further code. */
  readonly whole: Partial<Record<CommandId, () => void>>;
  /** What does all else, once its code has come, for which `need` asks; it says whether the command meant something. */
  readonly act: () => ((command: CommandId) => boolean) | undefined;
  readonly need: () => Promise<unknown>;
}

/** Before the first step there is no current row, and nothing that commands other than these could be about. */
const FIRST = /next|prev|top|All|undos|lib/i;

/** What the commands do on a listing; the answer says whether the key press meant something. */
export function createListingKeys(options: ListingKeysOptions): (command: CommandId) => boolean {
  const { hasRows, highlight, whole, act, need } = options;
  let isLoading = false;

  return (command) => {
    if (!hasRows()) return false;
    if (command === 'highlight') return highlight();
    const now = whole[command];
    if (now) {
      now();
      return true;
    }
    const come = act();
    if (come) return come(command);
    isLoading ||= FIRST.test(command);
    if (isLoading) void need().then(() => act()?.(command));
    return isLoading;
  };
}
