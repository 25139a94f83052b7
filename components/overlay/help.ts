import { keyOf, labelOf, type CommandId, type Remapped } from '../../utils/commands';
import { t } from '../../utils/i18n';
import type { Scheme } from './color-scheme';
import { loadScript } from './lazy-scripts';
import type { OverlayContext } from './overlay';

/** What a command does, and the key for it. */
export function sayKey(command: CommandId, keys: Remapped): string {
  const key = keyOf(command, keys);
  const name = t(labelOf(command));
  return key ? t('listing_key_hint', name, key) : name;
}

/** Shows the sheet of keys over the page, once its code has come. */
export async function showHelp({ page, settings, signal }: OverlayContext, scheme: Scheme): Promise<void> {
  const { openHelp } = await loadScript('help');
  openHelp(page, settings().keys, scheme, signal);
}
