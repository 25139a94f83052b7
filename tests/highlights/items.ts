import { describe as describeQuote } from '../../utils/highlights/describe';
import type { QuoteSelector } from '../../utils/model/highlight';
import { ABSTRACTS } from './abstracts';
import { MUTATION_NAMES, mutate, seeded, type Mutant, type Random } from './mutations';

/** A quotation to be found again. */
export interface Item extends Mutant {
  readonly set: string;
  readonly mutation: string;
  readonly selector: QuoteSelector;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** One quotation of each size of each abstract, in each of its mutations, and in an abstract that it is not of. */
export function makeItems(seed: number): readonly Item[] {
  const random = seeded(seed);
  return ABSTRACTS.flatMap((text, i) => {
    const other = ABSTRACTS[(i + 1) % ABSTRACTS.length]!;
    const foreign = sentencesOf(other)[1]!;
    const sentence = other.slice(foreign.start, foreign.end);
    return quotesOf(text, random).flatMap((place) => {
      const selector = describeQuote({ text }, place);
      const mutants = MUTATION_NAMES.map((mutation): Item => {
        const mutant = mutate(mutation, text, place, sentence, random);
        return { set: 'written', mutation, selector, ...mutant };
      });
      return [...mutants, { set: 'written', mutation: 'another paper', selector, text: other, gold: null }];
    });
  });
}

function quotesOf(text: string, random: Random): readonly Place[] {
  const sentences = sentencesOf(text);
  const at = 1 + Math.floor(random() * (sentences.length - 2));
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const run = (length: number): Place => {
    const first = Math.floor(random() * (words.length - length));
    return whole(text, { start: words[first]!.start, end: words[first + length - 1]!.end });
  };
  return [run(3), run(9), sentences[at]!, { start: sentences[at]!.start, end: sentences[at + 1]!.end }];
}

/** A formula is highlighted as a whole or not at all. */
function whole(text: string, place: Place): Place {
  let { start, end } = place;
  for (const match of text.matchAll(/\S*\$[^$]*\$\S*/g)) {
    const to = match.index + match[0].length;
    if (match.index < end && start < to) {
      start = Math.min(start, match.index);
      end = Math.max(end, to);
    }
  }
  return { start, end };
}

function sentencesOf(text: string): readonly Place[] {
  return [...text.matchAll(/\S[^]*?[.?!]["”)]?(?=\s|$)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
