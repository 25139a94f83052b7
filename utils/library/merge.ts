import { canonical, type Json, type Register, type Registers } from './register';

/** The winner of two registers: the newer stamp, or, for equal stamps (a cloned profile), the greater JSON. */
export function mergeRegister(a: Register, b: Register): Register {
  if (a.t !== b.t) return a.t > b.t ? a : b;
  return canonical(toJson(a)) >= canonical(toJson(b)) ? a : b;
}

/**
 * Merges two states of one record, field by field. Commutative, associative and idempotent; gives `a` itself when `b`
 * holds nothing new.
 */
export function merge(a: Registers, b: Registers): Registers {
  let merged: Record<string, Register> | undefined;
  for (const [field, theirs] of Object.entries(b)) {
    const ours = a[field];
    const winner = ours ? mergeRegister(ours, theirs) : theirs;
    if (ours && canonical(toJson(winner)) === canonical(toJson(ours))) continue;
    merged ??= { ...a };
    merged[field] = winner;
  }
  return merged ?? a;
}

function toJson({ v, t, p }: Register): Json {
  return p === undefined ? { v, t } : { v, t, p };
}
