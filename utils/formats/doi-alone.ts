const ALONE = /^(?:\[?doi\]?\s?:?\s?)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;

/** Whether a text says a DOI and nothing else. */
export function isDoi(text: string): boolean {
  return ALONE.test(text.trim());
}
