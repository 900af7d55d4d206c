// SPDX-License-Identifier: EUPL-1.2
// The English words of the businesses' room; the compiler sees that nothing of the German ones is missing.

import type { CheckWords } from './check-de';
import { checkDemandEn } from './check-demand-en';
import { checkLineEn } from './check-line-en';
import { checkOutlineEn } from './check-outline-en';
import { checkPlacesEn } from './check-places-en';
import { checkRulesEn } from './check-rules-en';
import { en } from './en';
import { formatNumber } from './format';

const n = (value: number, digits = 0) => formatNumber(value, 'en', digits);

export const checkEn: CheckWords = {
  room: 'Location for businesses',
  tabs: {
    label: 'Questions of businesses',
    check: 'Check',
    find: 'Find',
    found: 'Founders',
    demand: 'Land demand',
  },
  certainty: en.confidence,
  verifiedOn: (date) => `read on ${date}`,
  notYet: 'The tables of this section are loading …',
  tablesGone: 'Without this file this part cannot answer. The other parts work.',

  site: {
    heading: 'Does this place suit your business?',
    lead: 'Search for an address or an estate, or click on the map. Tick what your business does.',
    examples: 'Four examples',
    example: {
      foundry: (place) => `Foundry with 80 people: ${place}`,
      software: (place) => `Software firm of 3: ${place}`,
      haulier: (place) => `Haulier with 25 people: ${place}`,
      startup: (place) => `Smart-home start-up of 4: ${place}`,
    },
    label: 'Site check',
    point: (position) => `Point ${position}`,
    outline: 'Own outline',
    near: (zone) => `in the area ${zone}`,
    noPlace: 'The position is not known. Only what the file says is shown.',
    outside: (neighbour) =>
      neighbour
        ? `This place is outside the city, near ${neighbour}. Lines are not known here.`
        : 'This place is outside the city. Lines are not known here.',
    actions: {
      expose: 'Exposé (A4)',
      csv: 'CSV',
      geojson: 'GeoJSON',
      watch: 'Keep in mind',
      unwatch: 'Forget',
      compare: 'Compare',
      compared: 'In the comparison',
      saved: (name) => `${name} is saved.`,
      watched: 'Remembered, on this device only.',
      unwatched: 'No longer remembered.',
    },
  },

  ...checkOutlineEn,
  ...checkLineEn,
  ...checkRulesEn,
  size: {
    heading: 'Size and distances',
    area: 'Area',
    perimeter: 'Perimeter',
    stated: 'as the file says',
    drawn: 'computed from the outline',
    straight: 'straight line',
    motorway: 'Motorway',
    station: 'Railway station',
    fibre: 'Nearest cell with fibre',
    here: 'here',
    freeSite: 'Nearest free land',
    noSize: 'A point has no area.',
    plusMinus: (metres) => `±\u00a0${metres}`,
  },
  contacts: 'Whom you can ask',
  contactsOutside:
    'The place lies outside the city: its own municipality decides on building and land. The files name only contacts of the city, the district and the operators.',
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
    making: 'The picture of the map is being taken …',
    noPicture: 'The picture of the map is missing: this device cannot draw the map.',
    legend: 'Legend',
    qr: 'Open this view again',
    qrLabel: 'QR code with the link to this view',
    printedOn: (date) => `Data as of ${date}`,
    disclaimer:
      'Information without guarantee, not a promise. “Not known” means: no file of the city says it.',
    forFirm: 'For a business of',
    people: (count) => (count === 1 ? '1 person' : `${n(count)} people`),
    need: 'Need',
    fact: 'Fact',
    value: 'Value',
    source: 'Source',
    result: 'Result',
    site: 'The land, the building',
    free: 'Free area',
    floor: 'Floor area',
    circle: (distance: string) => `dashed circle: position known to ±\u00a0${distance}`,
    unknownHere: 'Not known, and therefore to be asked',
  },

  ...checkPlacesEn,
  ...checkDemandEn,
};
