import { useSignal, type ReadonlySignal } from '@preact/signals';

import { usePage } from './page-state';

export interface FormState<Typed> {
  readonly typed: ReadonlySignal<Typed>;
  /** `isSaved` when this is what the library has already. */
  set(typed: Typed, isSaved: boolean): void;
}

/** What a form holds: where words were left in it before, these; else what `begin` gives. One component has one name for good. */
export function useUnsaved<Typed>(name: string, begin: () => Typed): FormState<Typed> {
  const { unsaved } = usePage();
  const typed = useSignal<Typed>((unsaved.get(name) as Typed | undefined) ?? begin());
  return {
    typed,
    set(now, isSaved) {
      typed.value = now;
      unsaved.set(name, isSaved ? undefined : now);
    },
  };
}
