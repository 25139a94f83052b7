import type { PaperId } from './identifiers';
import { FACTS } from './paper';
import type { RecordTable } from './record';
import { flag, object, paperId, text } from './value';

/** A topic that a paper was found to be about; name, area and colour are in the catalogue (`library.topics`). */
export interface TopicHit {
  readonly id: string;
  /** 0 … 1. */
  readonly score: number;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  /** Id of its area; an area is its own. */
  readonly area: string;
  /** Hue token of the area (`language`, `vision`, …) or a CSS hex colour chosen by the user. */
  readonly colour: string;
  readonly builtIn: boolean;
  readonly enabled: boolean;
  /** Entries that have it are left out of listings. */
  readonly muted?: boolean;
  /** In the query language; a user's own topic has one, a built-in may have one added. */
  readonly rule?: string;
}

/** `examples` are papers that are of the topic, met lately or saved. */
export type TopicDraft = Pick<Topic, 'name'> &
  Partial<Pick<Topic, 'id' | 'area' | 'colour' | 'enabled' | 'muted' | 'rule'>> & {
    readonly examples?: readonly PaperId[];
  };

/** As many characters as a topic's texts may have. */
export const LONGEST_TOPIC = { name: 200, rule: 2_000 } as const;

export const TOPIC = {
  key: text(200, { least: 1 }),
  fields: {
    name: { of: text(LONGEST_TOPIC.name) },
    area: { of: text(100) },
    colour: { of: text(100) },
    enabled: { of: flag },
    /** Found and counted, but entries that have it are left out of listings. */
    muted: { of: flag },
    rule: { of: text(LONGEST_TOPIC.rule) },
    deleted: { of: flag },
  },
  families: {
    /** A paper that the reader said is, or is not, of the topic, with its text: the topic is learned from it, and it need not be saved. */
    'example.': {
      of: object({ is: flag, title: FACTS.title.of }, { abstract: FACTS.abstract.of }),
      named: paperId<PaperId>(),
    },
  },
} as const satisfies RecordTable;
