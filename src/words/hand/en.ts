// SPDX-License-Identifier: EUPL-1.2
// The English words of the hand on the map.

import { formatNumber } from '../number/format';
import type { HandWords } from './de';

const units = {
  households: ['household', 'households'],
  businesses: ['business', 'businesses'],
  area: ['area', 'area'],
} as const;
const n = (value: number, digits = 0) => formatNumber(value, 'en', digits);
const corners = (count: number) => `${n(count)} ${count === 1 ? 'corner' : 'corners'}`;

export const handEn: HandWords = {
  heading: 'On the map',
  help: 'Select a feature on the map or in the list. Drag a corner, or drag an edge to pull a new corner out of it. By keyboard: go to the map, the arrow keys move it under the crosshair, Enter sets or selects, Escape undoes. With a corner selected, the arrow keys move the corner.',
  tools: 'Tool',
  tool: {
    select: 'Select',
    point: 'Point',
    line: 'Line',
    area: 'Area',
    rectangle: 'Rectangle',
    hole: 'Hole',
    part: 'Part',
    move: 'Move',
    copy: 'Copy',
    split: 'Split',
    merge: 'Merge',
    difference: 'Subtract',
  },
  toolHelp: {
    select: 'Drag a corner to move it, drag an edge to insert one.',
    point: 'Tap the place.',
    line: 'Set point by point; tap the last one again to finish.',
    area: 'Set corner by corner; tap the first or last one again to finish.',
    rectangle: 'Set two corners that lie opposite each other.',
    hole: 'Draw the hole in the selected feature.',
    part: 'Draw a further area of the same feature.',
    move: 'Drag the selected feature, or move it with the arrow keys.',
    copy: 'Drag the copy away from the selected feature.',
    split: 'Draw a line all the way through the selected feature.',
    merge:
      'Mark the areas to be added to the selected feature, then press “Done”. The feature keeps its layer and its values.',
    difference: 'Mark the areas to be taken away, then press “Done”.',
  },
  clip: 'Clip to neighbours',
  markHere: 'Mark here',
  others: { merge: 'Areas to be added', difference: 'Areas to be taken away' },
  noOthers: 'No other area lies beside it.',
  engine: {
    forbidden:
      'Split, merge, subtract and clip do not work here: the server does not send the rule that allows their program (for the folder engines/, see _headers and deploy/nginx.conf). Everything else works.',
    missing:
      'Split, merge, subtract and clip do not work at the moment: their program did not arrive. Everything else works.',
    silent:
      'Split, merge, subtract and clip do not work at the moment: their program does not answer. Everything else works.',
    broken:
      'The program for these tools stopped early, perhaps for lack of memory. Nothing was changed; everything else works.',
  },
  engineAgain: 'Try again',
  snap: 'Snap to corners and edges',
  snapOf: (on, all) => `Snapping to ${n(on)} of ${n(all)} layers`,
  snapLayers: 'Layers to snap to',
  counted: (count, unit) => `${n(count)} ${units[unit][count === 1 ? 0 : 1]}`,
  servedWith: (speed) => `Served with at least ${speed}:`,
  plannedIn: (zone) => `${zone}, land under planned expansion:`,
  follow: 'Follow borders (use the corners between two points of a border)',
  detached: 'Without neighbours (separate shared corners)',
  step: 'Arrow key step',
  metres: (value) => `${n(value, value < 1 ? 1 : 0)} m`,
  shiftStep: 'ten times as far with Shift',
  directions: { west: 'west', east: 'east', north: 'north', south: 'south' },
  draw: 'Drawing on the map',
  setHere: 'Set corner',
  back: 'Back',
  finish: 'Done',
  cancel: 'Cancel',
  yes: 'Yes, remove',
  no: 'No',
  questions: {
    'remove-hole': 'A hole needs three corners. Remove the whole hole?',
    'remove-part': 'A part needs three corners. Remove the whole part?',
    'remove-feature': 'Without this corner nothing would be left. Remove the whole feature?',
  },
  vertices: 'Corners',
  verticesOf: (name) => `Corners of ${name}`,
  ring: (part, ring) =>
    ring === 0 ? `Area ${n(part + 1)}, outline` : `Area ${n(part + 1)}, hole ${n(ring)}`,
  row: (number) => `Line ${n(number)}`,
  corner: (number) => `Corner ${n(number)}`,
  shared: (others) => `shared with ${n(others)}`,
  insert: 'Insert corner after it',
  remove: 'Delete corner',
  moreCorners: (shown, all) => `${n(shown)} of ${n(all)} corners`,
  showMore: 'Show more corners',
  coordinates: 'Exact coordinates',
  system: 'Coordinates in',
  systemName: (system) =>
    system === 'degrees' ? 'degrees (WGS 84)' : `metres (UTM ${system.slice(-2)}, ${system})`,
  fields: { degrees: ['Latitude (° N)', 'Longitude (° E)'], metres: ['Easting (m)', 'Northing (m)'] },
  setCorner: 'Set corner here',
  moveCorner: 'Put corner there',
  badCoordinates: 'That is not a position in this system. Example: 51.2475 and 7.6125.',
  area: (m2) => (m2 < 10_000 ? `${n(m2)} m²` : `${n(m2 / 10_000, 2)} ha`),
  length: (m) => (m < 1000 ? `${n(m, 1)} m` : `${n(m / 1000, 2)} km`),
  areaLabel: 'Area',
  lengthLabel: 'Length',
  perimeterLabel: 'Perimeter',
  bandLabel: 'Distance',
  bearing: (degrees) => `bearing ${n(degrees)}°`,
  method: (plane) =>
    `area on the ellipsoid, lengths in the plane of UTM ${plane.slice(-2)} (${plane}), bearing from grid north`,
  alongWith: (features) => `${n(features)} features move along`,
  working: 'Calculating …',
  shares: 'Shares while you drag',
  said: {
    tool: (tool, help) => `Tool ${tool}. ${help}`,
    'feature-chosen': (count) => `Feature selected, ${corners(count)}.`,
    'nothing-here': 'There is no feature here.',
    cancelled: 'Undone.',
    unchosen: 'No feature selected.',
    'choose-first': 'Select a feature or a corner first.',
    working: 'Calculating.',
    'mark-first': 'Mark another area first.',
    marked: (isMarked, count) => `${isMarked ? 'Marked' : 'No longer marked'}, ${n(count)} in total.`,
    overlaid: {
      split: (_, added) => `Split into ${n(added + 1)} features. The largest keeps its ID and all values.`,
      merge: (parts) =>
        `Merged${parts > 1 ? `, in ${n(parts)} parts that do not touch` : ''}. The selected feature keeps its values.`,
      difference: (parts) => `Subtracted${parts > 1 ? `, ${n(parts)} parts are left` : ''}.`,
      clip: (parts) => `Clipped to the neighbours${parts > 1 ? `, ${n(parts)} parts are left` : ''}.`,
    },
    slivers: (count) => `${n(count)} ${count === 1 ? 'sliver' : 'slivers'} below 1 m² left out.`,
    decide: {
      split: (fields) =>
        `Please check: ${fields}. Figures that applied to the whole are not known for the new piece; numbers of columns of your own stand at both pieces.`,
      merge: (fields) =>
        `Please check, because the others differed or a figure applies to one part only: ${fields}.`,
    },
    vertex: (what, { number, of, features }, place) =>
      `Corner ${n(number)} of ${n(of)} ${what}, ${place}${features > 1 ? `, shared with ${n(features - 1)} more` : ''}.`,
    'vertex-chosen': 'selected',
    'vertex-moved': 'moved',
    'vertex-inserted': 'inserted',
    'vertex-deleted': 'deleted',
    'corner-added': (count, snapped, followed) =>
      `Corner ${n(count)} set${snapped === 'vertex' ? ', snapped to a corner' : snapped === 'edge' ? ', snapped to an edge' : ''}${followed > 0 ? `, ${corners(followed)} of the border followed` : ''}.`,
    'corner-removed': (count) => `Corner removed, ${corners(count)} left.`,
    'too-few-corners': (count, least) => `Not done yet: ${corners(count)}, at least ${n(least)} needed.`,
    drawn: (tool, size) => `${tool} drawn${size ? `, ${size}` : ''}.`,
    moved: (far) => `Feature moved by ${far}.`,
    copied: (far) => `Copy placed ${far} away.`,
    removed: {
      'remove-hole': 'Hole removed.',
      'remove-part': 'Part removed.',
      'remove-feature': 'Feature removed.',
    },
  },
};
