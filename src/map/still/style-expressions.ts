// SPDX-License-Identifier: EUPL-1.2
// The values of our own style, worked out without MapLibre: the part of the style specification's expressions that
// `mapStyle` uses, for the picture that is drawn where MapLibre is not there (yet).

import type { Feature } from 'geojson';

/** What an expression may ask for. */
export interface Asked {
  readonly zoom: number;
  readonly feature: Feature | null;
  /** What is true of the feature in the picture, such as `selected` (`feature-state`). */
  readonly states: ReadonlySet<string>;
}

type Value = unknown;
type Operator = (operands: readonly Value[], asked: Asked) => Value;

/**
 * The value of a property of our style: itself where it is no expression.
 * @throws for an operator that our style did not use so far; test/map/still/still-picture.test.ts holds all of them
 */
export function styleValue(value: Value, asked: Asked): Value {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
  const [name, ...operands] = value;
  const operator = operators[name];
  if (operator === undefined) {
    throw new Error(`style expression "${name}" found; expected one of ${Object.keys(operators).join(', ')}`);
  }
  return operator(operands, asked);
}

const operators: Readonly<Record<string, Operator>> = {
  get: ([name], { feature }) => feature?.properties?.[name as string] ?? null,
  // Of a list MapLibre says "array<string, 4>" and the like; our style asks for plain kinds alone.
  typeof: ([wanted], asked) => {
    const value = styleValue(wanted, asked);
    return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  },
  boolean: ([wanted, otherwise], asked) => {
    const value = styleValue(wanted, asked);
    return typeof value === 'boolean' ? value : styleValue(otherwise, asked);
  },
  'feature-state': ([name], { states }) => states.has(name as string),
  in: ([wanted, list], asked) => (styleValue(list, asked) as Value[]).includes(styleValue(wanted, asked)),
  'geometry-type': (_operands, { feature }) => feature?.geometry?.type.replace('Multi', '') ?? null,
  zoom: (_operands, { zoom }) => zoom,
  upcase: ([text], asked) => String(styleValue(text, asked)).toUpperCase(),
  concat: (parts, asked) => parts.map((part) => styleValue(part, asked) ?? '').join(''),
  '==': ([a, b], asked) => styleValue(a, asked) === styleValue(b, asked),
  '>=': ([a, b], asked) => Number(styleValue(a, asked)) >= Number(styleValue(b, asked)),
  '!': ([value], asked) => !styleValue(value, asked),
  all: (parts, asked) => parts.every((part) => styleValue(part, asked) === true),
  any: (parts, asked) => parts.some((part) => styleValue(part, asked) === true),
  literal: ([value]) => value,
  '*': (parts, asked) =>
    parts.reduce<number>((product, part) => product * Number(styleValue(part, asked)), 1),
  case: (parts, asked) => {
    for (let at = 0; at + 1 < parts.length; at += 2) {
      if (styleValue(parts[at], asked) === true) return styleValue(parts[at + 1], asked);
    }
    return styleValue(parts.at(-1), asked);
  },
  match: ([wanted, ...branches], asked) => {
    const value = styleValue(wanted, asked);
    for (let at = 0; at + 1 < branches.length; at += 2) {
      const label = branches[at];
      if (Array.isArray(label) ? label.includes(value) : label === value)
        return styleValue(branches[at + 1], asked);
    }
    return styleValue(branches.at(-1), asked);
  },
  step: ([input, first, ...stops], asked) => {
    const at = Number(styleValue(input, asked));
    let chosen = first;
    for (let k = 0; k + 1 < stops.length; k += 2) if (at >= Number(stops[k])) chosen = stops[k + 1];
    return styleValue(chosen, asked);
  },
  interpolate: ([how, input, ...stops], asked) => {
    const [kind, base = 1] = how as [string, number?];
    return interpolated(kind === 'exponential' ? base : 1, Number(styleValue(input, asked)), stops, asked);
  },
};

/** Between the two stops around `at`; outside of all stops the nearest stop's value (style specification, interpolate). */
function interpolated(base: number, at: number, stops: readonly Value[], asked: Asked): number {
  const place = (k: number) => Number(stops[2 * k]);
  const value = (k: number) => Number(styleValue(stops[2 * k + 1], asked));
  const last = stops.length / 2 - 1;
  if (at <= place(0)) return value(0);
  if (at >= place(last)) return value(last);
  let k = 0;
  while (at >= place(k + 1)) k += 1;
  const [from, to] = [place(k), place(k + 1)];
  const share =
    base === 1 ? (at - from) / (to - from) : (base ** (at - from) - 1) / (base ** (to - from) - 1);
  return value(k) + share * (value(k + 1) - value(k));
}
