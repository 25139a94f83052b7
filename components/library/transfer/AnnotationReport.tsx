import type { ComponentChildren } from 'preact';

import type { Problem } from '../../../utils/formats/format';
import { plural, t, type MessageKey, type PluralKey } from '../../../utils/i18n';
import { isWebAddress } from '../../shared/web-address';
import type { Fate, HighlightFate } from './known-highlights';

export interface AnnotationReportProps {
  readonly fates: readonly HighlightFate[];
  readonly problems: readonly Problem[];
  /** Whether the file has been taken in, or is about to be. */
  readonly isDone: boolean;
  /** Highlights that stay out, because the reader had deleted them. */
  readonly deleted?: readonly string[] | undefined;
}

export const PROBLEMS: Readonly<Record<Problem['reason'], MessageKey>> = {
  syntax: 'export_problem_syntax',
  damaged: 'export_problem_damaged',
  'no-title': 'export_problem_no_title',
  'no-identifier': 'export_problem_no_identifier',
  repeated: 'export_problem_repeated',
  unplaced: 'export_problem_unplaced',
  'no-quote': 'export_problem_no_quote',
  'no-paper': 'export_problem_no_paper',
  reply: 'export_problem_reply',
  'not-own': 'export_problem_not_own',
  elsewhere: 'export_problem_elsewhere',
  contested: 'export_problem_contested',
};

const NAMES: Readonly<Record<Fate, readonly [ahead: PluralKey, done: PluralKey]>> = {
  added: ['import_to_add', 'import_added'],
  changed: ['import_to_change', 'import_changed'],
  there: ['import_there', 'import_there'],
  deleted: ['import_highlights_deleted', 'import_highlights_deleted'],
};
const FATES = ['added', 'changed', 'there', 'deleted'] as const satisfies readonly Fate[];

/** Items of one kind shown at most. */
const SHOWN = 200;

/** What becomes of each annotation of a file: added, changed, already there, or not placed and why. */
export function AnnotationReport({ fates: told, problems, isDone, deleted }: AnnotationReportProps) {
  const out = new Set(deleted ?? []);
  const fates = told.map((one) => (out.has(one.id) ? ({ ...one, fate: 'deleted' } as const) : one));
  return (
    <div class="annotation-report" role="group" aria-label={t('import_report')}>
      {FATES.map((fate) => {
        const items = fates.filter((one) => one.fate === fate);
        if (items.length === 0 && (fate === 'changed' || fate === 'deleted')) return null;
        return (
          <Items key={fate} name={plural(NAMES[fate][isDone ? 1 : 0], items.length)} count={items.length}>
            {items.slice(0, SHOWN).map(({ id, quote, title }) => (
              <li key={id}>
                <q dir="auto">{quote}</q>{' '}
                <span class="muted" dir="auto">
                  {title}
                </span>
              </li>
            ))}
          </Items>
        );
      })}
      {problems.length > 0 && (
        <Items open name={plural('import_not_placed', problems.length)} count={problems.length}>
          {problems.slice(0, SHOWN).map(({ reason, about, url }) => (
            <li key={`${reason} ${url} ${about}`}>
              <span class="muted">{t(PROBLEMS[reason])}</span> <q dir="auto">{about}</q>{' '}
              {url &&
                (isWebAddress(url) ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    {url}
                  </a>
                ) : (
                  <span class="muted">{url}</span>
                ))}
            </li>
          ))}
        </Items>
      )}
    </div>
  );
}

interface ItemsProps {
  readonly name: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

function Items({ name, count, open = false, children }: ItemsProps) {
  if (count === 0) return <p class="tabular">{name}</p>;
  return (
    <details open={open}>
      <summary class="tabular">{name}</summary>
      <ul class="small">{children}</ul>
      {count > SHOWN && <p class="muted small">{plural('and_more', count - SHOWN)}</p>}
    </details>
  );
}
