import { GROUPS, keyOf, labelOf, type CommandId } from '../../utils/commands';
import { t, type MessageKey } from '../../utils/i18n';
import { keyName } from '../../utils/key-name';
import { SYNTAX } from '../../utils/query/syntax';
import { Popover } from '../ui/Popover';
import { usePage } from './page-state';
import { TAGS, TRASH, WELCOME } from './route';

type Line = readonly [key: string, label: MessageKey];

/** What the table of commands has that also works here, and what only the list knows. */
const SHARED: readonly CommandId[] = [
  ...(['next', 'previous', 'top', 'open', 'pdf', 'star', 'tag', 'read', 'note', 'copy', 'link'] as const),
  ...(['select', 'selectNext', 'selectPrevious', 'library', 'undo', 'undos', 'help'] as const),
];
const OWN: readonly Line[] = [
  ['Enter', 'library_key_enter'],
  ['Shift+↓', 'library_key_extend'],
  ['Ctrl+A', 'library_key_all'],
  ['Ctrl+K', 'palette_open'],
  ['Del', 'library_remove'],
  ['Esc', 'library_key_clear'],
];

/** What only the reader's lists know. */
const OF_LISTS: readonly Line[] = [
  ['F2', 'tags_rename'],
  ['Alt+↑', 'reading_up'],
  ['Alt+↓', 'reading_down'],
  ['Del', 'library_tags_remove'],
];

/** What only the page of tags knows. */
const OF_TAGS: readonly Line[] = [
  ['Enter', 'tags_key_show'],
  ['r', 'tags_rename'],
  ['m', 'tags_merge'],
  ['c', 'library_colour'],
  ['x', 'library_key_select'],
  ['Del', 'tags_delete'],
];

/** What only the trash knows, beside the key that saves. */
const OF_TRASH: readonly Line[] = [
  ['x', 'library_key_select'],
  ['Ctrl+A', 'library_key_all'],
  ['Del', 'trash_delete'],
  ['Esc', 'library_key_clear'],
];

/** One sheet of all keys: of the library, and beside the sample of a listing those of a listing first. And of all that a search can say. */
export function KeysHelp() {
  const { settings, router } = usePage();
  const { keys } = settings.value;
  const lineOf = (id: CommandId): Line => [keyName(keyOf(id, keys)), labelOf(id)];
  const { section } = router.route.value;
  return (
    <Popover name="keys" look="quiet" button="?" label={t('command_help')}>
      {() => (
        <div class="key-groups">
          {section === WELCOME &&
            Object.entries(GROUPS).map(([group, ids]) => (
              <Group key={group} title={`help_${group as keyof typeof GROUPS}`} lines={ids.map(lineOf)} />
            ))}
          {section === TAGS && <Group title="library_tags" lines={OF_TAGS} />}
          {section === TRASH && (
            <Group title="trash_title" lines={[[keyName(keyOf('save', keys)), 'trash_put_back'], ...OF_TRASH]} />
          )}
          <Group
            title="options_library"
            lines={[...SHARED.map(lineOf), [keyName(keyOf('filter', keys)), 'library_search'], ...OWN]}
          />
          {section === 'library' && <Group title="lists_own" lines={OF_LISTS} />}
          <QuerySyntax />
        </div>
      )}
    </Popover>
  );
}

/** What a search can say. */
function QuerySyntax() {
  return (
    <section>
      <h2 class="small muted">{t('help_query')}</h2>
      <dl class="keys syntax">
        {SYNTAX.map(({ id, example }) => (
          <div key={id}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(`query_example_${id}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
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
