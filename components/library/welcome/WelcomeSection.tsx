import type { ComponentChildren } from 'preact';

import { keyOf, type CommandId } from '../../../utils/commands';
import { t, type MessageKey } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import { Icon } from '../../ui/Icon';
import { LISTINGS } from '../listings';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { IMPORT_SOURCES, importRoute } from '../transfer/import-sources';
import { FieldChoice } from './FieldChoice';
import { SampleListing } from './SampleListing';
import { SiteChoice } from './SiteChoice';

const KEYS: readonly (readonly [MessageKey, ...CommandId[]])[] = [
  ['welcome_key_move', 'next', 'previous'],
  ['welcome_key_save', 'save'],
  ['welcome_key_hide', 'hide'],
  ['welcome_key_abstract', 'peek'],
  ['welcome_key_follow', 'follow'],
  ['welcome_key_undo', 'undo'],
  ['welcome_key_all', 'help'],
];

/** What a new reader sees once: what Ibid does, three steps, and three choices that can all be made later. */
export function WelcomeSection() {
  return (
    <div class="welcome">
      <header>
        <p class="headline">{t('welcome_headline')}</p>
        <p class="muted">{t('welcome_promise')}</p>
      </header>
      <ol class="steps">
        <Step title={t('welcome_open')} hint={t('welcome_open_hint')}>
          <p class="words">
            {LISTINGS.map(([name, address], place) => (
              <a key={address} class={`button ${place === 0 ? 'primary' : ''}`} href={address}>
                {name}
              </a>
            ))}
          </p>
        </Step>
        <Step title={t('welcome_walk')} hint={t('welcome_walk_hint')}>
          <KeyLine />
          <SampleListing />
        </Step>
        <Step title={t('welcome_find')} hint={t('welcome_find_hint')}>
          <p class="address-bar" aria-hidden="true">
            <Icon name="search" />
            <span class="muted">ibid</span>
            <span>{t('welcome_find_query')}</span>
          </p>
        </Step>
      </ol>
      <div class="choices">
        <Choice title={t('welcome_fields')} hint={t('welcome_fields_hint')}>
          <FieldChoice />
        </Choice>
        <Choice title={t('welcome_sites')} hint={t('welcome_sites_hint')}>
          <p class="muted small access-hint">{t('site_access_hint')}</p>
          <SiteChoice />
        </Choice>
        <Choice title={t('welcome_papers')} hint={t('welcome_papers_hint')}>
          <p class="sources">
            {IMPORT_SOURCES.map(([source, label]) => (
              <a key={source} class="button" href={hrefOf(importRoute(source))}>
                {t(label)}
              </a>
            ))}
          </p>
          <p class="muted small">{t('welcome_import_hint')}</p>
        </Choice>
      </div>
      <footer>
        <p class="muted">{t('welcome_later')}</p>
        <a class="button primary" href={hrefOf({ section: 'library' })}>
          {t('done')}
        </a>
      </footer>
    </div>
  );
}

/** The reader's own keys; those that were switched off are left out. */
function KeyLine() {
  const { keys } = usePage().settings.value;
  return (
    <p class="key-line muted">
      {KEYS.map(([label, ...commands]) => {
        const set = commands.map((id) => keyName(keyOf(id, keys))).filter(Boolean);
        return (
          set.length > 0 && (
            <span key={label}>
              {set.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
              {t(label)}
            </span>
          )
        );
      })}
    </p>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint: string;
  readonly children?: ComponentChildren;
}

function Step({ title, hint, children }: PartProps) {
  return (
    <li>
      <h2>{title}</h2>
      <p class="muted">{hint}</p>
      {children}
    </li>
  );
}

function Choice({ title, hint, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p class="muted">{hint}</p>
      {children}
    </section>
  );
}
