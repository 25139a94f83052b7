import { AREA_IDS, type AreaId } from '../topic';

/** The area that an arXiv category speaks for, where every paper in it may be called by that. */
const AREA_OF_CATEGORY: Readonly<Record<string, AreaId>> = {
  'cs.CL': 'language',
  'cs.CV': 'vision',
  'cs.GR': 'vision',
  'eess.IV': 'vision',
  'cs.MA': 'agents',
  'cs.RO': 'robotics',
  'cs.SD': 'speech',
  'eess.AS': 'speech',
  'stat.ML': 'theory',
  'cs.IT': 'theory',
  'cs.DS': 'theory',
  'cs.CC': 'theory',
  'cs.CG': 'theory',
  'cs.DM': 'theory',
  'cs.FL': 'theory',
  'cs.GT': 'theory',
  'cs.LO': 'theory',
  'cs.NA': 'theory',
  'cs.AR': 'systems',
  'cs.CR': 'systems',
  'cs.DB': 'systems',
  'cs.DC': 'systems',
  'cs.NI': 'systems',
  'cs.OS': 'systems',
  'cs.PF': 'systems',
  'cs.PL': 'systems',
  'cs.SE': 'systems',
  'cs.CY': 'data',
  'cs.DL': 'data',
  'cs.HC': 'data',
  'cs.SI': 'data',
};

/** The areas whose topics papers outside of computer science may have, by their category or its archive; cs.SY and cs.NA are other names of eess.SY and math.NA. */
const ALLOWED: Readonly<Record<string, readonly AreaId[]>> = {
  'eess.AS': ['speech', 'language'],
  'eess.IV': ['vision', 'theory', 'data'],
  'eess.SP': ['speech', 'vision', 'theory', 'systems', 'data'],
  'eess.SY': ['robotics', 'agents', 'theory', 'systems', 'data'],
  'cs.SY': ['robotics', 'agents', 'theory', 'systems', 'data'],
  'cs.NA': ['theory', 'data'],
  stat: ['theory', 'data'],
  math: ['theory'],
  'math-ph': ['theory'],
  'quant-ph': ['theory'],
  physics: ['theory', 'data'],
  'cond-mat': ['data'],
  'astro-ph': ['data'],
  nlin: ['theory'],
  'q-bio': ['data'],
  'q-fin': ['data'],
  econ: ['theory', 'data'],
  'hep-ex': [],
  'hep-lat': [],
  'hep-ph': [],
  'hep-th': [],
  'gr-qc': [],
  'nucl-ex': [],
  'nucl-th': [],
};
const MASKS = new Map(Object.entries(ALLOWED).map(([name, areas]) => [name, maskOf(areas)]));
/** What `allowedAreas` says where all of them are. */
export const ALL = maskOf(AREA_IDS);

/** The area that an arXiv category speaks for, where it speaks for one. */
export function areaOfCategory(category: string): AreaId | undefined {
  return AREA_OF_CATEGORY[category];
}

/** Which areas' topics a paper may have by the categories that are stated: a bit for each number of an area. All may, unless every category is known and lies outside of computer science. */
export function allowedAreas(categories: readonly string[] | undefined): number {
  if (!categories?.length) return ALL;
  let allowed = 0;
  for (const category of categories) {
    if (category === 'stat.ML') return ALL;
    const mask = MASKS.get(category) ?? MASKS.get(category.split('.', 1)[0]!);
    if (mask === undefined) return ALL;
    allowed |= mask;
  }
  return allowed;
}

function maskOf(areas: readonly AreaId[]): number {
  return areas.reduce((mask, area) => mask | (1 << AREA_IDS.indexOf(area)), 0);
}
