import { GROUPS, keyOf, labelOf, type Remapped } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import { SYNTAX } from '../../../utils/query/syntax';

export interface HelpProps {
  readonly remapped: Remapped;
  readonly onClose: () => void;
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** The one sheet that lists every key, made from the table of commands, and what a query can say. */
export function Help({ remapped, onClose }: HelpProps) {
  return (
    <dialog
      ref={open}
      aria-labelledby="help-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <header>
        <h2 id="help-title">{t('command_help')}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          {t('listing_close')}
        </button>
      </header>
      <div class="columns">
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <section key={group}>
            <h3>{t(`help_${group}`)}</h3>
            <dl>
              {GROUPS[group].map((id) => (
                <div key={id}>
                  <dt>
                    <kbd>{keyName(keyOf(id, remapped)) || '–'}</kbd>
                  </dt>
                  <dd>{t(labelOf(id))}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('help_query')}</h3>
          <dl>
            {SYNTAX.map(({ id, example }) => (
              <div key={id}>
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{t(`query_example_${id}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </dialog>
  );
}
