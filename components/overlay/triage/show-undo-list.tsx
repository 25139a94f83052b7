import { render } from 'preact';

import { undoable, type Act } from '../../shared/undo-stack';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import type { Scheme } from '../color-scheme';
import type { PaperActions } from '../paper-actions';
import controls from '../controls/controls.css?inline';
import { UndoList } from './UndoList';
import style from './undo-list.css?inline';

export interface UndoListOptions {
  readonly page: Document;
  readonly paperActions: Pick<PaperActions, 'acts' | 'fail' | 'takeBack'>;
  readonly scheme: Scheme;
  readonly signal: AbortSignal;
}

let shown: HTMLElement | undefined;

/** Shows what was done on this page and can be taken back, one by one, until it is closed or the signal aborts. */
export function showUndoList({ page, paperActions, scheme, signal }: UndoListOptions): void {
  const { acts } = paperActions;
  if (shown?.isConnected) return;
  const { host, root } = createHost('ibid-help', tokens + controls + style);
  shown = host;
  setScheme(host, scheme);
  page.documentElement.append(host);
  signal.addEventListener('abort', close);

  function close(): void {
    render(null, root);
    host.remove();
  }

  function draw(): void {
    render(
      <UndoList
        acts={undoable(acts).filter(({ text }) => text)}
        onUndo={(act) => void takeBack(act)}
        onClose={close}
      />,
      root,
    );
    // Where the next one is taken back; what had the focus may just have gone.
    (root.querySelector<HTMLElement>('li button') ?? root.querySelector('button'))?.focus();
  }

  async function takeBack(act: Act): Promise<void> {
    try {
      const taken = paperActions.takeBack(act);
      draw();
      await taken;
    } catch (error) {
      close();
      paperActions.fail(error);
    }
  }

  draw();
}
