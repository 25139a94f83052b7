import { GROUPS, keyOf, labelOf, type CommandId } from '../../utils/commands';
import { t, type MessageKey } from '../../utils/i18n';
import { keyName } from '../../utils/key-name';
import { Popover } from '../ui/Popover';
import { usePage } from './page-state';
import { WELCOME } from './route';

type Line = readonly [key: string, label: MessageKey];

/** What the table of commands has that also works here, and what only the list knows. */
const SHARED: readonly CommandId[] = ['next', 'previous', 'open', 'star', 'tag', 'undo', 'help'];
const OWN: readonly Line[] = [
  ['Enter', 'library_key_enter'],
  ['x', 'library_key_select'],
  ['Shift+↓', 'library_key_extend'],
  ['Ctrl+A', 'library_key_all'],
  ['Del', 'library_remove'],
  ['Esc', 'library_key_clear'],
];

/** One sheet of all keys: of the library, and beside the sample of a listing those of a listing first. */
export function KeysHelp() {
  const { settings, router } = usePage();
  const { keys } = settings.value;
  const lineOf = (id: CommandId): Line => [keyName(keyOf(id, keys)), labelOf(id)];
  const isWelcome = router.route.value.section === WELCOME;
  return (
    <Popover name="keys" look="quiet" button="?" label={t('command_help')}>
      {() => (
        <div class="key-groups">
          {isWelcome &&
            Object.entries(GROUPS).map(([group, ids]) => (
              <Group key={group} title={`help_${group as keyof typeof GROUPS}`} lines={ids.map(lineOf)} />
            ))}
          <Group
            title="options_library"
            lines={[...SHARED.map(lineOf), [keyName(keyOf('filter', keys)), 'library_search'], ...OWN]}
          />
        </div>
      )}
    </Popover>
  );
}

/** Keys under a heading; those that were switched off are left out. */
function Group({ title, lines }: { readonly title: MessageKey; readonly lines: readonly Line[] }) {
  return (
    <section>
      <h2 class="small muted">{t(title)}</h2>
      <dl class="keys">
        {lines.map(
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
    </section>
  );
}
