/**
 * What the background does by itself, every so often. The browser wakes it for the next task by one alarm. What came due while the browser
 * was closed is done after it has started: one task a minute, not at the start, and not all at once.
 */
import { browser } from 'wxt/browser';

export interface Task {
  readonly id: string;
  /** Milliseconds from one time to the next. */
  readonly every: number;
  run(signal: AbortSignal): Promise<void>;
}

const ALARM = 'schedule';
/** By task, when it was last run: of a name and an instant nothing can be told. */
const ITEM = 'schedule';
const MINUTE = 60_000;
/** After so long a task that failed is tried again. */
const RETRY = 60 * MINUTE;

type Runs = Readonly<Record<string, number>>;

/** Runs the tasks when they are due, until the signal aborts. `now`: the time in milliseconds. */
export function startSchedule(tasks: readonly Task[], signal: AbortSignal, now: () => number = Date.now): void {
  const isOurs = (name: string): boolean => name === ALARM && !signal.aborted;
  const report = (error: unknown): void => console.warn('[ibid]', error);
  const hear = ({ name }: { readonly name: string }): void => {
    if (isOurs(name)) void runNext(tasks, signal, now).catch(report);
  };
  browser.alarms.onAlarm.addListener(hear);
  signal.addEventListener('abort', () => browser.alarms.onAlarm.removeListener(hear), { once: true });
  void setAlarm(tasks, now()).catch(report);
}

/** Runs the task that has waited longest, and sees to it that the next one is. */
async function runNext(tasks: readonly Task[], signal: AbortSignal, now: () => number): Promise<void> {
  const runs = await readRuns(tasks, now());
  const [next] = tasks.toSorted((a, b) => dueAt(a, runs) - dueAt(b, runs));
  if (next && dueAt(next, runs) <= now()) {
    let at: number;
    try {
      await next.run(signal);
      at = now();
    } catch (error) {
      console.warn('[ibid]', next.id, error);
      at = now() - next.every + RETRY;
    }
    await browser.storage.local.set({ [ITEM]: { ...(await readRuns(tasks, now())), [next.id]: at } });
  }
  await setAlarm(tasks, now());
}

/** Sets the alarm for the task that is due next, a minute from now at the earliest. */
async function setAlarm(tasks: readonly Task[], now: number): Promise<void> {
  const runs = await readRuns(tasks, now);
  const when = Math.max(now + MINUTE, Math.min(...tasks.map((task) => dueAt(task, runs))));
  await browser.alarms.create(ALARM, { when });
}

/** What was never run is due at once. */
function dueAt({ id, every }: Task, runs: Runs): number {
  const last = runs[id];
  return last === undefined ? 0 : last + every;
}

/** A clock that was ahead has not run anything later than now. */
async function readRuns(tasks: readonly Task[], now: number): Promise<Runs> {
  const kept = (await browser.storage.local.get(ITEM))[ITEM] as Partial<Record<string, unknown>> | undefined;
  return Object.fromEntries(
    tasks.flatMap(({ id }) => {
      const last = kept?.[id];
      return typeof last === 'number' ? [[id, Math.min(last, now)]] : [];
    }),
  );
}
