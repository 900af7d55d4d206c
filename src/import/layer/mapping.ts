// SPDX-License-Identifier: EUPL-1.2
// What a user's mapping file says: which column of a source becomes which field of a layer, and which rows belong there.

import type { Feature } from 'geojson';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';

/** Where the value of a field comes from. */
export interface FieldRule {
  /** Column of the source; null for a value that is the same for all. */
  readonly from: string | null;
  /** The fixed value, where `from` is null. */
  readonly value: unknown;
  /** Value in the source (as text) → value of the field; null: values are taken as they are. */
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Numbers are multiplied by it, such as 0.0001 from m² to ha. */
  readonly factor: number;
  /** The mapping names the factor, so no unit in the head of the column or beside its numbers gives another. */
  readonly isFactorNamed?: true;
  /** Behind each number of the column stands this unit, which `factor` takes account of. */
  readonly unit?: string;
  /**
   * Of a list of entries: the parts of each entry, from a column or with a fixed value. An entry of which a column has no value
   * is left out, so a row without a date gets no announcement.
   */
  readonly entries?: readonly Readonly<Record<string, EntryPart>>[];
}

/** A part of an entry of a list. */
export type EntryPart = Pick<FieldRule, 'from' | 'value'>;

/** The columns that a rule reads. */
export function columnsOfRule({ from, entries = [] }: FieldRule): string[] {
  const parts = entries.flatMap((entry) => Object.values(entry));
  return [from, ...parts.map((part) => part.from)].filter((column) => column !== null);
}

export interface Mapping {
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Column whose value is the id; null: the id of the file, or one that is made. */
  readonly id: string | null;
  /** Only rows whose column has one of these values (as text) belong to the layer. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** What happens to columns that no field takes. */
  readonly others: 'keep' | 'drop';
  /** It stands beside what a known source says of the other fields, as the page's form does; a file of its own says all. */
  readonly isBeside?: boolean;
}

export const noMapping: Mapping = { fields: {}, id: null, where: {}, others: 'keep' };

/** Whether nothing that is known of the source holds beside it. */
export const saysAll = (mapping: Mapping): boolean => mapping !== noMapping && !mapping.isBeside;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const members = ['fields', 'id', 'where', 'others'];
const ruleMembers = ['from', 'value', 'values', 'factor', 'entries'];

/**
 * Reads a mapping: `{"fields": {"name": "GEN", "use": {"from": "TYP", "values": {"W": "residential"}}, "publishedAreaHa":
 * {"from": "M2", "factor": 0.0001}, "confidence": {"value": "found"}}, "id": "OBJECTID", "where": {"TYP": ["W"]}, "others":
 * "drop"}`. Returns what is wrong with it, in words of the file, as a text.
 */
export function readMapping(value: unknown, layer: LayerDefinition): Mapping | string {
  if (!isObject(value)) return '{"fields": {…}}';
  const odd = Object.keys(value).find((key) => !members.includes(key));
  if (odd !== undefined) return `"${odd}" (${members.join(', ')})`;
  const { fields = {}, id = null, where = {}, others = 'keep' } = value;
  if (id !== null && typeof id !== 'string') return '"id": "…"';
  if (others !== 'keep' && others !== 'drop') return '"others": "keep" | "drop"';
  if (!isObject(where)) return '"where": {"…": ["…"]}';
  for (const [column, list] of Object.entries(where)) {
    if (!Array.isArray(list)) return `"where": {"${column}": ["…"]}`;
  }
  const rules = readRules(fields, layer);
  if (typeof rules === 'string') return rules;
  const rows = Object.entries(where).map(
    ([column, list]) => [column, (list as unknown[]).map(String)] as const,
  );
  return { fields: rules, id, where: Object.fromEntries(rows), others };
}

function readRules(fields: unknown, layer: LayerDefinition): Record<string, FieldRule> | string {
  if (!isObject(fields)) return '"fields": {…}';
  const known = fieldsOf(layer);
  const rules: Record<string, FieldRule> = {};
  for (const [field, rule] of Object.entries(fields)) {
    if (!(field in known)) return `"fields": {"${field}": …} (${Object.keys(known).slice(0, 30).join(', ')})`;
    if (typeof rule === 'string') rules[field] = { from: rule, value: null, values: null, factor: 1 };
    else if (isObject(rule) && 'entries' in rule) {
      const entries = readEntries(rule.entries);
      if (entries === null || known[field]!.kind !== 'list' || Object.keys(rule).length > 1)
        return `"fields": {"${field}": {"entries": [{"…": "…", "…": {"value": …}}]}}`;
      rules[field] = { from: null, value: null, values: null, factor: 1, entries };
    } else if (isObject(rule)) {
      const wrong = Object.keys(rule).find((key) => !ruleMembers.includes(key));
      const { from = null, value = null, values = null, factor = 1 } = rule;
      const isWrong =
        wrong !== undefined ||
        (from !== null && typeof from !== 'string') ||
        (values !== null && !isObject(values)) ||
        typeof factor !== 'number' ||
        (from === null && !('value' in rule));
      if (isWrong) return `"fields": {"${field}": {"from": "…", "values": {…}, "factor": 1} | {"value": …}}`;
      rules[field] = {
        ...{ from: from as string | null, value, values: values as Json | null, factor },
        ...('factor' in rule && { isFactorNamed: true }),
      };
    } else return `"fields": {"${field}": "…"}`;
  }
  return rules;
}

function readEntries(given: unknown): Record<string, EntryPart>[] | null {
  if (!Array.isArray(given)) return null;
  const entries = given.map((entry: unknown) => {
    if (!isObject(entry)) return null;
    const parts = Object.entries(entry).map(([name, part]): [string, EntryPart | null] => {
      if (typeof part === 'string') return [name, { from: part, value: null }];
      const isFixed = isObject(part) && Object.keys(part).join() === 'value';
      return [name, isFixed ? { from: null, value: part.value } : null];
    });
    return parts.every(([, part]) => part !== null)
      ? (Object.fromEntries(parts) as Record<string, EntryPart>)
      : null;
  });
  return entries.every((entry) => entry !== null) ? entries : null;
}

/** Whether a feature is one of those that the mapping chooses by values of columns. */
export function belongs(feature: Pick<Feature, 'properties'>, { where }: Mapping): boolean {
  return Object.entries(where).every(([column, values]) =>
    values.includes(String(feature.properties?.[column] ?? '')),
  );
}
