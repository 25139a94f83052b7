import type { CommandId } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { tellBackground } from '../../../utils/messages';
import { schemeOf, type Scheme } from '../color-scheme';
import { showHelp } from '../help';
import { loadScript } from '../lazy-scripts';
import type { OverlayContext } from '../overlay';
import type { PaperActions } from '../paper-actions';
import { toggleStar } from '../toggle-star';
import { createTakeAlong } from '../triage/take-along';
import type { LineState } from './line-actions';
import type { PaperLineActions } from './PaperLine';

type Acts = Readonly<Partial<Record<CommandId, () => void>>>;

/** What the commands do on a paper's page; the answer says whether the key press meant something. */
export function createPaperKeys(
  context: OverlayContext,
  state: LineState,
  line: PaperLineActions,
  paperActions: PaperActions,
): (command: CommandId) => boolean {
  const { page, settings, highlighter, signal } = context;
  const { fail, notify } = paperActions;
  const take = createTakeAlong(paperActions);
  const scheme = (): Scheme => schemeOf(state.row?.entry.anchor ?? page.body, settings().theme);

  async function showUndos(): Promise<void> {
    const { showUndoList } = await loadScript('triage');
    showUndoList({ page, paperActions, scheme: scheme(), signal });
  }

  const help = async (): Promise<void> => showHelp(context, scheme());
  const acts: Acts = {
    save: line.save,
    star: () => state.row && toggleStar(paperActions, state.row.entry.paper, state.row.facts?.bookmark),
    tag: () => line.tag(!state.tagging),
    read: () => line.status(state.row?.facts?.bookmark?.status === 'read' ? 'to read' : 'read'),
    note: () => line.showNote(true),
    hide: () => state.row && paperActions.hide(state.row.entry.paper, !state.row.facts?.hidden),
    pdf: () =>
      state.row?.entry.paper.pdf
        ? page.defaultView?.open(state.row.entry.paper.pdf, '_blank', 'noopener')
        : notify({ text: t('listing_no_pdf') }),
    follow: line.follow,
    copy: () => state.row && take.copy([state.row]),
    link: () => state.row && take.link([state.row]),
    library: () => tellBackground({ to: 'background', call: 'open', hash: '#/library' }),
    undo: paperActions.undo,
    undos: () => void showUndos().catch(fail),
    help: () => void help().catch(fail),
    highlights: highlighter.openList,
  };

  return (command) => {
    if (command === 'highlight') return highlighter.highlightSelection();
    const act = acts[command];
    act?.();
    return act !== undefined;
  };
}
