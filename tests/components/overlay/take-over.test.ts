/** What a script that starts takes for the field of an older one: that which the reader typed into, and nothing that the page made. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { holdFields } from '../../../components/overlay/held-field';
import { createHost } from '../../../components/ui/host';
import { fieldHold, nameField, type NamedField } from '../../../components/ui/named-field';

const NAME = 'note x:1';
let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

/** A field in a root that this world has not made, which has the focus. An extension sees closed roots too. */
function focusField(tag: string, mode: ShadowRootMode): HTMLElement {
  const host = document.body.appendChild(document.createElement(tag));
  const root = host.attachShadow({ mode });
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => root } });
  root.innerHTML = `<input data-field="${NAME}" value="before">`;
  root.querySelector('input')?.focus();
  return host;
}

/** What our own field of that name shows, and whoever keeps its words was told, when the script has started. */
async function start(before: HTMLElement, renews: boolean): Promise<{ shown: string; typed: readonly string[] }> {
  vi.stubGlobal('ibidRenews', renews || undefined);
  holdFields(stop.signal);
  before.remove();
  await Promise.resolve();
  const typed: string[] = [];
  const { host, root } = createHost('ibid-row', '');
  document.body.append(host);
  const field = root.appendChild(document.createElement('input')) as NamedField;
  field.value = 'kept';
  field.dataset['field'] = NAME;
  const tell = (text: string): void => void typed.push(text);
  nameField(NAME, { type: tell, leave: tell }).ref(field);
  return { shown: field.value, typed };
}

it('goes on with the field of an older script, whose roots it does not know', async () => {
  const { shown, typed } = await start(focusField('ibid-row', 'closed'), true);
  expect([shown, typed.at(-1), fieldHold()?.name]).toEqual(['before', 'before', NAME]);
});

it.each([
  ['where no older script can be', 'ibid-row', 'closed', false],
  ['in an open root', 'ibid-row', 'open', true],
  ['under another name', 'x-row', 'closed', true],
] as const)('takes no words from a field that the page made %s', async (_, tag, mode, renews) => {
  expect(await start(focusField(tag, mode), renews)).toEqual({ shown: 'kept', typed: [] });
  expect(document.querySelector('ibid-field')).toBeNull();
});
