import type { ComponentChildren } from 'preact';

import { t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { ID_SCHEMES } from '../../../utils/model/identifiers';
import type { Paper } from '../../../utils/model/paper';
import { Dot } from '../../ui/Dot';
import { useTopicMap } from '../topics-context';
import { isWebAddress } from '../../shared/web-address';
import { ago } from '../../shared/relative-time';
import { allAuthors } from '../labels';
import { MoreFacts } from './MoreFacts';
import { PaperHistory } from './PaperHistory';
import { SourceList } from './SourceList';

export interface PaperDetailsProps {
  readonly row: LibraryRow;
  /** Between what the paper is called and what it says: what the reader made of it. */
  readonly children?: ComponentChildren;
}

/** Title, authors, place and date, links, topics, abstract, and what else is known, by whom and since when. */
export function PaperDetails({ row: { paper, bookmark, topics }, children }: PaperDetailsProps) {
  const facts = [
    paper.venue,
    paper.published,
    paper.categories.join(', '),
    t('listing_saved_when', ago(bookmark.savedAt)),
  ];
  return (
    <>
      <div class="paper-head">
        <h2 id="paper-title" class="paper-title" dir="auto" tabIndex={-1}>
          {paper.title}
        </h2>
        <p dir="auto">{allAuthors(paper)}</p>
        <p class="muted words">
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <PaperLinks paper={paper} />
      </div>
      {children}
      {topics.length > 0 && <TopicNames ids={topics.map(({ id }) => id)} />}
      {paper.abstract && (
        <p class="abstract" dir="auto">
          {paper.abstract}
        </p>
      )}
      <MoreFacts paper={paper} />
      <SourceList key={paper.id} paper={paper} />
      <PaperHistory key={`history ${paper.id}`} id={paper.id} />
    </>
  );
}

/** Where it can be read, and what it is called elsewhere. */
function PaperLinks({ paper }: { readonly paper: Paper }) {
  const links = [
    [paper.url, t('library_field_url')],
    [paper.pdf, t('library_field_pdf')],
    [paper.code, t('library_field_code')],
  ] as const;
  const schemes = ID_SCHEMES.filter((scheme) => scheme !== 'url' && paper.ids[scheme]);
  return (
    <p class="words">
      {links.map(
        ([address, name]) =>
          isWebAddress(address) && (
            <a key={name} href={address} target="_blank" rel="noreferrer">
              {name}
            </a>
          ),
      )}
      {schemes.map((scheme) => (
        <span key={scheme} class="muted">
          {scheme}:{paper.ids[scheme]}
        </span>
      ))}
    </p>
  );
}

function TopicNames({ ids }: { readonly ids: readonly string[] }) {
  const topics = useTopicMap();
  return (
    <p class="chips">
      {ids.map((id) => {
        const topic = topics.get(id);
        return (
          topic && (
            <span key={id} class="chip">
              <Dot colour={topic.colour} />
              {topic.name}
            </span>
          )
        );
      })}
    </p>
  );
}
