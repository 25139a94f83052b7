/** Words that name nothing by themselves: what holds sentences together, and what every paper says of itself. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above achieve achieved achieves achieving across additionally after again against all allow allowing allows
  almost along already also although always among an analysis analyze and another any appear application applications
  approach approaches are around art as at available average avoid aware away based be because become becomes been
  before behind being below benefit benefits best better between beyond both bring bringing but by call called can
  cannot capable capture captures case cases certain challenge challenges challenging claim code common commonly
  compare compared comparable comparison complex comprehensive consider consistent consistently consists contains
  contribution contributions could crucial current currently demonstrate demonstrated demonstrates demonstrating
  depend depending depends describe described design designed despite detail details develop developed did different
  difficult directly discuss diverse do does doing done down due during each easily effect effective effectively
  effectiveness efficiency efficient efficiently either eliminate emerging employ enable enabled enables enabling
  enhance enhanced enhances enhancing ensure ensures ensuring entire especially establish et etc evaluate evaluated
  evaluating evaluation evaluations even every evidence examine example examples existing expensive experiment
  experimental experiments explore explored exploring extend extends extensive extensively fail fails far few field
  final finally find finding findings finds first five focus focuses follow following follows for found four framework
  frameworks from full fully fundamental further furthermore future gain gains general generally give given gives
  goal good great greater had happen has have having he help helps her here hence high higher highlight highlights
  highly his how however ideas if impact implement implementation important improve improved improvement improvements
  improves improving in include includes including increase increased increases increasing increasingly indicate
  indicates inspired insight insights instead into introduce introduced introduces introducing investigate
  investigates investigating io is issue issues it its itself just keep key lack large largely larger last
  latter lead leading leads learn learned less let leverage leverages leveraging like likely limit limitation
  limitations limited little long longer look low lower made main mainly major make makes making many may me means
  method methodology methods might more moreover most much multiple must my namely near nearly necessary need needed
  needs neither never new next no non nor not notably novel now number numerous observe obtain obtained of off offer
  offers often on once one ones only open opportunities or order other others otherwise our out outperform
  outperforming outperforms over overall overcome own paper papers part particular particularly per perform
  performance performed performs possible potential practical present presented presents previous previously
  primarily prior problem problems produce produces project promising propose proposed proposes proposing prove
  proven provide provided provides providing publicly quality question questions quite rather re real reach reached
  recent recently reduce reduced reduces reducing related remain remains report require required requires requiring
  research researchers respectively result resulting results reveal reveals review role same scenarios second
  see seem seen serve set several shall she should show showing shown shows significant significantly similar simple
  simply since single six small so solution solutions solve solving some specific specifically state still strong
  studied studies study studying substantial substantially such suggest suggesting suggests superior support supports
  survey take takes taking task tasks technique techniques ten than that the their them themselves then there
  therefore these they third this those though three through throughout thus time to together too toward towards try
  two typically under understand understanding unified up upon us use used useful uses using usually variety various
  very via was way ways we well were what when where whether which while who whose why wide widely will with within
  without work works would www yet yield yields you your zero`.split(/\s+/),
);
