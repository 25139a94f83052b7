/**
 * Fields with words in them that an older script of ours has left behind. Firefox ends it without a word when the extension is updated: its
 * reader can still type, and may go elsewhere before the newer script comes.
 */
import { rootOf } from '../shared/is-typing';
import { MARK, type NamedField } from '../ui/named-field';

/** A selector of names is found without looking at each element of a long page from here. */
const HOSTS = ['field', 'highlights', 'row', 'toolbar'].map((name) => `ibid-${name}`).join();

/** Those that somebody has typed into and left, which the browser knows. Stand-ins among them go. */
export function leftFields(page: Document): NamedField[] {
  return [...page.querySelectorAll(HOSTS)].flatMap((host) => {
    const found =
      rootOf(host)?.querySelectorAll<NamedField>(`[data-by="${MARK}"]:is(:user-valid, :user-invalid)`) ?? [];
    const fields = [...found].filter(({ value }) => value);
    if (host.localName === 'ibid-field' && fields.length > 0) host.remove();
    return fields;
  });
}
