import { SIGNS, SILENT } from './tex-commands';

/**
 * Journals of astronomy by the commands that its styles define for them, with the short names that these print.
 * @see https://journals.aas.org/aastexguide/ and https://ui.adsabs.harvard.edu/help/actions/journal-macros
 */
const JOURNALS: Readonly<Record<string, string>> = {
  ...{ aap: 'A&A', astap: 'A&A', aapr: 'A&A Rev.', aaps: 'A&AS', actaa: 'Acta Astron.', aj: 'AJ', ao: 'Appl. Opt.' },
  ...{ applopt: 'Appl. Opt.', apj: 'ApJ', apjl: 'ApJL', apjlett: 'ApJL', apjs: 'ApJS', apjsupp: 'ApJS' },
  ...{ aplett: 'Astrophys. Lett.', apspr: 'Astrophys. Space Phys. Res.', apss: 'Ap&SS', araa: 'ARA&A', azh: 'AZh' },
  ...{ baas: 'BAAS', bac: 'BAC', bain: 'Bull. Astron. Inst. Netherlands', caa: 'Chinese Astron. Astrophys.' },
  ...{ cjaa: 'Chinese J. Astron. Astrophys.', fcp: 'Fund. Cosmic Phys.', gca: 'Geochim. Cosmochim. Acta' },
  ...{ grl: 'Geophys. Res. Lett.', iaucirc: 'IAU Circ.', icarus: 'Icarus', jaavso: 'JAAVSO', jcap: 'JCAP' },
  ...{ jcp: 'J. Chem. Phys.', jgr: 'J. Geophys. Res.', jqsrt: 'J. Quant. Spectrosc. Radiat. Transfer', jrasc: 'JRASC' },
  ...{ maps: 'M&PS', memras: 'MmRAS', memsai: 'Mem. Soc. Astron. Italiana', mnras: 'MNRAS', na: 'New A' },
  ...{ nar: 'New A Rev.', nat: 'Nature', nphysa: 'Nucl. Phys. A', pasa: 'PASA', pasj: 'PASJ', pasp: 'PASP' },
  ...{ physrep: 'Phys. Rep.', physscr: 'Phys. Scr', planss: 'Planet. Space Sci.', pra: 'Phys. Rev. A' },
  ...{ prb: 'Phys. Rev. B', prc: 'Phys. Rev. C', prd: 'Phys. Rev. D', pre: 'Phys. Rev. E', prl: 'Phys. Rev. Lett.' },
  ...{ procspie: 'Proc. SPIE', psj: 'PSJ', qjras: 'QJRAS', rmxaa: 'Rev. Mexicana Astron. Astrofis.', skytel: 'S&T' },
  ...{ solphys: 'Sol. Phys.', sovast: 'Soviet Ast.', ssr: 'Space Sci. Rev.', zap: 'ZAp' },
};
const ALONE = /^[\s{]{0,9}\\([A-Za-z]{2,40})(?:\{\})?[\s}]{0,9}$/;

const TYPESETTING = /^(?:text|math|emph$|up|mk|[hv]?(?:box|fill)$)/;

/** A value that is one command which TeX does not know by itself: a journal's short name, or else the command's. */
export function lonelyCommand(tex: string): string {
  const name = ALONE.exec(tex)?.[1] ?? '';
  if (Object.hasOwn(JOURNALS, name)) return JOURNALS[name] ?? '';
  return TYPESETTING.test(name) || Object.hasOwn(SIGNS, name) || SILENT.has(name) ? '' : name;
}
