import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { t, type MessageKey } from '../../../utils/i18n';
import { pressed } from '../../../utils/key-press';
import { isComposing } from '../../shared/is-composing';
import { Icon } from '../../ui/Icon';
import type { PaletteItem } from './palette-items';
import { usePalette, type PaletteList } from './use-palette';

const GROUPS: Readonly<Record<PaletteItem['group'], MessageKey>> = {
  lists: 'lists_own',
  tags: 'library_tags',
  places: 'options_sections',
  commands: 'palette_commands',
  papers: 'library_papers',
};

/** Goes to papers, lists, tags and sections, and does what there is to do, by its name: `Ctrl+K`, or its button. */
export function Palette() {
  const isOpen = useSignal(false);

  useEffect(() => {
    const stop = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (isComposing(event) || !/^(?:Ctrl|Meta)\+k$/.test(pressed(event))) return;
        event.preventDefault();
        if (!event.repeat) isOpen.value = true;
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);

  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-label={t('palette_open')}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        title={t('listing_key_hint', t('palette_open'), 'Ctrl+K')}
        onClick={() => (isOpen.value = true)}
      >
        <Icon name="search" />
      </button>
      {isOpen.value && <PaletteDialog onClose={() => (isOpen.value = false)} />}
    </>
  );
}

function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = usePalette(() => dialog.current?.close());
  // Closed by the dialog itself, so that the focus goes back to where it was.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t('palette_open')}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <PaletteField list={list} />
      <PaletteItems list={list} />
    </dialog>
  );
}

function PaletteField({ list }: { readonly list: PaletteList }) {
  const items = list.items.value;
  const active = items[list.current.value];
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key as 'ArrowDown' | 'ArrowUp'];
    if (step) list.move(step);
    else if (event.key === 'Enter' && active && !event.repeat) list.take(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <input
      type="text"
      dir="auto"
      autoFocus
      autocomplete="off"
      spellcheck={false}
      maxLength={200}
      role="combobox"
      aria-expanded={items.length > 0}
      aria-controls={list.id}
      aria-activedescendant={active && optionId(list, active)}
      aria-label={t('palette_open')}
      placeholder={t('palette_placeholder')}
      value={list.text.value}
      onInput={({ currentTarget }) => list.type(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function PaletteItems({ list }: { readonly list: PaletteList }) {
  const items = list.items.value;
  const active = items[list.current.value];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div
      ref={box}
      id={list.id}
      role="listbox"
      aria-label={t('palette_open')}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {Object.entries(GROUPS).map(([group, heading]) => {
        const own = items.filter((item) => item.group === group);
        return (
          own.length > 0 && (
            <div key={group} role="group" aria-label={t(heading)}>
              <h2 class="small muted" aria-hidden="true">
                {t(heading)}
              </h2>
              {own.map((item) => (
                <Option key={item.id} {...{ list, item }} isCurrent={item === active} />
              ))}
            </div>
          )
        );
      })}
      {items.length === 0 && <p class="muted">{t('palette_nothing', list.text.value)}</p>}
    </div>
  );
}

interface OptionProps {
  readonly list: PaletteList;
  readonly item: PaletteItem;
  readonly isCurrent: boolean;
}

function Option({ list, item, isCurrent }: OptionProps) {
  return (
    <div id={optionId(list, item)} role="option" aria-selected={isCurrent} onClick={() => list.take(item)}>
      <span dir="auto">{item.name}</span>
      {item.note && (
        <span class="muted" dir="auto">
          {item.note}
        </span>
      )}
    </div>
  );
}

function optionId({ id }: PaletteList, item: PaletteItem): string {
  return `${id}-${item.group}-${item.id}`;
}
