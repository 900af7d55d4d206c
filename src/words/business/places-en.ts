// SPDX-License-Identifier: EUPL-1.2
// The English words of places to choose from: finder, comparison, watch list, founders.

import { formatNumber } from '../number/format';
import type { CheckPlacesWords } from './places-de';

const n = (value: number) => formatNumber(value, 'en');

export const checkPlacesEn: CheckPlacesWords = {
  find: {
    heading: 'Which sites are worth considering?',
    lead: 'Sites, brownfields and buildings in the data of this site. What is not known stays in the list until you hide it.',
    filters: 'Filters',
    label: {
      kinds: 'Kind',
      areaFromM2: 'Free area at least',
      areaToM2: 'Free area at most',
      planningStages: 'Planning stage',
      codes: 'Zone code (BauNVO)',
      availability: 'Availability',
      priceToEurPerM2: 'Price at most',
      downMbit: 'Line at least',
      lineBy: 'Line by the end of',
      motorwayToM: 'Motorway, straight line at most',
      insideCity: 'Location',
      confidences: 'Certainty',
    },
    building: 'building',
    buildingsOrShops: 'buildings or shops',
    premises: 'empty shops, known in sum only',
    programme: 'project without a building',
    statedOn: (date) => `as of ${date}`,
    optionsLead:
      'The numbers beside the values leave out what no search means: what was given up, projects without a building and, except for the kind “buildings or shops”, institutes and universities in their own houses.',
    inside: 'inside the city',
    outside: 'outside',
    partly: 'in part',
    any: 'any',
    noFilter: 'none set',
    order: 'Order',
    ownOrder: 'as in the files; last, what is taken or not on offer',
    orders: {
      flaeche: 'largest area first',
      preis: 'lowest price first',
      autobahn: 'nearest motorway first',
    },
    hideUnknown: 'Hide what is not known',
    counts: ({ fits, open, no, all }, isHidden) =>
      `Matching all filters: ${fits} of ${all}; not known: ${open}${isHidden ? ' (hidden)' : ''}; not matching: ${no}.`,
    notAsked: 'Not asked',
    notMeant: {
      'given-up': (count, isOne) =>
        `${count} ${isOne ? 'building or project' : 'buildings or projects'} given up`,
      'no-building': (count, isOne) => `${count} ${isOne ? 'project' : 'projects'} without a building`,
      'own-use': (count, isOne) =>
        isOne
          ? `${count} institute or university in its own house`
          : `${count} institutes and universities in their own houses`,
      'land-asked': (count, isOne) =>
        `${count} ${isOne ? 'building' : 'buildings or shops'}, because land is asked for (price, planning stage, or from 1 ha on)`,
    },
    askBuildings: 'With the kind “buildings or shops” you ask the buildings too.',
    noPlaces: 'The data list no sites or buildings yet.',
    unasked: (all, isOne) =>
      `${all} ${isOne ? 'site or building' : 'sites, buildings and projects'}. No filter is set yet.`,
    filterCount: (yes, unknown, no) => `${yes} yes · ${unknown} not known · ${no} no`,
    answers: { yes: 'match', unknown: 'possible match', no: 'no match' },
    openFor: 'Not known whether it fits',
    free: 'Free area',
    empty: 'No site matches all filters.',
    strictest: (filter) => `The filter “${filter}” excludes the most.`,
    regains: (count, isOne) => `Without it: ${count} more ${isOne ? 'entry' : 'entries'}.`,
    relax: (filter) => `Remove the filter “${filter}”`,
    reset: 'Reset all filters',
    compare: 'Compare',
    open: 'Check',
    csv: 'List as CSV',
    onMap: (onMap: number, without: number, some: boolean) =>
      [
        `${n(onMap)} of them on the map${some ? '; the other marks are pale' : ''}`,
        ...(without > 0 ? [`${n(without)} without a known position`] : []),
      ]
        .join('; ')
        .concat('.'),
    fitMap: 'Show all on the map',
    notShown: (name: string) => `“${name}” is not in the list because a filter excludes it.`,
    speedIn: (speed, year) => `${speed} by ${year}`,
  },
  compare: {
    heading: 'Comparison',
    lead: (most) => `Up to ${n(most)} sites side by side. Differences are highlighted.`,
    fact: 'Fact',
    facts: {
      kind: 'Kind',
      areaM2: 'Area',
      freeM2: 'Free area',
      planningStage: 'Planning stage',
      code: 'Zone code (BauNVO)',
      availability: 'Availability',
      priceEurPerM2: 'Price',
      downMbit: 'Line',
      motorwayM: 'Motorway (straight line)',
      insideCity: 'Inside the city',
      confidence: 'Certainty of the data on the site',
    },
    kinds: {
      outline: 'Your own outline',
      point: 'Point on the map',
      area: 'Area',
      project: 'Project',
      place: 'Place',
    },
    plot: (area) => `plot ${area}`,
    own: 'your own input',
    ownSource: { outline: 'drawn by you', point: 'picked by you on the map' },
    source: 'Source and date',
    differs: 'different',
    same: 'the same, or not comparable',
    remove: (name) => `Remove ${name} from the comparison`,
    close: 'Back to the list',
    show: (count) => `Show the comparison (${n(count)})`,
    print: 'Print the comparison',
    full: 'No more than five fit side by side.',
  },
  watch: {
    heading: 'Watch list',
    lead: 'Stored on this device only.',
    empty: 'Nothing saved yet.',
    save: 'Watch list as CSV',
    gone: 'no longer in the files',
  },

  found: {
    heading: 'Where can founders find space?',
    ask: 'Say what you need.',
    lead: 'Buildings and sites are shown with the points in favour and against; what is taken or given up only if you ask for it. “Not known” does not count as a no.',
    need: 'What you need',
    noNeed: 'nothing stated',
    label: {
      floorM2: 'Floor area',
      desks: 'Desks',
      workshop: 'Workshop or noise',
      lateHours: 'Open in the evening or at night',
      footfall: 'Passing trade',
      fibre: 'Fibre in the building',
      stopWithinM: 'Bus or rail, straight line at most',
      barrierFree: 'Step-free access',
      rentToEurPerM2: 'Rent at most',
      from: 'Move in by',
      use: 'Use',
      stage: 'A place for founders',
    },
    stages: { usable: 'already in use', designated: 'designated', candidate: 'candidate', gone: 'given up' },
    stageFound: {
      incubator: 'In use as a founders’ centre; whether there is room at the moment, no file says.',
      institute: 'In use as an institute or university; whether founders get room there, no file says.',
      programme: 'A project without a building has no room.',
      'not-named': 'No land is named for this plan, and so no room.',
      'not-on-offer': 'Not on offer when last reported; whether that has changed is not known.',
    },
    stagesLegend: 'Shown are',
    stageUnknown: 'state not known',
    stagesToo: 'and places whose state is not known',
    answers: { for: 'in favour', against: 'against', unknown: 'not known' },
    whole: (amount, isEnough) =>
      `${amount} in all${isEnough ? '; how much of it is free is not in the data' : ''}.`,
    stopFound: (stop, isNear) =>
      isNear ? `${stop}.` : `Nearest stop in the data: ${stop}; the data do not have all of them.`,
    count: (yes, no, unknown) => `${yes} in favour · ${no} against · ${unknown} not known`,
    tasks: {
      'ask-owner': 'ask the owner or operator',
      'ask-operator': 'ask the network operator',
      'ask-building-authority': 'ask the building authority',
      'apply-for-exception': 'apply for an exception',
      'change-plan': 'have the development plan changed',
      'order-fibre': 'order a fibre connection',
      'rebuild-access': 'rebuild the entrance',
      'look-elsewhere': 'look elsewhere',
      'ask-timetable': 'look it up in the timetable',
      'ask-contacts': 'ask one of the contacts on this page',
    },
    toDo: 'To do',
    shown: {
      buildings: (count, isOne) => `${count} ${isOne ? 'building' : 'buildings'}`,
      premises: (count, isOne) => `${count} ${isOne ? 'entry' : 'entries'} on empty shops in sum`,
      sites: (count, isOne) => `${count} ${isOne ? 'site' : 'sites'}`,
      programmes: (count, isOne) => `${count} ${isOne ? 'project' : 'projects'} without a building`,
    },
    none: 'No place is at this stage.',
  },
};
