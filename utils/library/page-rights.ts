/** What a page's content script may have of the library: a page's bug may have taken it over. */
import { IbidError } from '../errors';
import type { Library, PaperState } from '../library';
import type { Changes } from '../model/change';
import type { PaperId } from '../model/identifiers';
import type { NoteEdit } from '../model/note-edit';
import type { Paper } from '../model/paper';
import { SITE_INFOS } from '../sites/info/index';
import { claim, siteAt } from '../sites/match';
import { callNamed } from './calls';
import { PageSession } from './page-sessions';

type Args = readonly unknown[];

/**
 * The arguments with which a page at this address may make a call. Whose page it is the browser says, and not the message: a page speaks
 * for its own site only.
 * @throws IbidError `denied` when it may not.
 */
export function permit(session: PageSession, name: keyof Library, given: Args, address: string | undefined): Args {
  const args = BY_SITE.includes(name) ? given.with(1, siteAt(address, String(given[1]), SITE_INFOS)) : given;
  if (name === 'meet') return args.with(0, session.admit(args[0] as readonly Paper[]));
  // What it has not met yet it meets with that, if it still may.
  if (name === 'hide' || (name === 'save' && !args[1])) admitAll(session, name, args[0] as readonly Paper[]);
  if (name === 'highlight') admitAll(session, name, [args[0] as Paper]);
  if (OF_LISTINGS.includes(name)) refuseElsewhere(address);
  if (name === 'reasons' || name === 'similar') refuseReasons(session, address);
  if (name === 'similar') return permitSimilar(session, args);
  if (name === 'undo' && !session.wasGiven(String(args[0])))
    throw new IbidError('denied', 'This page was given no such receipt');
  if (name === 'save' && args[1])
    refuseStrangers(
      session,
      name,
      (args[0] as readonly Paper[]).map(({ id }) => id),
    );
  const { met, told } = callNamed(name);
  if (met === undefined) return args;
  const asked = args[met] as PaperId | readonly PaperId[];
  const ids = typeof asked === 'string' ? [asked] : asked;
  if (told)
    return args.with(
      met,
      ids.filter((id) => session.hasMet(id)),
    );
  refuseStrangers(session, name, ids);
  return args;
}

/**
 * The session of a page that has left a call. It may be long gone, or Ibid was updated since: then nobody knows any more what it had met. The
 * note that was being written there is taken all the same: with its base it adds words, and takes none away that the page did not know.
 */
export function sessionOfLeft(
  key: string,
  known: PageSession | undefined,
  name: keyof Library,
  [whose, patch]: Args,
): PageSession {
  const session = new PageSession(key, known?.isPrivate ?? false, undefined);
  const isNote = patch && Object.keys(patch).every((field) => NOTE_EDIT.includes(field));
  if (!isNote || (patch as NoteEdit).base === undefined) return known ?? session;
  if (name === 'save') session.admit((whose as readonly Paper[]).slice(0, 1));
  if (name === 'edit') session.admit((whose as readonly PaperId[]).slice(0, 1).map((id) => ({ id })));
  return session;
}

const NOTE_EDIT: readonly string[] = ['note', 'base', 'span', 'sequence'] satisfies readonly (keyof NoteEdit)[];

/** What it has not met is not told apart from what is not like the paper. */
function permitSimilar(session: PageSession, [id, among]: Args): Args {
  refuseStrangers(session, 'similar', [id as PaperId]);
  return [id, (among as readonly PaperId[]).filter((other) => session.hasMet(other))];
}

/** Calls whose second argument is the site. */
const BY_SITE: readonly (keyof Library)[] = ['meet', 'see'];

function admitAll(session: PageSession, name: string, papers: readonly Paper[]): void {
  session.admit(papers);
  refuseStrangers(
    session,
    name,
    papers.map(({ id }) => id),
  );
}

/** Reasons and what is similar name saved papers: they are shown on listings, a few at a time, and nowhere else. */
function refuseReasons(session: PageSession, address: string | undefined): void {
  if (claim(address ?? '', SITE_INFOS)?.kind === 'paper')
    throw new IbidError('denied', 'A paper’s page shows no reasons');
  if (!session.mayReason()) throw new IbidError('denied', 'This page was given enough reasons');
}

/** Calls that only a listing has a use for. */
const OF_LISTINGS: readonly (keyof Library)[] = ['smartLists', 'saveSmartList', 'removeSmartList', 'muteTopic'];

function refuseElsewhere(address: string | undefined): void {
  if (claim(address ?? '', SITE_INFOS)?.kind === 'paper')
    throw new IbidError('denied', 'A paper’s page has neither saved filters nor topics to mute');
}

function refuseStrangers(session: PageSession, name: string, ids: readonly PaperId[]): void {
  const stranger = ids.find((id) => !session.hasMet(id));
  if (stranger) throw new IbidError('denied', `${name}: this page has not met ${stranger}`);
}

/** The answer as a page may have it; what it gives the page a right to is noted in its session. True when it gave any. */
export function hand(session: PageSession, name: keyof Library, value: unknown): { value: unknown; isNews: boolean } {
  if (name === 'changes') return { value: withoutStrangers(session, value as Changes), isNews: false };
  if (name === 'meet') {
    for (const { id } of value as readonly PaperState[]) session.alsoCalled(id);
    return { value, isNews: true };
  }
  const receipt = typeof value === 'object' && value !== null && 'undo' in value ? value.undo : undefined;
  if (typeof receipt !== 'string') return { value, isNews: false };
  session.give(receipt);
  return { value, isNews: true };
}

function withoutStrangers(session: PageSession, { revision, changes }: Changes): Changes {
  const own = changes.map(({ kind, ids }) => ({ kind, ...(ids && { ids: ids.filter((id) => session.hasMet(id)) }) }));
  return {
    revision,
    changes: own.filter(({ kind, ids }) => kind === 'topics' || kind === 'lists' || !ids || ids.length > 0),
  };
}
