// SPDX-License-Identifier: EUPL-1.2
// Two kinds of rule, not the rules: a new rule for dates is one line under `rules:` in `src/layers/<layer>.ts`. Here is how
// `dates-in-order` and `list-by-date` are asked. Dates may be coarse: one is after another only when its first day is after
// the other's last.

import { datePattern } from '../../layers/field';
import type { LayerRule } from '../../layers/rules';
import { type FindingList, type FindingPlace, quote } from '../findings/finding-list';
import { endOf, startOf } from '../time/coarse-date';
import type { PlacedFeature } from './check-structure';
import { entriesOf, type JsonObject, within } from './members';

type InOrder = Extract<LayerRule, { rule: 'dates-in-order' }>;
type ByDate = Extract<LayerRule, { rule: 'list-by-date' }>;

/** Asks each feature for the rules on the order of dates; every place that breaks one is a finding of its own. */
export function applyOrderOfLayer(
  features: readonly PlacedFeature[],
  rules: readonly LayerRule[],
  findings: FindingList,
): void {
  const inOrder = rules.filter((rule): rule is InOrder => rule.rule === 'dates-in-order');
  const byDate = rules.filter((rule): rule is ByDate => rule.rule === 'list-by-date');
  if (inOrder.length + byDate.length === 0) return;
  for (const { feature, index, path } of features) {
    const values = feature.properties ?? {};
    const place = { index, featureId: feature.id === undefined ? null : String(feature.id) };
    const at = within(path, 'properties');
    for (const rule of inOrder) {
      if (rule.list === undefined) checkPair(values, rule, { ...place, path: at }, findings);
      else {
        const list = within(at, rule.list);
        entriesOf(values[rule.list]).forEach((entry, i) => {
          checkPair(entry, rule, { ...place, path: `${list}[${i}]` }, findings);
        });
      }
    }
    for (const { list, entry } of byDate) {
      const dates = entriesOf(values[list]).map((one) => one[entry]);
      checkList(dates, { ...place, path: within(at, list) }, findings);
    }
  }
}

type Place = FindingPlace & { readonly path: string };

function checkPair(
  values: JsonObject,
  { before, after }: InOrder,
  place: Place,
  findings: FindingList,
): void {
  if (!isAfter(values[before], values[after])) return;
  findings.add('dates-out-of-order', {
    ...place,
    path: within(place.path, after),
    found: `${before} ${quote(values[before])}, ${after} ${quote(values[after])}`,
    expected: `${before} ≤ ${after}`,
  });
}

/** The first entry that is earlier than the one above it. */
function checkList(dates: readonly unknown[], place: Place, findings: FindingList): void {
  const at = dates.findIndex((date, i) => i > 0 && isAfter(dates[i - 1], date));
  if (at < 0) return;
  const found = `${dates[at - 1]} > ${dates[at]}`;
  findings.add('history-out-of-order', { ...place, path: `${place.path}[${at}]`, found });
}

function isAfter(a: unknown, b: unknown): boolean {
  const isDate = (value: unknown): value is string => typeof value === 'string' && datePattern.test(value);
  return isDate(a) && isDate(b) && startOf(a) > endOf(b);
}
