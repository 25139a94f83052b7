import { t } from '../../../utils/i18n';
import { hrefOf, RESTORE, WELCOME, type Route } from '../route';

export interface GoToProps {
  /** Whether nothing is saved yet. */
  readonly isFirst: boolean;
  /** An address of the web, in a tab of its own. */
  onOpen(address: string): void;
  onRoute(route: Route): void;
}

const LISTINGS = [
  ['Hugging Face Daily Papers', 'https://huggingface.co/papers'],
  ['arXiv cs.LG', 'https://arxiv.org/list/cs.LG/recent'],
] as const;

/** Where to go from a page that has nothing for Ibid. */
export function GoTo({ isFirst, onOpen, onRoute }: GoToProps) {
  const routes: readonly (readonly [string, Route])[] = isFirst
    ? [
        [t('welcome_import'), { section: 'export', filter: { [RESTORE]: 'import' } }],
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
