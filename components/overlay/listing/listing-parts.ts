import type { VNode } from 'preact';

import { library } from '../../../utils/library';
import { createKnowledge } from '../../../utils/listing/knowledge';
import type { Row } from '../../../utils/listing/rows';
import { createListingState } from '../../../utils/listing/state';
import { createPaperActions } from '../paper-actions';
import { createToolbarOnDemand } from '../toolbar/toolbar-on-demand';
import { createTopicsOnDemand } from '../topics/topics-on-demand';
import { createPlaceKeeper } from './keep-place';
import { ListingData } from './listing-data';
import { createListingOnDemand } from './listing-on-demand';
import type { Made } from './listing-part';
import { createRedraws } from '../rows/redraws';
import { createRowInHand } from '../walk/row-in-hand';
import { createRowViews } from '../rows/row-views';
import { trackSeenRows } from './track-seen-rows';

/** What of Ibid's works on a listing, each part with what it needs of the others. */
export abstract class ListingParts extends ListingData {
  protected abstract draw(): void;
  /** Draws some rows alone. */
  protected abstract drawSome(draw: () => void): void;
  protected abstract viewOf(row: Row): VNode;
  protected abstract showHighlights(row: Row): void;
  protected abstract fieldOf(row: Row, field: 'title' | 'abstract'): Element | undefined;
  /** Opens the editor of a row's tags, or closes the one that is open. */
  protected abstract editTags(row: Row | undefined): void;
  /** More is known of rows than was before. */
  protected abstract learned(rows: readonly Row[]): void;
  /** What is loaded on demand is there. */
  protected abstract toolsCame(): void;

  protected readonly shownRows = (): readonly Row[] =>
    this.state.ordered(this.rows).filter((row) => !this.state.verdicts.hidden.has(row));

  /** Does something once what is loaded on demand is there. */
  protected whenMade(act: (made: Made) => void): void {
    void this.tools.need().then(() => this.made && act(this.made));
  }

  protected readonly redraws = createRedraws(() => this.draw(), this.context.signal);
  protected readonly update = this.redraws.ask;
  protected readonly tools = createListingOnDemand(
    () => this.toolsCame(),
    (error) => this.paperActions.fail(error),
  );
  protected readonly state = createListingState({
    ...this.context,
    site: this.site.id,
    address: this.url.href,
    changed: this.update,
    tools: this.tools,
  });
  protected readonly paperActions = createPaperActions(this.update, this.context.signal, (...act) =>
    this.knowledge.foresee(...act),
  );
  protected readonly views = createRowViews({
    ...this.context,
    view: (row) => this.viewOf(row),
    drawn: (row) => this.showHighlights(row),
    scheme: () => this.scheme,
    batch: (draw) => this.drawSome(draw),
  });
  protected readonly inHand = createRowInHand({
    ...this.context,
    rows: () => this.rows,
    rowAt: this.views.rowAt,
    update: this.update,
  });
  protected readonly sight = trackSeenRows({
    ...this.context,
    site: this.site.id,
    rowAt: this.views.rowAt,
    passed: this.update,
    failed: this.paperActions.fail,
  });
  protected readonly knowledge = createKnowledge({
    ...this.context,
    library,
    site: this.site.id,
    rows: () => this.rows,
    learned: (moved) => this.learned(moved),
    failed: this.paperActions.fail,
  });
  protected readonly toolbar = createToolbarOnDemand({
    site: this.site,
    context: this.context,
    state: this.state,
    paperActions: this.paperActions,
    tools: this.tools,
    known: this.known,
    unread: () => ({ unreadable: this.unreadable, missed: this.missed }),
    shown: this.shownRows,
    forYou: () => this.made?.forYou.refresh(),
    several: (act) => this.whenMade((made) => made.several(act)),
    leave: () => this.whenMade(({ navigation }) => navigation.settle()),
  });
  protected readonly place = createPlaceKeeper({
    ...this.context,
    address: this.url.href,
    shown: () => this.drawn,
    edge: this.toolbar.bottom,
    comeBack: (kept) =>
      void this.tools.need().then((part) => part?.restorePlace(kept, () => this.rows, this.context.signal)),
  });
  protected readonly topics = createTopicsOnDemand({
    ...this.context,
    rows: this.shownRows,
    rowAt: this.views.rowAt,
    host: this.views.host,
    field: (row, field) => this.fieldOf(row, field),
    attempt: this.paperActions.attempt,
    edit: this.paperActions.edit,
    done: () => this.editTags(undefined),
    fail: this.paperActions.fail,
  });
}
