// SPDX-License-Identifier: EUPL-1.2
// The city as the draft would make it, for figures and findings: the open texts read by the same reader as everything else.

import type { Geometry } from 'geojson';
import type { City, CityFeature, FeatureId } from '../../core/city/city';
import type { Desk, OpenFile } from '../../core/edit/desk';
import { LayerDocument } from '../../core/edit/document/layer-document';
import { readLayer } from '../../core/read/read-city';
import { townFacts } from '../../core/read/read-document';
import { ruleKit } from '../../core/schema/rule-kit';
import {
  checkFile,
  type FileReport,
  withFindings,
  withoutCollection,
} from '../../core/validation/check-file';
import { checkTilings } from '../../core/validation/check-tiling';
import { type LayerId, layerById } from '../../layers';
import type { ChangedFile } from './changed-files';

const layerIn = (file: string) => file.replace(/\.geojson$/, '') as LayerId;

/**
 * The city with some of its layers as these files have them. Features that break a rule are there, too, as they are written:
 * whoever reviews a change has to see it, and the rules say separately what is wrong.
 */
function cityWith(city: City, files: readonly OpenFile[]): City {
  const read = files.map(({ name, bytes }) => [layerIn(name), featuresOf(name, bytes)]);
  return { ...city, layers: { ...city.layers, ...Object.fromEntries(read) } };
}

function featuresOf(name: string, bytes: Uint8Array): readonly CityFeature[] {
  const layer = layerIn(name);
  const schema = layerById(layer)?.properties(ruleKit);
  const document = new LayerDocument(name, bytes);
  return document.keys().map((key, index) => {
    const { id, geometry, properties } = document.feature(key).value;
    const read = schema?.safeParse(properties ?? {});
    return {
      layer,
      id: String(id) as FeatureId,
      index,
      geometry: (geometry ?? null) as Geometry | null,
      properties: (read?.success ? read.data : (properties ?? {})) as CityFeature['properties'],
    };
  });
}

/** The city before and after the changes that are open. */
export function citiesOf(
  city: City,
  changed: readonly ChangedFile[],
): { readonly before: City; readonly after: City } {
  return {
    before: cityWith(
      city,
      changed.map(({ document, before }) => ({ name: document.file, bytes: before })),
    ),
    after: cityWith(
      city,
      changed.map(({ document }) => ({ name: document.file, bytes: document.bytes() })),
    ),
  };
}

/** What the rules of `nuf check` say of some of the open files, borders between layers included. */
export function checkOpen(city: City, desk: Desk, names: readonly string[], today: string): FileReport[] {
  const { municipality } = city;
  const options = { surroundings: municipality.surroundings, town: townFacts(municipality), today };
  const checks = names.map((name) => checkFile(desk.document(name).bytes(), name, options));
  // In the order of the map, so that a finding stands at the same one of two as everywhere else.
  const tiled = new Set(names.flatMap((name) => [...desk.tiling(name), name]));
  const areas = [...tiled].flatMap((name) => {
    const layer = layerIn(name);
    const known = checks.find(({ file }) => file === name);
    const features = known
      ? known.collection
      : readLayer(layer, desk.document(name).bytes(), { trust: true }).features;
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
