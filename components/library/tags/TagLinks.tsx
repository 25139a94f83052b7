import { figure, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { Dot } from '../../ui/Dot';
import { usePage } from '../page-state';
import { hrefOf, TAGS } from '../route';
import { tagTerm } from '../tag-term';
import { treeOf } from './tag-tree';
import { useLibrary } from '../use-library';

export interface TagLinksProps {
  /** The tag that papers would be dropped on. */
  readonly over?: string | undefined;
}

/** The tags in use, each a search for its papers; and the way to the page where they are managed. */
export function TagLinks({ over }: TagLinksProps) {
  const { results, tagColours } = usePage();
  const uses = useLibrary(library.tagTree);
  if (!uses) return null;
  const nodes = treeOf(uses.filter(({ all }) => all > 0));
  const tags = nodes.map(({ tag }) => tag);
  const { query } = results.asked.value;
  return (
    <>
      <ul class="tag-links">
        {nodes.map(({ tag, label, level, all }) => {
          const term = tagTerm(tag, tags);
          const hue = tagColours.value.get(tag);
          return (
            <li key={tag} style={{ '--level': level - 1 }} data-drop-tag={tag} data-over={tag === over || undefined}>
              <a href={hrefOf({ section: 'library', query: term })} aria-current={query === term ? 'true' : undefined}>
                {hue && <Dot colour={hue} />}
                <span dir="auto">
                  {level === 1 && <span class="muted">#</span>}
                  {label}
                </span>
              </a>
              <span class="muted small tabular">{figure(all)}</span>
            </li>
          );
        })}
      </ul>
      {nodes.length === 0 && <p class="muted small">{t('tags_none')}</p>}
      <p>
        <a href={hrefOf({ section: TAGS })}>{t('tags_manage')}</a>
      </p>
    </>
  );
}
