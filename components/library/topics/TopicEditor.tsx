import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { LONGEST_TOPIC, type Topic, type TopicDraft } from '../../../utils/model/topic';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { usePage } from '../page-state';
import { queryProblem } from '../query-problem';
import { QueryProblemLine } from '../QueryProblemLine';
import { useTopicMap } from '../topics-context';
import { useUnsaved } from '../use-unsaved';
import { ColourField } from './ColourField';
import { exactTopicQuery } from './counts';
import { FollowButton } from './FollowButton';
import { papersOf, type Source } from './learn-from';
import { TrainingExamplesView } from './TrainingExamplesView';
import { RuleTrial } from './RuleTrial';
import { SourceField } from './SourceField';
import { useTrainingExamples } from './use-training-examples';

type Draft = Pick<Topic, 'name' | 'area' | 'colour'> & { readonly rule: string };

export interface TopicEditorProps {
  readonly topic?: Topic;
  /** Told of a new topic, which the catalogue has a moment later. */
  readonly onMade?: (topic: Topic) => void;
}

/** A topic's name, colour, area and rule, and what it is learned from, with what it would match. Without a topic it makes a new one. */
export function TopicEditor({ topic, onMade }: TopicEditorProps) {
  const { notices, router, selection } = usePage();
  const topics = useTopicMap();
  const areas = [...topics.values()].filter(({ id, area }) => id === area);
  const { typed, set: write } = useUnsaved(`topic ${topic?.id ?? 'new'}`, () => begun(toDraft(topic, areas[0])));
  const { draft } = typed.value;
  const isBusy = useRef(false);
  const source = useSignal<Source | undefined>(undefined);
  const { shown: trainingExamples, label } = useTrainingExamples(topic?.id);
  const { name, area, colour, rule } = draft;
  const problem = queryProblem(rule);
  const isMade = topic?.builtIn === true || rule.trim() !== '' || source.value || trainingExamples?.examples.length;
  const isWhole = name.trim() !== '' && !problem && Boolean(isMade);
  const isChanged =
    !topic || source.value || JSON.stringify(toDraft(topic, undefined)) !== JSON.stringify(trimmed(draft));
  const trial = rule.trim() || (topic && trainingExamples?.examples.length ? exactTopicQuery(topic) : '');
  const put = (now: Typed): void => write(now, isAsBegun(now));
  const set = (change: Partial<Draft>): void => put({ ...typed.peek(), draft: { ...typed.peek().draft, ...change } });

  // What was not touched here follows the topic: it may be taken back, or changed in another tab.
  useEffect(() => {
    if (!topic) return;
    const now = toDraft(topic, undefined);
    const before = typed.peek();
    put({ draft: merged(before.draft, before.known, now), known: now });
  }, [topic]);

  /** A second click must not make a second topic. */
  async function once(deed: () => Promise<void>): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    await deed().catch(notices.fail);
    isBusy.current = false;
  }

  async function save(): Promise<void> {
    if (!isWhole || !isChanged) return;
    const asked = toAsked(typed.peek().draft, topic);
    const from = source.peek();
    const examples = from && (await papersOf(from, selection.ids.peek()));
    const saving = library.saveTopic({ ...asked, ...(examples && { examples }) });
    const receipt = await notices.attempt(saving, t('topics_saved', asked.name));
    if (receipt) source.value = undefined;
    if (receipt && !topic) write(begun(toDraft(undefined, areas[0])), true);
    if (receipt) onMade?.(receipt.topic);
    if (receipt) router.go({ section: 'topics', item: receipt.topic.id }, 'replace');
  }

  async function remove(): Promise<void> {
    if (!topic) return;
    const text = t(topic.builtIn ? 'topics_reset_done' : 'topics_removed', topic.name);
    const receipt = await notices.attempt(library.removeTopic(topic.id), text);
    if (receipt) write(typed.peek(), true);
    if (receipt) router.go({ section: 'topics' }, 'replace');
  }

  return (
    <form
      class="topic-editor"
      aria-label={t(topic ? 'follow_topic' : 'topics_add')}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <TextField
        label={t('topics_name')}
        autoFocus={!topic}
        most={LONGEST_TOPIC.name}
        value={name}
        onInput={(value) => set({ name: value })}
      />
      <ColourField colour={colour} onChange={(value) => set({ colour: value })} />
      {!topic?.builtIn && (
        <div class="field">
          <label for="topic-area">{t('topics_area')}</label>
          <select id="topic-area" value={area} onChange={(event) => set({ area: event.currentTarget.value })}>
            {areas.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <TextField
        multiline
        label={t(topic?.builtIn ? 'topics_rule_built_in' : 'topics_rule')}
        placeholder={t('topics_rule_placeholder')}
        most={LONGEST_TOPIC.rule}
        value={rule}
        onInput={(value) => set({ rule: value })}
        invalid={problem !== undefined}
        hint={problem ? <QueryProblemLine query={rule} problem={problem} /> : t('topics_rule_hint')}
      />
      <SourceField source={source.value} onChange={(value) => (source.value = value)} />
      <div class="form-bar">
        <button type="submit" class="button primary" disabled={!isWhole || !isChanged}>
          {t(topic ? 'library_save_changes' : 'topics_add')}
        </button>
        {!isAsBegun(typed.value) && (
          <Button onClick={() => write(begun(toDraft(topic, areas[0])), true)}>{t('library_cancel')}</Button>
        )}
        {topic && <FollowButton topic={topic} />}
        {topic && (
          <Button look="danger" onClick={() => void once(remove)}>
            {t(topic.builtIn ? 'settings_reset' : 'topics_remove')}
          </Button>
        )}
      </div>
      {!problem && trial && <RuleTrial rule={trial} />}
      {trainingExamples && <TrainingExamplesView trainingExamples={trainingExamples} onLabel={label} />}
    </form>
  );
}

/** What is typed, and the topic as it was known then. */
interface Typed {
  readonly draft: Draft;
  readonly known: Draft;
}

function begun(draft: Draft): Typed {
  return { draft, known: draft };
}

function isAsBegun({ draft, known }: Typed): boolean {
  return JSON.stringify(trimmed(draft)) === JSON.stringify(known);
}

function toDraft(topic: Topic | undefined, area: Topic | undefined): Draft {
  return {
    name: topic?.name ?? '',
    area: topic?.area ?? area?.id ?? '',
    colour: topic?.colour ?? area?.colour ?? 'language',
    rule: topic?.rule ?? '',
  };
}

function trimmed({ name, rule, ...more }: Draft): Draft {
  return { name: name.trim(), ...more, rule: rule.trim() };
}

/** A draft that began as `before`: fields that still are as they were then become as they are now. */
function merged(draft: Draft, before: Draft, now: Draft): Draft {
  const field = (name: keyof Draft): string => (trimmed(draft)[name] === before[name] ? now[name] : draft[name]);
  return { name: field('name'), area: field('area'), colour: field('colour'), rule: field('rule') };
}

/** What differs from the topic as it is; all of a new one. */
function toAsked(draft: Draft, topic: Topic | undefined): TopicDraft {
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
