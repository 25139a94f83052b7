/** Where the saved pages hold the authors of one paper, so that tests can write others there. */

/** Writes these names, `Given Family` each, in place of those of one paper; gives an element of it back. */
export type Write = (page: Document, names: readonly string[]) => Element;

export const AUTHOR_MARKUP: Readonly<Record<string, Write>> = {
  'aaai/issue': text('.authors', ', '),
  'aaai/paper': metas('citation_author'),
  'acl-anthology/volume': nodes('.text-nowrap ~ a[href*="/people/"], span:has(.acl-fixed-case) > a[href*="/people/"]'),
  'acl-anthology/paper': metas('citation_author'),
  'acm-dl/paper': metas('dc.Creator'),
  'acm-dl/search': nodes('.loa li:has(a[href*="/profile/"])'),
  'acm-dl/toc': nodes('.loa li:has(a[href*="/profile/"])'),
  'ads/paper': joinedMeta('citation_authors'),
  'ads/search': nodes('.article-author'),
  'alphaxiv/paper': metas('citation_author'),
  'ar5iv/paper': nodes('.ltx_creator'),
  'arxiv/abs': metas('citation_author'),
  'arxiv/new': nodes('.list-authors a'),
  'arxiv/recent': nodes('.list-authors a'),
  'arxiv/search': nodes('p.authors a'),
  'arxiv-html/paper': nodes('.ltx_creator'),
  'biorxiv/paper': metas('citation_author'),
  'biorxiv/search': nodes('.highwire-citation-author'),
  'cvf/day': nodes('form.authsearch'),
  'cvf/paper': metas('citation_author'),
  'dblp/person': nodes('[itemprop="author"]'),
  'dblp/record': nodes('[itemprop="author"]'),
  'dblp/search': nodes('[itemprop="author"]'),
  'google-scholar/profile': text('.gs_gray', ', '),
  'google-scholar/search': text('.gs_a', ', ', ' - Conference on Fixtures, 2011 - dl.acm.org'),
  'huggingface/day': payload('DailyPapers'),
  'huggingface/paper': payload('PaperContent'),
  'iacr/paper': metas('citation_author'),
  'iacr/search': text('.fst-italic', ', '),
  'ieee-xplore/issue': nodes('p.author > span'),
  'ieee-xplore/paper': nodes('.authors-info'),
  'ieee-xplore/search': nodes('.hide-mobile p.author > span'),
  'ijcai/paper': metas('citation_author'),
  'ijcai/year': text('.authors', ', '),
  'inspire/paper': nodes('[data-test-id="author-link"]'),
  'inspire/search': nodes('[data-test-id="author-link"]'),
  'jmlr/paper': metas('citation_author'),
  'jmlr/volume': text('dd i', ', '),
  'nature/paper': metas('citation_author'),
  'nature/research': nodes('[itemprop="creator"]'),
  'neurips/paper': metas('citation_author'),
  'neurips/year': text('.paper-authors', ', '),
  'openreview/forum': metas('citation_author'),
  'openreview/group': nodes('.note-authors a, .note-authors span > span'),
  'openreview/search': nodes('.note-authors a[href*="/profile"]'),
  'papers-cool/category': nodes('a.author'),
  'papers-cool/paper': nodes('a.author'),
  'papers-cool/venue': nodes('a.author'),
  'pmc/paper': metas('citation_author'),
  'pmc/search': text('.desc', ', '),
  'pmlr/paper': metas('citation_author'),
  'pmlr/volume': text('.authors', ',\u00a0'),
  'pubmed/paper': nodes('#full-view-heading .authors-list-item'),
  'pubmed/search': text('.full-authors', ', ', '.', medline),
  'sciencedirect/paper': nodes('.author-group button'),
  'sciencedirect/search': nodes('.Authors li'),
  'scirate/day': nodes('.authors a'),
  'scirate/paper': nodes('.authors a'),
  'semantic-scholar/paper': metas('citation_author'),
  'semantic-scholar/search': nodes('.cl-paper-authors__author-box'),
  'semantic-scholar/search-2019': nodes('.author-list__link'),
  'springerlink/cards': text('[data-test="authors"]', ', '),
  'springerlink/paper': metas('citation_author'),
  'springerlink/search': nodes('.authors > *'),
  'virtual-conference/cards': text('.maincardFooter', ' · '),
  'virtual-conference/poster': text('h3.card-subtitle', ' · '),
};

function metas(name: string): Write {
  return (page, names) => {
    const [first, ...others] = all(page, `meta[name="${name}"]`);
    const isFamilyFirst = first.getAttribute('content')?.includes(', ');
    for (const other of others) other.remove();
    const written = names.map((one) => {
      const copy = first.cloneNode() as Element;
      copy.setAttribute('content', isFamilyFirst ? familyFirst(one) : one);
      return copy;
    });
    first.replaceWith(...written);
    return page.body;
  };
}

function joinedMeta(name: string): Write {
  return (page, names) => {
    all(page, `meta[name="${name}"]`)[0].setAttribute('content', names.map(familyFirst).join(';'));
    return page.body;
  };
}

/** One element per author: the first is copied, and those beside it go. */
function nodes(selector: string): Write {
  return (page, names) => {
    const found = all(page, selector);
    const parent = found[0].parentElement as Element;
    const [first, ...others] = [found[0], ...found.slice(1).filter((one) => one.parentElement === parent)];
    for (const other of others) other.remove();
    first.replaceWith(...names.flatMap((name) => [renamed(first, name), page.createTextNode(', ')]));
    return parent;
  };
}

/** All names in the text of one element. */
function text(selector: string, separator: string, end = '', format = (name: string): string => name): Write {
  return (page, names) => {
    const [element] = all(page, selector);
    element.textContent = names.map(format).join(separator) + end;
    return element;
  };
}

/** The JSON that a Svelte component is drawn from, of the first paper in it. */
function payload(target: string): Write {
  return (page, names) => {
    const [root] = all(page, `[data-target="${target}"]`);
    const authors = names.map((name) => ({ name, hidden: false }));
    const json = (root.getAttribute('data-props') ?? '').replace(
      /"authors": \[[^\]]*\]/,
      () => `"authors": ${JSON.stringify(authors)}`,
    );
    root.setAttribute('data-props', json);
    return root.querySelector('article') ?? root;
  };
}

/** A copy of an author's element with another name wherever the first one stood: in a text, in two, in attributes. */
function renamed(element: Element, name: string): Element {
  const copy = element.cloneNode(true) as Element;
  const given = copy.querySelector('.nlm-given-names, .given-name');
  const family = copy.querySelector('.nlm-surname, .surname');
  if (given && family) {
    [given.textContent, family.textContent] = partsOf(name);
    return copy;
  }
  const shown = lettered(copy);
  const [, old = '', end = ''] = /^(.*?)([,;]?\s*)$/.exec(shown.textContent ?? '') ?? [];
  shown.textContent = (old.includes(', ') ? familyFirst(name) : name) + end;
  for (const one of [copy, ...copy.querySelectorAll('*')])
    for (const attribute of one.attributes) if (attribute.value === old) attribute.value = name;
  return copy;
}

function lettered(node: Node): Node {
  const first = [...node.childNodes].find((child) => /\p{L}/u.test(child.textContent ?? ''));
  return first ? lettered(first) : node;
}

function all(page: Document, selector: string): [Element, ...Element[]] {
  const [first, ...others] = page.querySelectorAll(selector);
  if (!first) throw new Error(`Nothing is ${selector} any more: mend tests/sites/author-markup.ts.`);
  return [first, ...others];
}

function partsOf(name: string): [string, string] {
  const at = name.lastIndexOf(' ');
  return [name.slice(0, at), name.slice(at + 1)];
}

function familyFirst(name: string): string {
  return partsOf(name).reverse().join(', ');
}

/** `Aabson A`, in the Latin script only. */
function medline(name: string): string {
  return /^[A-Z] /.test(name) ? partsOf(name).reverse().join(' ') : name;
}
