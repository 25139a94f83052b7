import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { figure, plural } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { usePage } from '../page-state';
import type { TagNode } from './tag-tree';

/** What a merge comes to, before it is done: "36 + 14 papers, 4 have both → 46". Empty until that is known, and for fewer than two. */
export function useMergeSum(nodes: readonly TagNode[]): string {
  const { revision, notices } = usePage();
  const known = useSignal<{ readonly of: string; readonly total: number } | undefined>(undefined);
  const tags = nodes.map(({ tag }) => tag);
  const of = JSON.stringify(tags);
  useEffect(() => {
    if (tags.length < 2) return;
    let isStale = false;
    library.countTagged(tags).then((total) => {
      if (!isStale) known.value = { of, total };
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [of, revision.value]);
  if (tags.length < 2 || known.value?.of !== of) return '';
  return mergeSum(
    nodes.map(({ all }) => all),
    known.value.total,
  );
}

export function mergeSum(counts: readonly number[], total: number): string {
  const sum = counts.map(figure).join(' + ');
  const twice = counts.reduce((all, count) => all + count, 0) - total;
  if (twice <= 0) return plural('tags_sum', total, sum);
  return plural(counts.length === 2 ? 'tags_sum_both' : 'tags_sum_many', twice, sum, total);
}
