import { t } from '../../../utils/i18n';
import { LONGEST_TOPIC, type Topic } from '../../../utils/model/topic';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { QueryProblemLine } from '../QueryProblemLine';
import { useTopicMap } from '../topics-context';
import { useFormQuery } from '../use-form-query';
import { ColourField } from './ColourField';
import { exactTopicQuery } from './counts';
import { FollowButton } from './FollowButton';
import { TrainingExamplesView } from './TrainingExamplesView';
import { RuleTrial } from './RuleTrial';
import { SourceField } from './SourceField';
import { useTopicForm, type TopicForm } from './use-topic-form';
import { useTrainingExamples } from './use-training-examples';

export interface TopicEditorProps {
  readonly topic?: Topic;
  /** Told of a new topic, which the catalogue has a moment later. */
  readonly onMade?: (topic: Topic) => void;
}

/** A topic's name, colour, area and rule, and what it is learned from, with what it would match. Without a topic it makes a new one. */
export function TopicEditor({ topic, onMade }: TopicEditorProps) {
  const topics = useTopicMap();
  const areas = [...topics.values()].filter(({ id, area }) => id === area);
  const form = useTopicForm(topic, areas[0], onMade);
  const { shown: trainingExamples, label } = useTrainingExamples(topic?.id);
  const { draft, source, set, setSource } = form;
  const rule = draft.rule.trim();
  const query = useFormQuery(draft.rule);
  const hasExamples = Boolean(trainingExamples?.examples.length);
  const isMade = topic?.builtIn === true || rule !== '' || source.value !== undefined || hasExamples;
  const canSave = draft.name.trim() !== '' && !query.problem && isMade && form.isChanged;
  const trial = query.asked?.trim() || (topic && hasExamples ? exactTopicQuery(topic) : '');

  return (
    <form
      class="topic-editor"
      aria-label={t(topic ? 'follow_topic' : 'topics_add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void form.save();
      }}
    >
      <TextField
        label={t('topics_name')}
        autoFocus={!topic}
        most={LONGEST_TOPIC.name}
        value={draft.name}
        onInput={(name) => set({ name })}
      />
      <ColourField colour={draft.colour} onChange={(colour) => set({ colour })} />
      {!topic?.builtIn && <AreaField areas={areas} area={draft.area} onChange={(area) => set({ area })} />}
      <TextField
        multiline
        label={t(topic?.builtIn ? 'topics_rule_built_in' : 'topics_rule')}
        placeholder={t('topics_rule_placeholder')}
        most={LONGEST_TOPIC.rule}
        value={draft.rule}
        onInput={(value) => {
          query.type();
          set({ rule: value });
        }}
        onBlur={query.leave}
        invalid={query.said !== undefined}
        hint={query.said ? <QueryProblemLine query={draft.rule} problem={query.said} /> : t('topics_rule_hint')}
      />
      <SourceField source={source.value} onChange={setSource} />
      <TopicEditorBar topic={topic} form={form} canSave={canSave} />
      {!query.said && trial && <RuleTrial rule={trial} />}
      {trainingExamples && <TrainingExamplesView trainingExamples={trainingExamples} onLabel={label} />}
    </form>
  );
}

interface AreaFieldProps {
  readonly areas: readonly Topic[];
  readonly area: string;
  onChange(area: string): void;
}

function AreaField({ areas, area, onChange }: AreaFieldProps) {
  return (
    <div class="field">
      <label for="topic-area">{t('topics_area')}</label>
      <select id="topic-area" value={area} onChange={(event) => onChange(event.currentTarget.value)}>
        {areas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TopicEditorBarProps {
  readonly topic: Topic | undefined;
  readonly form: TopicForm;
  readonly canSave: boolean;
}

function TopicEditorBar({ topic, form, canSave }: TopicEditorBarProps) {
  return (
    <div class="form-bar">
      <button type="submit" class="button primary" disabled={!canSave}>
        {t(topic ? 'library_save_changes' : 'topics_add')}
      </button>
      {form.isTyped && <Button onClick={form.reset}>{t('library_cancel')}</Button>}
      {topic && <FollowButton topic={topic} />}
      {topic && (
        <Button look="danger" onClick={() => void form.remove()}>
          {t(topic.builtIn ? 'settings_reset' : 'topics_remove')}
        </Button>
      )}
    </div>
  );
}
