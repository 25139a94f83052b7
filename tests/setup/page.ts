import 'fake-indexeddb/auto';

import { afterAll } from 'vitest';

import { judgeTrust } from '../../components/ui/trust';

// Nobody presses anything here: what a test dispatches stands for what a person does, unless it says otherwise.
judgeTrust(() => true);

// Preact ends the effects of what was taken away in the next frame, or 35 ms later: the stage has to stand until then.
afterAll(async () => {
  for (let frames = 0; frames < 2; frames++) await new Promise((done) => setTimeout(done, 50));
});
