/** What stands between a reader and a loss. Each was put there for a reason that a test knows. */
export interface Guard {
  /** What it keeps from happening. */
  readonly against: string;
  readonly file: string;
  /** Its text, which stands once in the file. */
  readonly text: string;
  /** What would be there without it. */
  readonly without: string;
  /** The test file that fails then. */
  readonly test: string;
}

const LIBRARY: readonly Guard[] = [
  {
    against: 'a repeated call being done twice',
    file: 'utils/library/transactions.ts',
    text: 'if (known) return { answer: known.answer, revision: await latestRevision(tx) };',
    without: '',
    test: 'tests/library/once.test.ts',
  },
  {
    against: 'an older text of a note coming after a newer one',
    file: 'utils/library/commands/write-note.ts',
    text: 'const isLate = typed !== undefined && sequence < typed.sequence;',
    without: 'const isLate = false as boolean;',
    test: 'tests/library/typed-notes.test.ts',
  },
  {
    against: 'the last words of a closed page being lost',
    file: 'utils/outbox/hold-words.ts',
    text: 'if (isLeaving || document.hidden) leaveAll();',
    without: '',
    test: 'tests/components/shared/outbox.test.ts',
  },
  {
    against: 'words being thrown away that could not be kept just now',
    file: 'utils/library/outbox.ts',
    text: "return !('error' in reply && LATER.includes(reply.error.code));",
    without: 'return true;',
    test: 'tests/components/shared/outbox.test.ts',
  },
  {
    against: 'a change that failed half-way staying',
    file: 'utils/library/transactions.ts',
    text: 'abort(tx);\n        throw',
    without: 'throw',
    test: 'tests/library/refused.test.ts',
  },
  {
    against: 'a page’s newer word winning over the reader’s',
    file: 'utils/library/records/merge.ts',
    text: 'if (rank !== 0) return rank > 0 ? a : b;',
    without: '',
    test: 'tests/library/merge.test.ts',
  },
  {
    against: 'a wrong link making a saved paper another one',
    file: 'utils/library/records/identity.ts',
    text: 'kept.filter(({ registers }) => isPlausible(registers, paper)).sort(',
    without: '[...kept].sort(',
    test: 'tests/library/identity.test.ts',
  },
  {
    against: 'two saved papers becoming one unasked',
    file: 'utils/library/records/identity.ts',
    text: 'const kept = drafts.filter((draft) => isKept(draft) || hidden.has(draft.id));',
    without: 'const kept = drafts.filter((draft) => hidden.has(draft.id));',
    test: 'tests/library/identity.test.ts',
  },
  {
    against: 'values that no backup can hold',
    file: 'utils/library/records/unit-of-work.ts',
    text: 'mustFit(draft.entity, field, v);',
    without: '',
    test: 'tests/library/refused.test.ts',
  },
  {
    against: 'a record’s line longer than a message',
    file: 'utils/library/backup/dump.ts',
    text: 'if (whole.length <= LONGEST_LINE) return [whole];',
    without: 'return [whole];',
    test: 'tests/library/long-records.test.ts',
  },
  {
    against: 'a cut backup being taken for a whole one',
    file: 'utils/library/backup/stage.ts',
    text: 'if (end.end !== found)',
    without: 'if (end.end < 0)',
    test: 'tests/library/backup.test.ts',
  },
  {
    against: 'an undo taking later edits back too',
    file: 'utils/library/commands/undo.ts',
    text: 'if (stands) work.setBack(draft, change);',
    without: 'work.setBack(draft, change);',
    test: 'tests/library/undo.test.ts',
  },
  {
    against: 'an undo without a receipt taking back what a visit learned',
    file: 'utils/library/records/journal.ts',
    text: ' || cursor.value.quiet',
    without: '',
    test: 'tests/library/undo.test.ts',
  },
  {
    against: 'a journal without end',
    file: 'utils/library/records/journal.ts',
    text: 'await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_UNDONE)).map((key) => journal.delete(key)));',
    without: '',
    test: 'tests/library/undo.test.ts',
  },
  {
    against: 'a page editing papers that it has not met',
    file: 'utils/library/page-rights.ts',
    text: '  refuseStrangers(session, name, ids);\n  return args;',
    without: '  return args;',
    test: 'tests/library/page-rights.test.ts',
  },
  {
    against: 'a page that is forgotten doing more than adding to a note',
    file: 'utils/library/page-rights.ts',
    text: 'if (!isNote || (patch as NoteEdit).base === undefined) return known ?? session;',
    without: '',
    test: 'tests/components/shared/outbox.test.ts',
  },
  {
    against: 'a page emptying the library in one call',
    file: 'utils/library/calls.ts',
    text: 'page: z.tuple([ids(1)]), met: 0 }',
    without: 'met: 0 }',
    test: 'tests/library/page-rights.test.ts',
  },
  {
    against: 'recent entries without end',
    file: 'utils/library/commands/visit.ts',
    text: '  await prune(work);\n',
    without: '',
    test: 'tests/library/kept-for-a-while.test.ts',
  },
  {
    against: 'a file bringing back a tag that the reader took off',
    file: 'utils/library/backup/import.ts',
    text: 'if (draft.registers[TAG + tag] === undefined) work.set(draft, TAG + tag, true, false);',
    without: 'work.set(draft, TAG + tag, true, false);',
    test: 'tests/library/tombstones.test.ts',
  },
  {
    against: 'a file bringing back a note that the reader cleared',
    file: 'utils/library/backup/import.ts',
    text: "  if (draft.registers['note']?.v === '') return;\n",
    without: '',
    test: 'tests/library/tombstones.test.ts',
  },
  {
    against: 'papers of one volume becoming one by its DOI',
    file: 'utils/formats/join-rows.ts',
    text: 'return group !== undefined && areTwo(group.named, named);',
    without: 'return false;',
    test: 'tests/formats/join-rows.test.ts',
  },
  {
    against: 'stamps of a clock that shows nonsense',
    file: 'utils/library/records/clock.ts',
    text: 'return Math.min(Math.max(Math.floor(ms) || 0, 1), MOST_MS);',
    without: 'return ms;',
    test: 'tests/library/clock.test.ts',
  },
  {
    against: 'a file’s stamp from the end of time winning for ever',
    file: 'utils/library/records/clock.ts',
    text: 'return SHAPE.test(text) && readStamp(text).ms <= MOST_MS + 31_536_000_000;',
    without: 'return SHAPE.test(text);',
    test: 'tests/library/clock.test.ts',
  },
  {
    against: 'an edit losing to the stamp from the future that it replaces',
    file: 'utils/library/records/unit-of-work.ts',
    text: 'return old && old.t >= this.stamp ? nextStamp(0, this.device, old.t) : this.stamp;',
    without: 'return this.stamp;',
    test: 'tests/library/clock.test.ts',
  },
];

const PAGES: readonly Guard[] = [
  {
    against: 'words that an older script has left in an open page staying there',
    file: 'utils/background/sites.ts',
    text: 'await runInOpenTabs(site, await readablePatterns(site), [OUTBOX]);',
    without: 'await runInOpenTabs(site, await readablePatterns(site));',
    test: 'tests/background/sites.test.ts',
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
    file: 'components/overlay/listing/row-visibility.ts',
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
