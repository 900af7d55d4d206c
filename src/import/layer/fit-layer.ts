// SPDX-License-Identifier: EUPL-1.2
// Features of a foreign file as features of one of our layers: columns become fields, ids are made where there are none,
// and what the layer's own rules refuse is refused with its reason.

import type { Feature } from 'geojson';
import { FindingList } from '../../core/findings/finding-list';
import { anchorOf } from '../../core/geo/anchor-point';
import type { Box } from '../../core/geo/box';
import { isArea } from '../../core/geo/geometry-parts';
import { quotedCharacters } from '../../core/limits/limits';
import type { NumberFormat } from '../../core/number/number-column';
import { columnNames } from '../../core/schema/column-names';
import { readDate } from '../../core/schema/date-text';
import { fieldValue } from '../../core/schema/field-values';
import { checkContent } from '../../core/validation/check-file';
import { twinsOf } from '../../core/validation/check-text';
import type { LayerId } from '../../layers';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import type { Field } from '../../layers/field';
import type { Confidence } from '../../layers/honesty';
import { columnsOf } from '../reader/columns';
import type { ImportLog } from '../reader/import-log';
import { giveIds, ownIdColumn, sayRowNumbers } from './give-ids';
import { type KnownSource, knownSource } from './known-sources';
import { rulesThatRead } from './mapped-columns';
import { belongs, columnsOfRule, type EntryPart, type FieldRule, type Mapping, saysAll } from './mapping';
import { type NumberTexts, numberTexts } from './number-columns';
import { rulesByHead, rulesByStatedUnit, rulesByUnit } from './unit-columns';

export interface FitOptions {
  readonly layer: LayerDefinition;
  readonly mapping: Mapping;
  /** Name of the file, for features that bring no source, and of the layer in it. */
  readonly source: string;
  readonly sourceLayer: string;
  /** The file of each feature, where pages were joined; without it `source` for all. */
  readonly files?: readonly string[] | undefined;
  /** How sure all of it is, where the user says so. */
  readonly confidence: Confidence | null;
  /** What a person said of decimal and thousands marks. */
  readonly numbers?: NumberFormat;
  /** Columns that became the geometry and hold nothing else, so that they are not kept. */
  readonly placeColumns?: readonly string[];
  /** Whether a unit behind a number is a statement of the file, by which its column is converted. */
  readonly statesUnits?: boolean;
  /** Where features of the town may lie; null where no town is known. */
  readonly surroundings?: Box | null;
}

export interface Fitted {
  /** In the order of the file; null where a feature was refused before or does not belong to the layer. */
  readonly features: readonly (Feature | null)[];
  /** Rows that the mapping leaves out. */
  readonly filtered: number;
  /** Field → column, for the report. */
  readonly fields: Readonly<Record<string, string>>;
}

/** @param paths where each feature stands in the file, for the findings */
export function fitLayer(
  features: readonly (Feature | null)[],
  paths: readonly string[],
  options: FitOptions,
  log: ImportLog,
): Fitted {
  const { layer, mapping, source, sourceLayer, files, confidence, surroundings = null } = options;
  const { numbers: format = {}, placeColumns = [] } = options;
  const columns = columnsOf(features);
  const recognised = knownSource(layer, columns, { source, sourceLayer });
  const known = saysAll(mapping) ? null : recognised;
  if (known) log.say('import-known-source', { found: known.title });
  const keyColumn = mapping.id ?? known?.id ?? null;
  const idColumn = keyColumn ?? ownIdColumn(features, layer.id);
  const asNamed = rulesOf(
    columns,
    { layer, mapping: { ...mapping, id: idColumn }, known, placeColumns },
    log,
  );
  let filtered = 0;
  let ended = 0;
  const belonging = features.map((feature, index) => {
    const properties = feature?.properties ?? {};
    if (feature === null) return null;
    const isOurs = belongs(feature, mapping) && (known?.belongs(properties) ?? true);
    // A mapping says what columns mean, not that what has ended is there today; choosing rows by their end says that.
    const hasEnded = isOurs && (recognised?.hasEnded?.(properties, mapping.where) ?? false);
    if (isOurs && !hasEnded) return feature;
    if (hasEnded) ended++;
    filtered++;
    log.setAside(index);
    return null;
  });
  if (filtered > ended) log.say('import-row-filtered', { found: String(filtered - ended) });
  if (ended > 0) log.say('import-versions-ended', { found: String(ended) });
  if (filtered > 0 && filtered === features.length) log.say('import-nothing-belongs', { found: layer.id });
  const named = giveIds({ features: belonging, paths }, layer, idColumn, log);
  // A column that somebody named, or that a known source has for it, is a key also where it holds numbers.
  if (keyColumn === null) sayRowNumbers(named, layer.id, log);
  sayOverruled(named, asNamed.confidence, confidence, log);
  const fields = fieldsOf(layer);
  const rules = options.statesUnits ? rulesByStatedUnit(asNamed, named, layer, log) : asNamed;
  const numbers = new Map(
    Object.entries(rules).flatMap(([field, { from, factor, unit }]) =>
      from !== null && fields[field]?.kind === 'number'
        ? [[field, numberTexts(from, fields[field], { features: named, paths, format, factor, unit }, log)]]
        : [],
    ),
  );
  const fit = { rules, numbers, layer, mapping, known, source, sourceLayer, files, confidence, placeColumns };
  const fitted = named.map(
    (feature, index) => feature && fitFeature(feature, { index, path: paths[index]!, log }, fit),
  );
  checkFitted({ features: fitted, paths }, layer, surroundings, log);
  sayTwins(fitted, paths, log);
  const used = Object.entries(rules).flatMap(([field, { from }]) => (from === null ? [] : [[field, from]]));
  return { features: fitted, filtered, fields: Object.fromEntries(used) };
}

/**
 * Says of each point and each row without a place that another is alike in place and values: only its id tells them apart,
 * and that may be made here. Areas and cells that lie on each other are told by their own rules.
 */
function sayTwins(features: readonly (Feature | null)[], paths: readonly string[], log: ImportLog): void {
  const kept = features.map((feature, index) => (log.isRefused(index) ? null : feature));
  for (const { index, before } of twinsOf(kept)) {
    const { properties, id } = kept[index]!;
    const found = String(properties?.name ?? id);
    log.say('import-feature-twice', { found, path: paths[index] ?? '', expected: paths[before] ?? '' });
  }
}

/** DBF cuts the names of columns to ten characters. */
const cutName = 10;

/** A rule for each field that the mapping names or that a column of the source is called like. */
function rulesOf(
  columns: readonly string[],
  { layer, mapping, known, placeColumns = [] }: Pick<Fit, 'layer' | 'mapping' | 'known' | 'placeColumns'>,
  log: ImportLog,
): Record<string, FieldRule> {
  const rules = rulesByHead(rulesThatRead(mapping.fields, columns), layer, log);
  const taken = new Set<string | null>(Object.values(rules).flatMap(columnsOfRule));
  // What is called like one field is no cut name of another: `population` is a number of people, not their day.
  const ofField = new Set(
    Object.entries(fieldsOf(layer))
      .flatMap(([name, field]) => columnNames(name, field))
      .map((spelling) => spelling.toLowerCase()),
  );
  for (const [name, field] of Object.entries(fieldsOf(layer))) {
    if (name in rules) continue;
    const spellings = columnNames(name, field).map((spelling) => spelling.toLowerCase());
    const cut = name.slice(0, cutName).toLowerCase();
    const free = columns.filter((column) => !taken.has(column) && !known?.drop.includes(column));
    const column =
      free.find((candidate) => candidate === name) ??
      free.find((candidate) => spellings.includes(candidate.toLowerCase())) ??
      (name.length > cutName && !ofField.has(cut)
        ? free.find((candidate) => candidate.toLowerCase() === cut)
        : undefined);
    if (column === undefined) continue;
    rules[name] = { from: column, value: null, values: null, factor: 1 };
    taken.add(column);
  }
  for (const [name, rule] of Object.entries(rulesByUnit(columns, { layer, rules, taken }, log))) {
    rules[name] = rule;
    taken.add(rule.from);
  }
  for (const [field, { from }] of Object.entries(rules)) {
    if (from !== null && from !== field) log.say('import-field-mapped', { found: from, expected: field });
  }
  const free = columns.filter((column) => !taken.has(column) && column !== mapping.id);
  const spent = free.filter((column) => placeColumns.includes(column));
  const others = free.filter((column) => !placeColumns.includes(column));
  const isDropped = (column: string) => mapping.others === 'drop' || (known?.drop.includes(column) ?? false);
  const dropped = others.filter(isDropped);
  // What a mapping says of a field holds, and one object has not two values of a name.
  const isOverruled = (column: string) => !isDropped(column) && Object.hasOwn(rules, column);
  const overruled = others.filter(isOverruled);
  const foreign = others.filter((column) => !isDropped(column) && !isOverruled(column));
  if (spent.length > 0) log.say('import-columns-spent', { found: spent.join(', ') });
  if (dropped.length > 0) log.say('import-field-dropped', { found: dropped.join(', ') });
  if (overruled.length > 0) log.say('import-field-overruled', { found: overruled.join(', ') });
  if (foreign.length > 0) log.say('import-field-foreign', { found: foreign.join(', ') });
  return rules;
}

/** Says that a column which says how sure each object is gave way to what is said of all. */
function sayOverruled(
  features: readonly (Feature | null)[],
  rule: FieldRule | undefined,
  ofAll: Confidence | null,
  log: ImportLog,
): void {
  const column = rule?.from ?? null;
  if (column === null || ofAll === null) return;
  const isOther = (value: unknown) =>
    value !== null && value !== undefined && value !== '' && value !== ofAll;
  if (features.some((feature) => isOther(feature?.properties?.[column])))
    log.say('import-field-overruled', { found: column });
}

interface Fit extends Omit<FitOptions, 'numbers' | 'surroundings'> {
  readonly rules: Readonly<Record<string, FieldRule>>;
  readonly known: KnownSource | null;
  /** How the numbers of each field of numbers are read. */
  readonly numbers: ReadonlyMap<string, NumberTexts>;
}

/** Where a feature stands in the source, and who is told what happens to it. */
interface FeaturePlace {
  readonly index: number;
  readonly path: string;
  readonly log: ImportLog;
}

function fitFeature(
  feature: Feature,
  at: FeaturePlace,
  { rules, numbers, layer, mapping, known, source, files, confidence, placeColumns = [] }: Fit,
): Feature {
  const before = feature.properties ?? {};
  const after: Record<string, unknown> = {};
  const fields = fieldsOf(layer);
  const taken = new Set<string | null>(Object.values(rules).flatMap(columnsOfRule));
  // A property `id` that became the id of the feature is no field.
  if (mapping.id === null) taken.add(feature.id === String(before.id) ? 'id' : null);
  else taken.add(mapping.id);
  for (const [name, field] of Object.entries(fields)) {
    const rule = rules[name];
    if (rule) after[name] = mappedValue(rule, { field, numbers: numbers.get(name) }, before, at);
  }
  for (const [name, value] of Object.entries(known?.fields(before, String(feature.id)) ?? {})) {
    after[name] ??= value;
  }
  // What somebody made up in the columns of an official file is not from whom publishes such files.
  const credit = confidence === 'demo' ? null : known?.source;
  after.source ??= credit ?? files?.[at.index] ?? source;
  // What stands in a file that somebody hands over was read in it; a mapping may say otherwise.
  after.confidence = confidence ?? after.confidence ?? 'found';
  for (const column of [...(known?.drop ?? []), ...placeColumns]) taken.add(column);
  if (mapping.others === 'keep') {
    for (const [name, value] of Object.entries(before))
      if (!taken.has(name) && !Object.hasOwn(after, name)) after[name] = value;
  }
  const fitted = { ...feature, geometry: pointWhereNeeded(feature, layer, at), properties: after };
  const wrong = known?.contradiction?.(fitted);
  if (wrong) at.log.refuse('import-grid-mismatch', at.index, { path: at.path, ...wrong });
  return fitted;
}

/** A point inside an area for a layer that holds points alone, as districts are for the search; else the geometry itself. */
function pointWhereNeeded(
  { geometry, id }: Feature,
  { shapes }: LayerDefinition,
  { index, path, log }: FeaturePlace,
): Feature['geometry'] {
  if (!isArea(geometry) || !shapes.includes('Point') || shapes.includes('Polygon')) return geometry;
  const point = anchorOf(geometry);
  if (point === null) return geometry;
  log.repair('import-area-as-point', index, { featureId: String(id), path });
  return { type: 'Point', coordinates: [point.lon, point.lat] };
}

/** Entries of a list from columns of the row; one that lacks a column's value is left out. */
function entriesOf(
  entries: readonly Readonly<Record<string, EntryPart>>[],
  properties: Readonly<Record<string, unknown>>,
): unknown[] {
  const textOf = (raw: unknown) => (raw === null || raw === undefined ? '' : readDate(String(raw)));
  return entries.flatMap((parts) => {
    const entry = Object.entries(parts).map(
      ([name, { from, value }]) => [name, from === null ? value : textOf(properties[from])] as const,
    );
    return entry.some(([, value]) => value === '') ? [] : [Object.fromEntries(entry)];
  });
}

function mappedValue(
  rule: FieldRule,
  { field, numbers }: { readonly field: Field; readonly numbers: NumberTexts | undefined },
  properties: Readonly<Record<string, unknown>>,
  { index, path, log }: FeaturePlace,
): unknown {
  if (rule.entries) return entriesOf(rule.entries, properties);
  if (rule.from === null) return rule.value;
  const raw = properties[rule.from] ?? null;
  if (rule.values !== null && raw !== null) {
    const key = String(raw).trim();
    if (!Object.hasOwn(rule.values, key)) {
      log.refuse('import-value-unmapped', index, { path, found: JSON.stringify(raw), expected: rule.from });
      return null;
    }
    return rule.values[key];
  }
  let value = fieldValue(field, raw);
  if (numbers && (typeof value === 'string' || typeof value === 'number')) {
    if (numbers.isOfOtherUnit(value)) {
      const expected = `${rule.from} (${field.unit})`;
      log.refuse('import-unit-in-cell', index, {
        path,
        found: String(value).slice(0, quotedCharacters),
        expected,
      });
      return null;
    }
    const number = numbers.read(value);
    if (number === null) {
      log.drop(index);
      return null;
    }
    value = Number.isNaN(number) ? null : number;
  }
  if (typeof raw === 'string' && typeof value !== 'string' && value !== null) {
    log.once(`text ${rule.from}`, 'import-field-text-read', {
      found: rule.from,
      expected: `a ${field.kind}`,
    });
  }
  // Rounded to 15 digits, so that the product shows no digits that only floating point has made.
  return typeof value === 'number' && rule.factor !== 1
    ? Number((value * rule.factor).toPrecision(15))
    : value;
}

/** The layer's own check (columns that are no field are said already), as `nuf check` would do it on the written file; errors refuse their feature. */
function checkFitted(
  { features, paths }: { readonly features: readonly (Feature | null)[]; readonly paths: readonly string[] },
  layer: LayerDefinition,
  surroundings: Box | null,
  log: ImportLog,
): void {
  const findings = new FindingList(1000, true);
  const placed = features.flatMap((feature, index) => {
    if (feature === null || log.isRefused(index)) return [];
    return [{ feature, index, path: paths[index]!, geometryPath: paths[index]! }];
  });
  checkContent(
    { features: placed, total: placed.length, crs: [] },
    layer.id as LayerId,
    { surroundings },
    findings,
  );
  const saidAlready = log.counts.has('import-text-garbled') ? ['text-garbled'] : [];
  log.take(findings, ['property-unknown', 'property-foreign', 'feature-twice', ...saidAlready]);
  // A place off Africa whose mirror image is in Germany would be a figure about nowhere: it is refused, as for `nuf coverage`.
  for (const { code, index } of findings.listed)
    if (code === 'axes-swapped-perhaps' && index !== null) log.drop(index);
}
