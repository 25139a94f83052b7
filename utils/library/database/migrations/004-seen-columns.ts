import type { Migration } from './migration';

interface LedgerThen {
  readonly registers: {
    readonly hidden?: { readonly v: unknown };
    readonly first?: { readonly v: unknown };
    readonly last?: { readonly v: unknown };
  };
}

/** Saved papers' records say whether the paper was seen or hidden. The ledger is asked for them alone: it holds many more. */
export const seenColumns: Migration = {
  version: 4,
  migrate(_, transaction) {
    const seen = transaction.objectStore('seen');
    const papers = transaction.objectStore('papers').openCursor();
    papers.onsuccess = () => {
      const cursor = papers.result;
      if (!cursor) return;
      const record = cursor.value as { readonly id: string; readonly savedAt?: string };
      if (record.savedAt === undefined) return cursor.continue();
      const ledger = seen.get(record.id);
      ledger.onsuccess = () => {
        const { registers } = (ledger.result as LedgerThen | undefined) ?? { registers: {} };
        const isSeen = typeof registers.first?.v === 'string' && registers.last?.v != null;
        const columns = { ...(isSeen && { seen: true }), ...(registers.hidden?.v === true && { hidden: true }) };
        if (Object.keys(columns).length > 0) cursor.update({ ...record, ...columns });
        cursor.continue();
      };
    };
  },
};
