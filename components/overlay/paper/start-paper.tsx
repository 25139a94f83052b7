import { library } from '../../../utils/library';
import { whenCalm } from '../../../utils/listing/dom-settled';
import type { Row } from '../../../utils/listing/rows';
import { NO_PAGE, type PageSummary } from '../../../utils/messages';
import type { SiteOutline } from '../../../utils/sites/site';
import { sayKey } from '../help';
import { listenToKeys } from '../keyboard';
import { stateWords } from '../labels';
import type { Overlay, OverlayContext } from '../overlay';
import { createPaperActions } from '../paper-actions';
import { createTopicsOnDemand } from '../topics/topics-on-demand';
import { createLineActions, type LineState } from './line-actions';
import { createLineHost } from './line-host';
import { createPaperKeys } from './paper-keys';
import { createPaperReader } from './paper-reader';
import { PaperLine } from './PaperLine';

/** The overlay on a single paper's page, until `context.signal` aborts. */
export function startPaper(site: SiteOutline, url: URL, context: OverlayContext): Overlay {
  const { page, signal, settings } = context;
  const state: LineState = { tagging: false, noting: false };
  let mayDraw = !site.hydrates;
  const line = createLineHost(signal);
  const paperActions = createPaperActions(draw, signal, (...act) => reader.foresee(...act));
  const reader = createPaperReader({ site, url, context, state, draw, fail: paperActions.fail });
  const topics = createTopicsOnDemand({
    page,
    topics: context.topics,
    rowAt: (element) => (element === line.host ? state.row : undefined),
    host: () => line.host,
    field: (_, field) => state.row?.entry.fields[field],
    attempt: paperActions.attempt,
    edit: paperActions.edit,
    done: () => actions.tag(false),
    fail: paperActions.fail,
    signal,
  });
  const actions = createLineActions(state, paperActions, topics, draw);

  function draw(): void {
    const { row } = state;
    if (!row || !mayDraw || signal.aborted) return;
    line.draw(row.entry.anchor, () => (
      <PaperLine
        paper={row.entry.paper}
        facts={row.facts}
        words={stateWords(row)}
        topics={context.topics()}
        tagging={state.tagging}
        noting={state.noting}
        notice={paperActions.notice}
        saveHint={sayKey('save', settings().keys)}
        actions={actions}
      />
    ));
  }

  listenToKeys(page, () => settings().keys, createPaperKeys(context, state, actions, paperActions), signal);
  signal.addEventListener('abort', line.remove);
  reader.read();
  if (!mayDraw)
    void whenCalm(page, signal).then(() => {
      mayDraw = true;
      draw();
    });
  const summary = (): PageSummary => summaryOf(site.id, state.row);
  return {
    summary,
    save: async () => {
      if (state.row) await library.save([state.row.entry.paper]);
    },
    saveLinked: async () => summary(),
    redraw: draw,
    notify: paperActions.notify,
    fail: paperActions.fail,
    reread: reader.read,
  };
}

function summaryOf(site: string, row: Row | undefined): PageSummary {
  if (!row) return NO_PAGE;
  const paperSaved = row.facts?.bookmark !== undefined;
  return {
    kind: 'paper',
    site,
    entries: 1,
    unreadable: 0,
    // Whoever asks has it before their eyes.
    toGo: 0,
    saved: paperSaved ? 1 : 0,
    hidden: 0,
    paper: row.entry.paper,
    paperSaved,
  };
}
