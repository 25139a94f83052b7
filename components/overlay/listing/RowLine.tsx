import type { Topic } from '../../../utils/model/topic';
import { t } from '../../../utils/i18n';
import type { Row } from '../../../utils/listing/rows';
import { SaveButton } from '../controls/SaveButton';
import { TopicChips } from '../controls/TopicChips';
import { sayReasons, stateWords } from '../labels';

export interface RowActions {
  save(row: Row): void;
  hide(row: Row): void;
  peek(row: Row): void;
  editTags(row: Row | undefined): void;
  follow(row: Row): void;
  drawTags(place: Element, row: Row): void;
  markTopic(topic: string): void;
  ask(event: Event): void;
}

export interface RowLineProps {
  readonly row: Row;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly marked: ReadonlySet<string>;
  readonly canPeek: boolean;
  readonly tagging: boolean;
  readonly actions: RowActions;
  readonly keyHint: (command: 'save' | 'peek' | 'hide' | 'tag' | 'follow') => string;
}

/** Ibid's one line in a row: star, topics, state in words; the rest on hover or focus. */
export function RowLine({ row, topics, marked, canPeek, tagging, actions, keyHint }: RowLineProps) {
  const bookmark = row.facts?.bookmark;
  const hidden = row.facts?.hidden ?? false;
  return (
    <div class="line" role="group" aria-label={t('listing_row', row.entry.paper.title)}>
      <SaveButton saved={Boolean(bookmark)} title={keyHint('save')} onClick={() => actions.save(row)} />
      <TopicChips
        hits={row.facts?.topics ?? []}
        topics={topics}
        marked={marked}
        onPick={actions.markTopic}
        onAsk={actions.ask}
      />
      <span class="words">
        {stateWords(row).map(({ text, kind }) => (
          <span key={text} class={kind}>
            {text}
          </span>
        ))}
      </span>
      {row.reasons && row.reasons.length > 0 && <span class="why more">{sayReasons(row.reasons)}</span>}
      {canPeek && (
        <button
          type="button"
          class="quiet"
          aria-expanded={row.peeking}
          title={keyHint('peek')}
          onClick={() => actions.peek(row)}
        >
          {row.peeking ? t('listing_fold') : t('listing_peek')}
        </button>
      )}
      <span class="more">
        <button
          type="button"
          class="quiet"
          aria-expanded={tagging}
          title={keyHint('tag')}
          onClick={() => actions.editTags(tagging ? undefined : row)}
        >
          {t('listing_tag')}
        </button>
        <button type="button" class="quiet follow" title={keyHint('follow')} onClick={() => actions.follow(row)}>
          {t('listing_follow_button')}
        </button>
        <button type="button" class="quiet" title={keyHint('hide')} onClick={() => actions.hide(row)}>
          {hidden ? t('listing_unhide') : t('listing_hide')}
        </button>
      </span>
      {tagging && <span class="tag-place" ref={(place) => void (place && actions.drawTags(place, row))} />}
    </div>
  );
}
