import { expect, it } from 'vitest';

import { isComposing } from '../../../components/shared/is-composing';
import { readSources } from '../../source-graph';

/** Handlers that leave their keys to another one, which asks, or that do nothing with them. */
const PASSED_ON: Readonly<Record<string, string>> = {
  'components/library/list/CompletingSearch.tsx': 'SearchBox.tsx asks',
  'components/library/list/PaperList.tsx': 'list/handlers.ts asks',
  'components/library/list/LibrarySection.tsx': 'list/handlers.ts asks',
  'components/library/tags/TagGrid.tsx': 'tag-keys.ts asks',
  'components/library/lists/OwnLists.tsx': 'use-list-deeds.ts asks',
  'components/library/trash/TrashSection.tsx': 'trash-keys.ts asks',
  'components/ui/Strip.tsx': 'nothing is typed into it',
  'components/ui/strip-range.ts': 'nothing is typed while something is dragged',
  'components/overlay/listing/restore-place.ts': 'any key says that the reader goes on',
  'components/overlay/toolbar/ChipLine.tsx': 'one-stop.ts asks',
  'components/overlay/toolbar/FindTopic.tsx': 'one-stop.ts asks',
  'components/overlay/alive.ts': 'it only looks whether the extension is there',
  'components/ui/trust.ts': 'a list of names',
};
const HEARS_KEYS = /'keydown'|\bonKeyDown\b|\bkeydown\b.*split/;
/** A handler that stands where it is given, and does not ask first. */
const DOES_NOT_ASK =
  /(?:onKeyDown=\{|'keydown',\s*)\((?:event|key)[^)]*\)(?:: void)? => \{\s*(?![^;]{0,160}isComposing)/;

it.each([
  [{ isComposing: true }, true],
  [{ keyCode: 229 }, true],
  [{}, false],
] as const)('tells the keys of an input method: %j', (init, composes) => {
  expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', ...init }))).toBe(composes);
});

it('is asked by every handler of keys', () => {
  const wrong = [...readSources(['components', 'entrypoints', 'utils'])].filter(
    ([path, text]) =>
      HEARS_KEYS.test(text) && !(path in PASSED_ON) && (!text.includes('isComposing(') || DOES_NOT_ASK.test(text)),
  );
  expect(
    wrong.map(([path]) => path),
    'Enter ends a composition, and Escape takes it back: neither is meant for us then. Does the handler act on keys? Then let it begin ' +
      'with isComposing(event) of components/shared. Does it pass them on to one that asks? Then name it in PASSED_ON.',
  ).toEqual([]);
});
