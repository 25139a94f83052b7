import { t } from '../../../utils/i18n';
import type { DuplicateGroup } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import { aliases } from '../../../utils/model/identifiers';
import { Button } from '../../ui/Button';
import { allAuthors, stateWords } from '../labels';
import { sourceName } from '../source-name';

export interface DuplicatePapersProps {
  readonly rows: readonly LibraryRow[];
  readonly reason: DuplicateGroup['reason'];
  onUnite(): void;
  onKeepApart(): void;
}

/** Papers that look like one, side by side: what each is called, where it came from and what hangs on it. */
export function DuplicatePapers({ rows, reason, onUnite, onKeepApart }: DuplicatePapersProps) {
  const [first] = rows;
  // One of them was removed just now: the group goes with the next answer.
  if (!first || rows.length < 2) return null;
  const { title } = first.paper;
  return (
    <div class="duplicate-group" role="group" aria-label={t('duplicates_group', title, rows.length)}>
      <p class="small muted duplicate-reason" dir="auto">
        {reasonWords(rows, reason)}
      </p>
      <ul>
        {rows.map((row) => (
          <Candidate key={row.paper.id} row={row} />
        ))}
      </ul>
      <div class="duplicate-deeds">
        <Button aria-label={t('duplicates_unite_papers', title)} title={t('duplicates_unite_hint')} onClick={onUnite}>
          {t('duplicates_unite')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('duplicates_keep_apart_papers', title)}
          title={t('duplicates_keep_apart_hint')}
          onClick={onKeepApart}
        >
          {t('duplicates_keep_apart')}
        </Button>
      </div>
    </div>
  );
}

/** Why they look like one. Papers of which no authors are known are alike in title alone. */
function reasonWords(rows: readonly LibraryRow[], reason: DuplicateGroup['reason']): string {
  if (reason) return t('duplicates_reason_said', sourceName(reason.by) || t('source_some_page'));
  const hasAuthors = rows.every(({ paper }) => paper.authors.length > 0);
  return t(hasAuthors ? 'duplicates_reason_title_authors' : 'duplicates_reason_title');
}

function Candidate({ row }: { readonly row: LibraryRow }) {
  const { paper, bookmark } = row;
  const words = [...bookmark.tags.map((tag) => `#${tag}`), ...stateWords(row)];
  const isDated = paper.published !== undefined && paper.venue?.includes(paper.published);
  const when = [paper.venue, isDated ? '' : paper.published].filter(Boolean).join(' · ');
  return (
    <li>
      <p class="row-title" dir="auto">
        {paper.title}
      </p>
      <p class="small duplicate-authors" dir="auto">
        {allAuthors(paper)}
      </p>
      {when && (
        <p class="small" dir="auto">
          {when}
        </p>
      )}
      {aliases(paper.ids).map((name) => (
        <p key={name} class="small muted duplicate-name">
          {name}
        </p>
      ))}
      <p class="small muted words">
        {words.length === 0
          ? t('duplicates_bare')
          : words.map((word) => (
              <span key={word} dir="auto">
                {word}
              </span>
            ))}
      </p>
    </li>
  );
}
