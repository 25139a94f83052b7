/**
 * Fields with words in them that an older script of ours has left behind. Firefox ends it without a word when the extension is updated: its
 * reader can still type, and may go elsewhere before the newer script comes.
 */
import { rootOf } from '../shared/is-typing';
import { MARK, type NamedField } from '../ui/named-field';
import { OWN } from './remains';

/** Those that somebody has typed into and left, which the browser knows. Stand-ins among them go. */
export function leftFields(page: Document): NamedField[] {
  return [...page.querySelectorAll(`ibid-field,${OWN}`)].flatMap((host) => {
    const found =
      rootOf(host)?.querySelectorAll<NamedField>(`[data-by="${MARK}"]:is(:user-valid, :user-invalid)`) ?? [];
    const fields = [...found].filter(({ value }) => value);
    if (host.localName === 'ibid-field' && fields[0]) host.remove();
    return fields;
  });
}
