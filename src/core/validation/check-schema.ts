// SPDX-License-Identifier: EUPL-1.2
// The schema stage: properties, shape and id of a feature against the definition of its layer.

import type * as z from 'zod/mini';
import { emailPattern, linkPattern, phonePattern } from '../../layers/address';
import { coverageColumnPattern } from '../../layers/broadband-coverage';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import { datePattern, type Field, type FieldKind } from '../../layers/field';
import { type FindingList, type FindingPlace, quote } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { isNoDataCode } from '../number/number-column';
import { readNumberText } from '../number/number-text';
import { readDate } from '../schema/date-text';
import { isYear } from '../schema/field-values';
import { fieldsInOtherCase } from '../schema/other-case';
import { ruleKit } from '../schema/rule-kit';
import { nearestName } from '../text/nearest-name';
import type { PlacedFeature } from './check-structure';
import { within } from './members';

/** Names of unknown properties that are listed; a file with more is of another kind. */
const unknownLimit = 50;

/** Checks every feature against its layer; unknown properties are kept and named once per file. */
export function checkSchema(
  features: readonly PlacedFeature[],
  layer: LayerDefinition,
  findings: FindingList,
): void {
  const fields = fieldsOf(layer);
  const known = new Set(Object.keys(fields));
  const unknown = new Map<string, FindingPlace>();
  const used = new Map(
    features.flatMap(({ feature, index }) =>
      feature.id === undefined ? [] : [[String(feature.id), index] as const],
    ),
  );
  for (const placed of features) {
    const { feature, path } = placed;
    const place = placeOf(placed);
    checkId(placed, { hasIdField: known.has('id'), used }, findings);
    checkShape(placed, layer, findings);
    const at = within(path, 'properties');
    const parsed = layer.properties(ruleKit).safeParse(feature.properties ?? {});
    if (!parsed.success)
      reportIssues(
        parsed.error.issues,
        { root: feature.properties ?? {}, fields },
        { ...place, path: at },
        findings,
      );
    checkCalendar(feature.properties, at, place, findings);
    const meantBy = fieldsInOtherCase(feature.properties ?? {}, known);
    for (const name of Object.keys(feature.properties ?? {})) {
      if (unknown.size === unknownLimit) break;
      if (known.has(name) || unknown.has(name) || isOfficialColumn(layer, name)) continue;
      const meant = meantBy.get(name);
      if (meant !== undefined) {
        const words = { found: name, expected: meant };
        findings.add('property-other-case', { ...place, path: member(at, name), ...words });
        continue;
      }
      // Said as an id already.
      if (name === 'id') continue;
      unknown.set(name, {
        ...place,
        path: member(at, name),
        found: name,
        expected: nearestName(name, known),
      });
    }
  }
  for (const place of unknown.values())
    findings.add(place.expected === '' ? 'property-foreign' : 'property-unknown', place);
}

/** Columns of the official grammar that this version does not use are no typing mistakes. */
function isOfficialColumn(layer: LayerDefinition, name: string): boolean {
  return layer.role === 'coverage' && coverageColumnPattern.test(name);
}

interface Ids {
  /** Whether the layer itself has a property of this name. */
  readonly hasIdField: boolean;
  /** Which feature has an id, also one among its properties. */
  readonly used: Map<string, number>;
}

const placeOf = ({ feature, index }: PlacedFeature) => ({
  index,
  featureId: feature.id === undefined ? null : String(feature.id),
});

function checkId(placed: PlacedFeature, { hasIdField, used }: Ids, findings: FindingList): void {
  const { feature, path } = placed;
  const place = placeOf(placed);
  const inside: unknown = hasIdField ? undefined : feature.properties?.id;
  const hasInside = (typeof inside === 'string' && inside !== '') || typeof inside === 'number';
  const at = within(within(path, 'properties'), 'id');
  if (feature.id === undefined || feature.id === '') {
    if (!hasInside) findings.add('id-missing', { ...place, path: within(path, 'id') });
    else {
      findings.add('id-among-properties', { ...place, path: at, found: String(inside) });
      const other = used.get(String(inside));
      if (other === undefined) used.set(String(inside), place.index);
      else {
        const words = { found: String(inside), expected: String(other + 1) };
        findings.add('id-duplicate', { ...place, path: at, ...words });
      }
    }
    return;
  }
  if (typeof feature.id === 'number')
    findings.add('id-type', { ...place, path: within(path, 'id'), found: quote(feature.id) });
  if (hasInside && String(inside) !== String(feature.id))
    findings.add('id-differs', { ...place, path: at, found: quote(feature.id), expected: quote(inside) });
}

function checkShape(placed: PlacedFeature, layer: LayerDefinition, findings: FindingList): void {
  const { feature, path } = placed;
  const place = placeOf(placed);
  const at = within(path, 'geometry');
  if (feature.geometry === null) {
    if (!layer.mayLackGeometry) findings.add('geometry-required', { ...place, path: at });
    return;
  }
  const single = feature.geometry.type.replace(/^Multi/, '');
  if ((layer.shapes as readonly string[]).includes(single)) return;
  findings.add('shape-unexpected', {
    ...place,
    path: within(at, 'type'),
    found: feature.geometry.type,
    expected: layer.shapes.join(', '),
  });
}

type Issue = z.core.$ZodIssue;

/** A value that was held against a schema. */
interface Judged {
  readonly root: unknown;
  /** Those of `root`, where it is the properties of a layer. */
  readonly fields?: Readonly<Record<string, Field>>;
}

/** zod's issues as findings, `path` is where the value stands; the sentences are ours, because they must say what to do. */
export function reportIssues(
  issues: readonly Issue[],
  { root, fields = {} }: Judged,
  { path, ...place }: FindingPlace,
  findings: FindingList,
): void {
  for (const issue of issues) {
    const at = issue.path.reduce<string>((text, key) => member(text, key), path ?? '');
    const value = issue.path.reduce<unknown>(
      (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
      root,
    );
    const field = issue.path.length === 1 ? fields[String(issue.path[0])] : undefined;
    const { code, expected } = wordIssue(issue, value, field?.kind ?? null);
    findings.add(code, { ...place, path: at || null, found: quote(value), expected });
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  tuple: 'a list',
};

function wordIssue(
  issue: Issue,
  value: unknown,
  kind: FieldKind | null,
): { code: FindingCode; expected: string } {
  const name = String(issue.path.at(-1) ?? '');
  // Null is how a value that is not known is written; where it is refused, the value may not be unknown.
  const isRefusedNull = value === null && issue.code === 'invalid_type';
  if (value === undefined || isRefusedNull) return { code: 'value-missing', expected: name };
  if (isForNoData(issue, value)) return { code: 'value-no-data', expected: 'null' };
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'array' && isEmptyObject(value))
        return { code: 'list-became-object', expected: '' };
      if (kind === 'date' && typeof value === 'number')
        return isYear(value)
          ? { code: 'date-other-form', expected: `"${value}"` }
          : { code: 'value-type', expected: dateWords };
      if (kind === 'number' && typeof value === 'string') {
        const reading = readNumberText(value);
        if (reading.kind === 'ambiguous')
          return { code: 'value-two-numbers', expected: `${reading.asThousands}, ${reading.asDecimal}` };
      }
      return { code: 'value-type', expected: typeWords[issue.expected] ?? issue.expected };
    case 'invalid_value':
      return { code: 'value-not-listed', expected: issue.values.map(String).join(', ') };
    case 'too_small':
      if (value === '') return { code: 'value-empty', expected: '' };
      return { code: 'value-out-of-range', expected: `≥ ${issue.minimum}` };
    case 'too_big':
      return { code: 'value-out-of-range', expected: `≤ ${issue.maximum}` };
    case 'invalid_format': {
      const date = isDate(issue) && typeof value === 'string' ? readDate(value) : '';
      if (datePattern.test(date) && isRealDay(date)) return { code: 'date-other-form', expected: date };
      return { code: 'value-format', expected: formatWord(issue) };
    }
    default:
      return { code: 'value-invalid', expected: issue.message };
  }
}

/** A code or word for "no data" where the layer has a number: a number beyond its limits, or a text that is none. */
function isForNoData(issue: Issue, value: unknown): boolean {
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return typeof value === 'number' && isNoDataCode(value);
  if (issue.code !== 'invalid_type' || typeof value !== 'string') return false;
  if (issue.expected !== 'number' && issue.expected !== 'int') return false;
  const reading = readNumberText(value);
  return (
    reading.kind === 'no-figure' ||
    reading.kind === 'sheet-error' ||
    (reading.kind === 'number' && reading.value < 0 && isNoDataCode(reading.value))
  );
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const dateWords = 'a date such as 2026, 2026-H2, 2026-Q4, 2026-11 or 2026-11-22';

type FormatIssue = Extract<Issue, { code: 'invalid_format' }>;

const isDate = ({ message, pattern }: FormatIssue) => message === 'date' || pattern === String(datePattern);

function formatWord(issue: FormatIssue): string {
  if (isDate(issue)) {
    return dateWords;
  }
  if (issue.message === 'link' || issue.pattern === String(linkPattern)) {
    return 'an address such as https://www.example.org/page';
  }
  if (issue.pattern === String(emailPattern)) return 'one mail address such as office@example.org';
  if (issue.pattern === String(phonePattern)) return 'a telephone number such as +49 2351 17-0';
  // The key of a municipality; its length is what people get wrong, as programs drop its leading zero.
  if (issue.pattern === String(/^\d{8}$/)) return 'eight digits, a leading zero included';
  return issue.pattern ?? issue.format;
}

/** Days that the pattern of a date lets through but no calendar has, such as 2026-02-30. */
function checkCalendar(value: unknown, path: string, place: FindingPlace, findings: FindingList): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : member(path, key);
      if (typeof inside === 'string' ? /^\d{4}-\d\d-\d\d$/.test(inside) : typeof inside === 'object') {
        checkCalendar(inside, at, place, findings);
      }
    }
  } else if (typeof value === 'string' && datePattern.test(value) && !isRealDay(value)) {
    findings.add('date-impossible', { ...place, path, found: quote(value), expected: 'a calendar date' });
  }
}

/** Whether a calendar has what a coarse date says; a year, a month or a quarter is always there. */
function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return true;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function member(path: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  const name = String(key);
  return /^[A-Za-z_]\w*$/.test(name) ? within(path, name) : `${path}[${JSON.stringify(name)}]`;
}
