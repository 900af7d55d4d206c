// SPDX-License-Identifier: EUPL-1.2
// The columns of a table from its CREATE TABLE text: their names and types in order, and which one is the row id.

export interface TableColumn {
  readonly name: string;
  /** In capitals, without its length; empty where none is stated. */
  readonly type: string;
  /** The value is not in the record: it is the id of the row. */
  readonly isRowId: boolean;
}

/** Columns of `CREATE TABLE x (…)`; table constraints and generated columns that are not stored are left out. */
export function columnsOfSql(sql: string): TableColumn[] {
  const open = sql.indexOf('(');
  if (open < 0) return [];
  const columns: TableColumn[] = [];
  let key: string | null = null;
  for (const part of partsOf(sql.slice(open + 1))) {
    const tokens = tokensOf(part);
    const [first, second] = tokens;
    if (first === undefined) continue;
    if (!first.isQuoted && /^(CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i.test(first.text)) {
      const named = /PRIMARY\s+KEY\s*\(\s*["`[]?([^"`\])\s,]+)["`\]]?\s*(ASC\s*)?\)/i.exec(part);
      if (named) key = named[1]!;
      continue;
    }
    const rest = tokens.slice(1).map(({ text }) => text.toUpperCase());
    const type = second && !second.isQuoted && !constraint.test(second.text) ? rest[0]! : '';
    const isKey = /\bPRIMARY\s+KEY\b/i.test(rest.join(' '));
    if (/\bVIRTUAL\b|\bGENERATED\s+ALWAYS\b(?!.*\bSTORED\b)/i.test(rest.join(' '))) continue;
    columns.push({ name: first.text, type, isRowId: type === 'INTEGER' && isKey });
  }
  return columns.map((column) =>
    column.type === 'INTEGER' && key !== null && column.name.toLowerCase() === key.toLowerCase()
      ? { ...column, isRowId: true }
      : column,
  );
}

const constraint = /^(CONSTRAINT|PRIMARY|NOT|NULL|UNIQUE|CHECK|DEFAULT|COLLATE|REFERENCES|GENERATED|AS)$/i;

interface Token {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Words of a column's definition; what stands in brackets after a type is left out. */
function tokensOf(part: string): Token[] {
  const pattern = /"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|\(|\)|[^\s()"`[\]']+/g;
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of part.matchAll(pattern)) {
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth--;
    else if (depth === 0) {
      const quoted = match[1] ?? match[2] ?? match[3] ?? match[4];
      const text = quoted === undefined ? match[0] : quoted.replaceAll('""', '"').replaceAll('``', '`');
      tokens.push({ text, isQuoted: quoted !== undefined });
    }
  }
  return tokens;
}

/** The definitions between the outer brackets, divided at commas that stand in no bracket and no quotation. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'" || c === '`') quote = c;
    else if (c === '[') quote = ']';
    else if (c === '-' && text[i + 1] === '-') {
      const end = text.indexOf('\n', i);
      return partsOf(text.slice(0, i) + (end < 0 ? '' : text.slice(end)));
    } else if (c === '(') depth++;
    else if (c === ')') {
      if (depth === 0) return [...parts, text.slice(from, i)];
      depth--;
    } else if (c === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)];
}
