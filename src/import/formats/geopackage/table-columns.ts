// SPDX-License-Identifier: EUPL-1.2
// The columns of a table from its CREATE TABLE text: names and types in order, which one is the row id, which stand in no row
// because the database computes them, and what a row holds that was written before its column was added.

import type { SqlValue } from './sqlite';

export interface TableColumn {
  readonly name: string;
  /** In capitals, without its length; empty where none is stated. */
  readonly type: string;
  /** The value is not in the record: it is the id of the row. */
  readonly isRowId: boolean;
  /** Place of the value in a record; null where no record has it, since it is computed when it is asked for. */
  readonly at: number | null;
  /** The value where a record ends before it: `ALTER TABLE … ADD COLUMN` leaves the rows as they are. */
  readonly initial: SqlValue;
  /** What stands in the place of `initial` and has no value of its own, such as `CURRENT_DATE`; null where there is none. */
  readonly openDefault: string | null;
}

/** Columns of `CREATE TABLE x (…)`, without constraints of the table; empty where the text is none. */
export function columnsOfSql(sql: string): TableColumn[] {
  const columns: TableColumn[] = [];
  let key: string | null = null;
  let stored = 0;
  for (const definition of definitionsOf(tokensOf(sql))) {
    const [first] = definition;
    if (first === undefined) continue;
    if (!first.isQuoted && /^(CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i.test(first.text)) {
      key = keyOf(definition) ?? key;
      continue;
    }
    const words = outsideBrackets(definition).slice(1);
    const typeEnd = words.findIndex(({ isQuoted, text }) => !isQuoted && constraint.test(text));
    const type = upper(words.slice(0, typeEnd < 0 ? words.length : typeEnd));
    const rules = upper(words.filter(({ isQuoted }) => !isQuoted));
    const isComputed = / AS( |$)/.test(` ${rules}`) && !/\bSTORED\b/.test(rules);
    // Of a key that is counted downwards each row has its own value (a quirk that SQLite keeps).
    const isKey = /\bPRIMARY KEY\b(?! DESC\b)/.test(rules);
    const at = isComputed ? null : stored++;
    columns.push({
      name: first.text,
      type,
      isRowId: type === 'INTEGER' && isKey,
      at,
      ...defaultOf(definition, type),
    });
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

const upper = (words: readonly Token[]) => words.map(({ text }) => text.toUpperCase()).join(' ');

/** Words, quoted names and texts, brackets and commas; comments are left out. */
function tokensOf(sql: string): Token[] {
  const pattern =
    /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|[(),]|(?:(?!--|\/\*)[^\s(),"`[\]'])+/g;
  return [...sql.matchAll(pattern)].flatMap(([all, double, back, square, single]): Token[] => {
    const quoted = double ?? back ?? square ?? single;
    if (quoted === undefined) return /^(--|\/\*)/.test(all) ? [] : [{ text: all, isQuoted: false }];
    const mark = all[0]!;
    return [{ text: mark === '[' ? quoted : quoted.replaceAll(`${mark}${mark}`, mark), isQuoted: true }];
  });
}

const isMark = (token: Token | undefined, text: string) =>
  token !== undefined && !token.isQuoted && token.text === text;

/** What stands between the outer brackets, divided at the commas that stand in no further one. */
function definitionsOf(tokens: readonly Token[]): Token[][] {
  const open = tokens.findIndex((token) => isMark(token, '('));
  if (open < 0) return [];
  const definitions: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1)) {
    if (isMark(token, ')') && depth-- === 0) break;
    if (isMark(token, '(')) depth++;
    if (isMark(token, ',') && depth === 0) definitions.push([]);
    else definitions.at(-1)!.push(token);
  }
  return definitions;
}

function outsideBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (isMark(token, '(')) depth++;
    const isOutside = depth === 0;
    if (isMark(token, ')')) depth--;
    return isOutside;
  });
}

/** What stands in the bracket that opens at `open`, without it. */
function inBracket(tokens: readonly Token[], open: number): Token[] {
  let depth = 0;
  const end = tokens.findIndex((token, i) => {
    if (i < open) return false;
    if (isMark(token, '(')) depth++;
    return isMark(token, ')') && --depth === 0;
  });
  return tokens.slice(open + 1, end < 0 ? tokens.length : end);
}

/** The column that a constraint of the table makes its key, where it is one alone. */
function keyOf(definition: readonly Token[]): string | null {
  const primary = definition.findIndex(({ isQuoted, text }) => !isQuoted && /^PRIMARY$/i.test(text));
  if (primary < 0) return null;
  const inside = inBracket(definition, primary + 2);
  return inside.some((token) => isMark(token, ',')) ? null : (inside[0]?.text ?? null);
}

type Default = Pick<TableColumn, 'initial' | 'openDefault'>;

function defaultOf(definition: readonly Token[], type: string): Default {
  let depth = 0;
  const at = definition.findIndex((token) => {
    if (isMark(token, '(')) depth++;
    if (isMark(token, ')')) depth--;
    return depth === 0 && !token.isQuoted && /^DEFAULT$/i.test(token.text);
  });
  if (at < 0) return { initial: null, openDefault: null };
  let value = definition.slice(at + 1);
  const isBracketed = isMark(value[0], '(');
  while (isMark(value[0], '(')) value = inBracket(value, 0);
  const literal = literalOf(value, isBracketed);
  return literal === undefined
    ? { initial: null, openDefault: value.map(({ text }) => text).join(' ') }
    : { initial: inType(literal, type), openDefault: null };
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as the text that was written, another value as it is; undefined for what has to be computed. */
function literalOf(tokens: readonly Token[], isBracketed: boolean): { text: string } | SqlValue | undefined {
  const [first, second] = tokens;
  if (first === undefined) return undefined;
  // Without brackets the words behind belong to the next rule of the column.
  if (isBracketed && tokens.length > (/^[+-]$|^x$/i.test(first.text) ? 2 : 1)) return undefined;
  if (first.isQuoted) return first.text;
  if (/^x$/i.test(first.text) && second?.isQuoted) {
    return Uint8Array.from(second.text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  }
  const isSign = /^[+-]$/.test(first.text) && second !== undefined && !second.isQuoted;
  const text = isSign ? `${first.text}${second.text}` : first.text;
  if (number.test(text)) return { text: text.replace(/^\+/, '') };
  const [, sign, hexadecimal] = /^([+-]?)(0x[0-9a-f]+)$/i.exec(text) ?? [];
  if (hexadecimal !== undefined) return { text: `${sign === '-' ? '-' : ''}${BigInt(hexadecimal)}` };
  if (/^NULL$/i.test(text)) return null;
  if (/^(TRUE|FALSE)$/i.test(text)) return /^TRUE$/i.test(text) ? 1 : 0;
  if (isBracketed || /^CURRENT_(DATE|TIME|TIMESTAMP)$/i.test(text)) return undefined;
  // A bare word is a text to SQLite.
  return text;
}

/** A literal as a column of a type holds it (§ 3 of SQLite's datatypes: the affinity of the column). */
function inType(literal: { text: string } | SqlValue, type: string): SqlValue {
  const isText = !/INT/.test(type) && /CHAR|CLOB|TEXT/.test(type);
  const isNumber = literal !== null && typeof literal === 'object' && 'text' in literal;
  if (isNumber) return isText ? literal.text : numberOf(literal.text);
  const isFree = type === '' || /BLOB/.test(type);
  return typeof literal === 'string' && !isText && !isFree && number.test(literal.trim())
    ? numberOf(literal.trim())
    : literal;
}

/** Whole numbers that a number cannot hold stay exact, as those of the rows do. */
function numberOf(text: string): number | bigint {
  const value = Number(text);
  return /^[+-]?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}
