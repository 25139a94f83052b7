import { keyOf, type Remapped } from '../../../utils/commands';
import type { Topic } from '../../../utils/model/topic';
import { t, type MessageKey } from '../../../utils/i18n';
import type { Row } from '../../../utils/listing/rows';
import { SaveButton } from '../controls/SaveButton';
import { TopicChips } from '../controls/TopicChips';
import { stateWords } from '../labels';

export interface RowActions {
  save(row: Row): void;
  hide(row: Row): void;
  peek(row: Row): void;
  /** Opens the editor of its tags, or closes it. */
  tag(row: Row): void;
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
  readonly keys: Remapped;
  readonly saveHint: string;
}

/** What a line keeps free for its state, and for its actions, which are behind ⋯ where it is narrow. */
const KEPT = 420;
const NARROW = 560;
const WIDEST = 900;

/** Ibid's one line in a row: bookmark, star, topics, state in words; what can be done on hover or focus. */
export function RowLine({ row, topics, marked, canPeek, tagging, actions, keys, saveHint }: RowLineProps) {
  const { facts, width = 0 } = row;
  const act = (command: 'peek' | 'tag' | 'follow' | 'hide', name: MessageKey, open?: boolean) => (
    <button
      type="button"
      class={`quiet ${command}`}
      aria-expanded={open}
      aria-keyshortcuts={keyOf(command, keys) || undefined}
      onClick={() => actions[command](row)}
    >
      {t(name)}
    </button>
  );
  return (
    <div class="line" role="group" aria-label={t('listing_row', row.entry.paper.title)}>
      <SaveButton bookmark={facts?.bookmark} title={saveHint} onClick={() => actions.save(row)} />
      <TopicChips
        hits={facts?.topics ?? []}
        topics={topics}
        marked={marked}
        room={width > NARROW ? Math.min(width, WIDEST) - KEPT : width - 60}
        onPick={actions.markTopic}
        onAsk={actions.ask}
        onRest={() => actions.follow(row)}
      />
      <span class="words">
        {stateWords(row).map(({ text, kind }) => (
          <span key={text} class={kind}>
            {text}
          </span>
        ))}
      </span>
      <span class="why">{row.reasons}</span>
      {canPeek && act('peek', row.peeking ? 'listing_fold' : 'listing_peek', row.peeking)}
      <button type="button" class="quiet dots" aria-label={t('listing_actions')} aria-expanded="false" onClick={unfold}>
        ⋯
      </button>
      <span class="more">
        {act('tag', 'command_tag', tagging)}
        {act('follow', 'listing_follow_button')}
        {act('hide', facts?.hidden ? 'listing_unhide' : 'listing_hide')}
      </span>
      {tagging && <span class="tag-place" ref={(place) => void (place && actions.drawTags(place, row))} />}
    </div>
  );
}

/** Shows or hides the actions of a narrow line. The button itself holds whether they are shown, so no drawing changes that. */
function unfold({ currentTarget: dots }: { readonly currentTarget: HTMLElement }): void {
  dots.ariaExpanded = String(dots.ariaExpanded !== 'true');
}
