import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { offerMenus } from '../../utils/background/menus';
import type { Library } from '../../utils/library';
import { listen, stub } from './listen';

const save = vi.fn<Library['save']>();
const library = { save } as Partial<Library> as Library;
const tab = { id: 7 };
let click: (info: unknown, tab?: unknown) => unknown;
let sendMessage: ReturnType<typeof stub>;
let create: ReturnType<typeof stub>;

beforeEach(async () => {
  save.mockReset();
  click = listen(browser.contextMenus, 'onClicked');
  create = stub(browser.contextMenus, 'create');
  stub(browser.contextMenus, 'removeAll', Promise.resolve());
  stub(browser.i18n, 'getMessage', 'said');
  sendMessage = stub(browser.tabs, 'sendMessage', Promise.resolve({ kind: 'none' }));
  await offerMenus(library);
});

it('offers to save links to papers of every site that is read, and nothing elsewhere', () => {
  const [[link]] = create.mock.calls as unknown as [[{ id: string; targetUrlPatterns: string[] }]];
  expect(link.id).toBe('save-link');
  expect(link.targetUrlPatterns).toContain('https://*.arxiv.org/abs/*');
  expect(link.targetUrlPatterns).toContain('https://huggingface.co/papers/*');
});

it.each([
  ['save-page', 'save'],
  ['highlight', 'highlight'],
])('%s is done by the page', (menuItemId, call) => {
  click({ menuItemId }, tab);
  expect(sendMessage).toHaveBeenCalledWith(7, { to: 'page', call });
});

it('asks the page first what it knows of a link', () => {
  click({ menuItemId: 'save-link', linkUrl: 'https://arxiv.org/abs/2401.01234' }, tab);
  expect(sendMessage).toHaveBeenCalledWith(7, {
    to: 'page',
    call: 'save-link',
    ids: ['arxiv:2401.01234'],
  });
});

it('saves a link that the page knows nothing of under the identifier that it gives away', async () => {
  click({ menuItemId: 'save-link', linkUrl: 'https://arxiv.org/pdf/2401.01234v2', linkText: 'A title' }, tab);
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  expect(save.mock.lastCall?.[0]).toMatchObject([{ id: 'arxiv:2401.01234', title: 'A title' }]);
});

it('does not save twice what the page has saved', async () => {
  sendMessage.mockReturnValue(Promise.resolve({ kind: 'listing', paper: { id: 'arxiv:2401.01234' } }) as never);
  click({ menuItemId: 'save-link', linkUrl: 'https://arxiv.org/abs/2401.01234' }, tab);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(save).not.toHaveBeenCalled();
});
