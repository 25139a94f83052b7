/** Which encoding older programs wrote a file in, told from its letters. */
import { latinEncoding } from './latin-encodings';

/** Encodings by the names that TextDecoder and people know, with how much a text looks like one of theirs, from 0 to 1. */
const ENCODINGS: readonly (readonly [label: string, name: string, likeness: (text: string) => number])[] = [
  ['shift_jis', 'Shift JIS', (text) => 2 * shareOf(text, /[ぁ-んァ-ヶー]/g)],
  ['euc-jp', 'EUC-JP', (text) => 2 * shareOf(text, /[ぁ-んァ-ヶー]/g)],
  ['euc-kr', 'EUC-KR', (text) => shareOf(text, /[가-힣]/g)],
  ['gb18030', 'GBK', (text) => 3 * shareOf(text, SIMPLIFIED)],
  ['big5', 'Big5', (text) => 3 * shareOf(text, TRADITIONAL)],
  ['windows-1251', 'Windows-1251', (text) => cyrillic(text)],
  ['koi8-r', 'KOI8-R', (text) => cyrillic(text)],
  ['windows-1253', 'Windows-1253', (text) => greek(text)],
  ['windows-1255', 'Windows-1255', (text) => shareOf(text, /[א-ת]/g) - shareOf(text, /[םןץ](?=[א-ת])/g)],
  ['windows-1256', 'Windows-1256', (text) => arabic(text)],
];
const WESTERN: Encoding = { label: 'windows-1252', name: 'Windows-1252' };

/** Characters that every Chinese text is full of, titles and abstracts of papers above all. */
const SIMPLIFIED =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严模网络识别图像学习]/g;
const TRADITIONAL =
  /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題程展五果料象員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被做必戰先回則任取據處隊南給色光門即保治北造百規熱領海口東導器壓志世金增爭思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報完類八離華名確才科張信馬節話整空元況今集溫傳土許步群廣石記需段研界林律且究觀越織裝影算低持音眾書布複容須際商非驗連斷深難近千周委素技備半辦青省列習響約支般史感便團往歷市何除消構府稱太準精值號率族維劃選標寫存候親快效院查江型眼王按格養易置派層片始卻專狀育識適屬圓包火住調滿縣局照參紅細引聽該價嚴模網絡]/g;

/** As much of a file as tells its encoding. */
const ENOUGH = 200_000;

export interface Encoding {
  /** For TextDecoder. */
  readonly label: string;
  readonly name: string;
}

/** The encoding of text that is no UTF-8: the one whose letters it has, or else Windows-1252. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, ENOUGH);
  const latin = latinEncoding(sample);
  if (latin || areAlone(sample)) return latin ?? WESTERN;
  let { label, name } = WESTERN;
  let best = 0.3;
  for (const [each, itsName, likeness] of ENCODINGS) {
    const text = new TextDecoder(each).decode(sample);
    const score = shareOf(text, /\ufffd/g) > 0.02 ? 0 : Math.min(1, likeness(text));
    if (score > best) [label, name, best] = [each, itsName, score];
  }
  return { label, name };
}

/** UTF-16 without a mark: every other byte of plain words is zero. */
export function utf16Of(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, ENOUGH);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++;
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, sample.length / 2));
  if (odd > 0.3 && even < 0.1) return { label: 'utf-16le', name: 'UTF-16' };
  return even > 0.3 && odd < 0.1 ? { label: 'utf-16be', name: 'UTF-16' } : undefined;
}

/** Whether letters beyond ASCII stand among others, as in the languages of Western Europe: elsewhere whole words are of them. */
function areAlone(bytes: Uint8Array): boolean {
  let [all, runs, before] = [0, 0, false];
  for (const byte of bytes) {
    const isHigh = byte >= 0x80;
    all += Number(isHigh);
    runs += Number(isHigh && !before);
    before = isHigh;
  }
  return all < 1.6 * runs;
}

/** The share of a text's signs beyond ASCII that are of a kind. */
function shareOf(text: string, kind: RegExp): number {
  const all = count(text, /[^\0-\x7f]/g);
  return all === 0 ? 0 : count(text, kind) / all;
}

/** Small letters are more than capitals, and no capital follows them: what is read in the wrong encoding has them the other way round. */
function cyrillic(text: string): number {
  const wrong = count(text, /[а-яё][А-ЯЁ]/g);
  // Rare in every language that is written so; Hebrew's most frequent letters have their places.
  const rare = Math.max(0, shareOf(text, /[ъщшй]/g) - 0.1);
  return shareOf(text, /[а-яёА-ЯЁ]/g) - shareOf(text, /[А-ЯЁ]/g) / 2 - wrong / Math.max(1, text.length / 10) - 3 * rare;
}

/** Letters that Arabic has most of: what is read in the wrong encoding has few of them. */
function arabic(text: string): number {
  return shareOf(text, /[\u0621-\u0652]/g) - 3 * Math.max(0, 0.25 - shareOf(text, /[لمنهوي]/g));
}

/** As for Cyrillic; one letter of Greek ends words. */
function greek(text: string): number {
  const wrong = count(text, /[\u03ac-\u03ce][\u0386-\u038f\u0391-\u03ab]|ς[\u03ac-\u03ce]/g);
  const capitals = shareOf(text, /[\u0386-\u038f\u0391-\u03ab]/g);
  return shareOf(text, /[\u0386-\u03ce]/g) - capitals / 2 - wrong / Math.max(1, text.length / 10);
}

/** How often an expression is found. */
export function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
