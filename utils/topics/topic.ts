/** Areas: the upper level of topics. Ids are the colour tokens of the palette. */
export const AREAS = {
  language: 'Language',
  vision: 'Vision',
  agents: 'Agents & RL',
  robotics: 'Robotics',
  speech: 'Speech & audio',
  theory: 'Theory',
  systems: 'Systems',
  data: 'Data & applications',
} as const;

export type AreaId = keyof typeof AREAS;
export const AREA_IDS = Object.keys(AREAS) as AreaId[];

/**
 * Phrases with weights. Spelling is folded as in `tokens.ts`: case, hyphens, plural -s and diacritics don't matter. Weight 1 is enough by itself
 * when the phrase is in the title or twice in the abstract; 2 when it is mentioned once; less than 1 only supports others.
 */
export type Phrases = Readonly<Record<string, number>>;

/** A built-in topic: one readable block of data. */
export interface TopicData {
  /** Lower-case words joined by hyphens; kept forever, because libraries refer to it. */
  readonly id: string;
  readonly name: string;
  readonly phrases: Phrases;
  /** Phrases that speak against it; their weights are taken off. */
  readonly against?: Phrases;
  /**
   * What `npm run train:topics` made of `phrases` with a reading list; if there is any, it counts in their place. Negative weights speak
   * against the topic.
   */
  readonly fitted?: Phrases;
  /** The sum of weights from which a title without abstract is enough, unless the usual one; fitted as well. */
  readonly titles?: number;
  /** Titles of known papers that must be tagged with it by their title alone. */
  readonly examples: readonly string[];
}
