import { browser } from 'wxt/browser';

import { askPage, type PageCall } from '../messages';
import { openPage } from './pages';

const CALLS: Readonly<Record<string, PageCall>> = { save: 'save', highlight: 'highlight' };

/** The browser's own commands, which work wherever the focus is. */
export function answerShortcuts(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'library') void openPage('#/library');
    const call = CALLS[command];
    if (call && tab?.id !== undefined) void askPage(tab.id, call);
  });
}
