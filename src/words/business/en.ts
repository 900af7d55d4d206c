// SPDX-License-Identifier: EUPL-1.2
// The English words of the businesses' room; the compiler sees that nothing of the German ones is missing.

import { confidenceEn } from '../answer/confidence';
import { formatNumber } from '../number/format';
import type { CheckWords } from './de';
import { checkDemandEn } from './demand-en';
import { checkFitEn } from './fit-en';
import { checkFundingAndLawEn } from './funding-and-law-en';
import { checkLineEn } from './line-en';
import { checkOutlineEn } from './outline-en';
import { checkPlacesEn } from './places-en';

const n = (value: number, digits = 0) => formatNumber(value, 'en', digits);

const fibreWhere = { inside: 'wholly or partly inside', along: 'along the route' };

export const checkEn: CheckWords = {
  room: 'Sites for businesses',
  tabs: {
    label: 'Questions of businesses',
    check: 'Check',
    find: 'Find',
    found: 'Founders',
    demand: 'Land demand',
  },
  certainty: confidenceEn,
  numberField: {
    ambiguous: (text, a, b) =>
      `“${text}” can mean ${a} or ${b}. Write the number without a mark for thousands.`,
    wrong: (text) => `“${text}” is not a number.`,
    outside: (bounds) => `Possible are numbers ${bounds}.`,
    whole: 'without decimals',
  },
  dated: {
    read: (date) => `last read on ${date}`,
    believed: (date) => `as of ${date}`,
  },
  notYet: 'The tables of this section are loading …',
  tablesGone: 'This part cannot answer without this file. The other parts work.',

  site: {
    heading: 'Is this place right for your business?',
    lead: 'Search for an address or an estate, or click on the map. Tick what your business does.',
    examples: 'For example',
    example: {
      foundry: (place) => `Foundry, 80 people: ${place}`,
      software: (place) => `Software firm, 3 people: ${place}`,
      haulier: (place) => `Haulier, 25 people: ${place}`,
      startup: (place) => `Smart-home start-up, 4 people: ${place}`,
    },
    label: 'Site check',
    point: (position) => `Point ${position}`,
    outline: 'Your own outline',
    outlineFirst: (name) => `This answer is about your own outline, not “${name}”.`,
    insteadOfOutline: (name) => `Clear the outline and check “${name}”`,
    near: (zone, isDrawn) => `in the ${isDrawn ? 'drawn ' : ''}area ${zone}`,
    partlyIn: (names, count, isDrawn) => {
      const drawn = isDrawn ? 'drawn ' : '';
      const others = count - names.length;
      if (count === 1) return `partly in the ${drawn}area ${names[0]}`;
      if (others === 0) return `partly in the ${drawn}areas ${names.join(' and ')}`;
      return `partly in ${isDrawn ? 'the drawn areas ' : ''}${names.join(', ')} and ${others === 1 ? 'one further area' : `${others} further areas`}`;
    },
    noPlace:
      'The position is not known: what has no position has no line of its own. What the file says is shown.',
    noOutline:
      'The outline is not known: what has no outline has no line of its own. What the file says is shown.',
    wholeCity: 'This is the whole city and no site: a house, a street or an area is checked.',
    lies: 'Position',
    outside: (neighbour, isIn) =>
      neighbour
        ? `This place is outside the city, ${isIn ? 'in' : 'near'} ${neighbour}.`
        : 'This place is outside the city.',
    noLines: 'Lines are not known here.',
    actions: {
      expose: 'Exposé (A4)',
      csv: 'CSV',
      geojson: 'GeoJSON',
      watch: 'Save to watch list',
      unwatch: 'Remove from watch list',
      compare: 'Compare',
      compared: 'In the comparison',
      saved: (name) => `${name} is saved.`,
      watched: 'On the watch list, on this device only.',
      unwatched: 'No longer on the watch list.',
    },
  },

  ...checkOutlineEn,
  ...checkFitEn,
  ...checkLineEn,
  ...checkFundingAndLawEn,
  size: {
    heading: 'Size and distances',
    area: 'Area',
    perimeter: 'Perimeter',
    stated: 'as stated in the file',
    between: (least, most) => `${least} to ${most}`,
    atLeast: (area) => `at least ${area}`,
    atMost: (area) => `at most ${area}`,
    drawn: 'computed from the outline',
    straight: 'straight line',
    motorway: 'Motorway',
    nearestKnown: 'the nearest that the files know',
    station: 'Railway station',
    fibre: 'Nearest fibre',
    fibreThen: (moment, unit, distance) =>
      `${moment === null ? '' : `${moment}: `}${distance} to the nearest cell in which at least half of the ${unit} have it with gigabit`,
    fibreThenHere: (moment, unit, where, distance) =>
      `${moment === null ? '' : `${moment}: `}${where !== 'cell' ? `${fibreWhere[where]} (${distance}) is a cell in which at least half of the ${unit} have it with gigabit` : `here (${distance}), with gigabit for at least half of the ${unit} in this 100 m cell`}`,
    fibreOfOthers: (unit, distance) => `at least half of the ${unit} have it already after ${distance}`,
    fibreOfOthersHere: (unit, where, distance) =>
      `at least half of the ${unit} have it already ${where !== 'cell' ? `in a cell ${fibreWhere[where]}` : 'here, in this 100 m cell'} (${distance})`,
    fibreBuilt: (date, isMostly, where) => `${isMostly ? 'largely ' : ''}built ${where} since ${date}`,
    fibreSince: (name, date, isMostly, distance) =>
      `${isMostly ? 'largely ' : ''}built since ${date} (“${name}”): ${distance}`,
    freeSite: 'Nearest land reported free',
    freeHere: 'this place itself',
    freeOther: 'nearest other',
    freeAsOf: (date) => `reported ${date}`,
    noSize: 'A point has no area.',
    plusMinus: (metres) => `±\u00a0${metres}`,
  },
  contacts: 'Whom can you ask?',
  contactsFor: 'In charge',
  contactsOutside:
    'This place is outside the city: its own municipality decides on building and land. The files name only contacts of the city, the county and the operators.',
  sources: {
    heading: 'Sources, dates and certainty',
    parts: {
      line: 'Line',
      zone: 'Area',
      site: 'Site',
      plan: 'Project',
      contact: 'Contact',
      law: 'Building law',
      funding: 'Funding rule',
    },
    part: 'Part',
    certainty: 'Certainty',
  },

  expose: {
    title: 'Site exposé',
    preview: 'Preview of the exposé',
    print: 'Print or save as PDF',
    close: 'Back to the site',
    making: 'Preparing the picture of the map …',
    noPicture: 'The picture of the map is missing: this device cannot draw the map.',
    legend: 'Legend',
    qr: 'Open this view',
    qrLabel: 'QR code with the link to this view',
    printedOn: (date) => `Worked out as of ${date}`,
    disclaimer:
      'For information only, without guarantee. “Not known” means that the data of this site do not say it.',
    forFirm: 'For a business of',
    people: (count) => (count === 1 ? '1 person' : `${n(count)} people`),
    need: 'Requirement',
    checkedLine: 'Line checked',
    fact: 'Fact',
    value: 'Value',
    source: 'Source',
    result: 'Result',
    site: 'Land and building',
    free: 'Free area',
    floor: 'Floor area',
    circle: (distance, isStrip) =>
      `dashed ${isStrip ? 'strip' : 'circle'}: position known to ±\u00a0${distance}`,
    unknownHere: 'Not known, so please ask',
    onScreen: (count) => `${n(count)} more in the version on screen`,
    noteOnScreen: 'A note is in the version on screen.',
    mapOnScreen: 'This page has no room for the map; it is in the version on screen.',
    sourcesOnScreen: 'This page has no room for the sources; they are in the version on screen.',
  },

  ...checkPlacesEn,
  ...checkDemandEn,
};
