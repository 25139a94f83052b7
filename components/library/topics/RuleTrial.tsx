import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { RuleTrial as Trial } from '../../../utils/examples';
import { usePage } from '../page-state';
import { byline } from '../labels';
import { aDay } from './Following';

/** Milliseconds after a key in which another one is awaited. */
const PAUSE = 250;
const MOST_SHOWN = 20;
/** A rule that hits more than this part of everything says little. */
const TOO_MUCH = 0.25;

/** A share in percent without the sign. What is something is not called nothing, and what is not all is not called all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1';
  return share > 0.99 && share < 1 ? '>99' : String(Math.round(share * 100));
}

/** The trial shown last: it stays while a new topic becomes one that is saved. */
let last: { readonly rule: string; readonly trial: Trial } | undefined;

/** What a rule would have matched among the entries met lately. */
export function RuleTrial({ rule }: { readonly rule: string }) {
  const { notices, revision } = usePage();
  const trial = useSignal(last?.rule === rule ? last.trial : undefined);
  const now = revision.value;

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      library.tryRule(rule).then((found) => {
        if (!current) return;
        trial.value = found;
        last = { rule, trial: found };
      }, notices.fail);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [rule, now]);

  const found = trial.value;
  if (!found) return null;
  if (found.of === 0) return <p class="muted">{t('topics_no_recent')}</p>;
  const share = found.count / found.of;
  return (
    <section class="trial" aria-label={t('topics_trial')}>
      <p role="status" class="tabular">
        {plural('topics_matches', found.count, found.of, percent(share))}{' '}
        <span class="muted">
          {plural('topics_days', found.days)} · {aDay(found.count, found.days)}
        </span>
      </p>
      {share > TOO_MUCH && (
        <p class="wrong" role="alert">
          {t('topics_too_much')}
        </p>
      )}
      <ul>
        {found.matched.slice(0, MOST_SHOWN).map((paper) => (
          <li key={paper.id}>
            <span dir="auto">{paper.title}</span> <span class="muted small">{byline(paper)}</span>
          </li>
        ))}
      </ul>
      {found.count > MOST_SHOWN && <p class="muted small">{plural('and_more', found.count - MOST_SHOWN)}</p>}
    </section>
  );
}
