/** Saved filters and searches, as they travel through the door to the library (`utils/library.ts`). */
import type { Receipt } from '../model/receipt';
import type { SmartList, SmartListDraft } from '../model/smart-list';

export interface SmartListCalls {
  /** Those that there are: as the reader has put them, then by name. */
  smartLists(): Promise<readonly SmartList[]>;
  /**
   * Saves a filter under a name, or changes one that was saved.
   * @throws IbidError `not-found` for one that was removed.
   */
  saveSmartList(draft: SmartListDraft): Promise<Receipt>;
  removeSmartList(id: string): Promise<Receipt>;
  /**
   * Puts one before another one, or at the end.
   * @throws IbidError `not-found` for one that was removed.
   */
  moveSmartList(id: string, before?: string): Promise<Receipt>;
}
