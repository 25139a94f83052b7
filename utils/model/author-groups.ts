/** Authors that are no persons: collaborations, teams, institutions. */

/** What a group calls itself, wherever in its name, in six languages. None of them is a usual family name. */
const KIND =
  /^(?:(?:team|group|grup+[eo]|groupe|network|netzwerk|r[ée]seau|[ée]quip[eo]|project|initiative|association|academy|institut[eo]?|istituto|foundation|federation|organi[sz]ation|cent(?:er|re)|lab|department|agency|corporation|hospital|college|workshop|programme?|registry|alliance|coalition|trial|study|cohort|panel|col+abora(?:tion|tive|ción|cion|ção)|(?:sub)?com+(?:ittee|is+i[oó]n|it[eé]))s?|[ck]ons[oó]r[ctz]i\S+|universi[td]\S+|soci[eé][td]\S+|laborator\S+|minist[eèé]ri\S+|ministry|company|community|research|observatory|\S*gruppe|arbeits\S+|gesellschaft|inc|ltd|llc|gmbh|corp|plc|deepmind)$/iu;
/** One of these is often a family name, or somebody's stand-in; several are a group. */
const MANY =
  /^(?:collaborator|investigator|contributor|developer|author|editor|participant|trialist|student|member|researcher)s$/i;

/** `Meta AI`, `DeepSeek-AI`, `OpenAI`; but `Kenji ARAI` is a person. */
const AI = /^(?:AI|\S*[-\p{Ll}]AI)$/u;

/** Whether a single word is what a group calls itself: `Team`, `Collaboration`. */
export function isKind(word: string): boolean {
  return KIND.test(word) || MANY.test(word) || AI.test(word);
}

/** Whether a name of several words is a group's. */
export function isGroup(name: string): boolean {
  const words = name.split(/[\s,;:()/.]+/).filter(Boolean);
  if (words.length < 2) return false;
  // Words that persons' names do not hold: `Council of Europe`, `Editors for the Handbook`, `The Pile`.
  const isNamed = words[0] === 'The' || /Task Force/.test(name);
  return isNamed || words.some((word) => /^(?:of|for|the|für)$/.test(word) || isKind(word));
}
