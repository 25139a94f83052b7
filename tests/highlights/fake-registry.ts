/** As much of the CSS Custom Highlight API as the painter may use. Iterating throws, as it does in Firefox's content scripts. */
class FakeHighlight {
  readonly #ranges = new Set<AbstractRange>();

  add(range: AbstractRange): this {
    this.#ranges.add(range);
    return this;
  }

  delete(range: AbstractRange): boolean {
    return this.#ranges.delete(range);
  }

  get size(): number {
    return this.#ranges.size;
  }

  /** For assertions only: no browser has this. */
  get words(): string[] {
    return [...this.#ranges].map(String);
  }

  [Symbol.iterator](): never {
    throw new Error('Xray wrapping of iterators not supported.');
  }
}

class FakeRegistry {
  readonly #map = new Map<string, FakeHighlight>();

  get(name: string): FakeHighlight | undefined {
    return this.#map.get(name);
  }

  set(name: string, highlight: FakeHighlight): this {
    this.#map.set(name, highlight);
    return this;
  }

  delete(name: string): boolean {
    return this.#map.delete(name);
  }

  clear(): void {
    this.#map.clear();
  }

  [Symbol.iterator](): never {
    throw new Error('Xray wrapping of iterators not supported.');
  }
}

/** Puts the API into the test's window; the answer is what is painted, by colour. */
export function fakeRegistry(): { painted(colour: string): string[]; clear(): void } {
  const registry = new FakeRegistry();
  // happy-dom lays nothing out: its observer would never see anything.
  Object.assign(globalThis, {
    Highlight: FakeHighlight,
    CSS: { highlights: registry },
    IntersectionObserver: undefined,
  });
  return {
    painted: (colour) => registry.get(`ibid-${colour}`)?.words ?? [],
    clear: () => registry.clear(),
  };
}
