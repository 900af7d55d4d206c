// SPDX-License-Identifier: EUPL-1.2
// A layer's file in the house format, or the list of what would be lost on the way: nothing is dropped unsaid.

import type { Feature } from 'geojson';
import { type LayerId, layerById } from '../../layers';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import { layerOfFile } from '../../layers/layer-of-file';
import type { Finding } from '../findings/finding';
import { FindingList } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { scanJson } from '../text/json-lint';
import { readText } from '../text/read-text';
import { checkFile } from '../validation/check-file';
import { type MendedLayer, type MendStep, mendLayer, touchedKey } from './mend-layer';
import { writeLayer } from './write-geojson';

export interface FormattedLayer {
  /** Null where the file has an error or something would be lost. */
  readonly text: string | null;
  /** Errors of the file, or of what would be written. */
  readonly findings: readonly Finding<FindingCode>[];
  /** Members that the house format has no place for, as `features[0].tippecanoe`; nothing is written while there are any. */
  readonly lost: readonly string[];
  /** Members that programs add to a whole file and that say nothing, as `name`: left out, and said. */
  readonly leftOut: readonly string[];
  /** What was put right before; each is to be told. */
  readonly steps: readonly MendStep[];
}

/** What QGIS and GDAL write beside the features; `crs` names WGS 84 here, any other was converted or refused. */
const addedByPrograms = new Set(['name', 'crs', 'xy_coordinate_resolution']);
const mostNamed = 20;

export interface FormatOptions {
  /** An id among the properties goes before another one at the feature. */
  readonly liftIds?: boolean;
}

/**
 * Formats the bytes of a layer's file; `name` says which layer it is. What other programs leave behind is mended first.
 * Numbers of properties stay as they were written, and as many features are written as were read.
 */
export function formatLayer(bytes: Uint8Array, name: string, options: FormatOptions = {}): FormattedLayer {
  const layer = layerOfFile(name);
  const refused = (more: readonly Finding<FindingCode>[], lost: readonly string[] = []): FormattedLayer => ({
    text: null,
    findings: more,
    lost: lost.length > mostNamed ? [...lost.slice(0, mostNamed), `… (${lost.length})`] : lost,
    leftOut: [],
    steps: [],
  });
  const text = readText(bytes, name, new FindingList(1, true));
  const asGiven = checkFile(bytes, name);
  const mended = layer === null || text === null ? null : mendedIn(text, layer, options);
  const { collection, findings } = mended ? checkFile(mended.bytes, name) : asGiven;
  // What is wrong with the text itself shows only in the text that was given.
  const ofText = asGiven.findings.filter(({ code }) => textFaults.has(code));
  const faults = [
    ...ofText,
    ...findings.filter(({ code, severity }) => severity === 'error' && !textFaults.has(code)),
  ];
  const members = text === null || scanJson(text).error ? { lost: [], leftOut: [] } : membersOf(text);
  if (layer === null || collection === null || text === null || faults.length > 0) {
    return refused(faults, [...members.lost, ...(members.lost.length > 0 ? members.leftOut : [])]);
  }
  if (members.lost.length > 0) return refused([], [...members.lost, ...members.leftOut]);
  const features = withNumbersAsWritten(text, collection, layer, mended?.touched ?? new Set());
  const written = writeLayer(layer, features).replace(marked, '$1');
  // Rounding may move a corner over an edge: what is written is what has to be sound.
  const after = checkFile(new TextEncoder().encode(written), name);
  if (after.collection === null)
    return refused(after.findings.filter(({ severity }) => severity === 'error'));
  if (after.features !== asGiven.features)
    throw new Error(`${name}: ${asGiven.features} features read, ${after.features} to be written`);
  return {
    text: written,
    findings: [],
    lost: [],
    leftOut: members.leftOut,
    steps: mended?.steps ?? [],
  };
}

const textFaults: ReadonlySet<FindingCode> = new Set([
  'json-duplicate-key',
  'json-number-inexact',
  'json-proto-key',
]);

interface Mended extends Omit<MendedLayer, 'features'> {
  readonly bytes: Uint8Array;
}

/** The file with what other programs left behind put right; null where there is nothing of that, or no collection. */
function mendedIn(text: string, layer: LayerId, { liftIds = false }: FormatOptions): Mended | null {
  const scan = scanJson(text);
  if (scan.error || scan.oddities.some(({ kind }) => kind !== 'duplicate-key')) return null;
  const root = JSON.parse(text) as Record<string, unknown> | null;
  if (root === null || root.type !== 'FeatureCollection' || !Array.isArray(root.features)) return null;
  const { features, steps, touched } = mendLayer(root.features, layerById(layer) as LayerDefinition, liftIds);
  if (steps.length === 0) return null;
  return { bytes: new TextEncoder().encode(JSON.stringify({ ...root, features })), steps, touched };
}

// Exists in browsers and in Node but in neither of the libraries the core is compiled with.
const { TextEncoder } = globalThis as unknown as {
  TextEncoder: new () => { encode(text: string): Uint8Array };
};

/** Members of collection, features and geometries that the house format does not write. */
function membersOf(text: string): { lost: string[]; leftOut: string[] } {
  const root = JSON.parse(text) as Record<string, unknown>;
  const lost: string[] = [];
  const beyond = (object: object, known: readonly string[], path: string) => {
    for (const key of Object.keys(object)) if (!known.includes(key)) lost.push(`${path}${key}`);
  };
  const leftOut = Object.keys(root).filter((key) => addedByPrograms.has(key));
  beyond(root, ['type', 'features', ...addedByPrograms], '');
  const features = Array.isArray(root.features) ? (root.features as Record<string, unknown>[]) : [];
  features.forEach((feature, i) => {
    if (typeof feature !== 'object' || feature === null) return;
    beyond(feature, ['type', 'id', 'properties', 'geometry'], `features[${i}].`);
    if (typeof feature.geometry === 'object' && feature.geometry !== null) {
      beyond(feature.geometry, ['type', 'coordinates', 'geometries'], `features[${i}].geometry.`);
    }
  });
  return { lost, leftOut };
}

/** A number that is kept as text until it is written; no JSON text of a layer holds this sign. */
const sign = '\u0001';
const marked = /"\\u0001(-?[\d.eE+-]+)"/g;

/**
 * The features with each number of their properties as the file spells it (`0.10`, `1E3`). A field of the layer that a
 * program wrote as `990.0` is a plain number again: that is how QGIS saves whole numbers.
 */
function withNumbersAsWritten(
  text: string,
  collection: readonly Feature[],
  layer: LayerId,
  touched: ReadonlySet<string>,
): readonly Feature[] {
  if (text.includes(sign) || text.includes('\\u0001')) return collection;
  const spelled = JSON.parse(spellNumbers(text)) as { features: readonly Feature[] };
  const known = new Set(Object.keys(fieldsOf(layerById(layer)!)));
  return collection.map((feature, i) => {
    const raw = spelled.features[i]?.properties ?? {};
    const properties = Object.fromEntries(
      Object.entries(feature.properties ?? {}).map(([key, value]) => {
        const isWholeAgain = known.has(key) && typeof value === 'number' && Number.isInteger(value);
        return [key, isWholeAgain || touched.has(touchedKey(i, key)) ? value : (raw[key] ?? value)];
      }),
    );
    return { ...feature, properties };
  });
}

/** JSON text with every number whose spelling a program would change inside quotes, behind a sign. */
function spellNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') || JSON.stringify(Number(token)) === token ? token : `"\\u0001${token}"`,
  );
}
