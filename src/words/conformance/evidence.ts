// SPDX-License-Identifier: EUPL-1.2
// The tests that stand behind the results, by the short names of the steps; a test sees to it that each is there.

const browser = (file: string, test: string) => ({ file: `test/browser/${file}.test.ts`, test });

export const evidence: Readonly<Record<string, { readonly file: string; readonly test: string }>> = {
  axe: browser('accessibility', 'axe finds nothing in any view'),
  aloud: browser('read-aloud', 'every view that is read aloud'),
  headings: browser('report', 'reads headings in the order of their ranks'),
  sections: browser('report', 'hears the sections in the order of the contents, each table with its name'),
  curveTable: browser('report', 'finds under each picture of the curve the table that says the same'),
  paperAxe: browser('report', 'in the page without scripts'),
  sameNumbers: {
    file: 'test/report/council-report.test.tsx',
    test: 'stand on the page and in the HTML file, in the same order',
  },
  cards: browser('citizen', 'beside the map has cards that are read as a table, sorted by a choice'),
  listPicks: browser('citizen', 'picks on the map and in the answer what is picked in a row'),
  links: browser('citizen', '%s reopens exactly what was open'),
  english: browser('citizen', 'is one click away, stays, and comes back'),
  reflow: browser('reflow', 'nothing scrolls sideways, is cut off or too small to be hit in a %s window'),
  targets: browser('reflow', 'on the map are at least 44 px'),
  forced: browser('reflow', 'forced colours leave the chosen option and the selected tab to be told apart'),
  forcedPaint: browser('reflow', 'forced colours keep what is drawn: the mark of demo, the bar of a share'),
  appearance: browser('accessibility', '$language, $scheme, $width px, WebGL $webgl'),
  noWebgl: browser('failures', 'when there is no WebGL'),
  escape: browser(
    'announcements',
    'Escape closes the proof of a number and the focus is back on what opened it',
  ),
  live: browser('announcements', 'live regions announce at a rate that can be listened to'),
  noMouse: browser('keyboard', 'a citizen asks, reads, counts and picks from the list without a mouse'),
  mapKeys: browser('keyboard', 'the map is moved by arrows and asked by Enter at its cross-hair'),
  tabWalk: browser('keyboard', 'a walk with the Tab key'),
  focusStays: browser('keyboard', 'the focus stays in the page after'),
  skip: browser('keyboard', 'the first stop jumps over the header'),
  handKeys: browser(
    'desk',
    'by keyboard alone: an area with a hole, its values and a date are drawn, corrected',
  ),
  handPointer: browser('hand', 'by pointer: a shared corner moves with its neighbour, and Escape in a drag'),
  corners: browser('outline', 'corners are typed, moved by arrow keys and buttons, and taken away'),
  edge: browser('map-room', 'is dragged or clicked, stops at its ends, and a double click puts it back'),
  motion: browser('map-mirror', 'sees one jump to a found place'),
  wrongLine: browser('check-business', 'reads own sectors from a CSV, and a wrong line is named'),
  notFound: browser('asking', 'that does not exist says so and suggests what sounds alike'),
  checked: { file: 'test/scripts/desk-server.test.ts', test: '422 says what the check says' },
  undo: {
    file: 'test/session/desk/others-changes.test.ts',
    test: 'undo of a merge takes the version back that the next publication is compared with',
  },
  colours: {
    file: 'test/map/style/palette.test.ts',
    test: 'every two classes can be told apart in %s sight',
  },
  labels: { file: 'test/map/style/palette.test.ts', test: 'names can be read on their halo' },
  outlines: { file: 'test/map/style/palette.test.ts', test: 'an outline of %s stands out 3:1 on its casing' },
  reach: {
    file: 'test/map/cells/cell-symbology.test.ts',
    test: 'in the %s picture of one threshold neighbours stand 3:1 apart at every zoom',
  },
  hatch: {
    file: 'test/map/style/legend.test.ts',
    test: 'every class but the fastest carries the strokes of the map, rising below the threshold',
  },
  strokes: {
    file: 'test/map/cells/cell-symbology.test.ts',
    test: 'they stand out 3:1 on their class at every zoom, over the land that comes through',
  },
  panArrows: {
    file: 'test/browser/failures.test.ts',
    test: 'answers a click, moves by keys, arrows and double clicks, and zooms by its buttons',
  },
  legendWords: { file: 'test/map/style/legend.test.ts', test: 'reads so in German' },
};
