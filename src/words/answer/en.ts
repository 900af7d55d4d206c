// SPDX-License-Identifier: EUPL-1.2
// The English words of start and answer: what is here, what comes, whom to ask.

import { formatDistance, formatNumber } from '../number/format';
import type { AnswerWords } from './de';
import { headlineEn } from './headline-en';

const n = (value: number) => formatNumber(value, 'en');

const behind = (by: string | null) => (by ? ` (${by})` : '');

export const answerEn: AnswerWords = {
  headline: headlineEn,

  start: {
    heading: (city) => `Which lines are known in ${city}?`,
    lead: 'Search for a place or click the map.',
    shareOf: (speed) => `with at least ${speed}`,
    industrial: 'of the businesses in commercial areas',
    residential: 'of the households in residential areas',
    examples: 'For example',
    exampleDistrict: (name) => `${name}: what is known?`,
    exampleEstate: (name) => `${name} estate: which line is known?`,
    examplePlan: (name) => `How is “${name}” coming along?`,
  },

  verdicts: {
    coming: 'The coverage data are still loading.',
    noFigureWhy:
      'There is no figure for this 100 m cell. Usually this means that nobody lives or works here.',
    noFigureWhyExtent:
      'There is no figure for the 100 m cells here. Usually this means that nobody lives or works there.',
    outside: (name, isIn) =>
      name
        ? `This place is not part of the city; it is ${isIn ? 'in' : 'near'} ${name}.`
        : 'This place is not part of the city.',
    besideBorder: ({ distanceM, uncertaintyM, isInside }) =>
      `Whether this place belongs to the city is not known: it lies ${formatDistance(distanceM, 'en')} ${isInside ? 'inside' : 'outside'} the simplified boundary, which may be off by up to ${formatDistance(uncertaintyM, 'en')}.`,
    noBorder: 'Whether this place belongs to the city is not known: its outline is missing from the data.',
    outsideWhy: 'The municipality has no data for this place.',
    noPoint: (name) => `${name}: the exact position is not known.`,
    noPointHint: 'Click your location on the map to see what the data say of the cell there.',
    elsewhere: (name, city) => `“${name}” does not concern ${city}: its file says so.`,
    neighbour: (name, city, isPart) =>
      `${name} ${isPart ? 'lies in' : 'is'} a neighbouring municipality of ${city}.`,
  },

  answer: {
    tryOutline: 'Try out its outline',
    label: 'Answer',
    whatIsHere: (moment) => (moment === null ? 'What is here?' : `What was here? (${moment})`),
    houseFrom: (source, date) => `Position of the house: ${source}, as of ${date ?? 'not known'}`,
    linesAsOf: (date) => `Lines as of ${date}`,
    businessesAssumed: 'number of businesses assumed',
    notOfMoment: (moment, isCounted) =>
      `This answer shows the data, not the moment chosen (${moment}); ${isCounted ? 'map and figures follow that moment' : 'map and figures too are those of the data'}.`,
    yearsOld: (years: number) => (years === 1 ? '1 year old' : `${n(years)} years old`),
    byOutline: (metres) => `outline drawn${metres === null ? '' : `, ±\u00a0${metres}`}`,
    partOf: (town) => (town === null ? 'in a part' : `in a part of ${town}`),
    builtWhere: (isWhole, by, town) => `${isWhole ? 'here' : `in a part of ${town ?? 'it'}`}${behind(by)}`,
    builtSince: (date, isMostly, where, technology) =>
      `Since ${date}, ${technology ?? 'a new network'} has been ${isMostly ? 'largely ' : ''}built ${where}`,
    sinceRow: (date, isMostly, part, by) =>
      `${isMostly ? 'largely ' : ''}built since ${date}${behind([part, by].filter(Boolean).join(', '))}`,
    notCounted: {
      since: '; the figures do not include it yet',
      row: ', not in these data',
      elsewhere: '; none of the areas counted lies in it',
    },
    technology: 'Technology',
    down: 'Download',
    up: 'Upload',
    provider: 'Provider',
    notInData: (date: string | null) => `not known: not in the data${date === null ? '' : ` (${date})`}`,
    from: (speed) => `at least ${speed}`,
    forHowMany: 'for how many',
    ofHouseholds: (have, all) => `${have}\u00a0of\u00a0${all} households`,
    ofBusinesses: (have, all) => `${have}\u00a0of\u00a0${all} businesses`,
    lessThanOne: 'fewer than\u00a01',
    estimated: (share) => `estimated at ${share}`,
    silence: { nobody: 'nobody', 'nobody-known': 'nobody with a figure', unknown: 'not known' },
    atAll: 'at all',
    withoutFigure: (count: string) => `${count} without a figure`,
    bestPart: 'Best served cell (for at least half):',
    worstPart: 'Worst served cell (for at least half):',
    below: (speed: string) => `below ${speed}`,
    mobile: (date, isDemo) => `Mobile (as of: ${date}${isDemo ? ', demo' : ''})`,
    mobileOwn: 'available',
    mobileNone: 'not available',
    passedTitle: 'Available does not mean connected',
    passedText:
      'The figures say whether a line can be ordered or runs past the plot. Whether a house is connected, and whether anybody uses the line, is not known.',
    whatComes: 'What is planned?',
    whatCame: 'What was planned?',
    whatCameAndComes: 'What was and what is planned?',
    grant: 'Funding programme',
    noWorks: 'The data do not say that anything is built with it; no date is known',
    beingBuilt: 'Expansion, reported under construction',
    stateOpen: 'Expansion, state not known',
    pastProject: {
      built: 'Expansion, done',
      mostly: 'Expansion, largely done',
      over: 'Expansion, ended or given up',
    },
    planPart: (told, isAround, by) =>
      `${isAround ? 'In a part of the surroundings' : 'In a part of it'}${behind(by)}${told === null ? '' : `: ${told}`}`,
    planPartOfTown: (told, { asked, town }, by) =>
      `In a part of ${town}${behind(by)}${told === null ? '' : `: ${told}`}${asked === null ? '' : `; whether “${asked}” is included is not known`}`,
    planNames: (street, part) =>
      `The project names “${street}”; ${part.charAt(0).toLowerCase()}${part.slice(1)}`,
    planForAll: (told, by) => `For ${told} that are counted here${behind(by)}`,
    planWhole: (metres) =>
      `This place lies in the outline that was drawn${metres === null ? '' : ` (±\u00a0${metres})`}`,
    planSketched: (metres) =>
      `Whether this place is included is not known: the outline of the project is only drawn (±\u00a0${metres})`,
    planNearby: (metres) =>
      `Whether this place is included is not known: where the project works is known only roughly${metres === null ? '' : ` (±${metres})`}`,
    planInside: (metres) =>
      `Lies in this area; where exactly is only roughly known${metres === null ? '' : ` (±${metres})`}`,
    planInTown: (isPart, metres) =>
      `${isPart ? 'In the city in part' : 'In the city'}; where exactly is only roughly known${metres === null ? '' : ` (±${metres})`}`,
    nothingPlanned: 'No project whose area is known or drawn covers this place.',
    noPlans: 'The data list no project; whether anything is or was built here is not known.',
    programmes: 'Programmes and projects that concern the city, or may do so, but whose area is not known',
    by: 'Who builds',
    funding: 'Who pays',
    state: 'State',
    announced: 'Announced',
    announcedFirst: (date) => `first announced for ${date}`,
    announcedNow: (date) => `now announced for ${date}`,
    announcedOnce: (date) => `announced for ${date}`,
    announcedPart: (date, what) => `a part${what === null ? '' : ` (${what})`} announced for ${date}`,
    inferredDate: 'inferred',
    slip: (quarters) => (quarters === 1 ? '1 quarter later' : `${n(quarters)} quarters later`),
    slipMonths: (count) => (count === 1 ? '1 month later' : `${n(count)} months later`),
    noDate: 'No date is known',
    noPastDate: 'When that was is not known',
    noEnd: 'No date for the end of the works is known',
    addressesHoldMore: 'an address may hold several households',
    overdue: 'The date has passed; whether it was built is not known.',
    overdueBegun: 'The date has passed; whether all of it is done is not known.',
    partOverdue: 'The date of a part has passed; whether that part is done is not known.',
    completed: (date) => `done: ${date}`,
    mostlyCompleted: (date) => `largely done: ${date}`,
    fittedOutline: (inOutline: string, published: string) =>
      `The outline is drawn and fitted to the published number: it contains ${inOutline} households, the source says ${published}. The source gives no area.`,
    drawnOutline: (inOutline: string, published: string) =>
      `The outline is drawn and not fitted to the published number: it contains ${inOutline} households, the source says ${published}. The source names streets, some of whose positions are not known, but no area.`,
    scale: 'Extent',
    land: 'Which area is this?',
    landNone: 'No area on the map covers this place.',
    codeUnknown: 'The kind of area under the land-use ordinance (BauNVO) is not known.',
    meanings: {
      industrial:
        'Commercial area: mainly businesses. Whether homes are permitted depends on the kind of area under the BauNVO.',
      residential:
        'Residential area: mainly homes. Which businesses are permitted depends on the kind of area under the BauNVO.',
      mixed:
        'Mixed area: homes and businesses side by side. What is permitted depends on the kind of area under the BauNVO.',
    },
    ask: 'Whom can I ask?',
    askHomes: 'For homes',
    askBusinesses: 'For businesses',
    noWay: 'phone, email and address: not known',
    verifiedOn: (date) => `last read on ${date}`,
    sure: 'How sure is this?',
    sureDemo: 'Demo: not a measured value for this place',
    sureDemoText:
      'The 100 m cells were made so that together they match the official figures for the whole city (Breitbandatlas, mid-2021). They say nothing about a single house.',
    sureFound: 'published information',
    sureInferred: 'inferred, or no source found',
    geometry: 'Position',
    nearest: (date) => `Nearest cell${date === null ? '' : ` in the data (${date})`}`,
    nearestBuilt: (technology, date, isMostly) =>
      `Built since: ${technology}, ${isMostly ? 'largely ' : ''}done since ${date}`,
    nearestWith: { gigabit: 'with gigabit', fibre: 'with gigabit over fibre' },
    nearestFor: (units) => `for at least half of ${units.map((unit) => `the ${unit}`).join(' and of ')}`,
    straightLine: 'straight line',
    copyLink: 'Copy link',
    copied: 'Link copied.',
    copyFailed: 'The link could not be copied. It is in the address bar.',
    print: 'Print',
    reportError: 'Report an error',
    clear: 'Clear selection',
    about: 'About this feature',
    lookUp: 'Only the provider’s word is binding. Look it up:',
    scenarioNote: (date, by) =>
      `Scenario, not a promise: once what is announced with an area and a date is built, there is fibre here (${[date, by].filter(Boolean).join('; ')}).`,
    wholeProject: (value) => `${value} (whole project)`,
    mostly: (value) => `largely: ${value}`,
    wholeFigures: (isWithoutCity) =>
      isWithoutCity
        ? 'for the whole project; the city is not part of it'
        : 'for the whole project, not only for the city',
  },

  money: { federal: 'federal', state: 'state', own: 'county and municipalities' },
};
