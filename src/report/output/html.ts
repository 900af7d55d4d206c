// SPDX-License-Identifier: EUPL-1.2
// The report as one HTML file without scripts: every number links to its proof further down, and prints on A4.

import { type CurveShape, curveMarkPath } from '../../analysis/expansion/curve-picture';
import type { Figure } from '../../analysis/figure/figure';
import { certainties } from '../../layers/honesty';
import { commandOf } from '../../reproduce/command';
import { linkOfFigure } from '../../reproduce/link';
import { figureText } from '../../words/number/figure-text';
import { formatDataDate, type Language } from '../../words/number/format';
import { piecesAtUnits } from '../../words/number/unit-with-stroke';
import { reportWordsOf } from '../../words/report';
import {
  type Block,
  figuresIn,
  type Part,
  type Parts,
  type ReportDocument,
  type Row,
  type Section,
  type Table,
} from '../document/document';
import type { Excerpt } from '../document/excerpt';
import { isNumeric } from './markdown';
import { inputText, tableProof, tableProofParts } from './proof-text';
import { standaloneCss } from './standalone-css';

export interface HtmlOptions {
  /** Addresses beside the page on a server; null puts the style into the file, which a file on a disk needs. */
  readonly served: { readonly styleSheet: string; readonly icon: string } | null;
  /** Address of the page, before the `#` of its links; null leaves out the links into the page. */
  readonly page: string | null;
}

/** The whole file. Texts are escaped; the same document gives the same bytes. */
export function reportHtml(document: ReportDocument, options: HtmlOptions): string {
  const { language, title, subtitle, lead, facts, notes, sections } = document;
  const words = reportWordsOf(language);
  const body = new Body(document);
  const { served } = options;
  const style = served
    ? `<link rel="stylesheet" href="${escapeHtml(served.styleSheet)}"><link rel="icon" href="${escapeHtml(served.icon)}">`
    : `<style>${standaloneCss}</style>`;
  return [
    '<!doctype html>',
    '<!-- SPDX-License-Identifier: EUPL-1.2 -->',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(`${title}: ${subtitle}`)}</title>${style}</head>`,
    '<body><main>',
    `<header><h1>${escapeHtml(title)}</h1><p class="subtitle">${textHtml(subtitle)}</p><p>${textHtml(lead)} <span class="screen">${textHtml(words.leadScreen)}</span><span class="paper">${textHtml(words.leadPaper)}</span></p>`,
    `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${textHtml(value)}</dd></div>`).join('')}</dl>`,
    ...notes.map((block) => body.block(block)),
    '</header>',
    `<nav aria-label="${escapeHtml(words.contents)}"><details><summary>${escapeHtml(words.contents)}</summary><ol>${sections.map(({ id, heading }) => `<li><a href="#${id}">${textHtml(heading)}</a></li>`).join('')}</ol></details></nav>`,
    ...sections.map((section) => sectionHtml(section, body, language)),
    proofList(document, options.page),
    '</main></body></html>',
    '',
  ].join('\n');
}

/**
 * A section of the annex folds on a phone by a checkbox, which needs no script and, unlike a closed `details`, can be told by
 * the style alone to stand open on paper and on a wide screen.
 */
function sectionHtml({ id, heading, blocks, isAnnex }: Section, body: Body, language: Language): string {
  const shown = blocks.map((block) => body.block(block)).join('\n');
  const title = `<h2>${textHtml(heading)}</h2>`;
  if (!isAnnex || id === 'annex')
    return `<section id="${id}"${isAnnex ? ' class="annex"' : ''}>${title}\n${shown}</section>`;
  return `<section id="${id}">${foldHtml(title, heading, shown, language)}</section>`;
}

function foldHtml(title: string, heading: string, shown: string, language: Language): string {
  const label = textHtml(reportWordsOf(language).annex.open(heading));
  return `${title}<label class="fold"><input type="checkbox"> ${label}</label>\n<div class="body">${shown}</div>`;
}

/** Draws blocks; remembers which figure stood already, so that an anchor is there once. */
class Body {
  readonly #document: ReportDocument;
  readonly #seen = new Set<string>();

  constructor(document: ReportDocument) {
    this.#document = document;
  }

  get #language(): Language {
    return this.#document.language;
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `<h3>${textHtml(block.text)}</h3>`;
      case 'paragraph':
        return `<p${block.isDetail ? ' class="detail"' : ''}>${this.parts(block.parts)}</p>`;
      case 'note':
        return `<p class="note ${block.tone}">${this.parts(block.parts)}</p>`;
      case 'list':
        return this.list(block);
      case 'map':
        return mapHtml(block.excerpt);
      case 'curves':
        return curvesHtml(block);
      case 'table':
        return this.table(block);
    }
  }

  list({ items, isNumbered }: Extract<Block, { kind: 'list' }>): string {
    const tag = isNumbered ? 'ol' : 'ul';
    return `<${tag}>${items.map((item) => `<li>${this.parts(item)}</li>`).join('')}</${tag}>`;
  }

  parts(parts: Parts): string {
    return parts
      .map((part) => {
        if (part.kind === 'text') return this.text(part);
        if (part.kind === 'link') return `<a href="${escapeHtml(part.href)}">${textHtml(part.text)}</a>`;
        const anchor = slug(part.id);
        const id = this.#seen.has(anchor) ? '' : ` id="n-${anchor}"`;
        this.#seen.add(anchor);
        const shown = escapeHtml(figureText(part.figure, this.#language));
        return `<a class="number${part.figure.value === null ? ' unknown' : ''}" data-figure="${escapeHtml(part.id)}"${id} href="#p-${anchor}">${shown}</a>`;
      })
      .join('');
  }

  text({ text, lang }: Extract<Part, { kind: 'text' }>): string {
    const shown = textHtml(text);
    return lang && lang !== this.#language ? `<span lang="${lang}">${shown}</span>` : shown;
  }

  table(table: Table): string {
    const language = this.#language;
    const words = reportWordsOf(language);
    const proof = tableProof(table, this.#document);
    const badge = table.official ? words.official : proof?.confidence === 'demo' ? words.marks.demo : null;
    const kind = (at: number) => (isNumeric(table, at) ? ' class="figure"' : '');
    const row = ({ head, cells, marks }: Row) =>
      `<tr><th scope="row">${this.parts(head)}${marks.map((mark) => ` <span class="mark ${mark}">${escapeHtml(words.marks[mark])}</span>`).join('')}</th>${cells.map((cell, at) => `<td${kind(at)}>${this.parts(cell)}</td>`).join('')}</tr>`;
    const head = table.head.map(
      (one, at) => `<th scope="col"${at > 0 ? kind(at - 1) : ''}>${this.parts(one)}</th>`,
    );
    return [
      `<div class="table"><table id="t-${slug(table.id)}"><caption>${textHtml(table.caption)}${badge ? ` <span class="mark ${table.official ? 'official' : 'demo'}">${escapeHtml(badge)}</span>` : ''}</caption>`,
      `<thead><tr>${head.join('')}</tr></thead>`,
      `<tbody>${table.rows.map(row).join('\n')}</tbody></table></div>`,
      proof ? `<p class="table-proof">${this.parts(tableProofParts(proof, this.#document))}</p>` : '',
    ].join('\n');
  }
}

function mapHtml({ caption, legend, width, height, shapes }: Excerpt): string {
  const paths = shapes.map(
    ({ kind, path, name, step }) =>
      `<path class="${kind}${step === null ? '' : ` step-${step}`}" d="${path}"><title>${escapeHtml(name)}</title></path>`,
  );
  const rows = legend.map(
    ({ step, label }) => `<li><span class="swatch step-${step}"></span>${textHtml(label)}</li>`,
  );
  return `<figure class="map"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(caption)}">${paths.join('')}</svg><figcaption>${textHtml(caption)}<ul>${rows.join('')}</ul></figcaption></figure>`;
}

function curvesHtml({ pictures, legend }: Extract<Block, { kind: 'curves' }>): string {
  const mark = (kind: string, path: string, line: number | null) =>
    `<path class="curve-${kind}${line === null ? '' : ` line-${line}`}" d="${path}"/>`;
  const shape = (one: CurveShape) =>
    one.kind === 'text'
      ? `<text x="${one.x}" y="${one.y}" text-anchor="${one.anchor}">${escapeHtml(one.text)}</text>`
      : mark(one.kind, one.path, one.line);
  const figures = pictures.map(
    ({ caption, label, width, height, shapes }) =>
      `<figure><figcaption>${textHtml(caption)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${shapes.map(shape).join('')}</svg></figure>`,
  );
  const rows = legend.map(
    ({ kind, label }) =>
      `<li><svg viewBox="0 0 24 16" aria-hidden="true">${mark(kind, curveMarkPath(kind), 0)}</svg>${textHtml(label)}</li>`,
  );
  return `<div class="curves">${figures.join('')}<ul>${rows.join('')}</ul></div>`;
}

function proofList(document: ReportDocument, page: string | null): string {
  const words = reportWordsOf(document.language);
  const items = [...figuresIn(document)].map(([id, figure]) => proofItem(id, figure, document, page));
  const list = `<p>${textHtml(words.proofsLead)}</p><ol>${items.join('\n')}</ol>`;
  const title = `<h2>${escapeHtml(words.proofs)}</h2>`;
  return `<section id="proofs" class="proofs">${foldHtml(title, words.proofs, list, document.language)}</section>`;
}

function proofItem(
  id: string,
  figure: Figure,
  { language, dataFolder }: ReportDocument,
  page: string | null,
): string {
  const words = reportWordsOf(language);
  const { formula, inputs, sources, asOf, confidence, reproduce } = figure.proof;
  const link =
    page !== null
      ? ` · <a href="${escapeHtml(`${page}#${linkOfFigure(reproduce)}`)}">${escapeHtml(words.proofHeading)}</a>`
      : '';
  const { tableProof: labels } = words;
  return [
    `<li id="p-${slug(id)}"><strong>${textHtml(figureText(figure, language))}</strong> <code>${escapeHtml(id)}</code> <a href="#n-${slug(id)}">${escapeHtml(words.backToNumber)}</a><br>`,
    `${escapeHtml(words.formula)}: ${textHtml(formula[language])}<br>`,
    `${inputs.map((input) => textHtml(inputText(input, language))).join('; ')}<br>`,
    `${escapeHtml(labels.source)}: <span lang="de">${textHtml(sources.join('; '))}</span> · ${escapeHtml(labels.asOf)}: ${escapeHtml(asOf ? formatDataDate(asOf, language) : words.empty)} · ${escapeHtml(words.head.certainty)}: ${escapeHtml(certainties[confidence][language])}<br>`,
    `${escapeHtml(labels.check)}: <code>${escapeHtml(commandOf(reproduce, dataFolder))}</code>${link}</li>`,
  ].join('');
}

/** Text between tags, its units with a stroke kept on one line. */
function textHtml(text: string): string {
  return piecesAtUnits(text)
    .map((piece, at) => (at % 2 === 0 ? escapeHtml(piece) : `<span class="unit">${escapeHtml(piece)}</span>`))
    .join('');
}

/** An id as part of an anchor. */
function slug(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9]+/g, '-');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
