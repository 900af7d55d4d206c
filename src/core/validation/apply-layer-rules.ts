// SPDX-License-Identifier: EUPL-1.2
// How each kind of rule is asked; a new rule is one line under `rules:` in `src/layers/<layer>.ts`. Parts and wholes, lists and
// their last entry, sums against the municipality, dates: each kind of trouble is said once with its first place and its count,
// the order of dates for each place.

import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import { datePattern } from '../../layers/field';
import type { LayerRule, TownFact } from '../../layers/rules';
import type { FindingList, FindingPlace } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { compareDates, endOf, startOf } from '../time/coarse-date';
import { applyOrderOfLayer } from './apply-order-of-layer';
import { checkStatedAreas } from './check-stated-area';
import type { PlacedFeature } from './check-structure';
import { entriesOf, type JsonObject, within } from './members';

/** The facts of a municipality that a layer is held against; null where not known. */
export type TownFacts = Readonly<Record<TownFact, string | number | null>>;

interface Given {
  readonly town?: TownFacts | null;
  readonly today?: string | null;
}

/** Asks every rule of the layer, and of each date whether it lies ahead of today. */
export function applyLayerRules(
  features: readonly PlacedFeature[],
  layer: LayerDefinition,
  given: Given,
  findings: FindingList,
): void {
  applyOrderOfLayer(features, layer.rules ?? [], findings);
  checkStatedAreas(features, layer.rules ?? [], findings);
  const said = new Folded(findings);
  for (const rule of layer.rules ?? []) checkRule(rule, features, given, said);
  if (given.today) {
    const fields = Object.entries(fieldsOf(layer));
    const recorded = fields.filter(([, { kind, ahead }]) => kind === 'date' && !ahead).map(([name]) => name);
    for (const feature of features) {
      for (const name of recorded)
        checkRecorded(feature, { field: name, value: valuesOf(feature)[name] }, given.today, said);
    }
  }
  said.report();
}

function checkRule(rule: LayerRule, features: readonly PlacedFeature[], given: Given, said: Folded): void {
  switch (rule.rule) {
    case 'once':
      checkOnce(features, rule.field, said);
      return;
    case 'parts':
      for (const feature of features) checkParts(feature, rule, said);
      return;
    case 'last-entry':
      for (const feature of features) checkLastEntry(feature, rule, said);
      return;
    case 'forward':
      for (const feature of features) checkForward(feature, rule, said);
      return;
    case 'recorded':
      for (const feature of features) checkRecordedList(feature, rule, given.today ?? null, said);
      return;
    case 'sum':
      checkSum(features, rule, given.town, said);
      return;
    case 'at-most-town':
    case 'same-as-town':
      for (const feature of features) checkTown(feature, rule, given.town, said);
      return;
    case 'per-cent':
      checkPerCent(features, rule, said);
      return;
    case 'one-date':
      checkOneDate(features, rule.field, said);
      return;
    case 'dates-in-order':
    case 'list-by-date':
      return; // said of each place, see apply-order-of-layer.ts
    case 'area-of-outline':
      return; // said of each feature, see check-stated-area.ts
    case 'only-added':
      return; // asked of two versions, see check-former.ts
  }
}

/** A value that only one feature may have; features that are alike in all are one feature twice, which is milder. */
function checkOnce(features: readonly PlacedFeature[], field: string, said: Folded): void {
  const first = new Map<unknown, PlacedFeature>();
  for (const placed of features) {
    const value = valuesOf(placed)[field];
    if (typeof value !== 'string') continue;
    const before = first.get(value);
    if (!before) first.set(value, placed);
    else {
      const isAlike = JSON.stringify(before.feature.properties) === JSON.stringify(placed.feature.properties);
      said.add(isAlike ? 'cell-twice-alike' : 'cell-twice', placed, {
        field,
        found: value,
        expected: `features[${before.index}]`,
      });
    }
  }
}

function checkParts(
  placed: PlacedFeature,
  { parts, whole }: Extract<LayerRule, { rule: 'parts' }>,
  said: Folded,
): void {
  const values = valuesOf(placed);
  const of = values[whole];
  const known = parts.filter((name) => typeof values[name] === 'number');
  const sum = known.reduce((total, name) => total + (values[name] as number), 0);
  // Published sums are rounded: a thousandth more is no contradiction.
  if (typeof of !== 'number' || known.length === 0 || sum <= of * 1.001) return;
  const found = known.map((name) => `${name} ${values[name]}`).join(' + ');
  said.add('part-above-whole', placed, { field: known[0] ?? whole, found, expected: `≤ ${whole} ${of}` });
}

function checkLastEntry(
  placed: PlacedFeature,
  { list, entry, field }: Extract<LayerRule, { rule: 'last-entry' }>,
  said: Folded,
): void {
  const values = valuesOf(placed);
  const last = entriesOf(values[list]).at(-1)?.[entry];
  const value = values[field];
  if (last === undefined || last === value) return;
  said.add('state-not-last', placed, {
    field,
    found: `${field} ${value ?? 'null'}`,
    expected: `${list}: ${last}`,
  });
}

function checkForward(
  placed: PlacedFeature,
  { list, entry, order }: Extract<LayerRule, { rule: 'forward' }>,
  said: Folded,
): void {
  const entries = entriesOf(valuesOf(placed)[list]).map((one) => String(one[entry]));
  entries.forEach((state, i) => {
    const before = entries[i - 1];
    if (before === undefined || order.indexOf(state) >= order.indexOf(before)) return;
    said.add('states-backwards', placed, { field: `${list}[${i}].${entry}`, found: state, expected: before });
  });
}

function checkRecorded(
  placed: PlacedFeature,
  { field, value }: { readonly field: string; readonly value: unknown },
  today: string,
  said: Folded,
): void {
  if (typeof value !== 'string' || !datePattern.test(value) || startOf(value) <= endOf(today)) return;
  said.add('date-ahead', placed, { field, found: value, expected: today });
}

function checkRecordedList(
  placed: PlacedFeature,
  { list, entry }: Extract<LayerRule, { rule: 'recorded' }>,
  today: string | null,
  said: Folded,
): void {
  if (today === null) return;
  entriesOf(valuesOf(placed)[list]).forEach((one, i) => {
    checkRecorded(placed, { field: `${list}[${i}].${entry}`, value: one[entry] }, today, said);
  });
}

function checkSum(
  features: readonly PlacedFeature[],
  { field, fact, tolerance }: Extract<LayerRule, { rule: 'sum' }>,
  town: TownFacts | null | undefined,
  said: Folded,
): void {
  const of = town?.[fact];
  const numbers = features
    .map((placed) => valuesOf(placed)[field])
    .filter((value) => typeof value === 'number');
  if (typeof of !== 'number' || of <= 0 || numbers.length === 0) return;
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - of) <= of * tolerance) return;
  said.addForFile('sum-off', field, String(Math.round(sum * 100) / 100), String(of));
}

function checkTown(
  placed: PlacedFeature,
  rule: Extract<LayerRule, { rule: 'at-most-town' | 'same-as-town' }>,
  town: TownFacts | null | undefined,
  said: Folded,
): void {
  const value = valuesOf(placed)[rule.field];
  const of = town?.[rule.fact];
  if (of === null || of === undefined || value === null || value === undefined) return;
  if (rule.rule === 'same-as-town') {
    const { tolerance = 0 } = rule;
    const isSame =
      typeof of === 'number' ? Math.abs(Number(value) - of) <= of * tolerance : String(value) === of;
    if (!isSame)
      said.add('town-differs', placed, { field: rule.field, found: String(value), expected: String(of) });
    return;
  }
  // An area of a zone is published in hectares, that of a town in square kilometres.
  const most = rule.fact === 'areaKm2' ? Number(of) * 100 : Number(of);
  if (typeof value === 'number' && value > most)
    said.add('above-town', placed, { field: rule.field, found: String(value), expected: String(most) });
}

/** Of those counted a share of less than one is nobody; shares are rounded. */
const oneAtLeast = 0.95;

/** Shares of the whole layer that are all so small are fractions, and so are those of one feature in which they would be nobody. */
function checkPerCent(
  features: readonly PlacedFeature[],
  { fields, counts }: Extract<LayerRule, { rule: 'per-cent' }>,
  said: Folded,
): void {
  let largest = 0;
  for (const placed of features) largest = Math.max(largest, largestShare(placed, fields));
  if (largest > 0 && largest <= 1) said.addForFile('shares-too-small', '', String(largest), '');
  if (largest <= 1) return;
  for (const placed of features) {
    const share = largestShare(placed, fields);
    const counted = counts.map((name) => valuesOf(placed)[name]).filter((value) => typeof value === 'number');
    const most = Math.max(0, ...counted);
    if (share > 0 && share <= 1 && most > 0 && (share / 100) * most < oneAtLeast)
      said.addOf('shares-as-fractions', placed, { found: String(share), expected: String(most) });
  }
}

function largestShare(placed: PlacedFeature, fields: RegExp): number {
  let largest = 0;
  for (const [name, value] of Object.entries(valuesOf(placed))) {
    if (typeof value === 'number' && value > largest && fields.test(name)) largest = value;
  }
  return largest;
}

function checkOneDate(features: readonly PlacedFeature[], field: string, said: Folded): void {
  const dates = features
    .map((placed) => valuesOf(placed)[field])
    .filter((value) => typeof value === 'string');
  const sorted = [...new Set(dates)].filter((value) => datePattern.test(value)).sort(compareDates);
  const [oldest, newest] = [sorted[0], sorted.at(-1)];
  if (oldest === undefined || newest === undefined || oldest === newest) return;
  const count = (date: string) => dates.filter((one) => one === date).length;
  said.addForFile('dates-mixed', field, `${oldest} (${count(oldest)})`, `${newest} (${count(newest)})`);
}

const valuesOf = ({ feature }: PlacedFeature): JsonObject => feature.properties ?? {};

/** Findings of one code and field as one, with the first place and the count. */
class Folded {
  private readonly findings: FindingList;
  private readonly seen = new Map<string, { code: FindingCode; place: FindingPlace; count: number }>();

  constructor(findings: FindingList) {
    this.findings = findings;
  }

  add(
    code: FindingCode,
    { feature, index, path }: PlacedFeature,
    { field, found, expected }: { readonly field: string; readonly found: string; readonly expected: string },
  ): void {
    const key = `${code} ${field.replace(/\[\d+\]/g, '')}`;
    const before = this.seen.get(key);
    const featureId = feature.id === undefined ? null : String(feature.id);
    const place = { index, featureId, path: within(within(path, 'properties'), field), found, expected };
    if (before) before.count++;
    else this.seen.set(key, { code, place, count: 1 });
  }

  /** Said of each feature by itself, so that an import refuses those. */
  addOf(
    code: FindingCode,
    { feature, index, path }: PlacedFeature,
    { found, expected }: { readonly found: string; readonly expected: string },
  ): void {
    const featureId = feature.id === undefined ? null : String(feature.id);
    this.findings.add(code, { index, featureId, path: within(path, 'properties'), found, expected });
  }

  addForFile(code: FindingCode, field: string, found: string, expected: string): void {
    this.seen.set(`${code} ${field}`, { code, place: { path: field || null, found, expected }, count: 1 });
  }

  report(): void {
    for (const { code, place, count } of this.seen.values()) this.findings.add(code, { ...place, count });
  }
}
