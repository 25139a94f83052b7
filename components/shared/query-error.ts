import { t } from '../../utils/i18n';
import { QueryError } from '../../utils/query';

/** The name of the field, of a term that has one. */
function fieldIn(term: string): string {
  return term.split(':', 1)[0] ?? '';
}

/** Why a query cannot be read, in words. */
export function sayQueryError(error: unknown, query: string): string {
  if (error instanceof QueryError) return t(`query_${error.problem}`, fieldIn(query.slice(error.start, error.end)));
  return t('error_bad-query');
}
