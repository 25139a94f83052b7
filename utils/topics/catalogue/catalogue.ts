import { agents } from './agents';
import { data } from './data';
import { language } from './language';
import { robotics } from './robotics';
import { speech } from './speech';
import { systems } from './systems';
import { theory } from './theory';
import { vision } from './vision';
import { AREA_IDS, AREAS, type AreaId, type TopicData } from '../topic';

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
