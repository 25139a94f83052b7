import type { Receipt } from '../../model/receipt';
import type { Rows } from '../queries/rows';
import type { PrivateTexts } from '../queries/private-texts';
import type { Recommender } from '../queries/recommend';
import type { Tables } from '../../topics/meaning/question';
import type { TextTagging } from '../queries/tagging';
import type { SearchIndex } from '../search-index/search-index';
import type { CallName } from '../records/answers';
import type { Json } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import type { Transactions } from '../transactions';

/** Settings by name, as plain values. */
export interface SettingsStore {
  read(): Promise<Readonly<Record<string, Json>>>;
  /** Takes over those that the reader has not chosen here, and says which. */
  fill(settings: Readonly<Record<string, Json>>): Promise<Readonly<Record<string, Json>>>;
  /** Takes those back that are as they were filled in. */
  clear(settings: Readonly<Record<string, Json>>): Promise<void>;
}

/** On whose behalf calls are made. */
export interface Caller {
  /** Under this name a change is made once. */
  readonly name?: CallName | undefined;
  /** A tab of a private window: what it shows leaves nothing behind. What its reader does on purpose is kept. */
  readonly isPrivate?: boolean | undefined;
}

/** What all calls work with. */
export interface Parts {
  readonly transactions: Transactions;
  readonly tagging: TextTagging;
  readonly rows: Rows;
  readonly searchIndex: SearchIndex;
  readonly recommender: Recommender;
  /** What is known of words at large, for comparing by meaning. */
  readonly tables: () => Promise<Tables>;
  readonly privateTexts: PrivateTexts;
  readonly settings: SettingsStore | undefined;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** The same for the calls of one caller. */
export interface Desk extends Parts {
  readonly caller: Caller;
  readonly lookUp: Transactions['lookUp'];
  readonly read: Transactions['read'];
  readonly write: Transactions['write'];
  /** Texts that only private windows have shown, for those alone. */
  readonly shown: PrivateTexts | undefined;
  /** Makes a change, once for its name; the answer says what it touched. */
  receipt(change: (work: UnitOfWork) => Promise<unknown>): Promise<Receipt>;
}

/** Where the calls of one caller are made. */
export function deskFor(parts: Parts, caller: Caller): Desk {
  const { lookUp, read, write } = parts.transactions;
  return {
    ...parts,
    caller,
    lookUp,
    read,
    write,
    shown: caller.isPrivate ? parts.privateTexts : undefined,
    receipt: (change) =>
      write(async (work) => {
        await change(work);
        return () => work.receipt;
      }, caller.name),
  };
}
