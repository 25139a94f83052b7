import { render } from 'preact';

import { keyOf } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import { tellBackground } from '../../../utils/messages';
import { removeOwn } from '../../../utils/listing/watch';
import type { Row } from '../../../utils/listing/rows';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from '../controls/controls.css?inline';
import { EndLine } from './EndLine';
import style from './end-line.css?inline';
import { nextPage } from './next-page';
import { showAll } from './show-all';
import type { TriageOptions } from './triage-options';
import { sumUp } from './sum-up';

export interface EndLineView {
  draw(shown: readonly Row[]): void;
}

/** What stands below the last row: how many there were, what the filters leave out, and what comes next. */
export function createEndLine(options: TriageOptions): EndLineView {
  const { page, state, rows, host, scheme, settings, paperActions, signal } = options;
  const { host: line, root } = createHost('ibid-end', tokens + controls + style);
  let drawn = '';
  signal.addEventListener('abort', () => {
    render(null, root);
    removeOwn(line);
  });

  const lift = (): void => paperActions.notify({ text: t('end_did_show_all'), undo: showAll(state, settings().seen) });

  /** Nobody has come to the end before the last row is near the screen, and nothing is known of the sums before all rows are. */
  function isReached(shown: readonly Row[]): boolean {
    const last = shown.at(-1);
    return rows().length > 0 && rows().every(({ facts }) => facts) && (!last || host(last) !== undefined);
  }

  return {
    draw(shown) {
      // Once it is drawn it goes on telling what is.
      if (!drawn && !isReached(shown)) return;
      place(line, rows());
      setScheme(line, scheme());
      const next = nextPage(page);
      const sum = sumUp(options, shown);
      const undoKey = keyName(keyOf('undo', settings().keys));
      const canUndo = paperActions.acts.length > 0;
      const now = JSON.stringify([sum, next, undoKey, canUndo]);
      if (now === drawn) return;
      drawn = now;
      render(
        <EndLine
          {...sum}
          next={next}
          undoKey={undoKey}
          onUndo={canUndo ? paperActions.undo : undefined}
          onShowAll={lift}
          onLibrary={() => tellBackground({ to: 'background', call: 'open', hash: '#/library' })}
        />,
        root,
      );
    },
  };
}

/** After what holds the last row, wherever a page that draws its list anew has left it. */
function place(line: HTMLElement, rows: readonly Row[]): void {
  const part = rows.at(-1)?.entry.parts.at(-1);
  const list = part?.closest('table') ?? part?.parentElement;
  if (list && list.nextElementSibling !== line) list.after(line);
}
