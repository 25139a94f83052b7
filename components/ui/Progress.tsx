import { Button } from './Button';

export interface ProgressProps {
  /** What is going on, with the figures: "1,200 of 10,000 papers". */
  readonly label: string;
  readonly done: number;
  readonly of: number;
  readonly cancel: string;
  onCancel(): void;
}

/** Long work: how far it is, and a way out. */
export function Progress({ label, done, of, cancel, onCancel }: ProgressProps) {
  return (
    <div class="progress">
      <progress value={done} max={Math.max(of, 1)} aria-label={label} />
      <span class="muted tabular" role="status">
        {label}
      </span>
      <Button look="quiet" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
