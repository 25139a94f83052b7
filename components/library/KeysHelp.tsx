import { keyOf, labelOf, type CommandId } from '../../utils/commands';
import { t, type MessageKey } from '../../utils/i18n';
import { Popover } from '../ui/Popover';
import { usePage } from './page-state';

/** What the table of commands has that also works here, and what only the list knows. */
const SHARED: readonly CommandId[] = ['next', 'previous', 'open', 'star', 'tag', 'undo', 'help'];
const OWN: readonly (readonly [string, MessageKey])[] = [
  ['Enter', 'library_key_enter'],
  ['x', 'library_key_select'],
  ['Shift+↓', 'library_key_extend'],
  ['Ctrl+A', 'library_key_all'],
  ['Del', 'library_remove'],
  ['Esc', 'library_key_clear'],
];

/** One sheet of all keys. */
export function KeysHelp() {
  const { keys } = usePage().settings.value;
  const shared = SHARED.map((id) => [keyOf(id, keys), labelOf(id)] as const);
  const search = [keyOf('filter', keys), 'library_search'] as const;
  return (
    <Popover name="keys" look="quiet" button="?" label={t('command_help')}>
      {() => (
        <dl class="keys">
          {[...shared, search, ...OWN].map(
            ([key, label]) =>
              key && (
                <div key={label}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(label)}</dd>
                </div>
              ),
          )}
        </dl>
      )}
    </Popover>
  );
}
