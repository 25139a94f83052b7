import { t, type MessageKey } from '../../../utils/i18n';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { choiceLabel, controlOf, labelOf, type FieldName } from './paper-fields';

export interface PaperFieldProps {
  readonly name: FieldName;
  readonly value: string;
  readonly problem: MessageKey | undefined;
  onInput(value: string): void;
}

const HINTS: Partial<Readonly<Record<FieldName, MessageKey>>> = {
  authors: 'library_authors_hint',
  editors: 'library_authors_hint',
  language: 'library_language_hint',
};

/** One fact of a paper, as a line, a box or a choice. */
export function PaperField({ name, value, problem, onInput }: PaperFieldProps) {
  const control = controlOf(name);
  const label = t(labelOf(name));
  if (control.is === 'choice') {
    const options = control.values.map((one) => ({ value: one, label: t(choiceLabel(name, one)) }));
    const none = { value: '', label: t('library_choice_none') };
    return <SelectField label={label} value={value} options={[none, ...options]} onChange={onInput} />;
  }
  const hint = problem ?? HINTS[name];
  return (
    <TextField
      label={label}
      multiline={control.is !== 'line'}
      autoFocus={name === 'title'}
      value={value}
      onInput={onInput}
      invalid={problem !== undefined}
      hint={hint && t(hint)}
      {...('most' in control && control.most !== undefined && { most: control.most })}
    />
  );
}
