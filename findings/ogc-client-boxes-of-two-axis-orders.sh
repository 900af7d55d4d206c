#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @camptocamp/ogc-client gives the boxes of one WMS layer in two orders of axes.
# One would guess: the boxes of a layer are all west, south, east, north, or all as the service wrote them; the package knows that
# WMS 1.3.0 writes them in the order of the reference system, and turns EPSG:4326.
# What happens: it turns systems in degrees alone. EPSG:3035, of the European grid in which census cells are published, and the
# Gauß-Krüger zones (EPSG:31466 to 31469) have their northing first as well, and are handed out so. Both numbers look like metres of
# the system: 3.1 million is a northing and an easting in Europe, so that nothing is out of range. EPSG:25832 and 4326 are right.
# Hurts: who zooms to a layer, or asks for it by its box, in the grid of the statistics: it lies over 1,000 km away, and the
# answer is an empty picture.
# Source: OGC 06-042 (WMS 1.3.0), 6.7.4 (axes in the order of the reference system); EPSG registry as in projinfo (proj-bin 9.1.1
# of Debian 12); the package's list of such systems holds none in metres; @camptocamp/ogc-client 1.3.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status proj-bin >/dev/null 2>&1 || apt-get install --yes --no-install-recommends proj-bin >/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @camptocamp/ogc-client@1.3.0 >/dev/null

# a place in Lüdenscheid, 51.2 N 7.6 E, in each system: the boxes as WMS 1.3.0 has them, first axis first
cat > boxes.txt <<'BOXES'
EPSG:4326 51.1 7.5 51.3 7.8
EPSG:25832 395000 5660000 415000 5690000
EPSG:3035 3110000 4140000 3135000 4165000
EPSG:31466 5665000 2600000 5690000 2620000
BOXES
cat > ask.mjs <<'ASK'
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { enableFallbackWithoutWorker, WmsEndpoint } from '@camptocamp/ogc-client';

const boxes = readFileSync('boxes.txt', 'utf8').trim().split('\n').map((line) => line.split(' '));
const capabilities = `<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"><Service><Name>WMS</Name><Title>town</Title></Service><Capability><Layer>
<Title>town</Title>${boxes.map(([crs]) => `<CRS>${crs}</CRS>`).join('')}
${boxes.map(([crs, minx, miny, maxx, maxy]) => `<BoundingBox CRS="${crs}" minx="${minx}" miny="${miny}" maxx="${maxx}" maxy="${maxy}"/>`).join('\n')}
<Layer><Name>zones</Name><Title>zones</Title></Layer></Layer></Capability></WMS_Capabilities>`;

// no service is asked: the answer is the text above
globalThis.fetch = async () => new Response(capabilities, { headers: { 'content-type': 'text/xml' } });
enableFallbackWithoutWorker();
const endpoint = await new WmsEndpoint('http://service.invalid/wms').isReady();
const { boundingBoxes } = endpoint.getLayerByName('zones');
for (const [crs, ...written] of boxes) {
  const wkt = execFileSync('projinfo', [crs, '-o', 'WKT2:2019', '-q'], { encoding: 'utf8' });
  const first = /AXIS\["[^"]*",(\w+)/.exec(wkt)[1];
  const given = boundingBoxes[crs].join(' ');
  console.log(`${crs}: first axis ${first}, written ${written.join(' ')}, given ${given}: ${(first === 'north') === (given !== written.join(' ')) ? 'west first' : 'south first'}`);
}
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
EPSG:4326: first axis north, written 51.1 7.5 51.3 7.8, given 7.5 51.1 7.8 51.3: west first
EPSG:25832: first axis east, written 395000 5660000 415000 5690000, given 395000 5660000 415000 5690000: west first
EPSG:3035: first axis north, written 3110000 4140000 3135000 4165000, given 3110000 4140000 3135000 4165000: south first
EPSG:31466: first axis north, written 5665000 2600000 5690000 2620000, given 5665000 2600000 5690000 2620000: south first
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
dpkg-query --show proj-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
