/** Text on one line, composed (NFC), without control, zero-width and direction characters: other programs choke on them. The joiners inside emoji and Persian words stay. */
export function cleanLine(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      // eslint-disable-next-line no-control-regex -- these are the characters to be rid of
      .replace(/[\0-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .trim()
  );
}

/** An address or DOI that cannot end the field it stands in; nothing else is encoded, so that a DOI stays the DOI. */
export function safeAddress(text: string): string {
  return cleanLine(text).replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
