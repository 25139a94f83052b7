import { onChange } from '../../../utils/changes';
import { library } from '../../../utils/library';
import { warn } from '../alive';
import type { OverlayContext } from '../overlay';

/** The topics by id as they are now and become, until the signal aborts; `changed` is called with each answer. */
export function watchTopics(changed: () => void, signal: AbortSignal): Pick<OverlayContext, 'topics' | 'haveTopics'> {
  let topics: ReturnType<OverlayContext['topics']> = new Map();

  async function load(): Promise<void> {
    try {
      const all = await library.topics();
      topics = new Map(all.map((topic) => [topic.id, topic]));
      changed();
    } catch (error) {
      warn(error);
    }
  }

  onChange(({ kind }) => kind === 'topics' && void load(), signal);
  return { topics: () => topics, haveTopics: load() };
}
