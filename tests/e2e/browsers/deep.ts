/** Finding elements as a reader names them, through shadow roots. Runs in the page: it must not see its surroundings. */

export interface Target {
  /** A CSS selector, matched in the page and in every shadow root. */
  readonly css?: string;
  /** The accessible name, or text, of the element: a whole one, or a part when given as a regular expression's source in `like`. */
  readonly name?: string;
  readonly like?: string;
  readonly role?: string;
  /** Only inside elements (or shadow roots of elements) that match this. */
  readonly within?: Target;
  /** Which one of several, in document order; -1 for the last. */
  readonly nth?: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** An expression for Ibid's own elements, whose closed roots the browser's protocol hands out. */
export const HOSTS = `[...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('ibid-'))`;

/**
 * The middle of the element in the viewport, after scrolling there; undefined while it is not shown.
 * @param closed the closed roots of the page's elements.
 */
export function findDeep(closed: readonly ShadowRoot[], target: Target): Spot | undefined {
  const element = locate(target);
  if (!element) return undefined;
  const scrolled = element.getBoundingClientRect();
  if (scrolled.top < 0 || scrolled.bottom > innerHeight || scrolled.left < 0 || scrolled.right > innerWidth)
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, text: textOf(element) };

  function locate(wanted: Target): Element | undefined {
    const roots = wanted.within ? [locate(wanted.within)] : [document];
    const found = roots.flatMap((root) => (root ? [...walk(root)] : [])).filter((each) => fits(each, wanted));
    return found.at(wanted.nth ?? 0);
  }

  function* walk(root: Element | Document | ShadowRoot): Generator<Element> {
    const inner = root instanceof Element ? (root.shadowRoot ?? closed.find(({ host }) => host === root)) : undefined;
    if (inner) yield* walk(inner);
    for (const child of root.children) {
      yield child;
      yield* walk(child);
    }
  }

  function fits(element: Element, wanted: Target): boolean {
    if (wanted.css && !element.matches(wanted.css)) return false;
    if (wanted.role && roleOf(element) !== wanted.role) return false;
    if (wanted.name !== undefined && nameOf(element) !== wanted.name) return false;
    if (wanted.like !== undefined && !new RegExp(wanted.like).test(nameOf(element))) return false;
    return isShown(element);
  }

  function isShown(element: Element): boolean {
    return element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLButtonElement).disabled;
  }

  function roleOf(element: Element): string {
    const IMPLIED: Record<string, string> = {
      A: 'link',
      BUTTON: 'button',
      H1: 'heading',
      H2: 'heading',
      H3: 'heading',
    };
    if (element instanceof HTMLInputElement) {
      const kind = { checkbox: 'checkbox', radio: 'radio', search: 'searchbox' }[element.type] ?? 'textbox';
      return element.getAttribute('role') ?? kind;
    }
    return element.getAttribute('role') ?? IMPLIED[element.tagName] ?? element.tagName.toLowerCase();
  }

  function nameOf(element: Element): string {
    const labelled = element.getAttribute('aria-labelledby');
    const root = element.getRootNode() as Document | ShadowRoot;
    if (labelled)
      return labelled
        .split(/\s+/)
        .map((id) => root.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
    const label = element.getAttribute('aria-label');
    if (label) return label;
    const form = element as HTMLInputElement;
    if (form.labels?.[0]) return textOf(form.labels[0]);
    return textOf(element) || element.getAttribute('title') || element.getAttribute('placeholder') || '';
  }

  function textOf(element: Element): string {
    return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
}

/** A self-contained function that takes some roots one by one, and hands them as a list to `script`, before its own arguments. */
export function withRoots(script: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(...roots) => { const __name = (it) => it; return (${script})(roots, ...${JSON.stringify(args)}) }`;
}

/** A call of a self-contained function as an expression, which a page evaluates whatever its Content-Security-Policy. */
export function sourceOf(script: (...args: never[]) => unknown, args: readonly unknown[]): string {
  // `__name` is what some compilers wrap functions in to keep their names.
  return `(() => { const __name = (it) => it; return (${script})(...${JSON.stringify(args)}) })()`;
}
