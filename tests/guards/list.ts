import type { Guard } from './guard';
import { LIBRARY } from './library-guards';

const PAGES: readonly Guard[] = [
  {
    against: 'words that an older script has left in an open page staying there',
    file: 'utils/background/sites.ts',
    text: 'await runInOpenTabs(site, await readablePatterns(site), [OUTBOX]);',
    without: 'await runInOpenTabs(site, await readablePatterns(site));',
    test: 'tests/background/sites.test.ts',
  },
  {
    against: 'fields in a page before what saves their last words',
    file: 'utils/background/page-messages.ts',
    text: 'await run(target, [OUTBOX, file]);',
    without: 'await run(target, [file]);',
    test: 'tests/background/page-messages.test.ts',
  },
  {
    against: 'words being held only when the background has answered once more',
    file: 'entrypoints/outbox.ts',
    text: 'world.ibidOutbox(world.ibidEnvelope);',
    without: '',
    test: 'tests/components/shared/outbox.test.ts',
  },
  {
    against: 'words being lost with the tab',
    file: 'components/shared/use-draft.ts',
    text: "addEventListener('pagehide', flush, { signal: stop.signal });",
    without: '',
    test: 'tests/components/overlay/note-box.test.tsx',
  },
  {
    against: 'a field changing under its writer',
    file: 'components/shared/draft-text.ts',
    text: 'if (this.hasFocus || this.sending > 0 || this.isUnsure) return;',
    without: '',
    test: 'tests/components/shared/draft-text.test.ts',
  },
  {
    against: 'words being given up when they could not be kept at once',
    file: 'components/shared/draft-text.ts',
    text: 'if (kept === undefined) return this.retry();',
    without: 'if (kept === undefined) return;',
    test: 'tests/components/shared/draft-text.test.ts',
  },
  {
    against: 'letters meant for a page’s control being commands',
    file: 'components/shared/is-typing.ts',
    text: '...ROLES.map((role) => `[role~="${role}" i]`),',
    without: '',
    test: 'tests/components/shared/is-typing.test.ts',
  },
  {
    against: 'a page pressing our buttons',
    file: 'components/ui/trust.ts',
    text: 'if (!isTrusted(event)) event.stopImmediatePropagation();',
    without: '',
    test: 'tests/components/host.test.ts',
  },
  {
    against: 'a page pressing our keys',
    file: 'components/overlay/keyboard.ts',
    text: '!isTrusted(event) || isComposing(event)',
    without: 'isComposing(event)',
    test: 'tests/components/overlay/keyboard.test.ts',
  },
  {
    against: 'rows staying hidden when Ibid has gone',
    file: 'components/overlay/rows/row-visibility.ts',
    text: 'clear(page, [HIDDEN, DIM,',
    without: 'clear(page, [DIM,',
    test: 'tests/components/overlay/after-update.test.ts',
  },
  {
    against: 'a page’s words being taken for those of an older script',
    file: 'components/overlay/held-field.ts',
    text: 'if (!import.meta.env.FIREFOX && !world.ibidRenews) return;',
    without: '',
    test: 'tests/components/overlay/take-over.test.ts',
  },
  {
    against: 'an older script’s elements staying beside ours',
    file: 'components/overlay/remains.ts',
    text: 'for (const element of page.querySelectorAll(OWN)) element.remove();',
    without: '',
    test: 'tests/components/overlay/after-update.test.ts',
  },
];

const TEXTS: readonly Guard[] = [
  {
    against: 'half a character at the end of a cut text',
    file: 'utils/formats/measure.ts',
    text: "text.slice(0, /[\\ud800-\\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most)",
    without: 'text.slice(0, most)',
    test: 'tests/formats/measure.test.ts',
  },
  {
    against: 'an identifier that the library refuses, and the whole file with it',
    file: 'utils/formats/measure.ts',
    text: '.filter(([, id]) => id === undefined || id.length <= ID)',
    without: '',
    test: 'tests/formats/measure.test.ts',
  },
  {
    against: 'a translation being saved as the abstract',
    file: 'utils/sites/paper-page.ts',
    text: 'isTranslated(lines[0]) || isCut(',
    without: 'isCut(',
    test: 'tests/sites/paper-page.test.ts',
  },
  {
    against: 'a translation taking the place of words that were read before it',
    file: 'utils/listing/rows.ts',
    text: 'if (!isTranslated(entry.fields.title ?? entry.parts[0])) return entry;',
    without: 'return entry;',
    test: 'tests/listing/rows.test.ts',
  },
];

export const GUARDS: readonly Guard[] = [...LIBRARY, ...PAGES, ...TEXTS];
