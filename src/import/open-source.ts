// SPDX-License-Identifier: EUPL-1.2
// From a file to its layers: unpacked where it is packed, its parts put together, each by the reader of its format.

import { gunzip, isGzip } from './archive/gunzip';
import { isZip, unzip, type ZipMember } from './archive/unzip';
import { formatById, formatTitles, recognise } from './formats';
import type { ReadContext, SourceFile, SourceLayer } from './reader/format';

export interface Opened {
  readonly format: string;
  readonly layers: readonly SourceLayer[];
}

/** The layers of a file; null (and a finding) when it is of no format that is read. Throws `Damaged`. */
export async function openSource(file: SourceFile, context: ReadContext): Promise<Opened | null> {
  const { log, budget } = context;
  const packing = packingOf(file);
  if (packing === 'gzip') {
    const name = file.name.replace(/\.gz$/i, '');
    return openSource({ name, bytes: gunzip(file.bytes, budget) }, context);
  }
  if (packing === 'zip') return openZip(file, context);
  const opened = await openPlain(file, context);
  if (opened === null) {
    const recognised = recognise(file);
    if (recognised === null) {
      log.say('import-unknown-format', { found: startOf(file), expected: formatTitles() });
    } else if ('other' in recognised) {
      log.say('import-other-format', { found: recognised.other, expected: formatTitles() });
    }
  }
  return opened;
}

/** Apart from who waits for a reader: what was asked for its bytes would hold them until the reader is done. */
function packingOf({ bytes }: SourceFile): 'gzip' | 'zip' | null {
  if (isGzip(bytes)) return 'gzip';
  return isZip(bytes) ? 'zip' : null;
}

async function openPlain(file: SourceFile, context: ReadContext): Promise<Opened | null> {
  const recognised = recognise(file);
  if (recognised === null || !('format' in recognised)) return null;
  return openAs(recognised.format.id, file, context);
}

async function openAs(id: string, file: SourceFile, context: ReadContext): Promise<Opened> {
  const format = formatById(id)!;
  const reader = await format.load();
  return { format: format.id, layers: await reader.read(file, context) };
}

/** Members that carry features, by their ending; what lies beside them in an archive is not looked at. */
const sources = /\.(shp|gpkg|fgb|parquet|geojsonl?|json|ndjson|kml|gml|xml|csv|tsv)$/i;
/** Members that may hold values that somebody expects, and are not read out of an archive. */
const unread =
  /\.(dbf|xlsx|xlsm|xls|ods|kmz|zip|gz|7z|rar|tab|mif|dxf|dwg|mdb|accdb|sqlite|db|gpx|osm|pbf|gdbtable|shp|gpkg|fgb|parquet|geojsonl?|ndjson|kml|gml)$/i;
/** Descriptions that archives bring along. */
const descriptions = /\.(shp\.xml|gml\.xml)$|(^|\/)(metadata|catalog|iso|readme)[^/]*\.xml$/i;

async function openZip(file: SourceFile, context: ReadContext): Promise<Opened | null> {
  const members = unzip(file.bytes, context.budget);
  if (members.some(({ name }) => name === 'xl/workbook.xml')) return openAs('xlsx', file, context);
  const found = members.filter(({ name }) => sources.test(name) && !descriptions.test(name));
  const layers: SourceLayer[] = [];
  const formats = new Set<string>();
  const read = new Set<string>();
  for (const member of found) {
    const bytes = member.bytes();
    const source = { name: member.name, bytes, sibling: siblingsOf(member, members) };
    const opened = await openPlain(source, context);
    if (opened === null) continue;
    formats.add(opened.format);
    layers.push(...opened.layers);
    read.add(member.name.toLowerCase()).add(`${stemOf(member)}.dbf`);
  }
  if (layers.length > 0) {
    const left = members.filter(
      ({ name }) => unread.test(name) && !read.has(name.toLowerCase()) && !/(^|\/)\._/.test(name),
    );
    if (left.length > 0) context.log.say('import-members-left', { found: firstNames(left) });
    return { format: [...formats].join(', '), layers: distinct(layers) };
  }
  context.log.say('import-unknown-format', {
    found: `ZIP: ${firstNames(members)}`,
    expected: formatTitles(),
  });
  return null;
}

function firstNames(members: readonly ZipMember[]): string {
  const names = members.slice(0, 8).map(({ name }) => name);
  return [...names, ...(members.length > names.length ? ['…'] : [])].join(', ');
}

/** A member's name without its ending, in small letters: those of one shapefile have it in common. */
const stemOf = ({ name }: Pick<ZipMember, 'name'>) => name.replace(/\.[^.]+$/, '').toLowerCase();

/** Files of one name lie together whatever the case of their letters: Windows writes `.DBF` beside `.shp`. */
function siblingsOf(member: ZipMember, members: readonly ZipMember[]): (ending: string) => Uint8Array | null {
  const stem = stemOf(member);
  return (ending) => {
    const name = `${stem}.${ending}`;
    return members.find((other) => other.name.toLowerCase() === name)?.bytes() ?? null;
  };
}

/** Layers whose names can be told apart: the second of a name is numbered. */
function distinct(layers: readonly SourceLayer[]): SourceLayer[] {
  const used = new Set<string>();
  return layers.map((layer) => {
    let name = layer.name;
    for (let n = 2; used.has(name); n++) name = `${layer.name} (${n})`;
    used.add(name);
    return name === layer.name ? layer : { ...layer, name, load: () => layer.load() };
  });
}

function startOf({ name, bytes }: SourceFile): string {
  if (bytes.length === 0) return `${name}: 0 B`;
  const first = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${name}: ${first.join(' ')}`;
}
