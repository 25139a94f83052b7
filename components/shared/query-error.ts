import { t } from '../../utils/i18n';
import { QueryError } from '../../utils/query';
import { fieldOf } from '../../utils/query/field-of';

/** Why a query cannot be read, in words. */
export function sayQueryError(error: unknown, query: string): string {
  if (error instanceof QueryError) return t(`query_${error.problem}`, fieldOf(query, error));
  return t('error_bad-query');
}
