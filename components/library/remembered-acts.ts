import type { Act } from './notice-state';

const KEY = 'acts';

/** What this tab did before it was loaded again, and, once the signal aborts, what it has done by then. It goes with the tab. */
export function rememberedActs(aborted: AbortSignal): Act[] {
  const known: Act[] = read();
  aborted.addEventListener('abort', () => sessionStorage.setItem(KEY, JSON.stringify(known)));
  return known;
}

function read(): Act[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAct) : [];
  } catch {
    return [];
  }
}

function isAct(value: unknown): value is Act {
  const { receipt, text, at } = (value ?? {}) as Partial<Record<keyof Act, unknown>>;
  return typeof receipt === 'string' && typeof text === 'string' && (at === undefined || typeof at === 'number');
}
