import { adoptStyles } from '../../ui/host';

const styled = new WeakMap<Node, Set<string>>();

/** Gives the root that an element stands in a style, unless it has it. */
export function styleOnce(element: Element, css: string): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const styles = styled.get(root) ?? new Set();
  styled.set(root, styles);
  if (styles.has(css)) return;
  styles.add(css);
  adoptStyles(root, css);
}
