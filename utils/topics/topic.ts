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

/** From this weight on a phrase is an anchor: it means the topic. */
export const ANCHOR = 1;

/**
 * Phrases with weights. Spelling is folded as in `tokens.ts`: case, hyphens, plural -s and diacritics don't matter. A phrase of weight 1 or more
 * is an anchor: it means the topic. 1 is enough by itself when the phrase is in the title or twice in the abstract; 2 when it is mentioned once; a
 * built-in topic that the title does not hint at needs a little more (see `scorer.ts`).
 * Less than 1 only supports: without an anchor it never calls the topic, and beside one it adds little.
 */
export type Phrases = Readonly<Record<string, number>>;

/** A built-in topic: one readable block of data. */
export interface TopicData {
  /** Lower-case words joined by hyphens; kept forever, because libraries refer to it. */
  readonly id: string;
  readonly name: string;
  /** What a paper with this topic is about, in one sentence: what people judge its chips by. */
  readonly meaning?: string;
  readonly phrases: Phrases;
  /** Phrases that speak against it; their weights are taken off. */
  readonly against?: Phrases;
  /** Phrases that mean the topic only in company: each counts where one of its companions, or another anchor of the topic, is mentioned too. Where there is a title alone, those of several words with a weight of 1.2 or more do without. */
  readonly company?: Readonly<Record<string, readonly string[]>>;
  /** Phrases that mean the topic where there is a title alone, as nobody puts them there for something else; in an abstract they need company, or only support. */
  readonly alone?: readonly string[];
  /** What else has to be mentioned, one of it, in a paper all of whose stated categories lie outside of computer science, where its phrases are everyday words. */
  readonly outside?: readonly string[];
  /** Titles that must be tagged with it by their title alone: of known papers, some of them shortened or with the topic named behind, and invented ones. */
  readonly examples: readonly string[];
  /** Titles, of papers or invented, that must not be tagged with it though they look alike. */
  readonly counterExamples?: readonly string[];
}
