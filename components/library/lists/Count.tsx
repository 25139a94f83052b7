import { figure } from '../../../utils/i18n';

/** How many papers a list has; its place is kept until that is known. */
export function Count({ count }: { readonly count: number | undefined }) {
  return <span class="count muted small tabular">{count !== undefined && figure(count)}</span>;
}
