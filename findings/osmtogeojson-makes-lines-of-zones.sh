#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# osmtogeojson makes lines of zones and exchanges, and drops the tags of areas whose members have no role.
# One would guess: a multipolygon whose only member has an empty role (deprecated, "tools may handle this as outer") is that
# area, or it is reported; a closed way tagged as a telephone exchange or a data centre is an area.
# What happens: such a relation is left out with its tags: "landuse=industrial" is nowhere in the result, its way is a line
# without tags. A closed way with telecom=exchange is a line, as telecom is not in the built-in list of area tags; with
# office=telecommunication it is an area.
# Hurts: who takes industrial zones or the sites of the net from OpenStreetMap: they have no area and answer no "inside".
# Source: OpenStreetMap wiki, Relation:multipolygon (empty role) and Key:telecom (nodes and areas); tyrasd/osmtogeojson issues
# 65 and 73 (open: parts of such relations are missing); osmtogeojson 2.2.12 with osm-polygon-features.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact osmtogeojson@2.2.12 >/dev/null

cat > ask.mjs <<'ASK'
import osmtogeojson from 'osmtogeojson';

const corners = [[0, 0], [0, 1], [1, 1], [1, 0]].map(([lat, lon], at) => ({ type: 'node', id: at + 1, lat, lon }));
const way = (tags) => ({ type: 'way', id: 5, nodes: [1, 2, 3, 4, 1], tags });
const zone = (role) => ({ type: 'relation', id: 7, tags: { type: 'multipolygon', landuse: 'industrial' }, members: [{ type: 'way', ref: 5, role }] });
const show = (name, ...elements) => {
  const { features } = osmtogeojson({ elements: [...corners, ...elements] }, { flatProperties: true });
  console.log(name.padEnd(28), features.map(({ id, geometry, properties }) => `${id} ${geometry.type} landuse=${properties.landuse ?? '-'}`).join('; '));
};
show('zone, role outer', way(), zone('outer'));
show('zone, role empty', way(), zone(''));
for (const tags of [{ telecom: 'exchange' }, { telecom: 'data_center' }, { office: 'telecommunication' }]) show(JSON.stringify(tags), way(tags));
ASK

cat > expected.txt <<'EXPECTED'
zone, role outer             relation/7 Polygon landuse=industrial
zone, role empty             way/5 LineString landuse=-
{"telecom":"exchange"}       way/5 LineString landuse=-
{"telecom":"data_center"}    way/5 LineString landuse=-
{"office":"telecommunication"} way/5 Polygon landuse=-
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
