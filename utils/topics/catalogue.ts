import { agents } from './catalogue/agents';
import { data } from './catalogue/data';
import { language } from './catalogue/language';
import { robotics } from './catalogue/robotics';
import { speech } from './catalogue/speech';
import { systems } from './catalogue/systems';
import { theory } from './catalogue/theory';
import { vision } from './catalogue/vision';
import { AREA_IDS, AREAS, type AreaId, type TopicData } from './topic';

/** The built-in topics, by area. */
export const CATALOGUE = {
  language,
  vision,
  agents,
  robotics,
  speech,
  theory,
  systems,
  data,
} as const satisfies Record<AreaId, readonly TopicData[]>;

export interface TopicSummary {
  readonly id: string;
  readonly name: string;
  /** Id of its area; an area is its own. */
  readonly area: AreaId;
}

/** Names and areas of all built-in topics, for lists and menus: each area, followed by its topics. */
export function summaries(): readonly TopicSummary[] {
  return AREA_IDS.flatMap((area) => [
    { id: area, name: AREAS[area], area },
    ...CATALOGUE[area].map(({ id, name }) => ({ id, name, area })),
  ]);
}
