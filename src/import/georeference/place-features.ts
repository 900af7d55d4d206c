// SPDX-License-Identifier: EUPL-1.2
// Features from the systems of their file to degrees: one system for the layer, or several where features name their own.

import type { Feature, Geometry } from 'geojson';
import type { CrsParameters } from '../../core/crs/crs-parameters';
import { geometryPacker } from '../geometry/packed-geometry';
import { withoutRepeatedCorners } from '../geometry/repeated-corners';
import { windRings } from '../geometry/rings';
import type { Budget } from '../reader/budget';
import type { CrsStatement, LayerContent, SourceFeature } from '../reader/format';
import type { ImportLog } from '../reader/import-log';
import { type CrsQuestion, type ResolvedCrs, resolveCrs } from './resolve-crs';
import { samplePoints } from './sample';
import { EmptyPart, OffEarth, toDegrees } from './to-degrees';

export type Placed =
  | ({ readonly kind: 'question' } & CrsQuestion)
  | {
      readonly kind: 'placed';
      /** In the order of the file; null where one was refused. */
      readonly features: readonly (Feature | null)[];
      readonly head: { readonly crs: string; readonly crsFrom: string; readonly accuracyM: number };
    };

/**
 * @param asked the system that the user named, for all features; null: what the file says
 * @param decimals of a degree that will be written; null: all there are
 */
export function placeFeatures(
  content: LayerContent,
  { asked, decimals }: { readonly asked: CrsParameters | null; readonly decimals: number | null },
  budget: Budget,
  log: ImportLog,
): Placed {
  const groups = groupsOf(content);
  const ways = new Map<CrsStatement, ResolvedCrs>();
  for (const [statement, features] of groups) {
    const places = { points: samplePoints(features), areAxesOpen: content.axesAreOpen ?? false };
    const answer = resolveCrs(statement, asked, places, log);
    if (answer.kind === 'question') return answer;
    ways.set(statement, answer.of);
  }
  const converters = new Map([...ways].map(([statement, way]) => [statement, toDegrees(way, budget)]));
  const pack = geometryPacker();
  const features = content.features.map((source, index) => {
    budget.feature();
    if (log.isRefused(index)) return null;
    const convert = converters.get(statementOf(source, content, groups))!;
    const placed = placeFeature(source, { index, convert, decimals, log }, content);
    return placed?.geometry ? { ...placed, geometry: pack(placed.geometry) } : placed;
  });
  const named = [...new Map([...ways.values()].map((way) => [way.crs.name, way])).values()];
  return {
    kind: 'placed',
    features,
    head: {
      crs: named.map(({ crs }) => crs.name).join(', '),
      crsFrom: [...new Set(named.map(({ crsFrom }) => crsFrom))].join(', '),
      accuracyM: Math.max(...named.map(({ crs }) => crs.accuracyM)),
    },
  };
}

type Groups = ReadonlyMap<CrsStatement, readonly SourceFeature[]>;

/** Features by what is said of their system; the layer's own statement counts where no feature says anything. */
function groupsOf(content: LayerContent): Groups {
  const groups = new Map<CrsStatement, SourceFeature[]>();
  for (const feature of content.features) {
    if (feature.geometry === null) continue;
    const statement = statementOf(feature, content, groups);
    const group = groups.get(statement);
    if (group) group.push(feature);
    else groups.set(statement, [feature]);
  }
  if (groups.size === 0) groups.set(content.crs, []);
  return groups;
}

/** The statement of a feature, as the one object that stands for all equal ones. */
function statementOf(feature: SourceFeature, content: LayerContent, groups: Groups): CrsStatement {
  const { crs } = feature;
  if (crs === undefined || isSame(crs, content.crs)) return content.crs;
  for (const statement of groups.keys()) if (isSame(statement, crs)) return statement;
  return crs;
}

function isSame(a: CrsStatement, b: CrsStatement): boolean {
  if (a === b) return true;
  return 'name' in a && 'name' in b && a.kind === b.kind && a.name === b.name;
}

/** The place of a feature in its file, its way into degrees, and who is told what happens to it. */
interface Placing {
  readonly index: number;
  readonly convert: (geometry: Geometry) => Geometry;
  readonly decimals: number | null;
  readonly log: ImportLog;
}

function placeFeature(
  source: SourceFeature,
  { index, convert, decimals, log }: Placing,
  { ringsAreReversed = false, isTable = false }: LayerContent,
): Feature | null {
  const place = { path: source.path, featureId: source.id === null ? null : String(source.id) };
  const head = { type: 'Feature', ...(source.id === null ? {} : { id: source.id }) } as const;
  const properties = { ...source.properties };
  if (source.geometry === null) {
    if (!isTable) log.say('import-null-geometry', { ...place, index });
    // The types know no feature without a place; RFC 7946 does.
    return { ...head, properties, geometry: null } as unknown as Feature;
  }
  try {
    const { geometry: inDegrees, corners } = withoutRepeatedCorners(convert(source.geometry), decimals);
    if (corners > 0) log.repair('import-corner-repeated', index, { ...place, found: String(corners) });
    const geometry = windRings(inDegrees);
    if (geometry !== inDegrees && !ringsAreReversed) log.repair('import-ring-turned', index, place);
    return { ...head, properties, geometry };
  } catch (error) {
    if (error instanceof EmptyPart) {
      log.refuse('import-shape-refused', index, {
        ...place,
        found: `${source.geometry.type}, ${error.message}`,
      });
    } else if (error instanceof OffEarth) {
      log.refuse('import-off-earth', index, { ...place, found: error.message });
    } else throw error;
    return null;
  }
}
