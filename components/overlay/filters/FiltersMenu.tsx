import { useLayoutEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { LONGEST_LIST, type SmartList } from '../../../utils/model/smart-list';
import { isComposing } from '../../shared/is-composing';
import { nameField } from '../../ui/named-field';

/** One saved filter in the menu. */
export interface FilterLine {
  readonly list: SmartList;
  /** The listing is filtered by it. */
  readonly isShown: boolean;
  /** It was removed here, and can be taken back where it stood. */
  readonly isGone: boolean;
}

export interface FiltersState {
  readonly lines: readonly FilterLine[];
  /** What would be saved. */
  readonly query: string;
  /** What was typed of its name. */
  readonly name: string;
  readonly isNaming: boolean;
  readonly isTaken: boolean;
  readonly canGoBack: boolean;
}

export interface FiltersActions {
  pick(query: string): void;
  /** Back to the filters before one was picked. */
  back(): void;
  setNaming(isNaming: boolean): void;
  type(name: string): void;
  save(): void;
  remove(list: SmartList): void;
  putBack(id: string): void;
}

interface FiltersMenuProps {
  readonly now: FiltersState;
  readonly actions: FiltersActions;
}

/** Saved filters to pick from, and what the listing is filtered by, to be saved under a name. Arrow keys go along them. */
export function FiltersMenu({ now, actions }: FiltersMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useFirstFocus(menu);
  useKeptFocus(menu, now);
  const { lines, query, isNaming, canGoBack } = now;
  return (
    <div class="filters" ref={menu} onKeyDown={(event) => onArrow(event, menu.current)}>
      {lines.length > 0 && <h2>{t('filters_saved')}</h2>}
      {lines.map((line) => (
        <Line key={line.list.id} line={line} actions={actions} />
      ))}
      {lines.length === 0 && !query && <p class="none">{t('filters_none')}</p>}
      {(canGoBack || query) && (
        <div class="deeds">
          {canGoBack && (
            <button type="button" class="deed" onClick={actions.back}>
              {t('filters_back')}
            </button>
          )}
          {query && !isNaming && (
            <button type="button" class="deed naming" onClick={() => actions.setNaming(true)}>
              {t('filters_save')}
            </button>
          )}
          {query && isNaming && <NameField now={now} actions={actions} />}
        </div>
      )}
    </div>
  );
}

function Line({
  line: { list, isShown, isGone },
  actions,
}: { readonly line: FilterLine } & Pick<FiltersMenuProps, 'actions'>) {
  if (isGone)
    return (
      <div class="filter gone">
        <span class="said" role="status">
          {t('filters_did_remove', list.name)}
        </span>
        <button type="button" class="put-back" onClick={() => actions.putBack(list.id)}>
          {t('command_undo')}
        </button>
      </div>
    );
  return (
    <div class="filter">
      <button
        type="button"
        class="deed pick"
        aria-pressed={isShown}
        title={list.query}
        onClick={() => actions.pick(list.query)}
      >
        {isShown && (
          <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
            <path d="M2 6.5l2.8 2.8L10 3.5" />
          </svg>
        )}
        <span class="name" dir="auto">
          {list.name}
        </span>
        <span class="says" dir="auto" aria-hidden="true">
          {list.query}
        </span>
      </button>
      <button
        type="button"
        class="remove"
        aria-label={t('filters_remove', list.name)}
        onClick={() => actions.remove(list)}
      >
        <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" />
        </svg>
      </button>
    </div>
  );
}

function NameField({ now: { name, query, isTaken }, actions }: FiltersMenuProps) {
  const leave = (): void => actions.setNaming(false);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') actions.save();
    else leave();
  }

  return (
    <div class="new-filter">
      <input
        {...nameField('saved-filter', { type: actions.type, enter: actions.save }, leave)}
        class="find"
        dir="auto"
        value={name}
        maxLength={LONGEST_LIST.name}
        placeholder={t('filters_name')}
        aria-label={t('filters_name')}
        aria-describedby="filter-saved"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => actions.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="keep" disabled={!name.trim()} onClick={actions.save}>
        {t(isTaken ? 'filters_replace' : 'popup_save')}
      </button>
      <p id="filter-saved" role="status">
        {isTaken ? t('filters_taken', name.trim()) : query}
      </p>
    </div>
  );
}

/** Opened by itself, the menu has the focus; as a part of another one it leaves it where it is. */
function useFirstFocus(menu: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const own = menu.current;
    if (own?.closest('.saved-filters')) stopsIn(own)[0]?.focus();
  }, []);
}

/** Where what had the focus is gone, what took its place has it. */
function useKeptFocus(menu: { readonly current: HTMLElement | null }, now: FiltersState): void {
  const before = useRef(now);
  useLayoutEffect(() => {
    const [own, was] = [menu.current, before.current];
    before.current = now;
    if (!own) return;
    const gone = (state: FiltersState): number => state.lines.filter(({ isGone }) => isGone).length;
    if (now.isNaming && !was.isNaming) own.querySelector('input')?.focus();
    else if (gone(now) > gone(was)) own.querySelector<HTMLElement>('.put-back')?.focus();
    else if (gone(now) < gone(was) || (was.isNaming && !now.isNaming) || (was.canGoBack && !now.canGoBack))
      (own.querySelector<HTMLElement>(was.isNaming ? '.naming, .pick' : '.pick, .deed') ?? undefined)?.focus();
  }, [now]);
}

/** Arrow keys, Home and End go along buttons and field. */
function onArrow(event: KeyboardEvent, menu: HTMLElement | null): void {
  if (!menu || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
  const { key, target } = event;
  const isTyped = (target as Element).localName === 'input' && (key === 'Home' || key === 'End');
  const stops = stopsIn(menu);
  const at = stops.indexOf(target as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[key];
  if (next === undefined || isTyped) return;
  event.preventDefault();
  event.stopPropagation();
  stops.at(next % stops.length)?.focus();
}

function stopsIn(menu: Element): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')].filter(
    (stop) => !stop.disabled && (stop.checkVisibility?.() ?? true),
  );
}
