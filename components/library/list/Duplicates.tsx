import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { library, type DuplicateGroup } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { PaperId } from '../../../utils/model/identifiers';
import { Button } from '../../ui/Button';
import type { Actions } from '../actions';
import { usePage } from '../page-state';
import { DuplicatePapers } from './DuplicatePapers';
import { focusRow } from './rows';
import type { Selection } from './selection';
import { useSuggestions } from './suggestions';

/** More than that is not decided on in one go; the next ones move up. */
const SHOWN = 10;

interface DuplicatesProps {
  readonly actions: Actions;
  /** Filled here, and counted elsewhere too. */
  readonly groups: Signal<readonly DuplicateGroup[]>;
  /** The address asks for them. */
  readonly isAsked: boolean;
}

/** A quiet line when saved papers look like one, and on demand the papers side by side. Nothing while there are none. */
export function Duplicates({ actions, groups: known, isAsked }: DuplicatesProps) {
  const { selection, router } = usePage();
  const id = useId();
  useSuggestions(known);
  const groups = known.value;
  const isOpen = useSignal(false);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    if (groups.length > 0 || !isOpen.peek()) return;
    isOpen.value = false;
    goOn(selection);
  }, [groups.length]);

  useEffect(() => void (isOpen.value = isAsked), [isAsked]);

  if (groups.length === 0) return null;

  const toggle = (): void =>
    isAsked ? router.go({ section: 'library' }, 'replace') : void (isOpen.value = !isOpen.peek());

  /** The buttons go with the papers: the keyboard stays with those that are left. */
  async function decide(deed: Promise<unknown>): Promise<void> {
    await deed;
    panel.current?.focus();
  }

  return (
    <>
      <p class="duplicates-line small muted">
        <span role="status">{plural('duplicates_found', groups.flatMap(({ ids }) => ids).length)}</span>
        <Button look="quiet" aria-expanded={isOpen.value} aria-controls={id} onClick={toggle}>
          {t(isOpen.value ? 'duplicates_hide' : 'duplicates_show')}
        </Button>
      </p>
      <section
        id={id}
        ref={panel}
        class="duplicates"
        tabIndex={-1}
        aria-label={t('duplicates_section')}
        hidden={!isOpen.value}
      >
        {isOpen.value && (
          <SideBySide
            groups={groups}
            onUnite={(ids) => void decide(actions.mergeDuplicates(ids))}
            onKeepApart={(ids) => void decide(actions.markDistinct(ids))}
          />
        )}
      </section>
    </>
  );
}

/** With the last decision the panel is gone, and the keyboard goes on in the list. */
function goOn({ current }: Selection): void {
  const row = current.peek();
  if (row && document.activeElement === document.body) focusRow(row.id);
}

interface SideBySideProps {
  readonly groups: readonly DuplicateGroup[];
  onUnite(ids: readonly PaperId[]): void;
  onKeepApart(ids: readonly PaperId[]): void;
}

function SideBySide({ groups, onUnite, onKeepApart }: SideBySideProps) {
  const { revision, notices } = usePage();
  const rows = useSignal<ReadonlyMap<PaperId, LibraryRow>>(new Map());
  const shown = groups.slice(0, SHOWN);

  useEffect(() => {
    let isStale = false;
    library.search({ ids: shown.flatMap(({ ids }) => ids) }).then((found) => {
      if (!isStale) rows.value = new Map(found.rows.map((row) => [row.paper.id, row]));
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [groups, revision.value]);

  return (
    <>
      {shown.map(({ ids, reason }) => (
        <DuplicatePapers
          key={ids.join(' ')}
          reason={reason}
          rows={ids.flatMap((id) => rows.value.get(id) ?? [])}
          onUnite={() => onUnite(ids)}
          onKeepApart={() => onKeepApart(ids)}
        />
      ))}
      {groups.length > SHOWN && <p class="small muted">{plural('duplicates_more', groups.length - SHOWN)}</p>}
    </>
  );
}
