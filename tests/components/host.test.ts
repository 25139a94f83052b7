import { afterEach, describe, expect, it, vi } from 'vitest';

import { createHost, ownRootOf } from '../../components/ui/host';
import { judgeTrust } from '../../components/ui/trust';

describe('an element of ours', () => {
  it('keeps its root to itself', () => {
    const { host, root } = createHost('ibid-row', '');
    document.body.append(host);
    expect(host.shadowRoot).toBeNull();
    expect(root.mode).toBe('closed');
    expect(ownRootOf(host)).toBe(root);
    expect(ownRootOf(document.body)).toBeUndefined();
    expect(host.ownerDocument).toBe(document);
  });
});

describe('what happens inside', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['click', () => new MouseEvent('click', { bubbles: true })],
    ['keydown', () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })],
    ['input', () => new Event('input', { bubbles: true })],
    ['change', () => new Event('change', { bubbles: true })],
    ['submit', () => new Event('submit', { bubbles: true })],
    ['focus', () => new FocusEvent('focus')],
    ['pointerenter', () => new Event('pointerenter')],
  ])('counts when a person did it: %s', (type, make) => {
    const heard = vi.fn();
    const { host, root } = createHost('ibid-row', '');
    document.body.append(host);
    const field = root.appendChild(document.createElement('input'));
    field.addEventListener(type, heard);
    const restore = judgeTrust(({ isTrusted }) => isTrusted);
    field.dispatchEvent(make());
    expect(heard).not.toHaveBeenCalled();
    restore();
    field.dispatchEvent(make());
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('what is typed inside', () => {
  afterEach(() => document.body.replaceChildren());

  function typedOn(name: string): readonly [inside: number, outside: number] {
    const [inside, outside] = [vi.fn(), vi.fn()];
    const { host, root } = createHost('ibid-row', '');
    document.body.append(host);
    const control = root.appendChild(document.createElement(name));
    for (const type of TYPED) {
      control.addEventListener(type, inside);
      document.addEventListener(type, outside, { once: true });
      control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.removeEventListener(type, outside);
    }
    return [inside.mock.calls.length, outside.mock.calls.length];
  }

  const TYPED = 'keydown keypress keyup beforeinput input paste cut copy'.split(' ');

  it.each(['input', 'textarea', 'select'])('does not come to the page: %s', (name) => {
    expect(typedOn(name)).toEqual([TYPED.length, 0]);
  });

  it('comes to the page from what takes no words', () => {
    expect(typedOn('button')).toEqual([TYPED.length, TYPED.length]);
  });

  it('leaves clicks on a field to whoever closes a menu by them', () => {
    const heard = vi.fn();
    const { host, root } = createHost('ibid-row', '');
    document.body.append(host);
    document.addEventListener('pointerdown', heard, { once: true });
    const field = root.appendChild(document.createElement('input'));
    field.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(heard).toHaveBeenCalledOnce();
  });
});
