import { t } from '../../../utils/i18n';
import { LISTINGS } from '../listings';
import { hrefOf, WELCOME, type Route } from '../route';
import { importRoute } from '../transfer/import-sources';

export interface GoToProps {
  /** Whether nothing is saved yet. */
  readonly isFirst: boolean;
  /** An address of the web, in a tab of its own. */
  onOpen(address: string): void;
  onRoute(route: Route): void;
}

/** Where to go from a page that has nothing for Ibid. */
export function GoTo({ isFirst, onOpen, onRoute }: GoToProps) {
  const routes: readonly (readonly [string, Route])[] = isFirst
    ? [
        [t('welcome_import'), importRoute('import')],
        [t('library_empty_welcome'), { section: WELCOME }],
      ]
    : [[t('popup_sites'), { section: 'settings' }]];
  return (
    <nav class="go-to" aria-label={t('popup_go_to')}>
      <p class="muted small">{t('popup_go_to')}</p>
      {LISTINGS.map(([name, address]) => (
        <GoLink key={address} name={name} href={address} onClick={() => onOpen(address)} />
      ))}
      {routes.map(([name, route]) => (
        <GoLink key={name} name={name} href={`/options.html${hrefOf(route)}`} onClick={() => onRoute(route)} />
      ))}
    </nav>
  );
}

function GoLink({ name, href, onClick }: { readonly name: string; readonly href: string; onClick(): void }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        onClick();
      }}
    >
      {name}
    </a>
  );
}
