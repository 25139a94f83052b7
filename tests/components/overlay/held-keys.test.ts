/** Keys that mean something else than a letter, while a stand-in has the focus. */
import { describe, expect, it, vi } from 'vitest';

import { fieldHold } from '../../../components/ui/named-field';
import { NAME, begin, draw, escapes, focused, place, press, seen, type, useHeldPage, words } from './held-page';

useHeldPage();

describe('Escape, pressed while the field is not there to hear it, is what it is in the field', () => {
  it('at once, where who drew the field is still there', async () => {
    const { host } = begin();
    host.remove();
    await seen();
    press('Escape');
    expect([words.left, escapes]).toEqual([['word-s'], 1]);
  });

  it('when a field that was only expected is drawn, which keeps its words first', async () => {
    fieldHold()?.expect(NAME);
    type('sj');
    press('Escape');
    draw('input');
    expect([words.left, escapes]).toEqual([['sj'], 0]);
    await vi.advanceTimersByTimeAsync(0);
    expect(escapes).toBe(1);
  });

  it('when nothing was typed', async () => {
    fieldHold()?.expect(NAME);
    press('Escape');
    draw('input');
    await vi.advanceTimersByTimeAsync(0);
    expect(escapes).toBe(1);
  });

  it('when the key itself shows that the field is back', async () => {
    const { host, field } = begin();
    host.remove();
    await seen();
    // In a root of the page's, where nobody looks.
    const elsewhere = document.body.appendChild(document.createElement('div'));
    await seen();
    elsewhere.attachShadow({ mode: 'open' }).append(host);
    press('Escape');
    expect(field.isConnected).toBe(true);
    expect(escapes).toBe(1);
  });

  it.each([
    ['the reader is elsewhere by then', () => document.body.appendChild(document.createElement('input')).focus()],
    ['the reader has clicked', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ])('but not when %s', async (_, happens) => {
    fieldHold()?.expect(NAME);
    press('Escape');
    happens();
    draw('input');
    await vi.advanceTimersByTimeAsync(0);
    expect(escapes).toBe(0);
  });
});

describe('a word that an input method is making in the stand-in', () => {
  it.each([
    ['put back', (host: HTMLElement) => place.append(host)],
    ['drawn anew', () => void draw()],
  ])('is finished first, when the field is %s', async (_, comesBack) => {
    const { host } = begin();
    host.remove();
    await seen();
    press('Process', { isComposing: true });
    const standIn = focused();
    comesBack(host);
    await seen();
    press('é', { isComposing: true });
    expect(focused()).toBe(standIn);
    focused()!.dispatchEvent(new KeyboardEvent('keyup', { key: 'é', bubbles: true, composed: true }));
    expect(focused()).not.toBe(standIn);
    expect(focused()?.value).toBe('word-és');
    expect(document.querySelector('ibid-field')).toBeNull();
  });

  it('is broken off, and the focus given back, when the page moves the field itself', async () => {
    const { host, field } = begin();
    press('Process', { isComposing: true });
    host.remove();
    place.append(host);
    await seen();
    expect(focused()).toBe(field);
  });
});
