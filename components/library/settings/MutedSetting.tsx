import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { LONGEST_TOPIC, type Topic } from '../../../utils/model/topic';
import { Button } from '../../ui/Button';
import { Dot } from '../../ui/Dot';
import { Icon } from '../../ui/Icon';
import { usePage } from '../page-state';
import { useTopicMap } from '../topics-context';
import { useUnsaved } from '../use-unsaved';
import { isMutedWord, mutedWord } from './muted-word';

/** Topics and words that entries are left out of listings for. */
export function MutedSetting() {
  const { attempt } = usePage().notices;
  const muted = [...useTopicMap().values()].filter((topic) => topic.muted && topic.enabled);

  function unmute(topic: Topic): void {
    const { id, name } = topic;
    const work = isMutedWord(topic) ? library.removeTopic(id) : library.saveTopic({ id, name, muted: false });
    void attempt(work, t('topics_unmuted', name));
  }

  return (
    <>
      <MuteForm muted={muted} />
      {muted.length > 0 && (
        <ul class="muted-list">
          {muted.map((topic) => (
            <li key={topic.id}>
              {!isMutedWord(topic) && <Dot colour={topic.colour} />}
              <span dir="auto">{topic.name}</span>
              <Button look="quiet" aria-label={t('topics_unmute', topic.name)} onClick={() => unmute(topic)}>
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A word, or words, to be muted. What was typed stays until the library has it. */
function MuteForm({ muted }: { readonly muted: readonly Topic[] }) {
  const { attempt } = usePage().notices;
  const { typed, set } = useUnsaved('muted word', () => '');
  const word = typed.value.trim();
  const isThere = muted.some(({ name }) => name.toLowerCase() === word.toLowerCase());

  async function mute(): Promise<void> {
    if (!/[\p{L}\p{N}]/u.test(word) || isThere) return;
    if (await attempt(library.saveTopic(mutedWord(word)), t('topics_muted', word))) set('', true);
  }

  return (
    <form
      class="mute-form"
      onSubmit={(event) => {
        event.preventDefault();
        void mute();
      }}
    >
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST_TOPIC.name}
        placeholder={t('settings_mute_word')}
        aria-label={t('settings_mute_word')}
        value={typed.value}
        onInput={({ currentTarget: { value } }) => set(value, value.trim() === '')}
      />
      <button type="submit" class="button" disabled={!word || isThere}>
        {t('topics_state_mute')}
      </button>
      {isThere && (
        <p class="muted small" role="status">
          {t('topics_muted', word)}
        </p>
      )}
    </form>
  );
}
