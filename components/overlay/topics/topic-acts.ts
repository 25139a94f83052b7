import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import type { Watch, Watched } from '../../../utils/model/watch';
import type { Row } from '../../../utils/listing/rows';
import { sameAuthor } from '../../../utils/topics/following/authors';
import type { TopicsOptions } from './topics-part';

/** What a reader does about topics and authors. Each tells what it did, and can be taken back. */
export interface TopicActs {
  /** Follows it, or no longer, where `known` is what follows it today. */
  follow(what: Watched, known: Watch | undefined, name: string): Promise<void>;
  /** Says that a paper is of a topic, or is not; undefined takes back what was said. */
  label(row: Row, topic: Topic, is: boolean | undefined): Promise<void>;
  /** Leaves entries that have the topic out of every listing, or shows them again. Rejects when that is refused, which is told by then. */
  mute(topic: Topic, muted: boolean): Promise<unknown>;
}

export function createTopicActs({ attempt }: Pick<TopicsOptions, 'attempt'>): TopicActs {
  /** What is being followed or left: a second press would be about what the first has just changed. */
  const pending = new Set<string>();

  return {
    async follow(what, known, name) {
      const key = `${what.kind} ${what.value}`;
      if (pending.has(key)) return;
      pending.add(key);
      await (known
        ? attempt(library.unwatch(known.id), t('explain_did_unfollow', name))
        : attempt(library.watch(what), t('explain_did_follow', name)));
      pending.delete(key);
    },
    label(row, topic, is) {
      const said = is === undefined ? 'neither' : is ? 'yes' : 'no';
      const { title } = row.entry.paper;
      return attempt(library.labelExample(topic.id, [row.id], is), t(`explain_did_${said}`, topic.name), { title });
    },
    mute({ id, name }, muted) {
      const answer = library.muteTopic(id, muted);
      void attempt(answer, t(muted ? 'topics_muted' : 'topics_unmuted', name));
      return answer;
    },
  };
}

/** What follows an author or a topic, if anything does. */
export function watchOf(watches: readonly Watch[], what: Watched): Watch | undefined {
  return watches.find(
    ({ kind, value }) =>
      kind === what.kind && (kind === 'author' ? sameAuthor(value, what.value) : value === what.value),
  );
}
