import type { Row } from '../../../utils/listing/rows';
import type { Site, Unreadable } from '../../../utils/sites/site';
import type { Scheme } from '../color-scheme';
import type { OverlayContext } from '../overlay';
import type { Made } from './listing-part';

/** What Ibid knows of the listing on the page. */
export class ListingData {
  protected rows: readonly Row[] = [];
  protected unreadable: readonly Unreadable[] = [];
  /** Papers that the page plainly lists although none was read. */
  protected missed = 0;
  protected scheme: Scheme = 'light';
  /** The row whose tags are edited. */
  protected tagging: Row | undefined;
  /** False while the page may still throw away what is put into it. */
  protected mayDraw = false;
  /** The rows that are shown, as they stand on the page. */
  protected drawn: readonly Row[] = [];
  /** What a listing's reader works with, once there was a need for it. */
  protected made: Made | undefined;
  protected firstKnown!: () => void;
  /** Settles when something is known of the rows. */
  protected readonly known = new Promise<void>((resolve) => (this.firstKnown = resolve));

  constructor(
    protected readonly site: Site,
    protected readonly url: URL,
    protected readonly context: OverlayContext,
  ) {}
}
