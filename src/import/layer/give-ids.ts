// SPDX-License-Identifier: EUPL-1.2
// Ids of features that become a layer: where they stand in the file, and what is made where there are none.

import type { Feature } from 'geojson';
import { isRowNumber } from '../../core/difference/same-object';
import type { LayerDefinition } from '../../layers/definition';
import type { ImportLog } from '../reader/import-log';

/** What the column of the ids is called in files that are written here, and after another program had them. */
const idNames = ['id', 'ID', 'Id', 'Kennung', 'kennung'];

/**
 * The column of the ids, where no feature has an id where it belongs, or only the number of its row: `id`, where it tells each of
 * them apart, or one of its names where most features have an id there that is no number of a row and no other has; else null.
 * One that was drawn since may lack it.
 */
export function ownIdColumn(features: readonly (Feature | null)[], layer: string): string | null {
  const all = features.filter((feature) => feature !== null);
  const lacksId = all.every(({ id }) => id === undefined);
  if (!lacksId && !all.every(({ id }) => id !== undefined && isRowNumber(String(id), layer))) return null;
  for (const name of idNames) {
    if (!all.some(({ properties }) => Object.hasOwn(properties ?? {}, name))) continue;
    if (name === 'id' && lacksId) return name;
    const values = new Set(all.flatMap(({ properties }) => textOfId(properties?.[name])));
    if (name === 'id' && values.size === all.length) return name;
    const named = [...values].filter((value) => !isRowNumber(value, layer));
    if (2 * named.length > all.length) return name;
  }
  return null;
}

const textOfId = (value: unknown): string[] => (isUsableId(value) ? [String(value)] : []);

const isUsableId = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

/** Says of how many features the id may be no more than the number of a row. */
export function sayRowNumbers(features: readonly (Feature | null)[], layer: string, log: ImportLog): void {
  if (log.counts.has('import-ids-made')) return;
  const numbers = features.flatMap((feature) =>
    feature !== null && isRowNumber(String(feature.id), layer) ? [String(feature.id)] : [],
  );
  if (numbers.length === 0) return;
  const expected = `${numbers.slice(0, 2).join(', ')}${numbers.length > 2 ? ', …' : ''}`;
  log.say('import-ids-are-rows', { found: String(numbers.length), expected });
}

/** Every feature with a text as id that no other has; `paths` says where each stands in the file. */
export function giveIds(
  { features, paths }: { readonly features: readonly (Feature | null)[]; readonly paths: readonly string[] },
  layer: LayerDefinition,
  column: string | null,
  log: ImportLog,
): (Feature | null)[] {
  const used = new Set<string>();
  let made = 0;
  let example = '';
  const named = features.map((feature, index) => {
    if (feature === null) return null;
    const given = column === null ? (feature.id ?? feature.properties?.id) : feature.properties?.[column];
    const isUsable = isUsableId(given);
    const wanted = isUsable ? String(given) : `${layer.id}-${index + 1}`;
    let id = wanted;
    for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
    used.add(id);
    if (!isUsable) {
      made++;
      example ||= id;
    } else if (id !== wanted)
      log.repair('import-id-repeated', index, { path: paths[index]!, found: wanted, expected: id });
    return { ...feature, id };
  });
  if (made > 0) log.say('import-ids-made', { found: String(made), expected: `${example}, …` });
  return named;
}
