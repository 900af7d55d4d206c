// SPDX-License-Identifier: EUPL-1.2
// The English words of an outline of one’s own.

import type { CheckOutlineWords } from './check-outline-de';
import { formatNumber } from './format';

const n = (value: number) => formatNumber(value, 'en');

export const checkOutlineEn: CheckOutlineWords = {
  outline: {
    heading: 'Draw an area of your own or try out a zone',
    lead: 'Click the corners on the map, or open a GeoJSON file. The figures follow while you drag a corner. None of this changes data, and nothing leaves this device.',
    own: 'Own area, changes no data.',
    whatIf: (name) => `Own area after “${name}”, changes no data.`,
    start: 'Set corners',
    goOn: 'Set further corners',
    done: 'Done',
    copy: (name) => `Try out the outline of “${name}”`,
    corners: (count) => (count === 1 ? '1 corner' : `${n(count)} corners`),
    needs: 'Three corners are needed.',
    drawFirst: 'Click on the map. By keyboard: move the map, Enter sets a corner at the cross-hair.',
    drawMore: 'A click on the first or last corner closes the outline, Esc takes the last corner away.',
    drag: 'Drag a corner, or the middle of a side for a new one.',
    full: (most) => `The link holds no more than ${n(most)} corners.`,
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Delete the outline',
    open: 'Open GeoJSON',
    noPolygon: (name) =>
      `No area was found in “${name}”. Expected: a polygon in longitude and latitude (WGS 84).`,
    dropped: (count, most) =>
      `${count === 1 ? 'One corner is' : `${n(count)} corners are`} left out: the link holds ${n(most)}.`,
    holes: (count) =>
      count === 1
        ? 'The area has a hole; the outline has none and counts it in.'
        : `The area has ${n(count)} holes; the outline has none and counts them in.`,
    parts: (count) =>
      count === 1
        ? 'The area has a further part; the outline takes the one with most corners.'
        : `The area has ${n(count)} further parts; the outline takes the one with most corners.`,
    crossing: 'The outline crosses itself. Like this it has no area and no figures.',
    picture: 'Sketch of the outline',
    figures: 'Figures of the own area',
    sizes: { areaM2: 'Area', perimeterM: 'Perimeter', households: 'Households', businesses: 'Businesses' },
    caption: 'How many have the speed, with the best line',
    atLeast: 'at least',
    before: 'before',
    beforeBelow: 'before it below',
    beforeIs: (name) => `“before” is “${name}” as it stands in the data.`,
    announced: (area, households, businesses, share) =>
      `${area}, ${households} households, ${businesses} businesses, ${share}`,
    announcedShare: {
      households: (speed, share) => `from ${speed}: ${share} of households`,
      businesses: (speed, share) => `from ${speed}: ${share} of businesses`,
      area: (speed, share) => `from ${speed}: ${share} of the area`,
    },
    showFigures: 'All figures',
    cornersHeading: (count) => `Corners as a list (${n(count)})`,
    keys: 'Choose a corner, then: arrow keys move it by 10 m, with Shift by 1 m, Delete takes it away.',
    corner: (number) => `Corner ${n(number)}`,
    remove: (number) => `Remove corner ${n(number)}`,
    move: (number) => `Move corner ${n(number)}`,
    direction: { north: 'to the north', east: 'to the east', south: 'to the south', west: 'to the west' },
    fine: (metres) => `Step ${n(metres)} m`,
    typed: 'Type a corner (latitude, longitude)',
    add: 'Add',
    notTyped: (found) =>
      `“${found}” is no place. Expected: latitude and longitude in degrees, such as 51.21970 7.62730.`,
    legend: 'own area',
    line: {
      heading: 'What if there were another line here?',
      technology: 'Supposed technology',
      speed: 'Supposed download',
      none: 'nothing supposed',
      lead: (speed) =>
        `Share with at least ${speed}, best line, before and after. This is a supposition and changes no data.`,
      where: 'Where, who',
      today: 'State of the data',
      supposed: 'with this line',
      assumption:
        'Assumption: everybody inside the outline gets this line. The upload stands in no file, so no number follows from it.',
    },
    plan: {
      heading: 'What the project would change',
      lead: (speed) => `Share in the whole municipality with at least ${speed}, best line.`,
      whom: 'Who',
      today: 'date of the data',
      planned: 'area of the file',
      outlined: 'this outline',
      noSpeed: 'Which speed the project brings is not known. That is why it changes no figure here.',
      assumption: (name) =>
        `Assumption: “${name}” connects everybody inside the outline, and no other project counts.`,
    },
  },
};
