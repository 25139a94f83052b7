import { figure } from '../../../utils/i18n';
import { hrefOf } from '../route';

export interface FigureLinkProps {
  readonly count: number;
  /** What finds the papers; missing where nothing does. */
  readonly query?: string | undefined;
  /** Whose figure it is, for who hears it alone. */
  readonly of: string;
}

/** A figure that leads to its papers. */
export function FigureLink({ count, query, of }: FigureLinkProps) {
  if (!query) return <>{figure(count)}</>;
  return (
    <a href={hrefOf({ section: 'library', query })} aria-label={`${of}: ${figure(count)}`}>
      {figure(count)}
    </a>
  );
}
