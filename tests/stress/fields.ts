/** Notes as they are written in fields: some at the same paper, from a page and from the library. */
import { DraftText } from '../../components/shared/draft-text';
import { library } from '../../utils/library';
import type { Sender } from '../../utils/library/page-sessions';
import type { Paper } from '../../utils/model/paper';
import { sentBy } from './background';

export interface Field {
  readonly paper: Paper;
  readonly draft: DraftText;
  /** The words that are to be in the note. */
  readonly words: Set<string>;
}

export function createField(paper: Paper, by: Sender): Field {
  const draft = new DraftText({
    kept: '',
    changed: () => undefined,
    async keep(edit) {
      const { note = edit.note } = await sentBy(by, () => library.save([paper], edit));
      return note;
    },
  });
  return { paper, draft, words: new Set() };
}

export function typeWord({ draft, words }: Field, word: string): void {
  draft.type(draft.text ? `${draft.text} ${word}` : word);
  words.add(word);
}

/** Takes the last word back, if it is this field's own. */
export function eraseWord({ draft, words }: Field): void {
  const written = draft.text.split(' ');
  const last = written.pop() ?? '';
  if (!words.delete(last)) return;
  draft.type(written.join(' '));
}

/** What the page is told when the library has moved. */
export async function hearNews({ paper, draft }: Field): Promise<void> {
  draft.hear((await library.get(paper.id))?.bookmark.note ?? '');
}

/** The field is left, and what could not be kept yet is kept. Rejects when it never is. */
export async function leaveField({ draft }: Field): Promise<void> {
  draft.leave();
  for (let tries = 0; draft.isEditing; tries++) {
    if (tries > 5_000) throw new Error('What was typed is never kept');
    draft.flush();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
