import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createSpoken } from '../../components/overlay/highlights/screen-reader';
import type { Placed } from '../../utils/highlights/placed';
import { setStage } from '../components/stage';
import { highlightOf, paperOf } from './samples';

let stop: AbortController;
let speak: (all: readonly Placed[]) => void;
let field: Element;

beforeEach(() => {
  setStage([]);
  stop = new AbortController();
  document.body.innerHTML = '<p>A hedge grows back.</p>';
  field = document.querySelector('p')!;
  speak = createSpoken(document, stop.signal);
});

afterEach(() => stop.abort());

function placed(id: string, note = '', state: 'exact' | 'orphan' = 'exact'): Placed {
  return {
    target: { paper: paperOf('a'), field: 'abstract', element: field },
    highlight: highlightOf(id, 'hedge grows', 'yellow', note),
    anchoring: { state, spans: state === 'exact' ? [{ start: 2, end: 13 }] : [], score: 1 },
  };
}

const described = (text: string): Promise<void> =>
  vi.waitFor(() => expect(field.getAttribute('aria-description')).toBe(text));

describe('createSpoken', () => {
  it('says how many highlights a text has, and names what lists them', async () => {
    speak([placed('1'), placed('2', 'compare'), placed('3', '', 'orphan')]);
    await described('2 highlights');
    const host = document.getElementById(field.getAttribute('aria-details')!)!;
    expect(host.ariaLabel).toBe('Highlighted by you');
    expect(host.shadowRoot).toBeNull();
  });

  it('writes no attribute while the page may still hydrate', async () => {
    const busy = setInterval(() => document.body.append(document.createElement('i')), 20);
    speak([placed('1')]);
    await new Promise((resolve) => setTimeout(resolve, 220));
    expect(field.attributes).toHaveLength(0);
    clearInterval(busy);
    await described('1 highlight');
  });

  it('says it again when the page has wiped it', async () => {
    speak([placed('1')]);
    await described('1 highlight');
    field.removeAttribute('aria-description');
    speak([placed('1')]);
    await described('1 highlight');
  });

  it('keeps the page’s own words', async () => {
    field.setAttribute('aria-description', 'the page’s own');
    speak([placed('1')]);
    await vi.waitFor(() => expect(field.hasAttribute('aria-details')).toBe(true));
    stop.abort();
    expect(field.getAttributeNames()).toEqual(['aria-description']);
    expect(field.getAttribute('aria-description')).toBe('the page’s own');
  });

  it('takes all of it away with the last highlight', async () => {
    speak([placed('1')]);
    await described('1 highlight');
    speak([]);
    expect(field.attributes).toHaveLength(0);
    expect(document.querySelector('ibid-notes')).toBeNull();
  });
});
