// SPDX-License-Identifier: EUPL-1.2
// Sheets of an Office Open XML workbook (ECMA-376): cells as text, numbers, truth, dates and times, and what is merged.

import { isChanged } from '../../../core/text/exact-json';
import { unzip, type ZipMember } from '../../archive/unzip';
import type { Budget } from '../../reader/budget';
import { Damaged } from '../../reader/format';
import { readXml, type XmlNode } from '../../xml/xml-tree';
import { cellStyles, type Shown, shownNumber } from './number-format';

export type CellValue = string | number | boolean | null;

export interface SheetRow {
  /** Number of the row in the sheet, from 1. */
  readonly line: number;
  readonly values: readonly CellValue[];
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Merged ranges by row and column from 0, both ends inside. */
  readonly merged: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** Names of the cells whose formula nobody has computed. */
  readonly emptyFormulas: readonly string[];
}

export interface Workbook {
  readonly names: readonly string[];
  sheet(name: string): Sheet;
}

/** Excel's own limits; a sheet that names cells beyond them is damaged. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Opens a workbook. Throws `Damaged`. */
export function openWorkbook(bytes: Uint8Array, budget: Budget): Workbook {
  const members = new Map(unzip(bytes, budget).map((member) => [member.name.toLowerCase(), member]));
  const textOf = (name: string) => {
    const member: ZipMember | undefined = members.get(name.toLowerCase());
    return member ? new TextDecoder().decode(member.bytes()) : null;
  };
  const book = textOf('xl/workbook.xml');
  if (book === null) throw new Damaged('XLSX: xl/workbook.xml');
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  visit(book, budget, ['sheet', 'workbookPr'], ({ name, attributes }) => {
    if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    else sheets.push({ name: attributes.name ?? '', id: attributes.id ?? '' });
  });
  const targets = new Map<string, string>();
  visit(textOf('xl/_rels/workbook.xml.rels') ?? '<r/>', budget, ['Relationship'], ({ attributes }) => {
    const target = attributes.Target ?? '';
    targets.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  const texts: string[] = [];
  visit(textOf('xl/sharedStrings.xml') ?? '<r/>', budget, ['si'], (node) => void texts.push(richText(node)));
  const shown = cellStyles(textOf('xl/styles.xml') ?? '<r/>', budget);
  return {
    names: sheets.map(({ name }) => name),
    sheet(name) {
      const target = targets.get(sheets.find((sheet) => sheet.name === name)?.id ?? '') ?? '';
      const text = textOf(target);
      if (text === null) throw new Damaged(`XLSX: ${target || name}`);
      return readSheet(text, { texts, shown, is1904 }, budget);
    },
  };
}

function visit(text: string, budget: Budget, names: readonly string[], take: (node: XmlNode) => void): void {
  readXml(text, budget, { wants: (name) => names.includes(name), take });
}

/** All runs of a text, without what phonetic guides add. */
function richText(node: XmlNode): string {
  if (node.name === 't') return signsOf(node.raw);
  return node.children
    .filter(({ name }) => name !== 'rPh' && name !== 'phoneticPr')
    .map(richText)
    .join('');
}

/** A text with the signs that XML cannot hold, which Excel writes as `_x000D_` (ECMA-376 part 1, § 22.9.2.19). */
function signsOf(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

interface Styles {
  readonly texts: readonly string[];
  readonly shown: readonly (Shown | null)[];
  readonly is1904: boolean;
}

function readSheet(text: string, styles: Styles, budget: Budget): Sheet {
  const rows: SheetRow[] = [];
  const merged: { top: number; left: number; bottom: number; right: number }[] = [];
  const emptyFormulas: string[] = [];
  readXml(text, budget, {
    wants: (name) => name === 'row' || name === 'mergeCell',
    take(node) {
      budget.feature();
      if (node.name === 'mergeCell') {
        const [from, to] = (node.attributes.ref ?? '').split(':').map(cellOf);
        if (from && to) merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
        return;
      }
      const line = Number(node.attributes.r ?? rows.length + 1);
      const values: CellValue[] = [];
      for (const cell of node.children) {
        const column = cellOf(cell.attributes.r ?? '')?.column ?? values.length;
        if (column >= mostColumns || line > mostRows) throw new Damaged(`XLSX: cell ${cell.attributes.r}`);
        while (values.length < column) values.push(null);
        values[column] = valueOfCell(cell, styles);
        const hasFormula = values[column] === null && cell.children.some(({ name }) => name === 'f');
        if (hasFormula && !hasResult(cell)) emptyFormulas.push(cellName(line - 1, column));
      }
      rows.push({ line, values });
    },
  });
  return { rows, merged, emptyFormulas };
}

/** A formula may have nothing as its result, which is then a text without letters. */
const hasResult = ({ attributes, children }: XmlNode): boolean =>
  attributes.t === 'str' && children.some(({ name }) => name === 'v');

/** The name of a cell by row and column from 0: `D2`. */
export function cellName(row: number, column: number): string {
  let [letters, rest] = ['', column + 1];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function cellOf(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function valueOfCell(cell: XmlNode, { texts, shown, is1904 }: Styles): CellValue {
  const { t = 'n', s } = cell.attributes;
  if (t === 'inlineStr') return richText(cell) || null;
  const raw = cell.children.find(({ name }) => name === 'v')?.text ?? '';
  if (raw === '') return null;
  switch (t) {
    case 's':
      return texts[Number(raw)] ?? null;
    case 'str':
      return signsOf(raw);
    case 'e':
      return raw;
    case 'd':
      return raw;
    case 'b':
      return raw === '1';
    default: {
      const number = Number(raw);
      // Long ones are written by a program: a spreadsheet itself keeps fifteen digits.
      if (!Number.isFinite(number) || isChanged(raw)) return raw;
      return shownNumber(number, (s === undefined ? null : shown[Number(s)]) ?? null, is1904);
    }
  }
}
