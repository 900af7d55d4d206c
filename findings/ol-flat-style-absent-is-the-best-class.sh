#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# OpenLayers' flat styles paint a value that is null in the poorest colour and one that is absent in the best.
# One would guess: a share that nobody knows matches no comparison and takes no colour of the scale, whether it is null or
# absent; `interpolate` of it gives nothing, or the style's fallback.
# What happens: null counts as 0 in `<`, `<=`, `between` and `interpolate`, but `==` 0 is not true of it. An absent property is in no comparison,
# so `["!", [">=", 30]]` holds for it as `<` does not; and in `interpolate` it comes out above the highest stop, as full supply.
# Only `coalesce` tells both apart from a number. Nothing is logged.
# Hurts: who draws coverage or any share by class: of two zones without a figure one is shown as worst and one as best supplied,
# by how the file was written (GeoJSON keeps null, FlatGeobuf, tiles and KML leave it out).
# Source: https://openlayers.org/en/latest/apidoc/module-ol_expr_expression.html (says nothing of null or absent); ol 10.11.0, canvas.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact ol@10.11.0 >/dev/null

cat > ask.mjs <<'ASK'
import Feature from 'ol/Feature.js';
import Polygon from 'ol/geom/Polygon.js';
import { flatStylesToStyleFunction, rulesToStyleFunction } from 'ol/render/canvas/style.js';

const red = [255, 0, 0, 1];
const blue = [0, 0, 255, 1];
const share = ['get', 'share'];
const zones = { null: { share: null }, absent: {}, zero: { share: 0 }, 'one hundred': { share: 100 } };
const square = () => new Polygon([[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]);
const feature = (properties) => new Feature({ geometry: square(), ...properties });

const scale = flatStylesToStyleFunction([{ 'fill-color': ['interpolate', ['linear'], share, 0, red, 100, blue] }]);
const colour = (properties) => {
  const [style] = scale(feature(properties), 1);
  return style.getFill().getColor().join() === red.join() ? 'red (0)' : 'blue (100)';
};
const holds = (filter, properties) => {
  const rules = rulesToStyleFunction([{ filter, style: { 'fill-color': red } }]);
  return rules(feature(properties), 1).length > 0;
};

for (const [name, properties] of Object.entries(zones)) {
  console.log(
    `${name}: colour ${colour(properties)},`,
    `below 30 ${holds(['<', share, 30], properties)},`,
    `between 0 and 30 ${holds(['between', share, 0, 30], properties)},`,
    `not at least 30 ${holds(['!', ['>=', share, 30]], properties)},`,
    `equal to 0 ${holds(['==', share, 0], properties)}`,
  );
}
ASK

cat > expected.txt <<'EXPECTED'
null: colour red (0), below 30 true, between 0 and 30 true, not at least 30 true, equal to 0 false
absent: colour blue (100), below 30 false, between 0 and 30 false, not at least 30 true, equal to 0 false
zero: colour red (0), below 30 true, between 0 and 30 true, not at least 30 true, equal to 0 true
one hundred: colour blue (100), below 30 false, between 0 and 30 false, not at least 30 false, equal to 0 false
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
