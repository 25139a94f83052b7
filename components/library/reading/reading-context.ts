import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { OutlineEntry } from '../../../utils/model/outline';
import type { Actions } from '../actions';
import type { Dragging } from './drag';
import type { Outline } from './outline-state';

/** The outline of what is read, and what of it is shown. */
export interface OutlineView {
  readonly outline: Outline;
  /** Headings, and the highlights that there still are. */
  readonly shown: readonly OutlineEntry[];
  readonly ids: ReadonlySet<string>;
  readonly dragging: Dragging;
}

export interface Reading {
  readonly actions: Actions;
  /** Undefined while everything is read: an outline is of a paper, a tag or a topic. */
  readonly view: OutlineView | undefined;
}

export const ReadingContext = createContext<Reading | undefined>(undefined);

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('Outside of ReadingContext');
  return reading;
}
