import { canonical, rankOf, type Json, type Register, type Registers } from './register';

/**
 * The winner of two registers: the higher rank (the person over a page), then the newer stamp, and for equal stamps (a
 * cloned profile) the greater JSON. A total order, so that merging is commutative whatever the devices are called.
 */
export function mergeRegister(a: Register, b: Register): Register {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank > 0 ? a : b;
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

function toJson(register: Register): Json {
  return { ...register };
}
