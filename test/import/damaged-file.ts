// SPDX-License-Identifier: EUPL-1.2
// Damaged files for each family of readers, the same one for the same seed, and what must be true of every outcome.

import { zipSync } from 'fflate';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { importFile } from '../../src/import/import-file';
import { importGebref } from '../../src/import/import-houses';
import { seeded } from '../analysis/degenerate-zones';
import { mixed } from '../soak/proof';
import { blobOf, geopackageOf } from './a-geopackage';
import { dbfOf, shpOf } from './a-shapefile';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const point = blobOf(1, [], [404325, 5675182]);
const xml = '<?xml version="1.0"?>';

/** A small whole file of each family; a ZIP of XML is damaged inside too, before it is packed. */
const files: Readonly<Record<string, (damage: (bytes: Uint8Array) => Uint8Array) => Uint8Array>> = {
  'x.geojson': (damage) =>
    damage(
      bytesOf(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:25832"}},"features":[{"type":"Feature","id":1,"properties":{"a":"ü"},"geometry":{"type":"Polygon","coordinates":[[[404000,5675000],[404100,5675000],[404100,5675100],[404000,5675000]]]}}]}',
      ),
    ),
  'x.csv': (damage) => damage(bytesOf('name;lon;lat;n\n"Brü;gge";7,63;51,22;1.010\nOrt;7,64;51,23;\n')),
  'x.kml': (damage) =>
    damage(
      bytesOf(
        `${xml}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>A</name><ExtendedData><Data name="n"><value>1</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>7,51 8,51 8,52 7,51</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>`,
      ),
    ),
  'x.gml': (damage) =>
    damage(
      bytesOf(
        `${xml}<c:C xmlns:c="c" xmlns:gml="http://www.opengis.net/gml/3.2"><gml:featureMember><c:Z gml:id="a"><c:n>1</c:n><c:g><gml:Curve srsName="EPSG:25832"><gml:segments><gml:Arc><gml:posList>404000 5675000 404010 5675010 404020 5675000</gml:posList></gml:Arc></gml:segments></gml:Curve></c:g></c:Z></gml:featureMember></c:C>`,
      ),
    ),
  'x.zip': (damage) =>
    damage(
      zipSync({
        'a.shp': damage(shpOf([{ type: 1, points: [[404325, 5675182]] }])),
        'a.dbf': damage(dbfOf([['GEN', 'C', 20]], [['Ort']], (t) => [...new TextEncoder().encode(t)])),
      }),
    ),
  'x.gpkg': (damage) =>
    damage(
      geopackageOf({ zonen: [[point, 'Brügge', 1]] }, '"name" TEXT(60), "n" MEDIUMINT', [
        'ETRS89',
        null,
        'EPSG',
        25832,
        'undefined',
      ]),
    ),
  'x.fgb': (damage) =>
    damage(
      serialize(
        {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: { a: 'ü', n: 1.5 },
              geometry: { type: 'Point', coordinates: [7, 51] },
            },
          ],
        },
        4326,
      ),
    ),
  'x.parquet': (damage) =>
    damage(
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'name', data: ['Brügge', null], type: 'STRING' },
            { name: 'geometry', data: [wkbPoint(), null], type: 'BYTE_ARRAY' },
          ],
          kvMetadata: [
            {
              key: 'geo',
              value:
                '{"version":"1.0.0","primary_column":"geometry","columns":{"geometry":{"encoding":"WKB"}}}',
            },
          ],
        }),
      ),
    ),
  'x.xlsx': (damage) =>
    zipSync({
      'xl/workbook.xml': damage(
        bytesOf('<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId0"/></sheets></workbook>'),
      ),
      'xl/_rels/workbook.xml.rels': bytesOf('<R><Relationship Id="rId0" Target="worksheets/s0.xml"/></R>'),
      'xl/worksheets/s0.xml': damage(
        bytesOf(
          '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>lon</t></is></c><c r="B1" t="inlineStr"><is><t>lat</t></is></c></row><row r="2"><c r="A2"><v>7.6</v></c><c r="B2"><v>51.2</v></c></row></sheetData></worksheet>',
        ),
      ),
    }),
};

function wkbPoint(): Uint8Array {
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  bytes[0] = 1;
  view.setUint32(1, 1, true);
  view.setFloat64(5, 7.6, true);
  view.setFloat64(13, 51.2, true);
  return bytes;
}

/** A few bytes changed, a stretch taken out or put in twice, or the end cut off; half of the calls change nothing. */
function damageBy(random: () => number): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const at = Math.floor(random() * bytes.length);
    const until = Math.min(bytes.length, at + 1 + Math.floor(random() ** 3 * 40));
    const kind = random();
    if (kind < 0.1) return bytes.subarray(0, at);
    if (kind < 0.25) return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(until)]);
    if (kind < 0.35) return Uint8Array.from([...bytes.subarray(0, until), ...bytes.subarray(at)]);
    const changed = bytes.slice();
    for (let k = 1 + Math.floor(random() ** 2 * 6); k > 0; k--) {
      changed[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
    return changed;
  };
}

const gebref = 'gebref.txt';
/** Named by the file that they are damage of. */
export const readerFamilies: readonly string[] = [...Object.keys(files), gebref];

/**
 * Reads the file of a family that a seed damages.
 * @returns what kind of outcome it had
 * @throws where a reader throws, or where what was read is not kept, repaired or refused
 */
export async function readDamaged(family: string, seed: number): Promise<string> {
  const damage = damageBy(seeded(mixed(seed)));
  try {
    const outcome = family === gebref ? gebrefOutcome(damage) : await fileOutcome(family, damage);
    const { read = 0, kept = 0, repaired = 0, refused = 0 } = outcome?.report ?? {};
    if (read !== kept + repaired + refused)
      throw new Error(`${read} read, ${kept} + ${repaired} + ${refused}`);
    return outcome?.kind ?? 'none';
  } catch (error) {
    throw new Error(`${family}, seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

type Damage = (bytes: Uint8Array) => Uint8Array;

const fileOutcome = (name: string, damage: Damage) => importFile({ name, bytes: files[name]!(damage) });

function gebrefOutcome(damage: Damage) {
  const line = 'N;DE1;A;05;9;62;032;0;01;12;a;404001,5;5675000,5;Höher Weg;2026\r\n';
  const bytes = damage(bytesOf(line.repeat(3)));
  const file = { name: 'gebref_EPSG25832.txt', first: bytes, pieces: () => [bytes] };
  return importGebref(file, { ags: null, about: { source: null, asOf: null } });
}
