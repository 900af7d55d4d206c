// SPDX-License-Identifier: EUPL-1.2
// The report as Markdown, to be pasted into council papers or read by a program.

import { figureText } from '../../words/number/figure-text';
import { reportWordsOf } from '../../words/report';
import type { Block, Parts, ReportDocument, Row, Table } from '../document/document';
import { tableProof, tableProofText } from './proof-text';

/** The whole report, ending in one line end. Figures stand as text; their proofs follow each table. */
export function reportMarkdown(document: ReportDocument): string {
  const { title, subtitle, facts, notes, sections } = document;
  const lines = [
    `# ${title}`,
    '',
    `${subtitle}`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${value}`),
    ...notes.flatMap((block) => ['', blockText(block, document)]),
    ...sections.flatMap(({ heading, blocks }) => [
      '',
      `## ${heading}`,
      ...blocks.flatMap((block) => ['', blockText(block, document)]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Sentences as a list, such as what changed. */
export function markdownList(
  items: readonly Parts[],
  language: ReportDocument['language'],
  isNumbered = false,
): string {
  return items.map((parts, at) => `${isNumbered ? `${at + 1}.` : '-'} ${text(parts, language)}`).join('\n');
}

function blockText(block: Block, document: ReportDocument): string {
  const { language } = document;
  switch (block.kind) {
    case 'heading':
      return `### ${block.text}`;
    case 'paragraph':
      return text(block.parts, language);
    case 'note':
      return `> ${text(block.parts, language)}`;
    case 'list':
      return markdownList(block.items, language, block.isNumbered);
    case 'map':
      return `*${block.excerpt.caption}*`;
    case 'curves':
      return `*${block.pictures.map(({ label }) => label).join(' ')}*`;
    case 'table':
      return tableText(block, document);
  }
}

function tableText(table: Table, document: ReportDocument): string {
  const { language } = document;
  const words = reportWordsOf(language);
  const cell = (parts: Parts) => text(parts, language).replaceAll('|', '\\|');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = table.head.map((_, at) => (at > 0 && isNumeric(table, at - 1) ? '---:' : '---'));
  const head = (row: Row) => {
    const marks = row.marks.map((mark) => words.marks[mark]);
    return marks.length > 0 ? `${cell(row.head)} (${marks.join(', ')})` : cell(row.head);
  };
  const proof = tableProof(table, document);
  return [
    `**${table.caption}**${table.official ? ` (${words.official})` : ''}`,
    '',
    line(table.head.map(cell)),
    line(rule),
    ...table.rows.map((row) => line([head(row), ...row.cells.map(cell)])),
    ...(proof ? ['', `<small>${tableProofText(proof, document)}</small>`] : []),
  ].join('\n');
}

/** Whether a column (counted after the row's head) holds figures. */
export function isNumeric(table: Table, at: number): boolean {
  return table.rows.some((row) => row.cells[at]?.some((part) => part.kind === 'figure'));
}

/** Parts as plain text. */
export function text(parts: Parts, language: ReportDocument['language']): string {
  return parts
    .map((part) => (part.kind === 'figure' ? figureText(part.figure, language) : part.text))
    .join('');
}
