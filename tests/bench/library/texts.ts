/** Titles and abstracts by number: made up, or those of a file. */
import { HEAD, randomOf, words, zipf } from './words';

export interface Text {
  readonly title: string;
  readonly abstract: string;
}

/** The same text for the same number. */
export type Texts = (n: number) => Text;

const TOPICS = 200;
/** Words that are a topic's own. */
const OWN = 150;
/** Words that are too common to be said again on purpose. */
const STOP = 90;

/**
 * A text of made-up words: about 150 in an abstract, drawn as texts have them. One in seven is said again, one in seven belongs to the topic, as
 * in texts that are about something.
 */
export const madeUpText: Texts = (n) => {
  const random = randomOf(n);
  const topic = HEAD + Math.floor(random() * TOPICS) * OWN;
  const said: number[] = [];
  function next(): string {
    const kind = random();
    const again = said[Math.floor(random() * said.length)];
    if (kind < 1 / 7 && again !== undefined) return words()[again] ?? '';
    const drawn = kind < 2 / 7 ? topic + Math.floor(OWN * random() ** 2) : zipf(random());
    if (drawn >= STOP) said.push(drawn);
    return words()[drawn] ?? '';
  }
  const sentence = (least: number, most: number): string => {
    const count = least + Math.floor(random() * (most - least + 1));
    const text = Array.from({ length: count }, next).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const title = sentence(6, 13);
  const length = 5 + Math.floor(random() * 5);
  return { title, abstract: Array.from({ length }, () => `${sentence(12, 30)}.`).join(' ') };
};

/**
 * The texts of JSON lines with `title` and `abstract`, over and over.
 * @throws Error when there is none.
 */
export function textsOf(lines: string): Texts {
  const texts = lines.split('\n').flatMap(readText);
  if (texts.length === 0) throw new Error('No line of the file has a title and an abstract.');
  return (n) => texts[n % texts.length]!;
}

function readText(line: string): Text | [] {
  if (!line.trim()) return [];
  const { title, abstract } = JSON.parse(line) as Record<string, unknown>;
  return typeof title === 'string' && title.trim() && typeof abstract === 'string' ? { title, abstract } : [];
}
