import { useSignal } from '@preact/signals';

import { t } from '../../../utils/i18n';
import type { PaperPatch } from '../../../utils/model/paper';
import { parseAuthor, type Author } from '../../../utils/model/authors';
import type { Paper } from '../../../utils/model/paper';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import type { Actions } from '../actions';
import { isWebAddress } from '../web-address';

export interface PaperFormProps {
  readonly paper: Paper;
  readonly actions: Actions;
  onDone(): void;
}

const LINES = ['venue', 'published', 'url', 'pdf', 'code'] as const;
type Draft = Readonly<Record<'title' | 'authors' | 'abstract' | (typeof LINES)[number], string>>;

/** A paper's record, edited in place. Ctrl+Enter keeps it, Escape leaves it as it was. */
export function PaperForm({ paper, actions, onDone }: PaperFormProps) {
  const draft = useSignal(toDraft(paper));
  const problems = problemsOf(draft.value);
  const set = (key: keyof Draft) => (value: string) => {
    draft.value = { ...draft.value, [key]: value };
  };

  async function save(): Promise<void> {
    if (Object.keys(problemsOf(draft.peek())).length > 0) return;
    const patch = toPatch(draft.peek(), paper);
    if (Object.keys(patch).length === 0 || (await actions.editPaper(paper.id, patch))) onDone();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form
      class="paper"
      aria-label={t('library_edit_paper')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        multiline
        autoFocus
        label={t('library_field_title')}
        value={draft.value.title}
        onInput={set('title')}
        invalid={problems.title !== undefined}
        hint={problems.title}
      />
      <TextField
        multiline
        label={t('library_authors_label')}
        hint={t('library_authors_hint')}
        value={draft.value.authors}
        onInput={set('authors')}
      />
      <TextField multiline label={t('library_field_abstract')} value={draft.value.abstract} onInput={set('abstract')} />
      {LINES.map((key) => (
        <TextField
          key={key}
          label={t(`library_edit_${key}`)}
          value={draft.value[key]}
          onInput={set(key)}
          invalid={problems[key] !== undefined}
          hint={problems[key]}
        />
      ))}
      <div class="form-bar">
        <button type="submit" class="button primary" title="Ctrl+Enter" disabled={Object.keys(problems).length > 0}>
          {t('library_save_changes')}
        </button>
        <Button shortcut="Esc" onClick={onDone}>
          {t('library_cancel')}
        </Button>
      </div>
    </form>
  );
}

function toDraft({
  title,
  authors,
  abstract = '',
  venue = '',
  published = '',
  url,
  pdf = '',
  code = '',
}: Paper): Draft {
  return { title, authors: authors.map(authorLine).join('\n'), abstract, venue, published, url, pdf, code };
}

function authorLine(author: Author): string {
  if ('literal' in author) return author.literal;
  return [author.family, author.given, author.suffix].filter(Boolean).join(', ');
}

/** What the reader changed. */
function toPatch(draft: Draft, paper: Paper): PaperPatch {
  const before = toDraft(paper);
  const changed = Object.entries(draft).filter(([key, value]) => value !== before[key as keyof Draft]);
  return Object.fromEntries(
    changed.map(([key, value]) => [
      key,
      key === 'authors' ? value.split('\n').flatMap((line) => (line.trim() ? parseAuthor(line) : [])) : value.trim(),
    ]),
  );
}

function problemsOf(draft: Draft): Partial<Record<keyof Draft, string>> {
  const isDate = draft.published === '' || /^\d{4}(-\d\d(-\d\d)?)?$/.test(draft.published);
  const isBad = (key: 'url' | 'pdf' | 'code'): boolean => draft[key] !== '' && !isWebAddress(draft[key]);
  return {
    ...(!draft.title.trim() && { title: t('library_title_needed') }),
    ...(!isDate && { published: t('library_date_format') }),
    ...(isBad('url') && { url: t('library_address_format') }),
    ...(isBad('pdf') && { pdf: t('library_address_format') }),
    ...(isBad('code') && { code: t('library_address_format') }),
  };
}
