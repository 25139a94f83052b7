import type { Topic, TopicDraft } from '../../../utils/model/topic';

/** A topic as it is typed. */
export type Draft = Pick<Topic, 'name' | 'area' | 'colour'> & { readonly rule: string };

/** What is typed, and the topic as it was known then. */
export interface Typed {
  readonly draft: Draft;
  readonly known: Draft;
}

export function begun(draft: Draft): Typed {
  return { draft, known: draft };
}

export function isAsBegun({ draft, known }: Typed): boolean {
  return JSON.stringify(trimmed(draft)) === JSON.stringify(known);
}

export function toDraft(topic: Topic | undefined, area: Topic | undefined): Draft {
  return {
    name: topic?.name ?? '',
    area: topic?.area ?? area?.id ?? '',
    colour: topic?.colour ?? area?.colour ?? 'language',
    rule: topic?.rule ?? '',
  };
}

export function trimmed({ name, rule, ...more }: Draft): Draft {
  return { name: name.trim(), ...more, rule: rule.trim() };
}

/** A draft that began as `before`: fields that still are as they were then become as they are now. */
export function merged(draft: Draft, before: Draft, now: Draft): Draft {
  const field = (name: keyof Draft): string => (trimmed(draft)[name] === before[name] ? now[name] : draft[name]);
  return { name: field('name'), area: field('area'), colour: field('colour'), rule: field('rule') };
}

/** What differs from the topic as it is; all of a new one. */
export function toAsked(draft: Draft, topic: Topic | undefined): TopicDraft {
  const now = trimmed(draft);
  if (!topic) return now;
  const before = toDraft(topic, undefined);
  return {
    id: topic.id,
    name: now.name,
    ...(now.area !== before.area && { area: now.area }),
    ...(now.colour !== before.colour && { colour: now.colour }),
    ...(now.rule !== before.rule && { rule: now.rule }),
  };
}
