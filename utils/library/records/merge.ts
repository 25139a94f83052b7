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
  const news = Object.entries(b).filter(([field, theirs]) => {
    const ours = Object.hasOwn(a, field) ? a[field] : undefined;
    return !ours || (mergeRegister(ours, theirs) === theirs && canonical(toJson(ours)) !== canonical(toJson(theirs)));
  });
  return news.length === 0 ? a : Object.fromEntries([...Object.entries(a), ...news]);
}

function toJson({ v, t, p }: Register): Json {
  return p === undefined ? { v, t } : { v, t, p };
}
