import { render, type ComponentChild } from 'preact';

import { removeOwn } from '../../../utils/listing/watch';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import { schemeOf } from '../color-scheme';
import controls from '../controls/controls.css?inline';
import rowStyle from '../rows/row.css?inline';
import { createHostMover } from './host-focus';
import noteStyle from './note.css?inline';
import paperStyle from './paper.css?inline';

/** Ibid's own element on a paper's page, in which its line is drawn. */
export interface LineHost {
  readonly host: HTMLElement;
  /** Puts it where the line belongs, makes it look as the page does there, and draws. */
  draw(anchor: Element, line: () => ComponentChild): void;
  remove(): void;
}

export function createLineHost(signal: AbortSignal): LineHost {
  const { host, root } = createHost('ibid-row', tokens + controls + rowStyle + paperStyle + noteStyle);
  const move = createHostMover(host, root, signal);
  return {
    host,
    draw(anchor, line) {
      move(anchor);
      setScheme(host, schemeOf(anchor));
      render(line(), root);
    },
    remove() {
      render(null, root);
      removeOwn(host);
    },
  };
}
