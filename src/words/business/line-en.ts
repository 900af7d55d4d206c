// SPDX-License-Identifier: EUPL-1.2
// The English words of the line: what is there, what is announced.

import type { CheckLineWords } from './line-de';

const people = { households: 'households', businesses: 'businesses' } as const;

export const checkLineEn: CheckLineWords = {
  line: {
    heading: 'Line',
    extent: 'What the answer is for',
    technology: 'Technology',
    down: 'Download',
    up: 'Upload',
    share: (unit, when) => `Share of the ${people[unit]}${when === null ? '' : ` (${when})`}`,
    reach: (speed, share, unit) => `${speed}: ${share} of the ${people[unit]}`,
    who: 'Provider',
    from: (speed) => `at least ${speed}`,
    few: 'too few',
    ofFew: (speed) => `${speed}: too few counted for a share`,
    tooFew: 'too few counted for a share',
    below: (speed) => `below ${speed}`,
    forWhom: (speed, share, unit) =>
      `${speed} for ${share === null ? `all ${people[unit]}` : `${share} of the ${people[unit]}`}`,
    around: (isPartly) => ` around it${isPartly ? ', as far as that lies in the city' : ''}`,
    insideOnly: ' in the part that lies in the city',
    since: 'Built since',
    second: 'Two separate routes',
    secondWhy: 'No file says whether two lines reach the place by separate routes.',
    none: 'No line is known here.',
    noTechnology: 'Of which technology the lines here are is not known.',
    ofOthers: {
      households: 'For businesses, no line is known here; for households, one is.',
      businesses: 'For households, no line is known here; for businesses, one is.',
    },
    demo: 'The cells are demo data: drawn for lack of data, not measured. For your address, only the provider can give a binding answer.',
  },
  coming: {
    heading: 'What is announced',
    none: 'No project whose area is known or drawn covers this place.',
    unknown: 'The data list no project; whether anything is or was built here is not known.',
    built: (name, date, isMostly, where) =>
      `The project “${name}” has been ${isMostly ? 'largely ' : ''}built since ${date}${where === null ? '' : ` ${where}`}.`,
    noneFurther: 'No other project whose area is known or drawn covers this place.',
    underway: (asOf) => `under construction${asOf === null ? '' : ` (${asOf})`}, end not known`,
    forPart: (whom) => `for ${whom}`,
    cityWide: 'Projects whose area is not known',
    leftOut:
      'Not all funding programmes in the data: what is closed, builds no line or does not concern the city is left out.',
  },
};
