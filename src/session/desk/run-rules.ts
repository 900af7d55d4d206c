// SPDX-License-Identifier: EUPL-1.2
// What the rules of `nuf check` say of open files, borders between layers included. In the worker of the rules, and in the
// page only where none starts.

import { readLayer } from '../../core/read/read-city';
import { townFacts } from '../../core/read/read-document';
import {
  checkFile,
  type FileReport,
  withFindings,
  withoutCollection,
} from '../../core/validation/check-file';
import { checkTilings } from '../../core/validation/check-tiling';
import type { LayerId } from '../../layers';
import type { RulesJob } from './rules-job';

const layerIn = (file: string) => file.replace(/\.geojson$/, '') as LayerId;

/** A report for each name, in the order of the names; content never throws. */
export function runRules({ names, files, municipality, today }: RulesJob): FileReport[] {
  const options = { surroundings: municipality.surroundings, town: townFacts(municipality), today };
  const bytesOf = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const checks = names.map((name) => checkFile(bytesOf.get(name)!, name, options));
  const areas = files.flatMap(({ name, bytes }) => {
    const layer = layerIn(name);
    const known = checks.find(({ file }) => file === name);
    const features = known ? known.collection : readLayer(layer, bytes, { trust: true }).features;
    return (features ?? []).map(({ id, geometry }, index) => ({ layer, id: String(id), index, geometry }));
  });
  const borders = checkTilings(areas);
  return checks.map((check) => {
    const layer = layerIn(check.file);
    const beside = [...borders].filter(([other]) => other !== layer && !names.includes(`${other}.geojson`));
    const told = beside.flatMap(([other, findings]) =>
      findings.flatMap((finding) => atFirst(finding, layer, other, areas)),
    );
    return withFindings(withoutCollection(check), [...(borders.get(layer) ?? []), ...told]);
  });
}

type BorderFinding = FileReport['findings'][number];

/**
 * A finding that stands at a feature of another layer, which is not looked at, told at the feature of this layer that it is
 * about as well; none where it is not.
 */
function atFirst(
  finding: BorderFinding,
  layer: LayerId,
  other: LayerId,
  areas: readonly { readonly layer: LayerId; readonly id: string; readonly index: number }[],
): BorderFinding[] {
  const [own, rest] = [`${layer}/`, `, ${other}/${finding.featureId}`];
  const pair = finding.expected ?? '';
  if (!pair.startsWith(own) || !pair.endsWith(rest)) return [];
  const featureId = pair.slice(own.length, -rest.length);
  const found = areas.find((one) => one.layer === layer && one.id === featureId);
  if (!found) return [];
  return [{ ...finding, featureId, index: found.index, path: `features[${found.index}].geometry` }];
}
