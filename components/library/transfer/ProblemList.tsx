import { useSignal } from '@preact/signals';

import type { Problem } from '../../../utils/formats/format';
import { plural, t, type PluralKey } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { PROBLEMS } from './AnnotationReport';

export interface ProblemListProps {
  readonly title: PluralKey;
  /** What is wrong in words, or as a reader of a format says it. */
  readonly problems: readonly (Problem | WordedProblem)[];
}

interface WordedProblem {
  readonly line?: number;
  readonly about: string;
  readonly words: string;
}

/** Problems shown at first, and with each further click. */
const SHOWN = 8;
const MORE = 200;

/** Every problem of a file, the first ones at once: line, reason, and what it is about. */
export function ProblemList({ title, problems }: ProblemListProps) {
  const shown = useSignal(SHOWN);
  if (problems.length === 0) return null;
  const left = problems.length - shown.value;
  return (
    <div class="problems">
      <p class="wrong">{plural(title, problems.length)}</p>
      <ul class="small muted">
        {problems.slice(0, shown.value).map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.line !== undefined && t('export_line', problem.line)}{' '}
            {'reason' in problem ? t(PROBLEMS[problem.reason]) : problem.words} <span dir="auto">{problem.about}</span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={() => (shown.value += MORE)}>
          {plural('import_more_problems', Math.min(left, MORE))}
        </Button>
      )}
    </div>
  );
}
