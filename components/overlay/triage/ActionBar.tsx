import { plural, t } from '../../../utils/i18n';
import type { CommandId } from '../../../utils/commands';
import { isComposing } from '../../shared/is-composing';
import { nameField } from '../../ui/named-field';
import type { Notice } from '../toolbar/toolbar-state';
import { EXPORTS, type ExportId } from './exports';

/** The name of the field for tags. */
export const FIELD = 'tags of several';

/** What stands in the bar: the acts, the field for tags, or the formats. */
export type BarMode = 'acts' | 'tags' | 'formats';

export interface ActionBarProps {
  readonly count: number;
  /** How many there are to be selected. */
  readonly shown: number;
  readonly mode: BarMode;
  /** What has been typed of tags. */
  readonly draft: string;
  readonly notice: Notice | undefined;
  readonly keyFor: (command: CommandId) => string;
  readonly actions: ActionBarActions;
}

export interface ActionBarActions {
  act(command: CommandId): void;
  selectAll(): void;
  clear(): void;
  undo(): void;
  setMode(mode: BarMode): void;
  setDraft(text: string): void;
  tag(text: string): void;
  exportAs(format: ExportId): void;
}

/** What can be done to the papers that are selected: it stands where the toolbar's last line was. */
export function ActionBar({ count, shown, mode, draft, notice, keyFor, actions }: ActionBarProps) {
  return (
    <div class="several" role="toolbar" aria-label={t('several_bar')}>
      <strong aria-live="polite">{plural('library_selected', count)}</strong>
      {mode === 'tags' && <TagField draft={draft} actions={actions} />}
      {mode === 'formats' && <Formats actions={actions} />}
      {mode === 'acts' && <Acts keyFor={keyFor} actions={actions} />}
      <span class="said" role="status">
        {notice?.text}
      </span>
      {notice?.undoable && (
        <button type="button" class="quiet" onClick={actions.undo}>
          {t('command_undo')} <Key name={keyFor('undo')} />
        </button>
      )}
      <span class="end">
        {count < shown && (
          <button type="button" onClick={actions.selectAll}>
            {t('several_all', shown)} <Key name={keyFor('selectAll')} />
          </button>
        )}
        <button type="button" onClick={actions.clear}>
          {t('library_clear_selection')} <Key name={keyFor('clear')} />
        </button>
      </span>
    </div>
  );
}

const ACTS = [
  ['save', 'popup_save'],
  ['tag', 'command_tag'],
  ['read', 'several_read'],
  ['copy', 'command_copy'],
  ['hide', 'command_hide'],
] as const;

function Acts({ keyFor, actions }: Pick<ActionBarProps, 'keyFor' | 'actions'>) {
  return (
    <>
      {ACTS.map(([command, name]) => (
        <button key={command} type="button" onClick={() => actions.act(command)}>
          {t(name)} <Key name={keyFor(command)} />
        </button>
      ))}
      <button type="button" onClick={() => actions.setMode('formats')}>
        {t('library_export_selection')}
      </button>
    </>
  );
}

function TagField({ draft, actions }: Pick<ActionBarProps, 'draft' | 'actions'>) {
  const back = (): void => actions.setMode('acts');
  const named = nameField(FIELD, { type: actions.setDraft, enter: actions.tag }, back);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    const input = event.currentTarget as HTMLInputElement;
    // In Firefox only the field itself gives the focus up, not the element of ours that it stands in.
    input.blur();
    if (event.key === 'Enter') actions.tag(input.value);
    else back();
  }

  return (
    <>
      <input
        {...named}
        type="text"
        value={draft}
        placeholder={t('listing_add_tag')}
        aria-label={t('several_tags')}
        autocomplete="off"
        onInput={(event) => actions.setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" onClick={() => actions.tag(draft)}>
        {t('command_tag')} <Key name="↵" />
      </button>
      <button type="button" onClick={back}>
        {t('library_cancel')}
      </button>
    </>
  );
}

function Formats({ actions }: Pick<ActionBarProps, 'actions'>) {
  return (
    <>
      {(Object.keys(EXPORTS) as ExportId[]).map((format) => (
        <button key={format} type="button" onClick={() => actions.exportAs(format)}>
          {EXPORTS[format]}
        </button>
      ))}
      <button type="button" onClick={() => actions.setMode('acts')}>
        {t('library_cancel')}
      </button>
    </>
  );
}

function Key({ name }: { readonly name: string }) {
  return name ? <kbd aria-hidden="true">{name}</kbd> : null;
}
