// SPDX-License-Identifier: EUPL-1.2
// The house format of a layer file: one feature a line, seven decimals, keys in the order of the definition, so that
// `git diff` shows the features that changed and nothing else.

import type { Feature, Geometry } from 'geojson';
import { type LayerId, layerById } from '../../layers';
import { coverageColumnPattern } from '../../layers/broadband-coverage';
import { fieldsOf } from '../../layers/definition';
import type { CityFeature } from '../city/city';
import { quotedCharacters } from '../limits/limits';

/** A centimetre on the ground; RFC 7946 § 11.2 recommends six, half of this resolution. */
export const layerDecimals = 7;

/**
 * The text of a layer's file, ending in one line end. Properties unknown to the definition come last, in their own
 * order. Values that are undefined are left out; null is written, except for coverage columns, where a missing column
 * means "no figure" and 72 nulls a cell would triple the file.
 */
export function writeLayer(layer: LayerId, features: readonly (Feature | CityFeature)[]): string {
  return [...layerPieces(layer, features)].join('');
}

/** The text of `writeLayer` in pieces, for what would be too much at once. */
export function layerPieces(
  layer: LayerId,
  features: readonly (Feature | CityFeature)[],
): Generator<string, void> {
  const order = fieldOrder(layer);
  return piecesOf(features, (feature) => lineOf(feature, order));
}

/** Letters of a piece at least, but for the last one. */
const pieceLength = 1 << 20;

const [opening, closing] = ['{"type":"FeatureCollection","features":[\n', ']}\n'];

/** A collection with a line for each feature. */
function* piecesOf<F>(features: readonly F[], lineOf: (feature: F) => string): Generator<string, void> {
  let piece = opening;
  for (const [i, feature] of features.entries()) {
    piece += `${lineOf(feature)}${i + 1 < features.length ? ',' : ''}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece + closing;
}

/**
 * The text of each feature in a text that was written here, without its comma: of a large one no more than one is to be parsed
 * at a time. Throws for any other text.
 */
export function* writtenFeatures(text: string): Generator<string, void> {
  const end = text.length - closing.length;
  if (
    !text.startsWith(opening) ||
    !text.endsWith(closing) ||
    (end > opening.length && text[end - 1] !== '\n')
  ) {
    throw new Error(
      `a line for each feature expected, found ${text.slice(0, quotedCharacters)} … ${text.slice(-20)}`,
    );
  }
  for (let at = opening.length; at < end; ) {
    const next = text.indexOf('\n', at);
    const isLast = next + 1 === end;
    yield text.slice(at, isLast ? next : next - 1);
    at = next + 1;
  }
}

/** The line of one feature, without a comma; in a file that is no layer its properties stay in their order. */
export function writeFeature(layer: LayerId | null, feature: Feature | CityFeature): string {
  return lineOf(feature, layer === null ? [] : fieldOrder(layer));
}

const fieldOrder = (layer: LayerId): readonly string[] => Object.keys(fieldsOf(layerById(layer)!));

function lineOf(feature: Feature | CityFeature, order: readonly string[]): string {
  const properties = orderProperties(feature.properties ?? {}, order);
  const geometry = feature.geometry && roundGeometry(feature.geometry);
  return JSON.stringify({ type: 'Feature', id: feature.id, properties, geometry });
}

function orderProperties(properties: object, order: readonly string[]): Readonly<Record<string, unknown>> {
  const values = properties as Readonly<Record<string, unknown>>;
  const names = [
    ...order.filter((name) => name in values),
    ...Object.keys(values).filter((n) => !order.includes(n)),
  ];
  const isLeftOut = (name: string) => values[name] === null && coverageColumnPattern.test(name);
  const kept = names.filter((name) => values[name] !== undefined && !isLeftOut(name));
  return Object.fromEntries(kept.map((name) => [name, values[name]]));
}

type Nested = number | readonly Nested[];

/** The geometry with type before coordinates and every number rounded to seven decimals. */
function roundGeometry(geometry: Geometry): unknown {
  if (geometry.type === 'GeometryCollection') {
    return { type: geometry.type, geometries: geometry.geometries.map(roundGeometry) };
  }
  const round = (value: Nested): Nested => (typeof value === 'number' ? rounded(value) : value.map(round));
  return { type: geometry.type, coordinates: round(geometry.coordinates as Nested) };
}

const perUnit = 10 ** layerDecimals;

/** The number of `toFixed`, which is exact where it is slow: of two decimals that are nearly as near it knows the nearer one. */
function rounded(value: number): number {
  const scaled = value * perUnit;
  const whole = Math.round(scaled);
  // A product of this size is off by less than a millionth.
  const isSure = Math.abs(scaled) < 2 ** 32 && Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-6;
  return isSure ? whole / perUnit : Number(value.toFixed(layerDecimals));
}

/**
 * The text of features that are no layer's (RFC 7946), one per line so that two files can be compared, with numbers as they
 * are, ending in one line end.
 */
export function writeFeatures(features: readonly Feature[]): string {
  return [...featurePieces(features)].join('');
}

/** The text of `writeFeatures` in pieces, for what would be too much at once. */
export function featurePieces(features: readonly Feature[]): Generator<string, void> {
  return piecesOf(features, ({ id, properties, geometry }) =>
    JSON.stringify({ type: 'Feature', id, properties, geometry }),
  );
}
