/** Topics and words are muted where they are listed, and unmuted again. */
import { afterEach, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;

function open(hash: string): void {
  library = setStage(madeUpRows(3));
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
}
afterEach(() => close());

const muted = async (): Promise<string[]> =>
  (await library.topics()).filter((topic) => topic.muted).map(({ name }) => name);
const notice = (): string => document.querySelector('.notice')?.textContent ?? '';

async function submit(word: string): Promise<void> {
  type(await until(() => named('Word or phrase')), word);
  await until(() => expect((find('.mute-form input') as HTMLInputElement).value).toBe(word));
  find('.mute-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

it('a word is muted in Settings, listed there, and unmuted, each of which can be undone', async () => {
  open('#/settings');
  await submit(' watermark');
  await until(() => expect(find('.muted-list').textContent).toContain('watermark'));
  expect(await muted()).toEqual(['watermark']);
  expect(notice()).toContain('“watermark” is muted');
  named('Unmute “watermark”').click();
  await until(() => expect(findAll('.muted-list li')).toEqual([]));
  expect(await muted()).toEqual([]);
  press('Ctrl+z', document.body);
  await until(() => expect(findAll('.muted-list li')).toHaveLength(1));
});

it('a word that is muted already stays typed, and is muted once', async () => {
  open('#/settings');
  await submit('watermark');
  await until(() => find('.muted-list li'));
  await submit('Watermark');
  await until(() => expect(find('.mute-form').textContent).toContain('“Watermark” is muted'));
  expect(await muted()).toEqual(['watermark']);
  expect((find('.mute-form input') as HTMLInputElement).value).toBe('Watermark');
});

it('a topic is on, muted or off', async () => {
  open('#/topics');
  const [first] = await library.topics();
  if (!first) throw new Error('There is no topic');
  const line = await until(() => {
    const found = findAll('.topic-line').find((one) => one.textContent?.includes(first.name));
    if (!found) throw new Error('It is not listed');
    return found;
  });
  const choices = [...line.querySelectorAll('input')];
  expect(choices.map(({ checked }) => checked)).toEqual([true, false, false]);
  choices[1]?.click();
  await until(() => expect(notice()).toContain(`“${first.name}” is muted`));
  expect(await muted()).toEqual([first.name]);
  choices[2]?.click();
  await until(() => expect(notice()).toContain(`“${first.name}” is off`));
  expect((await library.topics())[0]).toMatchObject({ enabled: false, muted: false });
});
