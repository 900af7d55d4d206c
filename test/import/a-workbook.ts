// SPDX-License-Identifier: EUPL-1.2
// Small Excel workbooks, as spreadsheets and programs write them.

import { zipSync } from 'fflate';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A workbook of sheets by their name, each as the text of its part; `more` are further parts. */
export function bookOf(sheets: Record<string, string>, more: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="rId${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<R>${names.map((_, i) => `<Relationship Id="rId${i}" Target="worksheets/s${i}.xml"/>`).join('')}</R>`,
    ...more,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/s${i}.xml`] = sheets[name]!;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));
}

/** Nothing, a text, a number, one in the form of a day, of per cent or of a format code, an error, or a formula nobody computed. */
export type Cell =
  | null
  | string
  | number
  | { readonly day: number }
  | { readonly percent: number }
  | { readonly number: number; readonly format: string }
  | { readonly error: string }
  | { readonly formula: string };

/** Cell formats of these workbooks before those that cells bring. */
const ownStyles = 3;

function cellText(ref: string, cell: Exclude<Cell, null>, formats: string[]): string {
  if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if ('day' in cell) return `<c r="${ref}" s="1"><v>${cell.day}</v></c>`;
  if ('percent' in cell) return `<c r="${ref}" s="2"><v>${cell.percent}</v></c>`;
  if ('number' in cell) {
    if (!formats.includes(cell.format)) formats.push(cell.format);
    const style = ownStyles + formats.indexOf(cell.format);
    return `<c r="${ref}" s="${style}"><v>${cell.number}</v></c>`;
  }
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${ref}"><f>${cell.formula}</f></c>`;
}

/** A workbook of one sheet; `merged` are ranges such as `D2:D3`. */
export function workbookOf(rows: readonly (readonly Cell[])[], merged: readonly string[] = []): Uint8Array {
  const formats: string[] = [];
  const lines = rows.map((cells, i) => {
    const texts = cells.map((cell, at) =>
      cell === null ? '' : cellText(`${String.fromCharCode(65 + at)}${i + 1}`, cell, formats),
    );
    return `<row r="${i + 1}">${texts.join('')}</row>`;
  });
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${ranges}</mergeCells></worksheet>`;
  // A whole number is one of the formats that no file spells out.
  const isBuiltIn = (format: string) => /^\d+$/.test(format) && !/^0+$/.test(format);
  const codes = formats.map((format, i) =>
    isBuiltIn(format)
      ? ''
      : `<numFmt numFmtId="${164 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  );
  const more = formats.map((format, i) => `<xf numFmtId="${isBuiltIn(format) ? format : 164 + i}"/>`);
  const styles = `<s><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/>${more.join('')}</cellXfs></s>`;
  return bookOf({ Tabelle1: sheet }, { 'xl/styles.xml': styles });
}
