import type { ListingState } from '../../../utils/listing/state';
import type { Row } from '../../../utils/listing/rows';
import { ownRootOf } from '../../ui/host';
import { fieldHold } from '../../ui/named-field';

export interface RowInHandOptions {
  readonly page: Document;
  readonly rows: () => readonly Row[];
  readonly rowAt: (element: Element | null) => Row | undefined;
  readonly update: () => void;
  readonly signal: AbortSignal;
}

export interface RowInHand {
  /** Called when the filter has judged: the row in which somebody writes stays shown. */
  spare(state: Pick<ListingState, 'spare'>): void;
}

/**
 * The row in which somebody writes its tags, its note or a topic: taken away, it would take the field along, and what is typed next would be
 * commands. It goes when the field is left.
 */
export function createRowInHand({ page, rows, rowAt, update, signal }: RowInHandOptions): RowInHand {
  let isSparing = false;
  for (const type of ['focusin', 'focusout', 'keyup', 'click'])
    page.addEventListener(type, () => isSparing && update(), { signal, capture: true });

  function inHand(): Row | undefined {
    const at = page.activeElement;
    const row = at && ownRootOf(at)?.activeElement?.matches('[data-field]') ? rowAt(at) : undefined;
    // What stands in for a field stands in no row; a field that has not come yet neither.
    const name = fieldHold()?.name;
    return row ?? rows().find(({ id }) => name?.endsWith(` ${id}`));
  }

  return {
    spare(state) {
      const row = inHand();
      isSparing = row !== undefined && state.spare(row);
    },
  };
}
