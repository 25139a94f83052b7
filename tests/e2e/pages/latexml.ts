/** A paper's full text in LaTeXML's markup, made up, as long as is wanted: the same for the same arguments. */
import { seeded } from '../../highlights/mutations.ts';
import { escapeHtml, type SamplePaper } from './papers.ts';

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl', 'gr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'nt', 'st'];
const WORDS_A_SENTENCE = 15;
const SENTENCES_A_PARAGRAPH = 8;
const PARAGRAPHS_A_SECTION = 12;

/** Sentences of made-up words; no two are the same. */
export function madeUpSentences(count: number, seed = 1): readonly string[] {
  const random = seeded(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const word = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('');
  return Array.from({ length: count }, () => {
    const [first = '', ...rest] = Array.from({ length: WORDS_A_SENTENCE }, word);
    return `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  });
}

/** The page of a paper with this many paragraphs, eight sentences each, of which every fourth holds a formula. */
export function fullTextPage(paper: SamplePaper, paragraphs: number): string {
  const sentences = madeUpSentences(paragraphs * SENTENCES_A_PARAGRAPH);
  const sections: string[] = [];
  for (let i = 0; i < paragraphs; i += PARAGRAPHS_A_SECTION) {
    const number = sections.length + 1;
    const body = Array.from({ length: Math.min(PARAGRAPHS_A_SECTION, paragraphs - i) }, (_, j) => {
      const at = (i + j) * SENTENCES_A_PARAGRAPH;
      return paragraph(`S${number}.p${j + 1}`, sentences.slice(at, at + SENTENCES_A_PARAGRAPH), i + j);
    });
    sections.push(`<section id="S${number}" class="ltx_section">
<h2 class="ltx_title ltx_title_section"><span class="ltx_tag ltx_tag_section">${number} </span>Section</h2>
${body.join('\n')}</section>`);
  }
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(paper.title)}</title>
<style>body{margin:0;font:16px/1.5 serif}.ltx_page_main{max-width:44em;margin:0 auto}</style></head>
<body><div class="ltx_page_main"><div class="ltx_page_content"><article class="ltx_document">
<h1 class="ltx_title ltx_title_document">${escapeHtml(paper.title)}</h1>
<div class="ltx_authors">${paper.authors.map((name) => `<span class="ltx_personname">${escapeHtml(name)}</span>`).join('')}</div>
<div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">${escapeHtml(paper.abstract)}</p></div>
${sections.join('\n')}</article></div></div><aside></aside></body></html>`;
}

function paragraph(id: string, sentences: readonly string[], n: number): string {
  const formula = `<math class="ltx_Math" alttext="x_{${n}}" display="inline"><semantics><msub><mi>x</mi><mn>${n}</mn></msub><annotation encoding="application/x-tex">x_{${n}}</annotation></semantics></math>`;
  const [first = '', ...rest] = sentences;
  const lead = n % 4 === 0 ? `Let ${formula} be given. ` : '';
  return `<div id="${id}" class="ltx_para"><p class="ltx_p">${lead}<span class="ltx_text">${first}</span> ${rest.join(' ')}</p></div>`;
}
