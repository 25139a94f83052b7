import type { PaperId } from './identifiers';

/** `topics` says that the catalogue, its examples or what is followed has changed: any paper may be concerned; `lists`, that saved filters have: none is. */
export type ChangeKind = 'papers' | 'seen' | 'topics' | 'lists';

export interface Change {
  readonly kind: ChangeKind;
  /** The papers that changed; undefined when there are too many to name. */
  readonly ids?: readonly PaperId[];
}

/** What changed since a revision, and which revision that leads to. */
export interface Changes {
  readonly revision: number;
  readonly changes: readonly Change[];
}
