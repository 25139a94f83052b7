import type { CommandId } from '../../../utils/commands';
import type { Row } from '../../../utils/listing/rows';
import type { Made } from './listing-part';

export interface ListingKeysOptions {
  readonly page: Document;
  readonly hasRows: () => boolean;
  /** Highlights what is selected; false where nothing could be meant. */
  readonly highlight: () => boolean;
  /** What stands for the whole listing, whichever row is the current one. */
  readonly whole: Partial<Record<CommandId, () => void>>;
  readonly actions: Readonly<Record<'save' | 'star' | 'peek' | 'follow' | 'hide' | 'editTags', (row: Row) => void>>;
  /** What walks the rows, once its code has come, for which `need` asks. */
  readonly made: () => Pick<Made, 'navigation' | 'forYou'> | undefined;
  readonly need: () => Promise<unknown>;
}

/** What the commands do on a listing; the answer says whether the key press meant something. */
export function createListingKeys(options: ListingKeysOptions): (command: CommandId) => boolean {
  const { page, hasRows, highlight, whole, actions, made, need } = options;
  /** How many keys wait for the code that walks the rows. */
  let waiting = 0;

  function atRow(command: CommandId): boolean {
    const walk = made();
    if (!walk) return false;
    const { navigation, forYou } = walk;
    if (command === 'next' || command === 'previous') {
      navigation.move(command === 'next' ? 1 : -1);
      if (navigation.current) forYou.explain(navigation.current);
      return true;
    }
    const row = navigation.current;
    if (!row) return false;
    if (command === 'open') page.defaultView?.open(row.entry.paper.url, '_blank', 'noopener');
    else if (command === 'tag') actions.editTags(row);
    else if (command === 'hide') navigation.around(row, () => actions.hide(row));
    else if (command in actions) actions[command as 'save'](row);
    return true;
  }

  async function later(command: CommandId): Promise<void> {
    waiting++;
    await need();
    waiting--;
    atRow(command);
  }

  return (command) => {
    if (!hasRows()) return false;
    if (command === 'highlight') return highlight();
    const act = whole[command];
    if (act) {
      act();
      return true;
    }
    if (made()) return atRow(command);
    // Before the first step there is no current row, and nothing that the others could be about.
    if (command !== 'next' && command !== 'previous' && waiting === 0) return false;
    void later(command);
    return true;
  };
}
