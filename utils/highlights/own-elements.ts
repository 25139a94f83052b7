/** Everything of Ibid's own is skipped, except an abstract that it has unfolded in place. */
export function isOurs(element: Element): boolean {
  return element.localName.startsWith('ibid-') && element.localName !== 'ibid-abstract';
}

/** What is found for the nearest of a node and what it stands in, as long as nothing of ours is in between. */
export function around<Found>(node: Node | null, find: (node: Node) => Found | undefined): Found | undefined {
  for (let at = node; at; at = at.parentNode) {
    const found = find(at);
    if (found) return found;
    if (at.nodeType === 1 && isOurs(at as Element)) return undefined;
  }
  return undefined;
}
