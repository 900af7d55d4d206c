// SPDX-License-Identifier: EUPL-1.2
// Features as an Excel workbook (ECMA-376): numbers are numbers, texts are never formulas, the head stays in view.

import type { Feature } from 'geojson';
import { fieldsOf } from '../../layers/definition';
import { zipFiles } from '../file/zip';
import {
  type Cell,
  type Column,
  type ExportTarget,
  type FeatureTable,
  featureTable,
} from '../table/feature-table';
import { Losses } from '../table/losses';
import { placedTable } from '../table/place-columns';
import { DoesNotFit, type WriteFormat } from '../table/writer';
import { xmlText } from '../table/xml-text';

const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostSigns = 32_767;

export const writeXlsx: WriteFormat = (features, target) => {
  const losses = new Losses();
  const table = featureTable(
    features,
    target,
    { empties: ['missing', 'text', 'blank'], trims: null },
    losses,
  );
  if (features.length >= mostRows) throw new DoesNotFit('rows', features.length + 1, mostRows);
  // Two more for the place, one for the number of a row.
  const width = table.columns.length + 3;
  if (width > mostColumns) throw new DoesNotFit('columns', width, mostColumns);
  const sheets = [{ name: sheetName(target.title), xml: dataSheet(features, table, losses) }];
  const fields = fieldSheet(table.columns, target, losses);
  if (fields !== null) sheets.push({ name: fieldSheetName, xml: fields });
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    Object.entries(workbookFiles(sheets, losses)).map(([path, text]) => [path, encoder.encode(text)]),
  );
  return { bytes: zipFiles(files), losses: losses.list };
};

const fieldSheetName = 'Felder';

/** Excel allows 31 signs and none of these. */
function sheetName(title: string): string {
  const name = title
    .replace(/[\\/?*[\]:']/g, '_')
    .slice(0, 31)
    .trim();
  return name === '' || name === fieldSheetName ? 'Daten' : name;
}

function dataSheet(features: readonly Feature[], table: FeatureTable, losses: Losses): string {
  const { names, rows, isPlace } = placedTable(features, table, losses);
  const lines = rows.map((row) => row.map((value, k) => cut(value, isPlace(k) ? null : names[k]!, losses)));
  return sheetXml(names, lines, losses);
}

/** @param name of the column; null for a place, which is whole or not there */
function cut(value: Cell, name: string | null, losses: Losses): Cell {
  if (typeof value !== 'string' || value.length <= mostSigns) return value;
  losses.say(name === null ? 'places-too-long' : 'texts-cut', name);
  if (name === null) return null;
  return value.slice(0, mostSigns);
}

/** What each field means; null without a layer that says it. */
function fieldSheet(
  columns: readonly Column[],
  { layer }: Pick<ExportTarget, 'layer'>,
  losses: Losses,
): string | null {
  if (layer === null) return null;
  const fields = fieldsOf(layer);
  const lines = columns.flatMap(({ name }): Cell[][] => {
    const field = fields[name];
    if (!field) return [];
    const values = Object.entries(field.of ?? {}).map(([value, word]) => `${value} = ${word.de}`);
    return [[name, field.label.de, field.label.en, field.unit ?? null, values.join('; ') || null]];
  });
  return sheetXml(['Feld', 'Bezeichnung', 'Label', 'Einheit', 'Werte'], lines, losses);
}

function sheetXml(head: readonly string[], lines: readonly (readonly Cell[])[], losses: Losses): string {
  const rows = [head, ...lines].map((cells, r) => {
    const written = cells.map((value, c) => cellXml(value, `${columnLetters(c)}${r + 1}`, r === 0, losses));
    return `<row r="${r + 1}">${written.join('')}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<sheetData>${rows.join('')}</sheetData>`,
    `<autoFilter ref="A1:${columnLetters(head.length - 1)}${lines.length + 1}"/>`,
    '</worksheet>',
  ].join('');
}

function cellXml(value: Cell, at: string, isHead: boolean, losses: Losses): string {
  const style = isHead ? ' s="1"' : '';
  switch (typeof value) {
    case 'number':
      return `<c r="${at}"${style}><v>${value}</v></c>`;
    case 'boolean':
      return `<c r="${at}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'string':
      return value === ''
        ? ''
        : `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(escapedSigns(value), losses)}</t></is></c>`;
    default:
      return '';
  }
}

/** Signs that XML does not allow, and line ends that it changes, as Excel writes them (ECMA-376 part 1, § 22.9.2.19). */
function escapedSigns(text: string): string {
  const code = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, code)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\u007f-\u009f]/.test(sign) ? sign : code(sign)));
}

/** A, B, … Z, AA, … of a column from 0. */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

interface NamedSheet {
  readonly name: string;
  readonly xml: string;
}

function workbookFiles(sheets: readonly NamedSheet[], losses: Losses): Readonly<Record<string, string>> {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const each = (make: (sheet: NamedSheet, n: number) => string) =>
    sheets.map((sheet, i) => make(sheet, i + 1)).join('');
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, n) => `<sheet name="${xmlText(name, losses)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${relations}">${each((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map(({ xml: sheet }, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
  };
}
