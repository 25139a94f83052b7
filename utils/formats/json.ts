export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The beginning of a value for a report; of a structure no more than that it is one. */
export function briefly(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return String(value).slice(0, 80);
}

/** The text of a string or number; undefined for anything else and for nothing. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects in a list, which may also be a single one. */
export function asObjects(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** The strings in a list. */
export function asTexts(value: unknown): readonly string[] {
  return asList(value).flatMap((item) => asText(item) ?? []);
}

/** The fields of a record that nothing was made of, as texts by their names; structures are kept as JSON. */
export function otherFields(record: JsonObject, known: ReadonlySet<string>): Readonly<Record<string, string>> {
  const others = Object.entries(record).flatMap(([name, value]) => {
    if (known.has(name) || value === null || value === '' || value === undefined) return [];
    const text = typeof value === 'string' ? value : asJson(value);
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(others) as Readonly<Record<string, string>>;
}

/** Undefined for what is nested too deep to be written. */
function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** A file's JSON, or undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
