const ESCAPES = /(?:%[\da-f]{2})+/gi;

/** Percent-escapes decoded once; a sign that is no escape, or none of UTF-8, stays as it is. */
export function decodePercent(text: string): string {
  return text.replace(ESCAPES, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
