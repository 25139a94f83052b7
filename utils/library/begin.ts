import type { Stamp } from '../model/stamp';
import type { Instant } from '../model/time';
import type { IndexState, Ledger, Writing } from './database/schema';
import { INDEX } from './search-index/upkeep/log-changes';
import { clamp, isAhead, newDevice, nextStamp } from './records/clock';

/** With what a unit of work begins: its stamps, and how often was written before. */
export interface Begun {
  /** The stamp of the change, after those of all changes before it. */
  readonly change: Stamp;
  /** What it writes bears this stamp, unless what it replaces bears a later one. The same, but where the clock was ahead once: then it is of now. */
  readonly stamp: Stamp;
  readonly now: Instant;
  readonly device: string;
  readonly revision: number;
  readonly ledger: Ledger;
  readonly index: IndexState;
}

/** Reads what a transaction begins with; `ms` is the time. */
export async function beginIn(tx: Writing, ms: number): Promise<Begun> {
  const meta = tx.objectStore('meta');
  const keys = ['device', 'clock', 'revision', 'ledger', INDEX];
  const [known, clock, revision, ledger, index] = await Promise.all(keys.map((key) => meta.get(key)));
  const device = typeof known === 'string' ? known : newDevice();
  if (known === undefined) await meta.put(device, 'device');
  const change = nextStamp(ms, device, typeof clock === 'string' ? clock : undefined);
  return {
    change,
    stamp: isAhead(change, ms) ? nextStamp(ms, device) : change,
    now: new Date(clamp(ms)).toISOString(),
    device,
    revision: typeof revision === 'number' ? revision : 0,
    ledger: (ledger as Ledger | undefined) ?? { count: 0, revision: 0 },
    index: (index as IndexState | undefined) ?? { next: 0, saved: 0 },
  };
}
