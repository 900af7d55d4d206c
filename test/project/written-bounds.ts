// SPDX-License-Identifier: EUPL-1.2
// Numbers that bound something, found by the syntax of a module: constants of it that are compared, cut or waited with, whatever
// they are called, and numbers that are written straight into a condition or a sum.

import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Up to this, a number is the structure of what is counted: the corners of a ring, the parts of a pair. */
const structural = 7;
/** From this on, a number is no factor of a formula: what is added or chosen is an amount. */
const amount = 1000;
/** Ends of the globe and of an angle, which a condition may name. */
const degrees: readonly number[] = [90, 180, 360];

const order = /^[<>]=?$/;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const wrapped = /^(?:ParenthesizedExpression|TS(?:As|Satisfies|NonNull)Expression)$/;

/** The value of an expression of numbers alone; null for any other. */
function numberOf(node: unknown): number | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : null;
  if (wrapped.test(node.type)) return numberOf(node.expression);
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const value = numberOf(node.argument);
    return value === null ? null : -value;
  }
  if (node.type !== 'BinaryExpression') return null;
  const [left, right] = [numberOf(node.left), numberOf(node.right)];
  if (left === null || right === null) return null;
  const results: Readonly<Record<string, number>> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
    '**': left ** right,
    '<<': left << right,
  };
  return results[String(node.operator)] ?? null;
}

/** Written in hexadecimal: a pattern of bits, or the code of a byte. */
const isBits = (node: unknown) => isNode(node) && node.type === 'Literal' && /^0x/i.test(String(node.raw));

/** What a node bounds something with: sides of a comparison, ends of a cut, a wait, what holds where nothing is said. */
function boundsOf(node: Node): unknown[] {
  if (node.type === 'AssignmentPattern') return [node.right];
  if (node.type === 'BinaryExpression') {
    const sides = [node.left, node.right];
    if (order.test(String(node.operator))) return sides;
    // As many as that, and no more.
    const counts = sides.some((side) => isNode(side) && /^(?:size|length)$/.test(memberName(side)));
    return String(node.operator).length === 3 && counts ? sides : [];
  }
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return [];
  const given = node.arguments as unknown[];
  const called = memberName(node.callee) || String(node.callee.name ?? '');
  if (called === 'setTimeout' || called === 'setInterval') return given.slice(1);
  return /^(?:min|max|slice|subarray)$/.test(called) ? given : [];
}

const memberName = (node: Node) =>
  node.type === 'MemberExpression' && isNode(node.property) ? String(node.property.name ?? '') : '';

/** The members of an object that are numbers. */
function numbersIn(node: unknown): [key: string, value: number][] {
  if (!isNode(node)) return [];
  if (wrapped.test(node.type)) return numbersIn(node.expression);
  if (node.type !== 'ObjectExpression') return [];
  return (node.properties as Node[]).flatMap(({ key, value }) => {
    const number = numberOf(value);
    return number === null || !isNode(key) || key.type !== 'Identifier' ? [] : [[String(key.name), number]];
  });
}

/** Names in an expression of numbers, names and members. */
function namesIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier') return [String(node.name)];
  if (node.type === 'MemberExpression') return [memberName(node)].filter((name) => name !== '');
  if (wrapped.test(node.type)) return namesIn(node.expression);
  return node.type === 'BinaryExpression' ? [...namesIn(node.left), ...namesIn(node.right)] : [];
}

export interface ModuleBounds {
  /** Constants of the module that are a number, by name; of an object by `name.member`. */
  readonly constants: ReadonlyMap<string, number>;
  /** Names and members that something is bounded with, also those of other modules. */
  readonly boundedBy: ReadonlySet<string>;
  /** Numbers that are written straight into a bound, or as an amount into a sum or a choice; each once. */
  readonly written: readonly number[];
}

/** Throws for a text that is no TypeScript. */
export function boundsOfModule(file: string, text: string): ModuleBounds {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const constants = new Map<string, number>();
  const boundedBy = new Set<string>();
  const written = new Set<number>();

  const takeConstant = (node: Node) => {
    for (const { id, init } of node.declarations as { id: Node; init: unknown }[]) {
      if (id.type !== 'Identifier') continue;
      const value = numberOf(init);
      if (value !== null) constants.set(String(id.name), value);
      for (const [key, one] of numbersIn(init)) constants.set(`${String(id.name)}.${key}`, one);
    }
  };
  const takeBound = (bound: unknown) => {
    const value = isBits(bound) ? null : numberOf(bound);
    if (value !== null && Math.abs(value) > structural && !degrees.includes(Math.abs(value)))
      written.add(value);
    for (const name of namesIn(bound)) boundedBy.add(name);
  };
  const takeAmount = (part: unknown) => {
    const value = isBits(part) ? null : numberOf(part);
    if (value !== null && Math.abs(value) >= amount) written.add(value);
  };
  const visit = (node: unknown, isInside: boolean): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, isInside);
      return;
    }
    if (!isNode(node) || (node.type.startsWith('TS') && !wrapped.test(node.type))) return;
    if (!isInside && node.type === 'VariableDeclaration' && node.kind === 'const') takeConstant(node);
    for (const bound of boundsOf(node)) takeBound(bound);
    if (isInside) for (const part of amountsOf(node)) takeAmount(part);
    const isBody = isInside || /Function|Class/.test(node.type);
    for (const [key, child] of Object.entries(node)) if (key !== 'type') visit(child, isBody);
  };
  visit(program.body, false);
  return { constants, boundedBy, written: [...written] };
}

/** What a node adds, or chooses or hands over as it is. */
function amountsOf(node: Node): unknown[] {
  if (node.type === 'BinaryExpression' && /^[+-]$/.test(String(node.operator)))
    return [node.left, node.right];
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate];
  if (node.type === 'LogicalExpression') return [node.right];
  if (node.type === 'ReturnStatement') return [node.argument];
  if (node.type === 'ArrowFunctionExpression') return [node.body];
  if (node.type === 'ArrayExpression') return node.elements as unknown[];
  return node.type === 'Property' ? [node.value] : [];
}

/** A name that says by itself that it is a limit or a wait. */
const limitName = /^(?:most|max|longest|largest|deepest|harmless)|Ms$|Limit$/;
const timesName = /(?:[lL]imits|[tT]imes|Ms)\./;

/** A name whose unit says that it is a measure of a picture or a page. */
const pictureName = /(?:Px|Mm|Em|Zoom)$/;

/**
 * What of modules bounds something or is called so: `path name` for a constant (`name.member` for that of an object), `path 60000`
 * for a number that is written straight into a bound or an amount; the path is below src/, without its ending. Sorted.
 */
export function writtenBounds(modules: ReadonlyMap<string, string>): string[] {
  const bounds = [...modules].map(([file, text]) => ({ file, ...boundsOfModule(file, text) }));
  const anywhere = new Set(bounds.flatMap(({ boundedBy }) => [...boundedBy]));
  return bounds
    .flatMap(({ file, constants, boundedBy, written }) => {
      const path = file.replace(/^src\/|\.tsx?$/g, '');
      const text = modules.get(file)!;
      const bounding = [...constants].filter(([name, value]) => {
        const [first, member = first] = name.split('.') as [string, string?];
        if (pictureName.test(member)) return false;
        if (limitName.test(member) || timesName.test(name)) return true;
        const used = text.includes(`export const ${first}`) ? anywhere : boundedBy;
        return used.has(member) && Math.abs(value) > structural;
      });
      return [...bounding.map(([name]) => name), ...written.map(String)].map((one) => `${path} ${one}`);
    })
    .sort();
}
