/** What the painting benchmark runs inside of a page. Each function sees nothing of its surroundings but its arguments. */

/** Milliseconds until 500 insertions were made and everybody had heard of them, until they were laid out, and until they were drawn. */
export interface Insertions {
  readonly script: number;
  readonly layout: number;
  readonly drawn: number;
}

export async function measureInsertions(into: string): Promise<Insertions> {
  const parent = document.querySelector(into);
  if (!parent) throw new Error(`There is no ${into}`);
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const start = performance.now();
  const added: Element[] = [];
  for (let i = 0; i < 500; i++) {
    const line = document.createElement('p');
    line.textContent = 'an advertisement';
    parent.append(line);
    added.push(line);
  }
  // Observers are told in a microtask.
  await Promise.resolve();
  const script = performance.now() - start;
  parent.getBoundingClientRect();
  const layout = performance.now() - start;
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  const drawn = performance.now() - start;
  for (const line of added) line.remove();
  await frame();
  // Whatever rests before it looks again has looked by then.
  await new Promise((resolve) => setTimeout(resolve, 120));
  return { script, layout, drawn };
}

/** Put into the page before anything else: follows from frame to frame how many highlights of ours are painted on screen. */
export function measureFirstPaint(): void {
  const QUIET = 1500;

  const painted = (): number => {
    let visible = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('ibid')) return;
      highlight.forEach((range) => {
        const { top, bottom } = (range as Range).getBoundingClientRect();
        if (bottom > 0 && top < innerHeight) visible++;
      });
    });
    return visible;
  };

  const result = new Promise((resolve) => {
    const frames: number[] = [];
    let changed = performance.now();
    const look = (): void => {
      const now = painted();
      if (now !== frames.at(-1)) changed = performance.now();
      frames.push(now);
      if (now === 0 || performance.now() - changed < QUIET) return void requestAnimationFrame(look);
      const first = frames.findIndex((count) => count > 0);
      resolve({ visible: now, frames: frames.indexOf(now) - first });
    };
    requestAnimationFrame(look);
  });
  Object.assign(globalThis, { firstPaint: result });
}
