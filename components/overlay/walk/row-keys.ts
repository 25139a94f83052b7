import type { CommandId } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import type { Row } from '../../../utils/listing/rows';
import { tellBackground } from '../../../utils/messages';
import type { Settings } from '../../../utils/settings';
import { ownRootOf } from '../../ui/host';
import type { PaperActions } from '../paper-actions';
import { toggleStar } from '../toggle-star';
import { expectNote } from '../triage/held-note';
import type { TriageOnDemand } from '../triage/triage-on-demand';
import { canPeek } from '../rows/can-peek';
import type { RowActions } from '../rows/RowLine';
import type { RowNavigation } from './row-navigation';

export interface RowKeysOptions {
  readonly page: Document;
  readonly navigation: RowNavigation;
  /** The reader came to a row. */
  readonly reached: (row: Row) => void;
  readonly triage: TriageOnDemand;
  readonly actions: Pick<RowActions, 'save' | 'hide' | 'peek' | 'follow'> & { editTags(row: Row): void };
  readonly paperActions: PaperActions;
  readonly settings: () => Settings;
}

type Acts<Of> = Readonly<Partial<Record<CommandId, Of>>>;

/** What the commands do to the rows: one walks, one acts on the current row or on those that are selected. The answer says whether it meant something. */
export function createRowKeys(options: RowKeysOptions): (command: CommandId) => boolean {
  const { navigation, triage } = options;
  const walks = walksOf(options);
  const acts = actsOf(options);

  return function act(command) {
    // In the order in which the keys were pressed.
    if (triage.isLoading) {
      triage.use(() => void act(command));
      return true;
    }
    if (command === 'clear') return triage.now?.clear() ?? false;
    const walk = walks[command];
    const row = navigation.current;
    if (walk) walk();
    else if (triage.now?.act(command)) return true;
    else if (row && acts[command]) acts[command](row);
    else return false;
    return true;
  };
}

/** What is not about a single row. */
function walksOf({ page, navigation, reached, triage }: RowKeysOptions): Acts<() => void> {
  const then = (go: () => void) => (): void => {
    leaveToolbar(page);
    go();
    if (navigation.current) reached(navigation.current);
  };
  const extend = (by: 1 | -1) => (): void => {
    leaveToolbar(page);
    triage.use((part) => part.extend(by));
  };
  return {
    next: then(() => navigation.move(1)),
    previous: then(() => navigation.move(-1)),
    top: then(() => navigation.top()),
    library: () => tellBackground({ to: 'background', call: 'open', hash: '#/library' }),
    selectNext: extend(1),
    selectPrevious: extend(-1),
    selectAll: () => triage.use((part) => part.selectAll()),
    undos: () => triage.use((part) => part.showUndos()),
  };
}

/** One outline says where the keys act: what has the focus in the toolbar gives it up once the rows are walked. In Firefox only that itself can. */
function leaveToolbar(page: Document): void {
  const focused = ownRootOf(page.querySelector('ibid-toolbar'))?.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
}

function actsOf({
  page,
  navigation,
  triage,
  actions,
  paperActions,
  settings,
}: RowKeysOptions): Acts<(row: Row) => void> {
  const open = (url: string): void => void page.defaultView?.open(url, '_blank', 'noopener');
  return {
    save(row) {
      const isNew = !row.facts?.bookmark;
      actions.save(row);
      if (isNew && settings().advance) navigation.moveOn(row);
    },
    star: (row) => toggleStar(paperActions, row.entry.paper, row.facts?.bookmark),
    tag: actions.editTags,
    read: (row) => {
      const status = row.facts?.bookmark?.status === 'read' ? 'to read' : 'read';
      paperActions.edit(row.entry.paper, { status }, 'listing_did_status');
    },
    hide: (row) => navigation.around(row, () => actions.hide(row)),
    peek: (row) => (canPeek(row) ? actions.peek(row) : sayWhere(row, paperActions)),
    open: (row) => open(row.entry.paper.url),
    pdf: ({ entry: { paper } }) => (paper.pdf ? open(paper.pdf) : paperActions.notify({ text: t('listing_no_pdf') })),
    follow: actions.follow,
    copy: (row) => triage.use((part) => part.copy([row])),
    link: (row) => triage.use((part) => part.link([row])),
    select: (row) => triage.use((part) => part.toggle(row)),
    note(row) {
      expectNote(row);
      triage.use((part) => part.note(row));
    },
  };
}

/** Where there is no abstract to unfold it is said: a key that does nothing is taken for a broken one. */
function sayWhere({ entry }: Row, { notify }: Pick<PaperActions, 'notify'>): void {
  const { abstract } = entry.fields;
  abstract?.scrollIntoView({ block: 'nearest' });
  notify({ text: t(abstract ? 'listing_abstract_here' : 'listing_abstract_elsewhere') });
}
