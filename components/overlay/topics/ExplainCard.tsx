import type { Explanation } from '../../../utils/examples';
import { t } from '../../../utils/i18n';
import type { Topic } from '../../../utils/model/topic';
import { sayExplanation } from './say-explanation';

export interface ExplainCardProps {
  readonly topic: Topic;
  readonly why: Explanation;
  readonly followed: boolean;
  /** The user says that it is, or is not; what was said already is taken back. */
  readonly say: (is: boolean) => void;
  readonly follow: () => void;
}

/** Why a paper has a topic, and what to do about it. */
export function ExplainCard({ topic, why, followed, say, follow }: ExplainCardProps) {
  return (
    <div role="group" aria-label={t('explain_card', topic.name)}>
      <p role="status" dir="auto">
        {sayExplanation(why)}
      </p>
      <div class="row">
        <Act name={t('explain_yes_of', topic.name)} shortcut="y" pressed={why.said === true} act={() => say(true)}>
          {t('explain_yes')}
        </Act>
        <Act name={t('explain_no_of', topic.name)} shortcut="n" pressed={why.said === false} act={() => say(false)}>
          {t('explain_no')}
        </Act>
        <Act name={t('explain_follow_of', topic.name)} shortcut="f" pressed={followed} act={follow}>
          {t('listing_follow_button')}
        </Act>
      </div>
    </div>
  );
}

interface ActProps {
  readonly name: string;
  readonly shortcut: string;
  readonly pressed: boolean;
  readonly act: () => void;
  readonly children: string;
}

function Act({ name, shortcut, pressed, act, children }: ActProps) {
  return (
    <button
      type="button"
      class="act"
      aria-label={name}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      title={t('listing_key_hint', name, shortcut)}
      onClick={act}
    >
      {children}
    </button>
  );
}
