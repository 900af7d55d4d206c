// SPDX-License-Identifier: EUPL-1.2
// Columns whose head names a unit: that of the field, or another that leads to it; one that does not is left alone, and said.

import type { Feature } from 'geojson';
import { factorBetween, unitInCell, unitInHead } from '../../core/number/measure-units';
import { columnNames } from '../../core/schema/column-names';
import { foldName } from '../../core/text/fold-name';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import type { ImportLog } from '../reader/import-log';
import type { FieldRule } from './mapping';

interface Mapped {
  readonly layer: LayerDefinition;
  readonly rules: Readonly<Record<string, FieldRule>>;
  readonly taken: ReadonlySet<string | null>;
}

/** Rules for the fields of numbers that no column has yet, from columns like `Fläche (m²)`: ha by 0.0001. */
export function rulesByUnit(
  columns: readonly string[],
  { layer, rules, taken }: Mapped,
  log: ImportLog,
): Record<string, FieldRule & { readonly from: string }> {
  const heads = columns.flatMap((column) => {
    const head = taken.has(column) ? null : unitInHead(column);
    return head ? [{ column, folded: foldName(head.name), unit: head.unit }] : [];
  });
  const found: Record<string, FieldRule & { readonly from: string }> = {};
  for (const [name, field] of Object.entries(fieldsOf(layer))) {
    if (field.kind !== 'number' || name in rules) continue;
    const { label } = field;
    const names = columnNames(name, { label }).map(foldName);
    const meant = heads.filter(({ column, folded }) => names.includes(folded) && !usedBy(found, column));
    for (const { column, unit } of meant) {
      const factor = factorBetween(unit, field.unit);
      const expected = `${name} (${field.unit ?? '1'})`;
      if (factor === null) log.say('import-unit-other', { found: column, expected });
      else if (!(name in found)) {
        found[name] = { from: column, value: null, values: null, factor };
        if (factor !== 1)
          log.say('import-unit-converted', { found: column, expected: `${expected} × ${factor}` });
      }
    }
  }
  return found;
}

/**
 * The rules of a mapping, those without a factor with the one that the head of their column leads to: `Fläche (m²)` is m² whether
 * it is found by its name or named. What stands there and leads nowhere is told: it may be a unit that nobody knows here.
 */
export function rulesByHead(
  rules: Readonly<Record<string, FieldRule>>,
  layer: LayerDefinition,
  log: ImportLog,
): Record<string, FieldRule> {
  const fields = fieldsOf(layer);
  const withFactor = ([name, rule]: [string, FieldRule]): [string, FieldRule] => {
    const field = fields[name];
    const isGiven = rule.isFactorNamed === true || rule.factor !== 1;
    if (field?.kind !== 'number' || rule.from === null || rule.values !== null || isGiven)
      return [name, rule];
    const unit = unitInHead(rule.from)?.unit ?? null;
    const factor = unit === null ? 1 : factorBetween(unit, field.unit);
    if (factor === null) log.say('import-unit-unread', { found: rule.from, expected: field.unit ?? '1' });
    if (factor === null || factor === 1) return [name, rule];
    const expected = `${name} (${field.unit ?? '1'}) × ${factor}`;
    log.say('import-unit-converted', { found: rule.from, expected });
    return [name, { ...rule, factor }];
  };
  return Object.fromEntries(Object.entries(rules).map(withFactor));
}

const usedBy = (found: Readonly<Record<string, FieldRule>>, column: string): boolean =>
  Object.values(found).some(({ from }) => from === column);

/**
 * The rules with the units that a file states of its numbers: a column all of whose numbers have one that leads to that of the field is
 * converted, unless the mapping names a factor. Where it does not lead there, or they have several, each value is left to be refused.
 */
export function rulesByStatedUnit(
  rules: Readonly<Record<string, FieldRule>>,
  features: readonly (Feature | null)[],
  layer: LayerDefinition,
  log: ImportLog,
): Record<string, FieldRule> {
  const stated: Record<string, FieldRule> = { ...rules };
  for (const [name, field] of Object.entries(fieldsOf(layer))) {
    const rule = rules[name];
    const column = rule?.from ?? null;
    if (field.kind !== 'number' || rule === undefined || column === null) continue;
    const unit = unitOfAll(features.map((feature): unknown => feature?.properties?.[column] ?? null));
    const factor = unit === null ? null : factorBetween(unit, field.unit);
    const isGiven = rule.isFactorNamed === true || rule.factor !== 1;
    if (unit === null || factor === null || (factor === 1 && !isGiven)) continue;
    stated[name] = { ...rule, unit, factor: isGiven ? rule.factor : factor };
    if (!isGiven) {
      const expected = `${name} (${field.unit ?? '1'}) × ${factor}`;
      log.say('import-unit-converted', { found: `${column} (${unit})`, expected });
    }
  }
  return stated;
}

/** The unit behind every number of a column; null where one has none or another. */
function unitOfAll(values: readonly unknown[]): string | null {
  const units = new Set(
    values
      .filter((value) => value !== null)
      .map((value) => (typeof value === 'string' ? (unitInCell(value)?.unit ?? null) : null)),
  );
  const [unit] = units;
  return units.size === 1 ? (unit ?? null) : null;
}
