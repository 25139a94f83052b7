/** What the background does by itself: when it is due, one after the other, also after the browser was closed. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startSchedule, type Task } from '../../utils/background/schedule';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

let ms: number;
let ran: string[];
beforeEach(() => {
  fakeBrowser.reset();
  ms = Date.UTC(2026, 10, 28);
  ran = [];
});

const task = (id: string, every: number, fails = () => false): Task => ({
  id,
  every,
  async run() {
    ran.push(id);
    if (fails()) throw new Error('Not today');
  },
});

/** A background that has just started. Gives what stops it. */
function start(tasks: readonly Task[]): () => void {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  startSchedule(tasks, end.signal, () => ms);
  return () => end.abort();
}

/** Waits until the alarm is set anew. */
async function alarm(): Promise<number> {
  for (let turns = 0; turns < 20; turns++) await new Promise((done) => setTimeout(done));
  return (await browser.alarms.get('schedule'))?.scheduledTime ?? Number.NaN;
}

/** Time passes until the alarm rings. */
async function ring(): Promise<void> {
  ms = Math.max(ms, await alarm());
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'schedule', scheduledTime: ms });
  await alarm();
}

describe('the schedule', () => {
  it('does nothing at the start, and what was never done a minute after it', async () => {
    start([task('a', 7 * DAY)]);
    expect(await alarm()).toBe(ms + MINUTE);
    expect(ran).toEqual([]);
    await ring();
    expect(ran).toEqual(['a']);
    expect(await alarm()).toBe(ms + 7 * DAY);
  });

  it('does what was missed one after the other, what has waited longest first', async () => {
    const tasks = [task('a', 7 * DAY), task('b', DAY)];
    const stop = start(tasks);
    await ring();
    await ring();
    stop();
    ran = [];
    ms += 30 * DAY;
    await browser.alarms.clear('schedule');
    start(tasks);
    await ring();
    expect(ran).toEqual(['b']);
    expect(await alarm()).toBe(ms + MINUTE);
    await ring();
    expect(ran).toEqual(['b', 'a']);
  });

  it('does not do again what was done when the background starts again', async () => {
    start([task('a', DAY)])();
    const stop = start([task('a', DAY)]);
    await ring();
    stop();
    ms += HOUR;
    start([task('a', DAY)]);
    await ring();
    expect(ran).toEqual(['a', 'a']);
    expect(ms).toBe(Date.UTC(2026, 10, 29) + MINUTE);
  });

  it('tries again after an hour what failed, and does the others meanwhile', async () => {
    let fails = true;
    start([task('a', 7 * DAY, () => fails), task('b', 7 * DAY)]);
    await ring();
    await ring();
    expect(ran).toEqual(['a', 'b']);
    fails = false;
    await ring();
    expect(ran).toEqual(['a', 'b', 'a']);
    expect(ms).toBe(Date.UTC(2026, 10, 28) + MINUTE + HOUR);
    expect(await alarm()).toBe(ms + 7 * DAY - HOUR + MINUTE);
  });

  it('believes no clock that was ahead', async () => {
    start([task('a', DAY)]);
    ms += 3_650 * DAY;
    await ring();
    ms = Date.UTC(2026, 10, 28);
    start([task('a', DAY)]);
    expect(await alarm()).toBe(ms + DAY);
  });

  it('hears no alarm of others, and none once it has ended', async () => {
    const stop = start([task('a', DAY)]);
    await alarm();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'other', scheduledTime: ms });
    stop();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'schedule', scheduledTime: ms });
    await alarm();
    expect(ran).toEqual([]);
  });
});
