/** Authors that are no persons: collaborations, teams, institutions. */

/** What a group calls itself, wherever in its name. None of them is a usual family name. */
const KIND =
  /^(?:(?:team|collaboration|consorti(?:um|a)|committee|comit[eé]|group|groupe|grupo|gruppo|network|project|initiative|association|society|academy|institute?|foundation|federation|organi[sz]ation|cent(?:er|re)|lab|department|agency|commission|corporation|hospital|college|workshop|programme|program|registry|alliance|coalition)s?|universi[td]\S+|laborator\S+|ministry|company|community|research|observatory|arbeitsgruppe|arbeitsgemeinschaft|gesellschaft|inc|ltd|llc|gmbh|deepmind)$/i;

/** One of these is often a family name, or somebody's stand-in; several are a group. */
const MANY =
  /^(?:collaborator|investigator|contributor|developer|author|editor|participant|trialist|student|member|researcher|engineer)s$/i;

/** `Meta AI`, `DeepSeek-AI`, `OpenAI`; but `Kenji ARAI` is a person. */
const AI = /^(?:AI|\S*[-\p{Ll}]AI)$/u;

/** Whether a single word is what a group calls itself: `Team`, `Collaboration`. */
export function isKind(word: string): boolean {
  return KIND.test(word) || MANY.test(word) || AI.test(word);
}

/** Whether a name of several words is a group's. */
export function isGroup(name: string): boolean {
  const words = name.split(/[\s,;:()/.]/).filter(Boolean);
  if (words.length < 2) return false;
  // Words that persons' names do not hold: `Council of Europe`, `Editors for the Handbook`, `The Pile`.
  const isNamed = words[0] === 'The' || /Task Force/.test(name);
  return isNamed || words.some((word) => /^(?:of|for|the)$/.test(word) || isKind(word));
}
