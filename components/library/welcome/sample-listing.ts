/** A listing of three made-up papers that is walked by the reader's own keys, before there is a real one. */
import type { CommandId } from '../../../utils/commands';

export interface SamplePaper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
  /** Ids of built-in topics. */
  readonly topics: readonly string[];
}

export const SAMPLE_PAPERS: readonly SamplePaper[] = [
  {
    title: 'Small Models That Know When to Ask',
    authors: ['Ada Example', 'Bob Sample'],
    abstract:
      'A small model answers what it can and asks a larger one for the rest. It learns when from its own mistakes.',
    topics: ['llm-agents', 'efficient-llm'],
  },
  {
    title: 'When Two Critics Disagree: Debate as a Test of Honesty',
    authors: ['Carol Fixture'],
    abstract:
      'Two models argue about an answer, and a third one judges. Where they disagree longest, the answer is wrong most often.',
    topics: ['reasoning', 'llm-safety'],
  },
  {
    title: 'Rivers from Above: Segmenting Water in Any Weather',
    authors: ['Dan Specimen', 'Ada Example'],
    abstract: 'Clouds hide rivers on most days of the year. Radar and old maps together tell where the water is.',
    topics: ['remote-sensing', 'segmentation'],
  },
];

export interface SampleState {
  /** Which paper has the keys. */
  readonly current: number;
  readonly saved: ReadonlySet<number>;
  readonly hidden: ReadonlySet<number>;
  /** The paper whose abstract is shown. */
  readonly unfolded: number | undefined;
  /** The paper whose authors are offered to be followed. */
  readonly card: number | undefined;
  /** Names of authors. */
  readonly followed: ReadonlySet<string>;
  /** The states before each save, hide and follow, the latest last. */
  readonly before: readonly SampleState[];
}

export const SAMPLE_START: SampleState = {
  current: 0,
  saved: new Set(),
  hidden: new Set(),
  unfolded: undefined,
  card: undefined,
  followed: new Set(),
  before: [],
};

type Step = (state: SampleState) => SampleState;

const STEPS: Readonly<Partial<Record<CommandId, Step>>> = {
  next: (state) => walk(state, 1),
  previous: (state) => walk(state, -1),
  peek: (state) => ({ ...state, unfolded: state.unfolded === state.current ? undefined : state.current }),
  follow: (state) => ({ ...state, card: state.card === state.current ? undefined : state.current }),
  save: (state) => ({ ...state, saved: toggled(state.saved, state.current), before: [...state.before, state] }),
  hide: (state) => {
    const hidden = new Set([...state.hidden, state.current]);
    const shown = shownIn(hidden);
    const current = shown.find((at) => at > state.current) ?? shown.at(-1) ?? state.current;
    return { ...state, hidden, current, card: undefined, before: [...state.before, state] };
  },
  undo: (state) => state.before.at(-1) ?? state,
};

/** What the sample can do. */
export const SAMPLE_COMMANDS = Object.keys(STEPS) as readonly CommandId[];

/** The state after a command; the same where it means nothing here. Of an empty listing only the last act can be taken back. */
export function afterCommand(state: SampleState, command: CommandId): SampleState {
  if (shownIn(state.hidden).length === 0 && command !== 'undo') return state;
  return STEPS[command]?.(state) ?? state;
}

/** The state after a key that is no command: a digit follows an author while the card is open, Escape closes it. Undefined where it means nothing. */
export function afterKey(state: SampleState, key: string): SampleState | undefined {
  if (state.card === undefined) return undefined;
  if (key === 'Escape') return { ...state, card: undefined };
  const author = SAMPLE_PAPERS[state.card]?.authors[Number(key) - 1];
  return author === undefined ? undefined : afterFollow(state, author);
}

/** The state after an author was followed, or is followed no longer. */
export function afterFollow(state: SampleState, author: string): SampleState {
  return { ...state, followed: toggled(state.followed, author), before: [...state.before, state] };
}

/** The authors of a paper who are followed. */
export function followedOf({ authors }: SamplePaper, { followed }: SampleState): readonly string[] {
  return authors.filter((author) => followed.has(author));
}

/** The places of the papers that are shown. */
export function shownIn(hidden: ReadonlySet<number>): readonly number[] {
  return SAMPLE_PAPERS.map((_, at) => at).filter((at) => !hidden.has(at));
}

function walk(state: SampleState, by: number): SampleState {
  const shown = shownIn(state.hidden);
  const current = shown[shown.indexOf(state.current) + by] ?? state.current;
  return { ...state, current, card: state.card === current ? current : undefined };
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
