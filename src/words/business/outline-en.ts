// SPDX-License-Identifier: EUPL-1.2
// The English words of an outline of one’s own.

import { formatNumber } from '../number/format';
import type { CheckOutlineWords } from './outline-de';

const n = (value: number) => formatNumber(value, 'en');

export const checkOutlineEn: CheckOutlineWords = {
  outline: {
    heading: 'Draw your own area or try out a zone',
    lead: 'Set the corners on the map, by pointer or by keyboard, type them in, or open a GeoJSON file. The figures follow as you drag a corner. This changes no data, and nothing leaves this device.',
    own: 'Your own area; it changes no data.',
    whatIf: (name) => `Your own area, based on “${name}”; it changes no data.`,
    start: 'Set corners',
    goOn: 'Set more corners',
    done: 'Done',
    copy: (name) => `Try out the outline of “${name}”`,
    corners: (count) => (count === 1 ? '1 corner' : `${n(count)} corners`),
    needs: 'At least three corners are needed.',
    drawFirst: 'Click on the map. By keyboard: move the map, Enter sets a corner at the crosshair.',
    drawMore:
      'Click or press Enter on the first or last corner to close the outline; Esc removes the last corner.',
    drag: 'Drag a corner, or drag the middle of a side to add one.',
    full: (most) => `The link holds no more than ${n(most)} corners.`,
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Delete the outline',
    open: 'Open GeoJSON',
    noPolygon: (name) =>
      `No area was found in “${name}”. Expected: a polygon in longitude and latitude (WGS 84).`,
    noReader: (name) =>
      `“${name}” has not been read: the part of the program that reads outlines did not arrive. Please choose the file again.`,
    moreAreas: (count) =>
      `The first area of the file is taken; ${n(count)} more ${count === 1 ? 'does' : 'do'} not count.`,
    dropped: (count, most) =>
      `${count === 1 ? 'One corner was' : `${n(count)} corners were`} left out: the link holds ${n(most)}.`,
    holes: (count) =>
      count === 1
        ? 'The area has a hole; the outline has none and includes it.'
        : `The area has ${n(count)} holes; the outline has none and includes them.`,
    parts: (count) =>
      count === 1
        ? 'The area has another part; the outline follows the one with the most corners.'
        : `The area has ${n(count)} other parts; the outline follows the one with the most corners.`,
    crossing: 'The outline crosses itself, so it has no area and no figures.',
    onlyWithin: (name) =>
      `Households, businesses and shares are those of the part in ${name}: of the rest the data say nothing. Area and perimeter are those of the whole outline.`,
    allOutside: (name) =>
      `By the boundary in the data, all of the outline lies outside ${name}: of households, businesses and lines there the data say nothing.`,
    landWithoutFigure:
      'The column “area” includes land where nobody is counted, such as woods and meadows; it counts as not covered.',
    tooFew: 'too few',
    tooFewWhy: 'Too few: of fewer than 10 who are counted in the outline no share is given.',
    noShare: 'too few for a share',
    picture: 'Sketch of the outline',
    figures: 'Figures for your own area',
    sizes: { areaM2: 'Area', perimeterM: 'Perimeter', households: 'Households', businesses: 'Businesses' },
    caption: 'To how many this speed is available, on the best line',
    atLeast: 'at least',
    before: 'before',
    beforeBelow: 'with “before” below',
    beforeIs: (name) => `“before” is “${name}” as it stands in the data.`,
    announced: (households, businesses, share) =>
      `${households} ${households === '1' ? 'household' : 'households'}, ${businesses} ${businesses === '1' ? 'business' : 'businesses'}, ${share}`,
    announcedWithin: (area, name, told) => `${area}; in the part in ${name}: ${told}`,
    announcedOutside: (area, name) =>
      `${area}, by the boundary in the data all outside ${name}: households, businesses and lines not known`,
    announcedShare: {
      households: (speed, share) => `at least ${speed}: ${share} of households`,
      businesses: (speed, share) => `at least ${speed}: ${share} of businesses`,
      area: (speed, share) => `at least ${speed}: ${share} of the area`,
    },
    showFigures: 'All figures',
    cornersHeading: (count) => `Corners as a list (${n(count)})`,
    keys: 'Select a corner: the arrow keys move it by 10 m, with Shift by 1 m; Delete removes it.',
    corner: (number) => `Corner ${n(number)}`,
    remove: (number) => `Remove corner ${n(number)}`,
    move: (number) => `Move corner ${n(number)}`,
    direction: { north: 'north', east: 'east', south: 'south', west: 'west' },
    fine: (metres) => `Step ${n(metres)} m`,
    typed: 'Type a corner (latitude, longitude)',
    add: 'Add',
    notTyped: (found) =>
      `“${found}” is not a place. Expected: latitude and longitude in degrees, such as 51.21970 7.62730.`,
    legend: 'your own area',
    kept: 'Your own area (dashed) is not asked about here.',
    checkAgain: 'Check it again',
    line: {
      heading: 'What if there were a different line here?',
      technology: 'Assumed technology',
      speed: 'Assumed download',
      none: 'no assumption',
      lead: (speed) =>
        `Share with at least ${speed} on the best line, before and after. This is an assumption and changes no data.`,
      where: 'Where and who',
      today: 'In the data',
      supposed: 'with this line',
      assumption:
        'Assumption: this line is available to everyone inside the outline. No file gives the upload, so nothing is computed from it.',
    },
    plan: {
      heading: 'What the project would change',
      headingBuilt: 'What the project changes in the data',
      lead: (speed) => `Share in the whole municipality with at least ${speed} on the best line.`,
      whom: 'Who',
      today: 'in the data',
      planned: 'area in the file',
      outlined: 'this outline',
      noSpeed: 'The speed of the project is not known, so it changes no figure here.',
      assumption: (name) =>
        `Assumption: “${name}” makes its line available to everyone inside the outline, and no other project counts.`,
    },
  },
};
