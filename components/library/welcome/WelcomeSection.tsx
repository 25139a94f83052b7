import type { ComponentChildren } from 'preact';

import { keyOf, type CommandId } from '../../../utils/commands';
import { t, type MessageKey } from '../../../utils/i18n';
import { usePage } from '../page-state';
import { hrefOf, RESTORE } from '../route';
import { FieldChoice } from './FieldChoice';
import { SampleListing } from './SampleListing';
import { SiteChoice } from './SiteChoice';

const KEYS: readonly (readonly [MessageKey, ...CommandId[]])[] = [
  ['welcome_key_move', 'next', 'previous'],
  ['welcome_key_save', 'save'],
  ['listing_hide', 'hide'],
  ['listing_peek', 'peek'],
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
            <a class="button primary" href="https://huggingface.co/papers">
              Hugging Face Daily Papers
            </a>
            <a class="button" href="https://arxiv.org/list/cs.LG/recent">
              arXiv cs.LG
            </a>
          </p>
        </Step>
        <Step title={t('welcome_walk')} hint={t('welcome_walk_hint')}>
          <KeyLine />
          <SampleListing />
        </Step>
        <Step title={t('welcome_find')} hint={t('welcome_find_hint')} />
      </ol>
      <div class="choices">
        <Choice title={t('welcome_fields')} hint={t('welcome_fields_hint')}>
          <FieldChoice />
        </Choice>
        <Choice title={t('welcome_sites')} hint={t('welcome_sites_hint')}>
          <SiteChoice />
        </Choice>
        <Choice title={t('welcome_papers')} hint={t('welcome_papers_hint')}>
          <p>
            <a class="button" href={hrefOf({ section: 'export', filter: { [RESTORE]: 'import' } })}>
              {t('welcome_import')}
            </a>
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
        const set = commands.map((id) => keyOf(id, keys)).filter(Boolean);
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
