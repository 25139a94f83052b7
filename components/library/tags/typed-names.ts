import type { FormState } from '../use-unsaved';

/** What is typed for the new names of tags, by these. */
export type TypedNames = ReadonlyMap<string, string>;

/** Keeps it until it is given or left, also while another section is shown. */
export function putNames(names: FormState<TypedNames>, typed: TypedNames): void {
  names.set(
    typed,
    [...typed].every(([tag, text]) => tag === text),
  );
}
