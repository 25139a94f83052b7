import { t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import type { Paper } from '../../../utils/model/paper';
import { isComposing } from '../../shared/is-composing';
import { Button } from '../../ui/Button';
import type { Actions } from '../actions';
import { useUnsaved } from '../use-unsaved';
import { FIELDS, isUsual, problemsOf, toDraft, toPatch, type Draft, type FieldName } from './paper-fields';
import { PaperField } from './PaperField';

export interface PaperFormProps {
  readonly paper: Paper;
  readonly actions: Actions;
  onDone(): void;
}

/** The form's name, by which what is unsaved in it is known. */
export const paperForm = (id: PaperId): string => `paper ${id}`;

/** A paper's record, edited in place. Ctrl+Enter keeps it, Escape leaves it as it was. */
export function PaperForm(props: PaperFormProps) {
  const { draft, before, write, save, close } = usePaperDraft(props);
  const problems = problemsOf(draft, before);
  const isInvalid = Object.keys(problems).length > 0;
  const isShown = (name: FieldName): boolean => isUsual(name) || before[name] !== '';

  const field = (name: FieldName) => (
    <PaperField
      key={name}
      name={name}
      value={draft[name]}
      problem={problems[name]}
      onInput={(value) => write(name, value)}
    />
  );

  return (
    <form
      class="paper"
      aria-label={t('library_edit_paper')}
      onKeyDown={(event) => handleFormKey(event, save, close)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {FIELDS.filter(isShown).map(field)}
      {!FIELDS.every(isShown) && (
        <details class="more-fields">
          <summary>{t('library_more_fields')}</summary>
          {FIELDS.filter((name) => !isShown(name)).map(field)}
        </details>
      )}
      <div class="form-bar">
        <button type="submit" class="button primary" title="Ctrl+Enter" disabled={isInvalid}>
          {t('library_save_changes')}
        </button>
        <Button shortcut="Esc" onClick={close}>
          {t('library_cancel')}
        </Button>
      </div>
    </form>
  );
}

interface PaperDraft {
  readonly draft: Draft;
  /** The draft as it was when the form was opened. */
  readonly before: Draft;
  write(name: FieldName, value: string): void;
  save(): Promise<void>;
  close(): void;
}

/** What is typed into the form, kept until it is saved or left. */
function usePaperDraft({ paper, actions, onDone }: PaperFormProps): PaperDraft {
  // As it was when the form was opened: what a page tells in the meantime is no edit, and no field moves while it is typed in.
  const { typed, set } = useUnsaved(paperForm(paper.id), () => ({ opened: paper, draft: toDraft(paper) }));
  const { opened, draft } = typed.value;
  const before = toDraft(opened);

  function close(): void {
    set(typed.peek(), true);
    onDone();
  }

  return {
    draft,
    before,
    close,
    write(name, value) {
      const now = { ...typed.peek().draft, [name]: value };
      const isAsBefore = FIELDS.every((each) => now[each] === before[each]);
      set({ opened, draft: now }, isAsBefore);
    },
    async save() {
      // What was typed last may not be drawn yet.
      const { draft: now } = typed.peek();
      if (Object.keys(problemsOf(now, before)).length > 0) return;
      const patch = toPatch(now, opened);
      if (Object.keys(patch).length === 0 || (await actions.editPaper(paper.id, patch))) close();
    },
  };
}

function handleFormKey(event: KeyboardEvent, save: () => Promise<void>, close: () => void): void {
  if (isComposing(event)) return;
  if (event.key === 'Escape') close();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
