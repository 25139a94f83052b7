import { afterEach, describe, expect, it } from 'vitest';

import { isTyping } from '../../../components/shared/is-typing';
import { createHost } from '../../../components/ui/host';

afterEach(() => {
  document.body.replaceChildren();
  document.designMode = 'off';
});

/** Whether a key is text when what has the id `at` has the focus. */
function typesIn(markup: string): boolean {
  document.body.innerHTML = markup;
  const target = document.getElementById('at') ?? document.body;
  target.focus();
  return pressedAt(target);
}

function pressedAt(target: Element): boolean {
  let answer: boolean | undefined;
  const hear = (event: Event): void => void (answer = isTyping(event));
  document.addEventListener('keydown', hear, { capture: true, once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
  if (answer === undefined) throw new Error('The key was not heard');
  return answer;
}

const ROLES = ['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'menuitem', 'spinbutton', 'tree', 'alertdialog'];

describe('keys are text, or for whoever made the page,', () => {
  it.each([
    ...['text', 'search', 'email', 'password', 'date', 'number'].map((type) => `<input id="at" type="${type}">`),
    '<textarea id="at"></textarea>',
    '<select id="at"><option>1</option></select>',
    '<div contenteditable="true"><b id="at" tabindex="0">x</b></div>',
    ...ROLES.map((role) => `<div role="${role}"><i id="at" tabindex="0">x</i></div>`),
    '<div role="none Menu" tabindex="0" id="at"></div>',
    '<div id="at" tabindex="0" aria-activedescendant="x"></div>',
    '<ul role="listbox"><li role="option" tabindex="-1" id="at">x</li></ul>',
    '<div role="menubar"><button role="menuitem" id="at">x</button></div>',
    '<div role="combobox"><button id="at" aria-haspopup="listbox">x</button></div>',
    '<div role="application" tabindex="0" id="at"></div>',
    '<dialog open><div role="grid"><a href="#" id="at">x</a></div></dialog>',
    '<div popover="manual"><ul><li tabindex="0" id="at">x</li></ul></div>',
    '<dialog open><button id="at">x</button></dialog>',
    '<div popover><button id="at">x</button></div>',
    '<div aria-modal="true"><a href="#" id="at">x</a></div>',
    '<other-widget id="at" tabindex="0"></other-widget>',
    '<div id="at">it has the focus and could not take it: what has it is inside</div>',
  ])('in %s', (markup) => expect(typesIn(markup)).toBe(true));

  it('in a document that is edited as a whole', () => {
    document.designMode = 'on';
    expect(typesIn('<p id="at" tabindex="0">x</p>')).toBe(true);
  });

  it('in a field inside of a root of another’s', () => {
    document.body.innerHTML = '<other-widget></other-widget>';
    const host = document.querySelector('other-widget')!;
    const field = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
    field.focus();
    expect(pressedAt(host)).toBe(true);
  });

  it('in a field of ours', () => {
    const { host, root } = createHost('ibid-toolbar', '');
    document.body.append(host);
    root.appendChild(document.createElement('input')).focus();
    expect(pressedAt(host)).toBe(true);
  });
});

describe('keys are commands', () => {
  it.each([
    '<p>nothing has the focus</p>',
    '<a id="at" href="#">x</a>',
    '<button id="at">x</button>',
    '<div id="at" tabindex="0">x</div>',
    ...['checkbox', 'radio', 'range', 'button', 'submit', 'color'].map((type) => `<input id="at" type="${type}">`),
    '<div role="grid"><a id="at" href="#">x</a></div>',
    '<div role="tablist"><button role="tab" id="at">x</button></div>',
    '<div role="menu"></div><a id="at" href="#">beside it</a>',
    '<div popover></div><button id="at">beside it</button>',
  ])('in %s', (markup) => expect(typesIn(markup)).toBe(false));

  it('on a button of ours, in a card of ours too', () => {
    const { host, root } = createHost('ibid-row', '');
    document.body.append(host);
    const card = document.createElement('div');
    card.popover = 'manual';
    root.append(card);
    card.appendChild(document.createElement('button')).focus();
    expect(pressedAt(host)).toBe(false);
  });
});
