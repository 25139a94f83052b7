import { t } from '../../../utils/i18n';
import type { Topic } from '../../../utils/model/topic';
import { nameField } from '../../ui/named-field';

export interface AddTopicProps {
  /** Of the paper. */
  readonly id: string;
  /** All there are. */
  readonly topics: readonly Topic[];
  readonly add: (topic: Topic) => void;
  readonly close: () => void;
}

/** A field for a topic that a paper lacks. */
export function AddTopic({ id, topics, add, close }: AddTopicProps) {
  /** Says that the paper is of the topic that is called so, and gives the words that are left when none is. */
  function enter(text: string): string {
    const wanted = text.trim().toLowerCase();
    // A topic of the reader's own comes before a built-in one of the same name.
    const topic = topics.findLast(({ name }) => name.toLowerCase() === wanted);
    if (topic) add(topic);
    return topic ? '' : text;
  }

  function take(input: HTMLInputElement): void {
    input.value = enter(input.value);
    if (input.value.trim() === '') return;
    input.setCustomValidity(t('topics_gone'));
    input.reportValidity();
  }

  function change(event: InputEvent & { readonly currentTarget: HTMLInputElement }): void {
    const input = event.currentTarget;
    input.setCustomValidity('');
    // Chosen from the list, and not typed.
    if (!event.inputType || event.inputType === 'insertReplacementText') take(input);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take(event.currentTarget.querySelector('input')!);
      }}
    >
      <input
        {...nameField(`topic ${id}`, { enter }, close)}
        type="text"
        list="all-topics"
        placeholder={t('explain_add')}
        aria-label={t('explain_add')}
        onInput={change}
      />
      <datalist id="all-topics">
        {topics.map(({ id: topic, name }) => (
          <option key={topic} value={name} />
        ))}
      </datalist>
    </form>
  );
}
