import { t } from '../../utils/i18n';
import { QueryError } from '../../utils/query';
import { badValueOf } from '../../utils/query/bad-value';
import { fieldOf } from '../../utils/query/field-of';
import { FIELDS } from '../../utils/query/fields';
import { nearestWord } from '../../utils/query/nearest-word';

/** Why a query cannot be read, in words. */
export function sayQueryError(error: unknown, query: string): string {
  if (!(error instanceof QueryError)) return t('error_bad-query');
  const bad = badValueOf(error, query);
  if (!bad) return sayProblem(error, fieldOf(query, error));
  const { value, field, allowed, nearest } = bad;
  if (nearest === undefined) return t('query_bad_value', value, field, allowed.join(', '));
  return t('query_near_value', value, field, nearest, allowed.filter((word) => word !== nearest).join(', '));
}

function sayProblem({ problem }: QueryError, field: string): string {
  const nearest = problem === 'unknown_field' && nearestWord(field, Object.keys(FIELDS));
  return nearest ? t('query_near_field', field, nearest) : t(`query_${problem}`, field);
}
