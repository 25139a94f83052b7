import { formatOf } from '../../../utils/formats';
import type { Format } from '../../../utils/formats/format';
import { noteName } from '../../../utils/formats/note-name';
import { t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { OutlineEntry } from '../../../utils/model/outline';
import type { TopicMap } from '../topics-context';
import type { ReadingFilter } from './filter';

export type ExportId = 'markdown' | 'jsonld' | 'readwise';

export interface Exported {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

export interface ToExport {
  readonly rows: readonly LibraryRow[];
  readonly filter: ReadingFilter;
  readonly outline: readonly OutlineEntry[];
  readonly topics: TopicMap;
}

/** What is read as a file: of a scope under that scope's name, in the order of its outline. */
export function exportReading(id: ExportId, { rows, filter, outline, topics }: ToExport): Exported {
  const format: Format | undefined = formatOf(id);
  const topicName = (topic: string): string => topics.get(topic)?.name ?? topic;
  const title = titleOf(filter, rows, topicName);
  const name = filter.scope ? `${filter.scope.kind}:${filter.scope.name}` : 'highlights';
  const options = { topicName, now: new Date().toISOString(), scope: { name, title }, outline };
  const pieces = format?.write?.(rows, options) ?? [];
  return {
    name: `${fileName(title)}.${format?.extension ?? ''}`,
    mime: format?.mime ?? '',
    text: [...pieces].join(''),
  };
}

function titleOf({ scope }: ReadingFilter, rows: readonly LibraryRow[], topicName: (id: string) => string): string {
  if (scope?.kind === 'tag') return `#${scope.name}`;
  if (scope?.kind === 'topic') return topicName(scope.name);
  return (scope && rows[0]?.paper.title) ?? t('options_highlights');
}

/** A title as a file's name. */
export function fileName(title: string): string {
  return noteName(title) || 'Ibid';
}
