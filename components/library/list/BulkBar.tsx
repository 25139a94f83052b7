import { plural, t } from '../../../utils/i18n';
import { STATUSES } from '../../../utils/model/bookmark';
import type { PaperId } from '../../../utils/model/identifiers';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import type { Actions } from '../actions';
import { TagForm } from '../paper/TagForm';
import { hrefOf } from '../route';
import { MoreLike } from '../similar/MoreLike';
import { statusName } from '../labels';
import { TagBoxes } from '../tags/TagBoxes';

export interface BulkBarProps {
  readonly ids: ReadonlySet<PaperId>;
  readonly actions: Actions;
  onClear(): void;
}

/** What can be done to all that is selected, in one line: what has no room there stands behind the dots. */
export function BulkBar({ ids, actions, onClear }: BulkBarProps) {
  const all = [...ids];
  const like = <MoreLike label={t('similar_to_selection')} meant={{ ids: all }} />;
  const acts = (place: string) => (
    <>
      <Button class={place} look="quiet" onClick={() => actions.star(all, true)}>
        {t('command_star')}
      </Button>
      <Button
        class={place}
        look="danger"
        onClick={() => {
          void actions.remove(all);
          onClear();
        }}
      >
        {t('library_remove')}
      </Button>
    </>
  );
  return (
    <div class="bulk-place">
      <div class="bulk" role="toolbar" aria-label={t('library_selection')}>
        <span class="tabular" role="status">
          {plural('library_selected', all.length)}
        </span>
        <TagSelection all={all} actions={actions} />
        <StatusOfSelection all={all} actions={actions} />
        <span class="when-wide">{like}</span>
        {acts('when-wide')}
        <Popover look="quiet" button="⋯" label={t('library_selection_more')}>
          {() => (
            <div class="menu">
              <a class="button quiet" href={hrefOf({ section: 'topics', item: 'new' })}>
                {t('library_topic_of_selection')}
              </a>
              <a class="button quiet" href={hrefOf({ section: 'export' })}>
                {t('library_export_selection')}
              </a>
              <span class="when-narrow">{like}</span>
              {acts('when-narrow')}
            </div>
          )}
        </Popover>
        <Button class="clear" look="quiet" shortcut="Esc" onClick={onClear}>
          {t('library_clear_selection')}
        </Button>
      </div>
    </div>
  );
}

interface SelectionProps {
  readonly all: readonly PaperId[];
  readonly actions: Actions;
}

function TagSelection({ all, actions }: SelectionProps) {
  return (
    <Popover name="bulk-tag" look="quiet" button={t('library_tag')} label={t('library_tag_selection')}>
      {(close) => (
        <>
          <TagForm
            name="selection"
            onAdd={(tags) => {
              close();
              return actions.addTags(all, tags);
            }}
            onRemove={(tags) => {
              close();
              return actions.removeTags(all, tags);
            }}
          />
          <TagBoxes all={all} actions={actions} />
        </>
      )}
    </Popover>
  );
}

function StatusOfSelection({ all, actions }: SelectionProps) {
  return (
    <Popover look="quiet" button={t('library_status')} label={t('library_status')}>
      {(close) => (
        <div class="menu">
          {STATUSES.map((status) => (
            <Button
              key={status}
              look="quiet"
              onClick={() => {
                actions.setStatus(all, status);
                close();
              }}
            >
              {statusName(status)}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  );
}
