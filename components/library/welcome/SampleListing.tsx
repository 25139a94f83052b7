import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

import { commandFor, keyOf, type Remapped } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import { pressed } from '../../../utils/key-press';
import { isDue } from '../../shared/held-keys';
import { isComposing } from '../../shared/is-composing';
import { isTyping } from '../../shared/is-typing';
import { usePage } from '../page-state';
import {
  afterCommand,
  afterFollow,
  afterKey,
  SAMPLE_COMMANDS,
  SAMPLE_PAPERS,
  SAMPLE_START,
  shownIn,
  type SampleState,
} from './sample-listing';
import { SampleRow } from './SampleRow';

/** A picture of a listing that moves by the reader's own keys. Nothing that is done here is kept. */
export function SampleListing() {
  const { settings } = usePage();
  const state = useSignal(SAMPLE_START);

  // Before it is painted: from then on its keys are pressed.
  useLayoutEffect(() => {
    const stop = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || isComposing(event) || isTyping(event)) return;
        const next = afterPress(state.peek(), event, settings.peek().keys);
        if (!next) return;
        state.value = next;
        event.preventDefault();
      },
      // Before the page takes an undo for one of the library's.
      { signal: stop.signal, capture: true },
    );
    return () => stop.abort();
  }, []);

  const now = state.value;
  const shown = shownIn(now.hidden);
  return (
    <div class="sample" role="group" aria-label={t('welcome_sample')}>
      {shown.map((at) => {
        const paper = SAMPLE_PAPERS[at];
        return (
          paper && (
            <SampleRow
              key={at}
              paper={paper}
              at={at}
              now={now}
              onCommand={(command) => (state.value = afterCommand({ ...state.peek(), current: at }, command))}
              onFollow={(author) => (state.value = afterFollow({ ...state.peek(), current: at }, author))}
            />
          )
        );
      })}
      {shown.length === 0 && (
        <p role="status" class="sample-end">
          {t('welcome_end', now.saved.size, now.hidden.size, keyName(keyOf('undo', settings.value.keys)))}
        </p>
      )}
    </div>
  );
}

/** The state after a key, the same for one that is held and was heard; undefined where the key means nothing here, and is left to the page. */
function afterPress(state: SampleState, event: KeyboardEvent, keys: Remapped): SampleState | undefined {
  const inCard = afterKey(state, pressed(event));
  if (inCard) return event.repeat ? state : inCard;
  const command = commandFor(event, keys);
  if (!command || !SAMPLE_COMMANDS.includes(command)) return undefined;
  return isDue(event, command) ? afterCommand(state, command) : state;
}
