/** For each opening brace the place of the one that closes it; 0 where there is none. A backslash hides the sign behind it. */
export function matchBraces(text: string): Int32Array {
  const closes = new Int32Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') open.push(at);
    else if (sign === '}') {
      const start = open.pop();
      if (start !== undefined) closes[start] = at;
    }
  }
  return closes;
}

/** Whether every brace has its partner, escaped ones left aside. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/\\[^]|[{}]/g) ?? []) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Text that was cut, with the braces that are missing at its end. */
export function closeBraces(text: string): string {
  let at = text.length;
  while (text[at - 1] === '\\') at--;
  const whole = text.slice(0, at);
  let depth = 0;
  for (const sign of whole.match(/\\[^]|[{}]/g) ?? []) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return whole + '}'.repeat(Math.max(0, depth));
}

/** The parts of a text between separators that stand outside of braces. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const sticky = new RegExp(separator, 'iy');
  const closes = matchBraces(text);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length;) {
    const sign = text[at];
    sticky.lastIndex = at;
    const found = sign === '{' || sign === '\\' ? undefined : sticky.exec(text)?.[0];
    if (found) {
      parts.push(text.slice(start, at));
      at += found.length;
      start = at;
    } else if (sign === '{') at = (closes[at] || at) + 1;
    else at += sign === '\\' ? 2 : 1;
  }
  return [...parts, text.slice(start)];
}
