import { render } from 'preact';

import { library } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import { TagEditor } from '../controls/TagEditor';
import type { TopicsOptions } from './topics-part';

export type RowTagsOptions = Pick<TopicsOptions, 'edit' | 'done' | 'fail'>;

/** Draws the editor of a row's tags where its line has a place for it, and draws it again whenever the line is. */
export function createRowTags({ edit, done, fail }: RowTagsOptions): (place: Element, row: Row) => void {
  const begun = new WeakSet<Element>();
  let known: readonly string[] = [];

  function draw(place: Element, row: Row): void {
    const { paper } = row.entry;
    render(
      <TagEditor
        name={`tags ${row.id}`}
        tags={row.facts?.bookmark?.tags ?? []}
        known={known}
        onAdd={(tags) => edit(paper, { addTags: tags }, 'listing_did_tag')}
        onRemove={(tag) => edit(paper, { removeTags: [tag] }, 'listing_did_untag')}
        onDone={done}
      />,
      place,
    );
  }

  async function begin(place: Element, row: Row): Promise<void> {
    begun.add(place);
    known = (await library.tags()).map(({ tag }) => tag);
    if (place.isConnected) draw(place, row);
  }

  return (place, row) => {
    draw(place, row);
    if (!begun.has(place)) begin(place, row).catch(fail);
  };
}
