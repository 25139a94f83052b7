/** Whatever a translation tool puts into the saved pages, their papers are read in their own words. */
import { expect, it } from 'vitest';

import { isUnreadable } from '../../utils/sites/site';
import { read } from '../workbench/entry-line';
import { parsePage } from '../workbench/parse-page';
import { claimOf, FIXTURES, type Fixture } from './fixtures';

const UNTOUCHED = 'script,style,math,svg,template,noscript,input,textarea,select,button,time';

/** A translation beside each text. */
const BESIDE: Readonly<Record<string, string>> = {
  'with a language':
    '<font class="notranslate immersive-translate-target-wrapper" lang="zh-CN"><br><font class="notranslate immersive-translate-target-inner">虚构的翻译</font></font>',
  'without one':
    '<span class="notranslate read-frog-translated-content-wrapper"><span class="notranslate read-frog-translated-inline-content">虚构的翻译</span></span>',
};

function papersIn(fixture: Fixture, change: (text: Text) => void) {
  const { site, kind } = claimOf(fixture);
  const page = parsePage(fixture.html, fixture.address);
  for (const element of [...page.body.querySelectorAll('*')])
    if (!element.closest(UNTOUCHED))
      for (const node of [...element.childNodes])
        if (node.nodeType === 3 && /\p{L}{2}/u.test(node.nodeValue ?? '')) change(node as Text);
  return read(site, kind, page, fixture.address).map((one) => (isUnreadable(one) ? one.unreadable : one.paper));
}

it.each(Object.entries(BESIDE).flatMap(([name, html]) => FIXTURES.map((fixture) => [name, fixture, html] as const)))(
  'reads past translations %s: $site/$name',
  (_, fixture, html) => {
    const added = papersIn(fixture, (text) => {
      const holder = text.ownerDocument.createElement('div');
      holder.innerHTML = html;
      const { parentElement } = text;
      if (holder.firstChild && parentElement?.lastChild === text) parentElement.append(holder.firstChild);
    });
    expect(added).toEqual(papersIn(fixture, () => undefined));
  },
);

/** Its metadata describe it in other words than its abstract, and are taken where that may be a translation. */
const DESCRIBED = 'nature/paper';

it.each(FIXTURES.filter(({ site, name }) => `${site}/${name}` !== DESCRIBED))(
  'reads words that were wrapped in place: $site/$name',
  (fixture) => {
    const wrapped = papersIn(fixture, (text) => {
      const outer = text.ownerDocument.createElement('font');
      outer.setAttribute('style', 'vertical-align: inherit;');
      const inner = outer.cloneNode() as Element;
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    });
    expect(wrapped).toEqual(papersIn(fixture, () => undefined));
  },
);
