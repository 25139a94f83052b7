import { expect, it } from 'vitest';

import { contained } from '../../utils/formats/contained';

it.each([
  ['```\nopen', '```\nopen\n```'],
  ['~~~~\n```\nopen', '~~~~\n```\nopen\n~~~~'],
  ['```\n```~~~\nopen', '```\n```~~~\nopen\n```'],
  ['```py\n%%time\n```', '```py\n%%time\n```'],
  ['``` is no `fence`', '``` is no `fence`'],
  ['- item\n  ```\n  open', '- item\n  ```\n  open\n  ```'],
  ['1. ```\n   open', '1. ```\n   open\n   ```'],
  ['- item\n  ```\n  open\nbehind the list', '- item\n  ```\n  open\nbehind the list'],
  ['> ```\n> open', '> ```\n> open'],
  ['    code\n    ```', '    code\n    ```'],
  ['\n\n    code\n', '    code'],
  ['<!-- open\n\n```', '<!-- open\n\n```\n-->'],
  ['<!-- closed --> ```', '<!-- closed --> ```'],
  ['a <!-- in a line', 'a <!-- in a line'],
  ['<PRE class=x>\n\nopen', '<PRE class=x>\n\nopen\n</pre>'],
  ['<script>\n</script>\n```\nopen', '<script>\n</script>\n```\nopen\n```'],
  ['<?open', '<?open\n?>'],
  ['a %%comment%% b', 'a %%comment%% b'],
  ['a %%open', 'a \\%\\%open'],
  ['%% ibid:end x %%', '\\%\\% ibid:end x \\%\\%'],
  ['```\n%% ibid:end x %%\n```', '```\n\\%\\% ibid:end x \\%\\%\n```'],
])('ends a note where it ends: %j', (note, expected) => {
  expect(contained(note)).toBe(expected);
  expect(contained(expected)).toBe(expected);
});
