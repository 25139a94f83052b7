import { useSignal } from '@preact/signals';

import type { QueryError } from '../../utils/query';
import { readQuery, type ReadQuery } from '../../utils/query/read-query';

export interface FormQuery extends ReadQuery {
  /** What is to be said of it now: nothing about an end that is being typed. */
  readonly said: QueryError | undefined;
  type(): void;
  /** The field is left, or Enter was pressed. */
  leave(): void;
}

/** A query in a form, and what is wrong with it. */
export function useFormQuery(query: string): FormQuery {
  const isTyping = useSignal(false);
  const read = readQuery(query);
  return {
    ...read,
    said: read.isUnfinished && isTyping.value ? undefined : read.problem,
    type: () => (isTyping.value = true),
    leave: () => (isTyping.value = false),
  };
}
