import type { AreaId } from './topic';

/** The area that an arXiv category speaks for, where it speaks for one. */
const AREA_OF_CATEGORY: Readonly<Record<string, AreaId>> = {
  'cs.CL': 'language',
  'cs.IR': 'language',
  'cs.CV': 'vision',
  'cs.GR': 'vision',
  'eess.IV': 'vision',
  'cs.MA': 'agents',
  'cs.RO': 'robotics',
  'eess.SY': 'robotics',
  'cs.SD': 'speech',
  'eess.AS': 'speech',
  'stat.ML': 'theory',
  'math.ST': 'theory',
  'math.OC': 'theory',
  'cs.IT': 'theory',
  'cs.DS': 'theory',
  'cs.CC': 'theory',
  'cs.CG': 'theory',
  'cs.DM': 'theory',
  'cs.FL': 'theory',
  'cs.GT': 'theory',
  'cs.LO': 'theory',
  'cs.NA': 'theory',
  'quant-ph': 'theory',
  'cs.AR': 'systems',
  'cs.CR': 'systems',
  'cs.DB': 'systems',
  'cs.DC': 'systems',
  'cs.ET': 'systems',
  'cs.NI': 'systems',
  'cs.OS': 'systems',
  'cs.PF': 'systems',
  'cs.PL': 'systems',
  'cs.SE': 'systems',
  'cs.CE': 'data',
  'cs.CY': 'data',
  'cs.DL': 'data',
  'cs.HC': 'data',
  'cs.SI': 'data',
};

export function areaOfCategory(category: string): AreaId | undefined {
  return AREA_OF_CATEGORY[category];
}
