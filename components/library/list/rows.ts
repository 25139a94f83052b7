/** The element of a paper's row, if it is drawn. */
export function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[role="row"][data-id="${CSS.escape(id)}"]`);
}

/** Puts the keyboard's focus on a paper's row. */
export function focusRow(id: string): void {
  const row = rowOf(id);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
