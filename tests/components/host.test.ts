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
