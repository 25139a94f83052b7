import { render } from 'preact';

import { keyOf, type CommandId } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { createKnowledge } from '../../../utils/listing/knowledge';
import { whenCalm } from '../../../utils/listing/dom-settled';
import type { Row } from '../../../utils/listing/rows';
import { removeOwn } from '../../../utils/listing/watch';
import { NO_PAGE, tellBackground, type PageSummary } from '../../../utils/messages';
import { isUnreadable, type SiteOutline } from '../../../utils/sites/site';
import { readPaper } from '../../../utils/sites/paper-readers';
import { createHost, setScheme } from '../../ui/host';
import { fieldHold } from '../../ui/named-field';
import tokens from '../../ui/tokens.css?inline';
import controls from '../controls/controls.css?inline';
import { createPaperActions } from '../paper-actions';
import type { Overlay, OverlayContext } from '../overlay';
import { isPrivate } from '../alive';
import { loadScript } from '../lazy-scripts';
import { listenToKeys } from '../keyboard';
import { createHostMover } from './host-focus';
import { createNoteKeeper } from './note-keeper';
import { PaperLine, type PaperLineActions } from './PaperLine';
import { watchSelectedElsewhere } from './selected-elsewhere';
import noteStyle from './note.css?inline';
import paperStyle from './paper.css?inline';
import style from '../listing/row.css?inline';
import { schemeOf } from '../color-scheme';
import { toggleStar } from '../toggle-star';
import { createTakeAlong } from '../triage/take-along';
import { createTopicsOnDemand } from '../topics/topics-on-demand';
import { stateWords } from '../labels';

/** The overlay on a single paper's page, until `context.signal` aborts. */
export function startPaper(site: SiteOutline, url: URL, context: OverlayContext): Overlay {
  const { page, signal, highlighter } = context;
  const { host, root } = createHost('ibid-row', tokens + controls + style + paperStyle + noteStyle);
  const placeHost = createHostMover(host, root, signal);
  const paperActions = createPaperActions(draw, signal);
  const notes = createNoteKeeper(paperActions);
  let row: Row | undefined;
  let tagging = false;
  let noting = false;
  let mayDraw = !site.hydrates;

  const knowledge = createKnowledge({
    library,
    site: site.id,
    rows: () => (row ? [row] : []),
    learned() {
      showHighlights();
      draw();
    },
    failed: paperActions.fail,
    signal,
  });

  const onDemand = createTopicsOnDemand({
    page,
    topics: context.topics,
    rowAt: (element) => (element === host ? row : undefined),
    host: () => host,
    field: (_, field) => row?.entry.fields[field],
    attempt: paperActions.attempt,
    edit: paperActions.edit,
    done: () => actions.tag(false),
    fail: paperActions.fail,
    signal,
  });

  function read(): void {
    const entry = readPaper(site, page, url);
    if (!entry || isUnreadable(entry)) return;
    if (row?.id === entry.paper.id) {
      row.entry = entry;
      showHighlights();
      draw();
      return;
    }
    row = { id: entry.paper.id, entry, index: 0, peeking: false };
    tagging ||= fieldHold()?.name === `tags ${row.id}`;
    tellBackground({ to: 'background', call: 'count', entries: 1 });
    draw();
    knowledge
      .meet([row])
      .then(() => (isPrivate() ? undefined : library.see([entry.paper.id], site.id)))
      .catch(paperActions.fail);
  }

  function showHighlights(): void {
    if (!row?.facts) return;
    const { paper, fields } = row.entry;
    for (const field of ['title', 'abstract', 'fulltext'] as const) {
      const element = fields[field];
      if (element)
        highlighter.show(
          { paper, field, element },
          row.facts.highlights.filter((highlight) => highlight.field === field),
        );
    }
  }

  function draw(): void {
    if (!row || !mayDraw || signal.aborted) return;
    const key = keyOf('save', context.settings().keys);
    placeHost(row.entry.anchor);
    setScheme(host, schemeOf(row.entry.anchor));
    render(
      <PaperLine
        paper={row.entry.paper}
        facts={row.facts}
        words={stateWords(row)}
        topics={context.topics()}
        tagging={tagging}
        noting={noting}
        notice={paperActions.notice}
        saveHint={key ? t('listing_key_hint', t('command_save'), key) : t('command_save')}
        actions={actions}
      />,
      root,
    );
  }

  const actions: PaperLineActions = {
    save: () => row && paperActions.save(row.entry.paper, !row.facts?.bookmark),
    status: (status) => row && paperActions.edit(row.entry.paper, { status }, 'listing_did_status'),
    keepNote: notes.keep,
    noteSettled: notes.settled,
    tag(open) {
      tagging = open;
      if (open && row) fieldHold()?.expect(`tags ${row.id}`);
      draw();
    },
    ask: onDemand.ask,
    follow: () => row && onDemand.open(row),
    showNote(open) {
      noting = open;
      if (open && row) fieldHold()?.expect(`note ${row.id}`);
      draw();
    },
    drawTags: (place) => row && onDemand.tag(place, row),
    undo: paperActions.undoTold,
    openTopic: (topic) =>
      tellBackground({ to: 'background', call: 'open', hash: `#/library?q=${encodeURIComponent(`topic:${topic}`)}` }),
  };

  async function openHelp(): Promise<void> {
    const help = await loadScript('help');
    const scheme = schemeOf(row?.entry.anchor ?? page.body, context.settings().theme);
    help.openHelp(page, context.settings().keys, scheme, signal);
  }

  async function showUndos(): Promise<void> {
    const { showUndoList } = await loadScript('triage');
    const scheme = schemeOf(row?.entry.anchor ?? page.body, context.settings().theme);
    showUndoList({ page, paperActions, scheme, signal });
  }

  const take = createTakeAlong(paperActions);
  const keys: Partial<Record<CommandId, () => void>> = {
    note: () => actions.showNote(true),
    read: () => actions.status(row?.facts?.bookmark?.status === 'read' ? 'to read' : 'read'),
    pdf: () =>
      row?.entry.paper.pdf
        ? page.defaultView?.open(row.entry.paper.pdf, '_blank', 'noopener')
        : paperActions.notify({ text: t('listing_no_pdf') }),
    copy: () => row && take.copy([row]),
    link: () => row && take.link([row]),
    undos: () => void showUndos().catch(paperActions.fail),
    library: () => tellBackground({ to: 'background', call: 'open', hash: '#/library' }),
    save: actions.save,
    star: () => row && toggleStar(paperActions, row.entry.paper, row.facts?.bookmark),
    tag: () => actions.tag(!tagging),
    follow: actions.follow,
    undo: paperActions.undo,
    highlights: highlighter.openList,
    hide: () => row && paperActions.hide(row.entry.paper, !row.facts?.hidden),
    help: () => void openHelp().catch(paperActions.fail),
  };
  listenToKeys(
    page,
    () => context.settings().keys,
    (command) => {
      if (command === 'highlight') return highlighter.highlightSelection();
      const run = keys[command];
      run?.();
      return run !== undefined;
    },
    signal,
  );

  signal.addEventListener('abort', () => {
    for (const element of Object.values(row?.entry.fields ?? {})) highlighter.forget(element);
    render(null, root);
    removeOwn(host);
  });

  watchSelectedElsewhere(page, () => Object.values(row?.entry.fields ?? {}), read, signal);

  read();
  if (!mayDraw) void settle();

  async function settle(): Promise<void> {
    await whenCalm(page, signal);
    mayDraw = true;
    draw();
  }

  function summary(): PageSummary {
    if (!row) return NO_PAGE;
    const saved = row.facts?.bookmark !== undefined;
    return {
      kind: 'paper',
      site: site.id,
      entries: 1,
      unreadable: 0,
      // Whoever asks has it before their eyes.
      toGo: 0,
      saved: saved ? 1 : 0,
      hidden: 0,
      paper: row.entry.paper,
      paperSaved: saved,
    };
  }

  return {
    summary,
    save: async () => {
      if (row) await library.save([row.entry.paper]);
    },
    saveLinked: () => Promise.resolve(summary()),
    redraw: draw,
    notify: paperActions.notify,
    fail: paperActions.fail,
    reread: read,
  };
}
