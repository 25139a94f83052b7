import type { Topic, TopicDraft } from '../../../utils/model/topic';

/** A word, or words, that entries are left out for: a muted topic of the reader's own, with this rule. */
export function mutedWord(text: string): TopicDraft {
  const name = text.trim();
  return { name, rule: ruleOf(name), muted: true };
}

/** Whether a topic is nothing but such a word. */
export function isMutedWord({ builtIn, name, rule }: Pick<Topic, 'builtIn' | 'name' | 'rule'>): boolean {
  return !builtIn && rule === ruleOf(name);
}

function ruleOf(words: string): string {
  const quoted = `"${words.replaceAll('"', ' ')}"`;
  return `title:${quoted} OR abstract:${quoted}`;
}
