import { Button } from './Button';

export interface ProgressProps {
  /** What is going on, with the figures: "1,200 of 10,000 papers". */
  readonly label: string;
  /** Missing where nobody knows how far it is. */
  readonly done?: number;
  readonly of?: number;
  /** Both are missing where it cannot be stopped. */
  readonly cancel?: string;
  onCancel?(): void;
}

/** Long work: how far it is, and a way out if there is one. */
export function Progress({ label, done, of = 1, cancel, onCancel }: ProgressProps) {
  return (
    <div class="progress">
      <progress {...(done !== undefined && { value: done })} max={Math.max(of, 1)} aria-label={label} />
      <span class="muted tabular" role="status">
        {label}
      </span>
      {onCancel && (
        <Button look="quiet" onClick={onCancel}>
          {cancel}
        </Button>
      )}
    </div>
  );
}
