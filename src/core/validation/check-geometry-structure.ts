// SPDX-License-Identifier: EUPL-1.2
// Structure of one geometry: known type, right nesting, positions of finite numbers, rings closed and long enough.
// Linear in the number of positions; at most one finding a ring, so that a broken file stays readable.

import { type FindingList, quote } from '../findings/finding-list';
import { checkBbox, isJsonObject, within } from './members';

/** The feature whose geometry is looked at, and where its faults are told. */
export interface GeometryReport {
  readonly place: { readonly index: number; readonly featureId: string | null };
  readonly findings: FindingList;
}

/** How deep the list of coordinates of each type nests: 0 is one position, 1 a list of positions, and so on. */
const nesting: ReadonlyMap<unknown, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);
/** Members that belong to a feature or a collection and change the meaning of a geometry (RFC 7946 § 7.1). */
const foreignMembers = ['properties', 'geometry', 'features'];

/**
 * The geometry as it may be used: itself, without its empty members, or null when nothing of it has a place.
 * Errors go to the findings; the returned value then does not matter.
 */
export function checkGeometryStructure(
  value: unknown,
  path: string,
  report: GeometryReport,
  depth = 0,
): unknown {
  const { place, findings } = report;
  if (value === null) return null;
  if (!isJsonObject(value)) {
    findings.add('geometry-not-an-object', { ...place, path, found: quote(value) });
    return null;
  }
  // PostGIS writes a row without a place as {"type": null}.
  if (value.type === null) {
    findings.add('geometry-empty', { ...place, path });
    return null;
  }
  const levels = nesting.get(value.type);
  if (levels === undefined && value.type !== 'GeometryCollection') {
    return reportType(value, path, report, depth);
  }
  checkBbox(value, path, place, findings);
  const foreign = foreignMembers.filter((member) => member in value);
  if (foreign.length > 0)
    findings.add('geometry-foreign-member', { ...place, path, found: foreign.join(', ') });
  if (levels === undefined) return checkMembers(value, path, report, depth);
  return checkCoordinates(value, levels, path, report);
}

function reportType(
  value: Readonly<Record<string, unknown>>,
  path: string,
  { place, findings }: GeometryReport,
  depth: number,
): null {
  // Inside a collection the other members still have a place, so a member without a type is only left out.
  if (value.type === undefined && depth > 0) findings.add('geometry-empty', { ...place, path });
  else {
    const expected = [...nesting.keys(), 'GeometryCollection'].join(', ');
    const code = value.type === undefined ? 'type-missing' : 'type-unknown';
    findings.add(code, { ...place, path: within(path, 'type'), found: quote(value.type), expected });
  }
  return null;
}

function checkMembers(
  value: Readonly<Record<string, unknown>>,
  path: string,
  report: GeometryReport,
  depth: number,
): unknown {
  const { place, findings } = report;
  const at = within(path, 'geometries');
  if (!Array.isArray(value.geometries)) {
    findings.add('coordinates-missing', { ...place, path: at, expected: 'geometries' });
    return null;
  }
  if (depth > 0) findings.add('geometry-nested-collection', { ...place, path });
  const members = value.geometries
    .map((member: unknown, i) => {
      if (member !== null) return checkGeometryStructure(member, `${at}[${i}]`, report, depth + 1);
      findings.add('geometry-empty', { ...place, path: `${at}[${i}]` });
      return null;
    })
    .filter((member) => member !== null);
  if (members.length > 0)
    return members.length === value.geometries.length ? value : { ...value, geometries: members };
  if (value.geometries.length === 0) findings.add('geometry-empty', { ...place, path });
  return null;
}

function checkCoordinates(
  value: Readonly<Record<string, unknown>>,
  levels: number,
  path: string,
  report: GeometryReport,
): unknown {
  const { place, findings } = report;
  const at = within(path, 'coordinates');
  const { coordinates } = value;
  if (coordinates === undefined) {
    findings.add('coordinates-missing', { ...place, path: at, expected: 'coordinates' });
    return null;
  }
  // RFC 7946 § 3.1 lets empty coordinates stand for null; a point cut short is as little of a place.
  const isShortPoint = value.type === 'Point' && Array.isArray(coordinates) && coordinates.length === 1;
  if (isEmpty(coordinates) || (isShortPoint && typeof coordinates[0] === 'number')) {
    findings.add('geometry-empty', { ...place, path: at });
    return null;
  }
  const isRing = value.type === 'Polygon' || value.type === 'MultiPolygon';
  const isLine = value.type === 'LineString' || value.type === 'MultiLineString';
  checkNested(coordinates, levels, at, { ...report, least: isRing ? 4 : isLine ? 2 : 1 });
  return value;
}

/** Whether lists nest to nothing: `[]`, and `[[]]` as some programs write a polygon that lost its place. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.every(isEmpty);
}

interface RowReport extends GeometryReport {
  /** Positions that a list of them has at least. */
  readonly least: number;
}

/** Descends to the lists of positions; a list reports its first fault only. */
function checkNested(value: unknown, levels: number, path: string, report: RowReport): void {
  const { place, findings } = report;
  if (levels === 0) {
    const isSound = checkPosition(value, () => path, report);
    if (isSound && (value as number[]).length > 3) reportLong(value as number[], path, report);
    return;
  }
  if (!Array.isArray(value) || (levels > 1 && value.length === 0)) {
    let expected = '[x, y]';
    for (let level = 0; level < levels; level++) expected = `[${expected}, …]`;
    findings.add('coordinates-nesting', { ...place, path, found: quote(value), expected });
    return;
  }
  if (levels > 1) {
    value.forEach((part, i) => {
      checkNested(part, levels - 1, `${path}[${i}]`, report);
    });
    return;
  }
  const isSound = value.every((position, i) => checkPosition(position, () => `${path}[${i}]`, report));
  const long = isSound ? value.findIndex((position) => (position as number[]).length > 3) : -1;
  if (long >= 0) reportLong(value[long] as number[], `${path}[${long}]`, report);
  if (isSound) checkLength(value as number[][], path, report);
}

/** The path is a function because it is needed for a broken position only, and there may be a million sound ones. */
function checkPosition(value: unknown, path: () => string, { place, findings }: GeometryReport): boolean {
  if (!Array.isArray(value)) {
    findings.add('coordinates-nesting', { ...place, path: path(), found: quote(value), expected: '[x, y]' });
    return false;
  }
  for (let i = 0; i < value.length; i++) {
    const number: unknown = value[i];
    if (typeof number === 'number' && Number.isFinite(number)) continue;
    const at = { ...place, path: `${path()}[${i}]`, found: quote(number) };
    if (Array.isArray(number)) findings.add('coordinates-nesting', { ...at, expected: 'a number' });
    else findings.add('position-not-a-number', at);
    return false;
  }
  if (value.length >= 2) return true;
  findings.add('position-too-short', { ...place, path: path(), found: JSON.stringify(value) });
  return false;
}

/** RFC 7946 § 3.1.1 leaves a fourth number without meaning. */
function reportLong(position: number[], path: string, { place, findings }: GeometryReport): void {
  findings.add('position-too-long', { ...place, path, found: String(position.length) });
}

function checkLength(positions: number[][], path: string, { least, place, findings }: RowReport) {
  const first = positions[0];
  const coordinate = first ? ([first[0]!, first[1]!] as const) : null;
  if (positions.length < least) {
    const code = least === 4 ? 'ring-too-short' : 'line-too-short';
    findings.add(code, { ...place, path, coordinate, found: `${positions.length}` });
    return;
  }
  if (least !== 4) return;
  const last = positions[positions.length - 1]!;
  if (last[0] === first![0] && last[1] === first![1]) return;
  const at = { coordinate: [last[0]!, last[1]!] as const, found: formatPosition(last) };
  findings.add('ring-not-closed', { ...place, path, ...at, expected: formatPosition(first!) });
}

/** `[7.63, 51.22]`: longitude and latitude with at most seven decimals. */
export function formatPosition(position: readonly number[]): string {
  return `[${position
    .slice(0, 2)
    .map((value) => Number(value.toFixed(7)))
    .join(', ')}]`;
}
