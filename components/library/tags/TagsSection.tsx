import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { tagTerm } from '../tag-term';
import { useLibrary } from '../use-library';
import { useUnsaved } from '../use-unsaved';
import { MergeBar } from './MergeBar';
import { TagFind } from './TagFind';
import { putNames, type TypedNames } from './typed-names';
import { TagGrid } from './TagGrid';
import type { TagDeeds } from './tag-keys';
import { foundIn, treeOf, type TagNode } from './tag-tree';
import { createTagWork } from './tag-work';

/** All tags: to find, rename, merge, color and delete. */
export function TagsSection() {
  const { notices, router } = usePage();
  const uses = useLibrary(library.tagTree);
  const work = useMemo(() => createTagWork(notices), []);
  const names = useUnsaved<TypedNames>('tag names', () => new Map());
  const words = useSignal('');
  const typed = names.typed.value;
  const nodes = useMemo(() => withTyped(treeOf(uses ?? []), typed), [uses, typed]);
  const shown = foundIn(nodes, words.value);
  const selected = nodes.filter(({ tag }) => work.selected.value.has(tag));

  const deeds: TagDeeds = {
    show({ tag }) {
      const term = tagTerm(
        tag,
        nodes.map((node) => node.tag),
      );
      router.go({ section: 'library', query: term });
    },
    rename({ tag }) {
      const typed = names.typed.peek();
      if (!typed.has(tag)) putNames(names, new Map([...typed, [tag, tag]]));
      work.renamed.value = tag;
    },
    merge({ tag }) {
      if (!work.selected.peek().has(tag)) work.toggle(tag);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-merge-into]')?.focus());
    },
    remove: (node) => void work.remove(node, false),
  };

  if (!uses) return <div class="page" />;
  if (nodes.length === 0) return <NoTags />;
  return (
    <div class="page tags-page">
      <div class="page-head">
        <div class="tags-head">
          <h2>{t('library_tags')}</h2>
          <span class="muted tabular" role="status">
            {plural('tags_count', nodes.length)}
          </span>
          <span class="gap" />
          <TagFind words={words} onDown={() => shown[0] && work.focus(shown[0].tag)} />
        </div>
        {selected.length > 0 && <MergeBar selected={selected} nodes={nodes} work={work} />}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('tags_no_match')}>
          <Button onClick={() => (words.value = '')}>{t('tags_show_all')}</Button>
        </EmptyState>
      ) : (
        <TagGrid shown={shown} nodes={nodes} names={names} work={work} deeds={deeds} />
      )}
      <p class="muted small">{t('tags_hint', 'thesis/ch4')}</p>
    </div>
  );
}

function NoTags() {
  return (
    <div class="page">
      <EmptyState title={t('tags_none')}>
        <p>{t('tags_none_hint')}</p>
        <p>
          <a class="button" href={hrefOf({ section: 'library' })}>
            {t('command_library')}
          </a>
        </p>
      </EmptyState>
    </div>
  );
}

/** The tree with those that are being renamed, though they are gone meanwhile: what is typed there stays in sight. */
function withTyped(nodes: readonly TagNode[], typed: TypedNames): readonly TagNode[] {
  const known = new Set(nodes.map(({ tag }) => tag));
  const gone = [...typed.keys()].filter((tag) => !known.has(tag));
  const blank = { own: 0, all: 0, namedBy: [], level: 1, isParent: false };
  return [...nodes, ...gone.map((tag) => ({ ...blank, tag, label: tag }))];
}
