import type { Explanation } from '../../../utils/examples';
import { t } from '../../../utils/i18n';

/** Why a paper has a topic, in a sentence. */
export function sayExplanation({ mentions, rule, categories, isPredicted, said }: Explanation): string {
  const words = new Map(mentions.map(({ text }) => [text.toLowerCase(), `“${text.replace(/\s+/g, ' ')}”`]));
  const parts = [
    said !== undefined && t(said ? 'explain_said_yes' : 'explain_said_no'),
    words.size > 0 && t('explain_words', [...words.values()].join(', ')),
    rule && t('explain_rule', rule),
    categories.length > 0 && t(isPredicted ? 'explain_category_predicted' : 'explain_category', categories.join(', ')),
  ].filter((part) => part !== false && part !== undefined && part !== '');
  return parts.join(' · ') || t('explain_nothing');
}
