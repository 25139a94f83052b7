import { t } from '../../utils/i18n';
import { QueryError } from '../../utils/query';

/** Why a query cannot be read, in words. */
export function sayQueryError(error: unknown): string {
  if (error instanceof QueryError) return t(`query_${error.problem}`);
  return t('error_bad-query');
}
