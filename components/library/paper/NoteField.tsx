import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { TextField } from '../../ui/TextField';

export interface NoteFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly note: string;
  onSave(note: string): void;
}

/** Milliseconds without a key after which a note is kept. */
const PAUSE = 800;

/** A note that keeps itself: after a pause, on leaving the field, and when it is taken off the page. */
export function NoteField({ label, placeholder, note, onSave }: NoteFieldProps) {
  const text = useSignal(note);
  const kept = useRef(note);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A change from elsewhere is shown, unless something is being written here.
  useEffect(() => {
    if (text.peek() === kept.current) text.value = note;
    kept.current = note;
  }, [note]);

  const save = useRef(() => {});
  save.current = () => {
    clearTimeout(timer.current);
    if (text.peek() === kept.current) return;
    kept.current = text.peek();
    onSave(text.peek());
  };
  // A layout effect, so that it stands from the first key on.
  useLayoutEffect(() => () => save.current(), []);

  return (
    <TextField
      multiline
      label={label}
      placeholder={placeholder}
      value={text.value}
      onInput={(value) => {
        text.value = value;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => save.current(), PAUSE);
      }}
      onChange={() => save.current()}
    />
  );
}
