/** What the painting benchmark runs inside of a page. Each function sees nothing of its surroundings but its arguments. */

/** Milliseconds until 500 insertions were made and everybody had heard of them, and until they were drawn. */
export interface Insertions {
  readonly script: number;
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
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  const drawn = performance.now() - start;
  for (const line of added) line.remove();
  await frame();
  // Whatever rests before it looks again has looked by then.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return { script, drawn };
}

/** Put into the page before anything else: follows from frame to frame what of ours is painted on screen. */
export function measureFirstPaint(): void {
  const QUIET = 1500;
  let longest = 0;
  let last = performance.now();
  const beat = new MessageChannel();
  let isOver = false;
  beat.port1.addEventListener('message', () => {
    const now = performance.now();
    if (isWatching) longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) beat.port2.postMessage(0);
  });
  beat.port1.start();
  beat.port2.postMessage(0);
  let isWatching = false;

  const painted = (): { readonly all: number; readonly visible: number } => {
    let all = 0;
    let visible = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('ibid')) return;
      highlight.forEach((range) => {
        all++;
        const { top, bottom } = (range as Range).getBoundingClientRect();
        if (bottom > 0 && top < innerHeight) visible++;
      });
    });
    return { all, visible };
  };

  const result = new Promise((resolve) => {
    const frames: number[] = [];
    let still = 0;
    const look = (): void => {
      // What the page itself does while it loads is not ours.
      if (document.readyState === 'complete') isWatching = true;
      const { visible } = painted();
      if (visible > 0 && visible === frames.at(-1)) still ||= performance.now();
      else still = 0;
      frames.push(visible);
      const isStill = still > 0 && performance.now() - still > QUIET;
      if (
        !isStill &&
        performance.now() < 15_000 &&
        !(location.hostname === 'control.example' && performance.now() > 4000)
      )
        return void requestAnimationFrame(look);
      isOver = true;
      const most = Math.max(...frames);
      const first = frames.findIndex((count) => count > 0);
      resolve({ visible: most, frames: first < 0 ? 0 : frames.indexOf(most) - first + 1, longest });
    };
    requestAnimationFrame(look);
  });
  Object.assign(globalThis, { firstPaint: result });
}
