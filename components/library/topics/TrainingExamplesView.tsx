import { ENOUGH_EXAMPLES, type Borderline, type TrainingExamples } from '../../../utils/examples';
import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { TopicLesson } from './use-training-examples';

export interface TrainingExamplesViewProps {
  readonly trainingExamples: TrainingExamples;
  readonly onLabel: TopicLesson['label'];
}

/** What a topic was learned from, paper by paper, what it is in doubt about, and the words that came of it. */
export function TrainingExamplesView({ trainingExamples, onLabel }: TrainingExamplesViewProps) {
  const { examples, words, borderline } = trainingExamples;
  const yes = examples.filter(({ is }) => is).length;
  const missing = ENOUGH_EXAMPLES - yes;
  const set = (...what: Parameters<typeof onLabel>): void => void onLabel(...what);
  if (examples.length === 0) return null;
  return (
    <>
      <section class="lesson" aria-label={t('topics_examples')}>
        <h2>{t('topics_examples')}</h2>
        {missing > 0 && <p class="muted">{plural('topics_examples_missing', missing)}</p>}
        <ul>
          {examples.map(({ id, title, is }) => (
            <li key={id}>
              <Button
                look="quiet"
                class="sign"
                aria-label={t(is ? 'topics_example_yes' : 'topics_example_no', title)}
                title={t('topics_example_turn')}
                onClick={() => set(id, !is, t(is ? 'topics_example_now_no' : 'topics_example_now_yes'))}
              >
                {is ? '+' : '−'}
              </Button>
              <span dir="auto">{title}</span>
              <Button
                look="danger"
                aria-label={t('topics_example_remove', title)}
                onClick={() => set(id, undefined, t('topics_example_removed'))}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {borderline.length > 0 && <BorderlineView borderline={borderline} onAnswer={set} />}
      {words.length > 0 && (
        <section class="lesson" aria-label={t('topics_words')}>
          <h2>{t('topics_words')}</h2>
          <Words words={words} />
        </section>
      )}
    </>
  );
}

interface BorderlineViewProps extends Pick<TrainingExamples, 'borderline'> {
  onAnswer(id: Borderline['id'], is: boolean, said: string): void;
}

/** Papers to be told of: is this one? */
function BorderlineView({ borderline, onAnswer }: BorderlineViewProps) {
  return (
    <section class="lesson" aria-label={t('topics_borderline')}>
      <h2>{t('topics_borderline')}</h2>
      <p class="muted">{t('topics_borderline_hint')}</p>
      <ul>
        {borderline.map(({ id, title }) => (
          <li key={id}>
            <span dir="auto">{title}</span>
            <Button
              aria-label={t('topics_borderline_yes_of', title)}
              onClick={() => onAnswer(id, true, t('topics_example_now_yes'))}
            >
              {t('topics_borderline_yes')}
            </Button>
            <Button
              aria-label={t('topics_borderline_no_of', title)}
              onClick={() => onAnswer(id, false, t('topics_example_now_no'))}
            >
              {t('topics_borderline_no')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ words }: Pick<TrainingExamples, 'words'>) {
  const most = Math.max(...words.map(({ weight }) => Math.abs(weight)));
  return (
    <ul class="learned-words">
      {words.map(({ text, weight }) => (
        <li key={text}>
          <span dir="auto">{text}</span>
          <span class={weight < 0 ? 'bar against' : 'bar'} aria-hidden="true">
            <span style={{ width: `${(100 * Math.abs(weight)) / most}%` }} />
          </span>
          <span class="tabular muted">{weight.toLocaleString(undefined, { signDisplay: 'always' })}</span>
        </li>
      ))}
    </ul>
  );
}
