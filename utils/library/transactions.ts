import { IbidError, reportError } from '../errors';
import type { Connection } from './database/connection';
import type { Reading } from './database/schema';
import type { TextTagging } from './queries/tagging';
import { recall, remember, type CallName } from './records/answers';
import { latestRevision, logChange } from './records/change-log';
import { HOUR, tidy } from './records/tidy';
import type { Outcome } from './records/outcome';
import { UnitOfWork } from './records/unit-of-work';

export interface Transactions {
  read<Result>(ask: (tx: Reading) => Promise<Result>): Promise<Result>;
  /**
   * One change: a transaction, then the tick. Under a name it is done once: when it arrives again, the answer of the first time is given, and
   * the tick repeated, which may not have been heard. An answer that is a function is asked once all is put.
   */
  write<Answer>(change: (work: UnitOfWork) => Promise<Answer | (() => Answer)>, name?: CallName): Promise<Answer>;
}

export interface TransactionOptions {
  readonly connection: Connection;
  readonly tagging: TextTagging;
  readonly now: () => number;
  /** Called once a change stands, for whoever keeps copies in memory. */
  readonly committed: (outcome: Outcome) => void;
  /** Tells others that the library has reached a revision. */
  readonly announce: (revision: number) => Promise<void>;
}

interface Done {
  readonly answer: unknown;
  readonly outcome?: Outcome;
  /** Undefined when it changed nothing that others show. */
  readonly revision?: number | undefined;
  /** When it forgot, besides, what had been kept long enough. */
  readonly tidied?: number;
}

export function createTransactions({
  connection,
  tagging,
  now,
  committed,
  announce,
}: TransactionOptions): Transactions {
  let tidied = -Infinity;

  async function change(
    tx: Awaited<ReturnType<Connection['write']>>,
    act: (work: UnitOfWork) => Promise<unknown>,
    name: CallName | undefined,
  ): Promise<Done> {
    const known = name && (await recall(tx, name));
    if (known) return { answer: known.answer, revision: await latestRevision(tx) };
    const ms = now();
    const isTidied = ms - tidied > HOUR;
    if (isTidied) await tidy(tx, ms);
    const work = await UnitOfWork.begin(tx, ms, tagging);
    const told = await act(work);
    const outcome = await work.finish();
    const answer = typeof told === 'function' ? (told as () => unknown)() : told;
    if (name) await remember(tx, name, work.now, answer);
    const revision = work.ticks.size > 0 ? await logChange(tx, work.ticks, work.touched) : undefined;
    return { answer, outcome, revision, ...(isTidied && { tidied: ms }) };
  }

  return {
    async read(ask) {
      await tagging.ready();
      try {
        return await ask(await connection.read());
      } catch (error) {
        throw translate(error);
      }
    },

    async write(act, name) {
      await tagging.ready();
      const tx = await connection.write().catch((error: unknown) => Promise.reject(translate(error)));
      const ended = tx.done;
      ended.catch(() => undefined);
      let done: Done;
      try {
        done = await change(tx, act, name);
        await ended;
      } catch (error) {
        // Requests that were waiting when another one failed only say that they were broken off.
        const cause = error instanceof IbidError ? error : (tx.error ?? error);
        abort(tx);
        throw translate(cause);
      }
      tidied = done.tidied ?? tidied;
      if (done.outcome) committed(done.outcome);
      if (done.revision) await announce(done.revision).catch((error: unknown) => console.error(error));
      return done.answer as never;
    },
  };
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

/** What the database says, in our codes. Its own "aborted" is no wish of the reader's. */
function translate(error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  const { code, message } = reportError(error);
  const isDatabase = error instanceof DOMException && code !== 'storage-full';
  return new IbidError(isDatabase ? 'storage-failed' : code, message, { cause: error });
}
