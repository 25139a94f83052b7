import type { Row } from '../../../utils/listing/rows';
import { loadScript } from '../lazy-scripts';
import type { ForYou, ForYouOptions } from './for-you-part';

/** The order for the reader of the listing that is shown: its code is loaded when it is first chosen. */
let part: ForYou | undefined;

/** What asks for that order, and tells of it. */
export function createForYouOnDemand(options: ForYouOptions): Omit<ForYou, 'ordered'> {
  const { state, paperActions, signal } = options;
  let own: ForYou | undefined;
  signal.addEventListener('abort', () => part === own && (part = undefined));

  async function load(): Promise<void> {
    const create = await loadScript('foryou');
    part = own ??= create(options);
    own.refresh();
  }

  return {
    refresh() {
      if (own) own.refresh();
      else if (state.order === 'foryou') load().catch(paperActions.fail);
    },
    explain: (row) => own?.explain(row),
  };
}

/** Tells the order for the reader that rows were put in an order. */
export function tellOrdered(rows: readonly Row[]): void {
  part?.ordered(rows);
}
