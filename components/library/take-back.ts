import { t } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { Receipt } from '../../utils/model/receipt';
import type { Act, NoticeState } from './notice-state';

interface Taken {
  readonly act: Act;
  readonly back: Receipt;
}

/** Takes back a change, or else the latest one that changed something, and says so, with the way to do it again. */
export async function takeBack(
  state: NoticeState,
  chosen: string | undefined,
  fail: (error: unknown) => void,
): Promise<void> {
  const taken = await takeOne(state.acts, chosen);
  if (!taken) return say(state, t('listing_nothing_to_undo'));
  const { act, back } = taken;
  state.undone.value = new Set([...state.undone.peek(), act.receipt]);
  const redo = (): void => void doAgain(state, taken).catch(fail);
  state.current.value = { text: t('library_undid', await named(act, back)), kind: 'done', redo };
}

async function takeOne(acts: Act[], chosen: string | undefined): Promise<Taken | undefined> {
  for (;;) {
    const at = chosen === undefined ? acts.length - 1 : acts.findIndex(({ receipt }) => receipt === chosen);
    const [act] = at < 0 ? [] : acts.splice(at, 1);
    const back = act && (await library.undo(act.receipt));
    if (act && back) return { act, back };
    // A change that changed nothing is no answer to "the latest one".
    if (!act || chosen !== undefined) return undefined;
  }
}

/** An undo that is taken back: the change stands again, and has its own receipt again. */
async function doAgain(state: NoticeState, { act, back }: Taken): Promise<void> {
  const again = await library.undo(back.undo);
  if (!again) return say(state, t('library_nothing_to_redo'));
  state.undone.value = new Set([...state.undone.peek()].filter((each) => each !== act.receipt));
  state.acts.push(act);
  say(state, t('library_redid', await named(act, again)), act.receipt);
}

function say({ current }: NoticeState, text: string, undo?: string): void {
  current.value = { text, kind: 'done', ...(undo !== undefined && { undo }) };
}

/** A change in words, with the title where it was of one paper that is in the library. */
async function named({ text }: Act, { ids }: Receipt): Promise<string> {
  const [id, ...others] = ids;
  const title = id && others.length === 0 ? (await library.get(id))?.paper.title : undefined;
  return title ? t('library_done_to', text, title) : text;
}
