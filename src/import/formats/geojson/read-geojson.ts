// SPDX-License-Identifier: EUPL-1.2
// GeoJSON in all its spellings: RFC 7946, the older one with `crs`, JSON-FG, one feature or a bare geometry, a sequence
// of them by line or by record separator, Esri JSON; in every encoding.

import type { Feature } from 'geojson';
import { FindingList } from '../../../core/findings/finding-list';
import { quotedCharacters } from '../../../core/limits/limits';
import { withTextsOfNumbers } from '../../../core/text/exact-json';
import { checkJson, parseJson } from '../../../core/text/read-json';
import { checkFeature, foreignJson } from '../../../core/validation/check-structure';
import { isJsonObject, type JsonObject } from '../../../core/validation/members';
import { geometryPacker } from '../../geometry/packed-geometry';
import { closeRings } from '../../geometry/rings';
import { decodeText } from '../../reader/encoding';
import {
  type CrsStatement,
  Damaged,
  type FormatReader,
  type LayerContent,
  layerName,
  type PageStatement,
  type ReadContext,
  type SourceFeature,
  type SourceFile,
} from '../../reader/format';
import { startIn } from '../../reader/page';
import { featuresOfEsri } from './esri-json';
import { featureTexts } from './feature-texts';
import { ForeignMembers } from './foreign-members';
import { placeOfJsonFg } from './json-fg';
import { takeFindings } from './long-numbers';
import { isSequence, valuesOfSequence } from './sequence';

export const geojson: FormatReader = {
  read(file, context) {
    return [{ name: layerName(file), count: null, load: () => load(file, context) }];
  },
};

const geometryTypes =
  /^(Point|MultiPoint|LineString|MultiLineString|Polygon|MultiPolygon|GeometryCollection)$/;

function load(file: SourceFile, context: ReadContext): LayerContent {
  const { text, encoding, encodingFrom } = decodeText(file.bytes, context.encoding, context.log);
  file.release?.();
  const members = new ForeignMembers(context.log);
  const name = layerName(file);
  const { values, statement, page } = valuesOf(text, { ...context, members, name });
  const pack = geometryPacker();
  const features = values.map((value, index) => {
    const feature = featureOf(value, index, statement, { ...context, members });
    // Members beside type and coordinates tell the features of two pages apart.
    const isPlain = feature.geometry !== null && Object.keys(feature.geometry).length === 2;
    return isPlain ? { ...feature, geometry: pack(feature.geometry!) } : feature;
  });
  members.tell();
  return { features, crs: statement, encoding, encodingFrom, ...(page && { page }) };
}

/** What a file is read with: who is told what stands beside features and properties. */
interface Reading extends ReadContext {
  readonly members: ForeignMembers;
}

interface FileReading extends Reading {
  /** Of the file, without its ending. */
  readonly name: string;
}

interface Values {
  /** Each to become a feature. */
  readonly values: readonly Value[];
  readonly statement: CrsStatement;
  readonly page?: PageStatement;
}

interface Value {
  readonly value: unknown;
  readonly path: string;
  readonly geometryPath: string;
}

const byRule: CrsStatement = { kind: 'degrees-by-rule', from: 'RFC 7946' };

function valuesOf(text: string, reading: FileReading): Values {
  const { log, members, name } = reading;
  if (isSequence(text)) {
    const values = valuesOfSequence(text, log);
    const parts = values.flatMap(({ value, path }) => {
      const found = partsOf(value, path);
      if (isCollection(value)) members.tellOfFile(value, name);
      else if (found.length === 0) {
        log.refuseRow('import-line-refused', {
          path,
          found: JSON.stringify(value).slice(0, quotedCharacters),
        });
      }
      return found;
    });
    return { values: parts, statement: statementOf(values[0]?.value) };
  }
  const findings = new FindingList(1000, false);
  const isEmpty = !/\S/.test(text);
  const sound = isEmpty ? null : checkJson(text, findings);
  takeFindings(findings, log);
  if (isEmpty) throw new Damaged('0 B');
  if (sound === null) return { values: [], statement: byRule };
  const passing = sound.isPlain ? passingValues(text, reading) : null;
  if (passing) return passing;
  const root = parseJson(withTextsOfNumbers(text), sound.hasProto);
  const foreign = isJsonObject(root) ? foreignJson(root) : null;
  if (foreign === 'Esri JSON') {
    const { hasMeasures, fields, ...read } = featuresOfEsri(root as JsonObject);
    if (hasMeasures) log.say('import-measures-dropped');
    fields.tell(log);
    members.tellOfFile(root as JsonObject, name, fields.aliases);
    return { ...read, page: pageOf(root as JsonObject, read.values.length) };
  }
  if (foreign !== null && foreign !== 'JSON-FG') {
    log.say('import-other-format', { found: foreign, expected: 'GeoJSON' });
    return { values: [], statement: byRule };
  }
  const values = partsOf(root, '');
  if (values.length === 0 && !isCollection(root)) {
    log.say('import-other-format', { found: 'JSON', expected: '{"type": "FeatureCollection", …}' });
  }
  if (isCollection(root)) members.tellOfFile(root, name);
  const page = isCollection(root) ? { page: pageOf(root, values.length) } : {};
  return { values, statement: statementOf(root), ...page };
}

/** The features of a collection, each made of its text when it is asked for; null for everything else. */
function passingValues(text: string, { members, name }: FileReading): Values | null {
  const texts = featureTexts(text);
  if (texts === null || !isCollection(texts.root)) return null;
  const [first] = texts.places;
  const features = first ? [JSON.parse(text.slice(...first))] : [];
  const foreign = foreignJson({ ...texts.root, features });
  if (foreign !== null && foreign !== 'JSON-FG') return null;
  members.tellOfFile(texts.root, name);
  const values = texts.places.map(([from, to], i) => ({
    get value(): unknown {
      return JSON.parse(text.slice(from, to));
    },
    path: `features[${i}]`,
    geometryPath: `features[${i}].geometry`,
  }));
  return { values, statement: statementOf(texts.root), page: pageOf(texts.root, values.length) };
}

function isCollection(value: unknown): value is JsonObject & { readonly features: readonly unknown[] } {
  return isJsonObject(value) && value.type === 'FeatureCollection' && Array.isArray(value.features);
}

/** The values that are to become features of a root; none for what is no GeoJSON. */
function partsOf(root: unknown, path: string): Value[] {
  const within = (member: string) => (path === '' ? member : `${path}.${member}`);
  if (isCollection(root)) {
    return root.features.map((value, i) => {
      const at = within(`features[${i}]`);
      return { value, path: at, geometryPath: `${at}.geometry` };
    });
  }
  if (!isJsonObject(root) || typeof root.type !== 'string') return [];
  if (root.type === 'Feature') return [{ value: root, path, geometryPath: within('geometry') }];
  if (!geometryTypes.test(root.type)) return [];
  return [{ value: { type: 'Feature', properties: {}, geometry: root }, path, geometryPath: path }];
}

/** What a member `crs` (GeoJSON 2008) or `coordRefSys` (JSON-FG) says. */
function statementOf(object: unknown): CrsStatement {
  if (!isJsonObject(object)) return byRule;
  const { crs, coordRefSys } = object;
  if (crs !== undefined && crs !== null) {
    const name = isJsonObject(crs) && isJsonObject(crs.properties) ? crs.properties.name : crs;
    if (typeof name === 'string') return { kind: 'named', name, from: 'crs' };
    return { kind: 'unknown', name: JSON.stringify(crs).slice(0, quotedCharacters), from: 'crs' };
  }
  if (typeof coordRefSys === 'string') return { kind: 'named', name: coordRefSys, from: 'coordRefSys' };
  return byRule;
}

/** What a feature says of its system; PostGIS writes it into the geometry. */
function systemOf(feature: JsonObject): CrsStatement {
  const own = statementOf(feature);
  return own.kind === 'degrees-by-rule' ? statementOf(feature.geometry) : own;
}

function featureOf(
  { value, path, geometryPath }: Value,
  index: number,
  layer: CrsStatement,
  { log, budget, members }: Reading,
): SourceFeature {
  budget.feature();
  const findings = new FindingList(20, false);
  let raw = value;
  let crs: CrsStatement | undefined;
  if (isJsonObject(raw)) {
    const own = systemOf(raw);
    if (own.kind !== 'degrees-by-rule') crs = own;
    const moved = placeOfJsonFg(raw, layer);
    if (moved) ({ feature: raw, crs } = moved);
    raw = withNullType(raw as JsonObject, index, path, log);
    if (closeRings((raw as JsonObject).geometry)) {
      log.repair('import-ring-closed', index, { path: geometryPath });
    }
  }
  const feature = checkFeature(raw, { index, path, geometryPath }, findings) as Feature | null;
  log.take(findings);
  const common = { path, ...(crs === undefined ? {} : { crs }) };
  if (feature === null) return { ...common, id: null, properties: {}, geometry: null };
  return {
    ...common,
    id: feature.id ?? null,
    properties: members.propertiesOf(feature as unknown as JsonObject, path),
    geometry: feature.geometry,
  };
}

/** PostGIS writes `{"type": null}` for a row without a place. */
function withNullType(raw: JsonObject, index: number, path: string, log: ReadContext['log']): JsonObject {
  const { geometry } = raw;
  if (!isJsonObject(geometry) || geometry.type !== null) return raw;
  log.say('import-null-type', { index, path, found: '{"type": null}' });
  return { ...raw, geometry: null };
}

/** Servers answer page by page, say of how many, and where the next one begins. */
function pageOf(root: JsonObject, returned: number): PageStatement {
  const { numberMatched, numberReturned, totalFeatures, links, exceededTransferLimit } = root;
  const total = [numberMatched, totalFeatures].find((value) => typeof value === 'number');
  const linkOf = (rel: string) => {
    const link = Array.isArray(links) ? links.find((one) => isJsonObject(one) && one.rel === rel) : undefined;
    return isJsonObject(link) ? String(link.href ?? '') : null;
  };
  const [self, next] = [linkOf('self'), linkOf('next')];
  const afterSelf =
    self === null ? null : (startIn(self) ?? (next !== null && startIn(next) !== null ? 0 : null));
  const afterNext = next === null ? null : startIn(next);
  return {
    start: afterSelf ?? (afterNext === null ? null : Math.max(0, afterNext - returned)),
    returned,
    matched: total ?? null,
    isCut:
      exceededTransferLimit === true ||
      next !== null ||
      [total, numberReturned].some((count) => Number(count) > returned),
  };
}
