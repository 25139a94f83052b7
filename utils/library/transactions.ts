import { IbidError, reportError } from '../errors';
import type { Announce } from './calm-ticks';
import type { Connection } from './database/connection';
import type { Reading } from './database/schema';
import type { TextTagging } from './queries/tagging';
import { recall, remember, type CallName } from './records/answers';
import { latestRevision, logChange } from './records/change-log';
import { HOUR, tidy } from './records/tidy';
import type { Outcome } from './records/outcome';
import { UnitOfWork } from './records/unit-of-work';
import { trashSince } from './trash/trash-since';

export interface Transactions {
  /** A question that no topic of a paper is part of the answer to: it need not wait until they are learned. */
  lookUp<Result>(ask: (tx: Reading) => Promise<Result>): Promise<Result>;
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
  /** Called from time to time, as long as there is a trash: something may have been in it long enough. */
  readonly dueTrash?: () => void;
  /** Tells others that the library has reached a revision. */
  readonly announce: Announce;
}

interface Done {
  readonly answer: unknown;
  readonly outcome?: Outcome;
  /** Undefined when it changed nothing that others show. */
  readonly revision?: number | undefined;
  /** When it forgot, besides, what had been kept long enough. */
  readonly tidied?: number;
  /** Beside that, there is a trash. */
  readonly hasTrash?: boolean;
  /** If it was an edit of a span of typing. */
  readonly typed?: Typed | undefined;
}

/** A span of typing, and the ids of its latest calls. */
interface Typed {
  readonly span: string;
  readonly calls: readonly string[];
}

/** So many answers are kept of a span of typing: its next edit says all that those before it did. */
const MOST_TYPED = 10;

export function createTransactions(options: TransactionOptions): Transactions {
  const { connection, tagging, now, committed, announce } = options;
  let tidied = -Infinity;
  let latest: Typed | undefined;

  async function change(
    tx: Awaited<ReturnType<Connection['write']>>,
    act: (work: UnitOfWork) => Promise<unknown>,
    name: CallName | undefined,
  ): Promise<Done> {
    const known = name && (await recall(tx, name));
    if (known) return { answer: known.answer, revision: await latestRevision(tx) };
    const ms = now();
    const isTidied = Math.abs(ms - tidied) > HOUR;
    if (isTidied) await tidy(tx, ms);
    const hasTrash = isTidied && (await trashSince(tx)) !== undefined;
    const work = await UnitOfWork.begin(tx, ms, tagging);
    const told = await act(work);
    const outcome = await work.finish();
    const answer = typeof told === 'function' ? (told as () => unknown)() : told;
    const typed = goOn(latest, work.span, name);
    if (name) await remember(tx, name, work.now, answer, typed?.calls.at(-1 - MOST_TYPED));
    const revision = work.ticks.size > 0 ? await logChange(tx, work.ticks, work.touched, work.span) : undefined;
    return { answer, outcome, revision, typed, hasTrash, ...(isTidied && { tidied: ms }) };
  }

  return {
    lookUp: (ask) => lookUp(connection, ask),
    async read(ask) {
      await tagging.ready();
      return lookUp(connection, ask);
    },

    async write(act, name) {
      await tagging.loaded();
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
      if (done.hasTrash) options.dueTrash?.();
      latest = done.typed ?? latest;
      if (done.outcome) committed(done.outcome);
      if (done.revision)
        await announce(done.revision, Boolean(done.typed)).catch((error: unknown) => console.error(error));
      return done.answer as never;
    },
  };
}

async function lookUp<Result>(connection: Connection, ask: (tx: Reading) => Promise<Result>): Promise<Result> {
  try {
    return await ask(await connection.read());
  } catch (error) {
    throw translate(error);
  }
}

function goOn(before: Typed | undefined, span: string | undefined, name: CallName | undefined): Typed | undefined {
  if (span === undefined) return undefined;
  const calls = before?.span === span ? before.calls : [];
  return { span, calls: [...calls, ...(name ? [name.id] : [])].slice(-1 - MOST_TYPED) };
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
