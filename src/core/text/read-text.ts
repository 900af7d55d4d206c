// SPDX-License-Identifier: EUPL-1.2
// From bytes to text: recognises by their first bytes the formats that people send instead of GeoJSON, and decodes.

import type { FindingList } from '../findings/finding-list';
import { mostTextBytes } from '../limits/limits';
import { utf16Label } from './utf-16';
import { windows1252 } from './windows-1252';

/** How far the first look at a file reaches. */
const peekBytes = 1024;

// TextDecoder exists in browsers and in Node but in neither of the libraries the core is compiled with.
export type Decoder = { decode(bytes: Uint8Array): string };
type DecoderClass = new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
export const { TextDecoder } = globalThis as unknown as { TextDecoder: DecoderClass };

/** The text of a file, without byte order mark; null (and a finding that says why) when it is no text to be read. */
export function readText(bytes: Uint8Array, name: string, findings: FindingList): string | null {
  const body = bodyOf(bytes, name, findings);
  if (body === null) return null;
  const text = decode(body, findings);
  if (text.trim() === '') {
    findings.add('file-empty', { expected: name.endsWith('.csv') ? 'CSV' : 'GeoJSON' });
    return null;
  }
  return text;
}

/** The bytes after a byte order mark; null (and a finding) where they cannot be text or are too many. */
export function bodyOf(bytes: Uint8Array, name: string, findings: FindingList): Uint8Array | null {
  if (bytes.length === 0) {
    findings.add('file-empty', { expected: name.endsWith('.csv') ? 'CSV' : 'GeoJSON' });
    return null;
  }
  if (bytes.length > mostTextBytes) {
    refuseSize(bytes.length, findings);
    return null;
  }
  if (utf16Label(bytes) !== null) {
    findings.add('text-utf-16');
    return null;
  }
  if (isForeignBinary(bytes, findings)) return null;
  const hasBom = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  if (hasBom) findings.add('text-bom');
  return hasBom ? bytes.subarray(3) : bytes;
}

/** The finding of a file that is larger than what is read. */
export function refuseSize(size: number, findings: FindingList): void {
  findings.add('file-too-large', { found: megabytes(size), expected: megabytes(mostTextBytes) });
}

const magic: readonly (readonly [bytes: readonly number[], format: string])[] = [
  [[...'SQLite format 3'].map((c) => c.charCodeAt(0)), 'GeoPackage (SQLite)'],
  [[0x00, 0x00, 0x27, 0x0a], 'Shapefile (.shp)'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Excel (.xls)'],
  [[0x50, 0x41, 0x52, 0x31], 'GeoParquet'],
  [[0x66, 0x67, 0x62, 0x03], 'FlatGeobuf'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
];

/** Names formats that are no text by their first bytes. True when one was recognised and reported. */
export function isForeignBinary(bytes: Uint8Array, findings: FindingList): boolean {
  if (startsWith(bytes, [0x1f, 0x8b])) findings.add('format-compressed', { found: 'gzip' });
  else if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) reportZip(bytes, findings);
  else {
    const found = magic.find(([start]) => startsWith(bytes, start));
    if (!found) return false;
    findings.add('format-other', { found: found[1] });
  }
  return true;
}

/** Names what a ZIP archive holds by the names of its first members; nothing is unpacked. */
function reportZip(bytes: Uint8Array, findings: FindingList): void {
  // Bit 0 of the general purpose flags (APPNOTE 4.4.4) marks an encrypted member.
  if ((bytes[6]! & 1) === 1) {
    findings.add('format-encrypted');
    return;
  }
  const names = latin1(bytes.subarray(0, 64 * 1024)) + latin1(bytes.subarray(-64 * 1024));
  if (/\.shp/i.test(names)) findings.add('format-other', { found: 'Shapefile (ZIP)' });
  else if (/\.kml/i.test(names)) findings.add('format-other', { found: 'KMZ (KML)' });
  else if (/xl\/workbook/.test(names)) findings.add('format-other', { found: 'Excel (.xlsx)' });
  else findings.add('format-compressed', { found: 'ZIP' });
}

/** Strict UTF-8; else Windows-1252, which German offices still produce, with the first wrong byte named. */
function decode(bytes: Uint8Array, findings: FindingList): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    reportWindows1252(bytes, findings);
    return windows1252.decode(bytes);
  }
}

/** Names the first byte of a text that is not UTF-8. */
export function reportWindows1252(bytes: Uint8Array, findings: FindingList): void {
  const byte = bytes[firstWrongByte(bytes)] ?? 0;
  findings.add('text-windows-1252', { found: `0x${byte.toString(16).toUpperCase()}` });
}

/** Offset of the first byte that cannot begin or continue a UTF-8 character. */
function firstWrongByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : -1;
    if (more < 0 || (byte >= 0x80 && byte < 0xc2)) return i;
    for (let k = 1; k <= more; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return i;
    i += more + 1;
  }
  return bytes.length;
}

/** Names formats that are text but no JSON. True when one was recognised and reported. */
export function isForeignText(text: string, name: string, findings: FindingList): boolean {
  const start = text.slice(0, peekBytes).trimStart();
  // RFC 8142 puts a record separator before each text of a sequence.
  if (start.startsWith('\u001e')) findings.add('format-lines');
  else if (start.startsWith('version https://git-lfs.github.com/spec/')) findings.add('format-lfs');
  else if (/^<!doctype html|^<html/i.test(start)) findings.add('format-html');
  else if (start.startsWith('<')) findings.add('format-other', { found: xmlFormat(text) });
  else if (/\.(csv|tsv)$/i.test(name) || (/\.(geo)?json$/i.test(name) && isTable(start)))
    findings.add('format-other', { found: 'a CSV table' });
  else return false;
  return true;
}

/** Two lines of as many cells, in a text that begins as no JSON does: a table, whatever the file is called. */
function isTable(start: string): boolean {
  if (!/^["\p{L}_]/u.test(start) || /^(true|false|null)\b/.test(start)) return false;
  const [head = '', row = ''] = start.split(/\r?\n/);
  return [';', '\t', ','].some((mark) => {
    const cells = head.split(mark).length;
    return cells > 1 && row.split(mark).length === cells;
  });
}

function xmlFormat(text: string): string {
  const start = text.slice(0, 16 * 1024);
  if (/xplanung\.de\/xplangml|<xplan:/i.test(start)) return 'XPlanGML (GML)';
  if (/<kml[\s>]/i.test(start)) return 'KML';
  if (/opengis\.net\/gml|<gml:/i.test(start)) return 'GML';
  if (/<gpx[\s>]/i.test(start)) return 'GPX';
  if (/<osm[\s>]/i.test(start)) return 'OSM-XML';
  return 'XML';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function latin1(bytes: Uint8Array): string {
  return windows1252.decode(bytes);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
