// SPDX-License-Identifier: EUPL-1.2
// The English words of the verdict: whether a line suffices for a firm (`fit.verdict`), why, and what the firm needs.

import { formatNumber, inSentence } from '../number/format';
import type { CheckFitWords } from './fit-de';

const places = {
  cell: 'in this 100 m cell',
  circle: 'around here',
  building: 'around here',
  line: 'along this street',
  corridor: 'around this route',
  area: 'of this area',
} as const;
const people = { households: 'households', businesses: 'businesses' } as const;

/** Behind a number that was so then. */
const dated = (when: string | null) => (when === null ? '' : ` (${inSentence(when)})`);

export const checkFitEn: CheckFitWords = {
  fit: {
    heading: 'Is the line fast enough?',
    firm: 'What your business does',
    headcount: 'People at the site',
    mustNotFail: 'The business stands still without a connection',
    nothing: 'Tick at least one activity to see the answer here.',
    verdict: {
      fits: 'Fits',
      'fits-with': 'Fits with conditions',
      unknown: 'Not known whether it fits',
      'does-not-fit': 'Does not fit, by these data',
    },
    verdictThen: {
      fits: (moment) => `${moment}, it fitted`,
      'fits-with': (moment) => `${moment}, it fitted with conditions`,
    },
    verdictFor: {
      nearlyAll: (unit) => ` for nearly all ${people[unit]}`,
      most: (unit) => ` for most ${people[unit]}`,
      some: (unit) => ` for some of the ${people[unit]}`,
    },
    fitsForLess: (unit, counted, moment) =>
      `Whether it ${moment === null ? 'fits' : 'fitted'} for one of ${formatNumber(counted, 'en')} ${people[unit]}${moment === null ? '' : ` ${inSentence(moment)}`} these data leave open`,
    fitsFew: (whom, { unit, where, moment, isConditional }) => {
      const how = isConditional ? ' with conditions' : '';
      const when = moment === null ? 'by these data, a line fits' : `${inSentence(moment)}, a line fitted`;
      const open =
        moment === null
          ? `a line fits${how} for one of them`
          : `a line fitted${how} for one of them ${inSentence(moment)}`;
      const told = {
        all: `${when}${how} for these few`,
        some: `${when}${how} for some of them`,
        less: `whether ${open} these data leave open`,
      };
      return `Too few ${people[unit]} are counted${where} to speak for the whole; ${told[whom]}`;
    },
    fitsInThisCell: ' in this 100 m cell',
    fitsAround: ' around here',
    fitsHere: ' here',
    noForMany: ({ isNearlyAll, unit, where, moment, lacking, lessThanOneOf: whole }) => {
      const fits = moment === null ? 'by these data, no line fits' : `no line fitted ${inSentence(moment)}`;
      const rest =
        whole === null
          ? 'for the rest it is not known'
          : `whether one ${moment === null ? 'fits' : 'fitted'} for one of ${formatNumber(whole, 'en')} ${people[unit]} these data leave open`;
      return `For ${isNearlyAll ? 'nearly all' : 'most'} ${people[unit]}${where}, ${fits}${lacking}; ${rest}`;
    },
    noneFits: ({ unit, where, moment, lacking }) =>
      moment === null
        ? `By these data, no line fits for the ${people[unit]}${where}${lacking}`
        : `${moment}, no known line fitted for the ${people[unit]}${where}${lacking}`,
    noneFitted: (moment) => `${moment}, no known line fitted`,
    noneFitsInThisCell: ({ unit, moment, lacking }) =>
      `${moment === null ? 'By these data, no line fits' : `${moment}, no known line fitted`} for the ${people[unit]} in this 100 m cell${lacking}; next door it may be different`,
    noneFitsOfFew: ({ unit, where, moment, lacking }) =>
      `Too few ${people[unit]} are counted${where} to speak for the whole; ${moment === null ? 'by these data, none of their lines fits' : `for them, ${inSentence(moment)}, no known line fitted`}${lacking}`,
    thenUnknown: (moment) => `${moment}: by the data, not known whether a line fits`,
    builtSince: ({ date, isMostly, technology, name, where, verdict }) =>
      `Since ${date}, ${technology ?? 'a new network'} has been ${isMostly ? 'largely ' : ''}built ${where} (“${name}”); ${verdict}.`,
    builtInShort: (date, isMostly, technology, where) =>
      `${technology ?? 'a new network'} has been ${isMostly ? 'largely ' : ''}built${where === null ? '' : ` ${where}`} since ${date}`,
    namedInShort: (project, street) => `the project “${project}” names “${street}”`,
    builtFor: (share, unit, by) =>
      `where ${share} of the ${people[unit]} here are${by === null ? '' : ` (${by})`}`,
    withBuilt: {
      fits: 'it fits with that',
      'fits-with': 'it fits with that, under conditions',
      unknown: 'whether it fits with that is not known',
      'does-not-fit': 'it does not fit with that',
    },
    toClear: (what) => ` (to be settled: ${what})`,
    lacking: (what) => ` (reason: ${what})`,
    downForSome: 'for some already the download',
    lackingByLine: (what) => ` (reason, by line: ${what})`,
    ofThem: (counted, unit, where) => `of ${counted} ${people[unit]} ${places[where]}`,
    lessThanOne: (people, share) => `fewer than one ${people} (estimated at ${share})`,
    reach: (when, speed, whom) => `${when}, at least ${speed} was available to ${whom}.`,
    reachNow: (speed, whom) => `At least ${speed} is available to ${whom}.`,
    fitsFor: ({ when, isLeast, whom, line, only }) =>
      `${when === null ? 'A line fits' : `${when}, a line fitted`} for ${isLeast ? 'at least ' : ''}${whom}${line === null ? '' : ` (${line})`}${only === null ? '' : `; ${only}`}.`,
    mayFitFor:
      (open) =>
      ({ when, isLeast, whom, line, only }) =>
        `${when === null ? 'A line may fit' : `${when}, a line may have fitted`} for ${isLeast ? 'at least ' : ''}${whom} (${line === null ? '' : `${line}; `}open: ${open})${only === null ? '' : `; ${only}`}.`,
    anyLine: (speed) => `any technology, ${speed}`,
    tooFew: (counted, unit, isOne) =>
      `Only ${counted} ${isOne ? { households: 'household is', businesses: 'business is' }[unit] : `${unit} are`} counted here with a figure: too few for a share.`,
    none: 'none',
    ago: (years) => (years === 1 ? '1 year ago' : `${years} years ago`),
    downloadOnly: (speed, share, lacking) =>
      `the download alone (at least ${speed}) for ${share}${lacking === '' ? '' : `, but not ${lacking}`}`,
    spread: (low, high) => `The place is known roughly; by cell: ${low} to ${high}.`,
    best: (technology, speed) =>
      `Checked against the line that comes closest to fitting: ${technology}, ${speed}.`,
    bestThen: (moment, technology, speed) =>
      `The line in the data that comes closest to fitting (${inSentence(moment)}): ${technology}, ${speed}.`,
    other: (technology, speed) => `Line: ${technology}, ${speed}.`,
    otherThen: (moment, technology, speed) =>
      `Line in the data (${inSentence(moment)}): ${technology}, ${speed}.`,
    noLine: 'No line is known for this place, which does not mean that there is none.',
    conditional: (open) => ` with conditions${open}`,
    sameConditions: ' under the same conditions',
    after: (project, conditions) => `Fits${conditions} once the project “${project}” is built`,
    afterItself: (project) =>
      `The project “${project}” itself is what was asked about; for whom a line fits with it is not known`,
    afterOpen: (project, toClear, whom) =>
      `Whether it fits once the project “${project}” is built is not known${toClear}${whom === null ? '' : `; it includes ${whom}`}`,
    afterFor: {
      all: (project, conditions) => `Fits${conditions} once the project “${project}” is built, for all`,
      nearlyAll: (project, conditions) =>
        `Fits${conditions} once the project “${project}” is built, for nearly all`,
      most: (project, conditions) => `Fits${conditions} once the project “${project}” is built, for most`,
      some: (project, conditions) =>
        `Fits${conditions} once the project “${project}” is built, but only for some`,
    },
    afterAround: (project, conditions, whom) =>
      `Whether the project “${project}”, with which it would fit${conditions}, includes this place is not known; it includes ${whom}`,
    afterNamed: (project, conditions, { street, part, whom }) =>
      `The project “${project}”, with which it would fit${conditions}, names “${street}”${part === null ? '; which part of it is included is not known' : `, namely “${part}”`}${whom === null ? '' : `; it includes ${whom}`}`,
    afterFew: (project, whom) => `The project “${project}” includes ${whom}: too few to speak for the whole.`,
    afterDate: (date) => `announced for ${date}`,
    afterNoDate: 'date not known',
    afterPast: (date) => `announced for ${date}; completion was not reported`,
    afterArea: (project, conditions) =>
      `Whether the project “${project}”, with which it would fit${conditions}, includes this place is not known`,
    conditions: 'Conditions and open points',
    answers: { yes: 'yes', with: 'with a condition', no: 'no', unknown: 'not known' },
    aboutInSentence: {
      down: 'download',
      up: 'upload',
      symmetry: 'symmetry',
      latency: 'latency',
      redundancy: 'backup route',
      availability: 'availability',
    },
    about: {
      down: 'Download',
      up: 'Upload',
      symmetry: 'Symmetry',
      latency: 'Latency',
      redundancy: 'Backup route',
      availability: 'Availability',
    },
    reasons: {
      'down/enough': ({ needed, available, when }) =>
        `${needed()} needed, at least ${available()} available${dated(when)}.`,
      'down/too-slow': ({ needed, available, when }) =>
        `${needed()} needed, only ${available()} known${dated(when)}.`,
      'down/class-undecided': ({ needed, available, when }) =>
        `${needed()} needed. What is known is “at least ${available()}”${dated(when)}, not the exact speed.`,
      'down/not-known': ({ needed }) => `${needed()} needed. The speed is not known.`,
      'up/enough': ({ needed }) => `${needed()} needed, which is available.`,
      'up/too-slow': ({ needed, available }) => `${needed()} needed, only ${available()} available.`,
      'up/not-known': ({ needed }) => `${needed()} needed. The upload is not known.`,
      'up/usual-maximum-too-low': ({ needed, usual }) =>
        `${needed()} needed. This technology is usually sold with no more than ${usual()}.`,
      'up/have-it-assured': ({ needed, usual }) =>
        `${needed()} needed. The upload here is not known; up to ${usual()} is usual. Ask for a written assurance.`,
      'symmetry/present': () => 'As fast up as down.',
      'symmetry/symmetric-tariff-needed': () => 'Ask for a symmetric tariff.',
      'symmetry/advised-missing': () => 'Advisable, but not usually sold with this technology.',
      'symmetry/advised-not-known': () => 'Advisable; whether a symmetric tariff is sold here is not known.',
      'symmetry/not-sold-symmetric': () =>
        'Needed, but this technology is not usually sold as a symmetric line.',
      'symmetry/not-known': () => 'Needed; the technology is not known.',
      'latency/enough': () => 'Short enough for what you do.',
      'latency/too-slow': () => 'Too long with this technology.',
      'latency/not-known': () => 'The technology is not known.',
      'redundancy/present': () => 'The lines arrive by two separate routes.',
      'redundancy/advised-missing': () => 'Advisable, but there is none.',
      'redundancy/advised-not-known': () =>
        'Advisable; whether there is a second, separate route is not known.',
      'redundancy/missing': () => 'Needed, but there is none.',
      'redundancy/not-known': () =>
        'Needed; whether there is a second, separate route is not known. Ask two operators which route their lines take.',
      'availability/present': ({ when }) =>
        when === null
          ? 'Everyone counted here can order it.'
          : `${when}, everyone counted here could order it.`,
      'availability/ask-whether-available': ({ available, when, unit }) =>
        when === null
          ? `${available()} of the ${people[unit]} counted here can order it. Ask about your address.`
          : `${when}, ${available()} of the ${people[unit]} counted here could order it. Ask about your address.`,
      'availability/missing': ({ when, unit }) =>
        when === null
          ? `None of the ${people[unit]} here can order it.`
          : `${when}, none of the ${people[unit]} here could order it.`,
    },
    availabilityUnknown: 'Whether your address can be connected is not known. Ask the provider.',
    need: 'Your business needs',
    calculation: 'How this is calculated',
    activity: 'Activity',
    units: 'Amount',
    atOnce: 'at the same time',
    day: 'by day',
    night: 'at night',
    sum: 'Peak, by day or at night',
    withReserve: (factor) => `times a reserve of ${factor}`,
    ground: {
      read: (date) => `These requirements were read on ${date}.`,
      believed: (date) => `These requirements have not been verified (as of ${date}).`,
      'own-assumption': (date) =>
        `These requirements are the project’s own assumptions (as of ${date}), not a standard.`,
    },
    otherLines: 'Other lines here',
  },
};
