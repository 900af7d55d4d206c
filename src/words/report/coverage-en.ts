// SPDX-License-Identifier: EUPL-1.2
// The English words of coverage, its areas and the published series in the council report.

import type { coverageDe } from './coverage-de';

export const coverageEn: typeof coverageDe = {
  coverage: {
    heading: 'How well are businesses and households served?',
    letters: {
      industrial: 'Commercial and industrial areas',
      residential: 'Residential areas',
      mixed: 'Mixed areas, counted apart',
      all: 'Whole municipality',
    },
    answer: {
      households:
        '{opening} {basic} of the households {was} get a line with at least {hundred}, {gigabit} one with {thousand}; {fibre} {was} get fibre with {thousand}.',
      businesses:
        '{opening} {basic} of the businesses {was} get a line with at least {hundred}, {gigabit} one with {thousand}; {fibre} {was} get fibre with {thousand}.',
      area: '{opening} on {basic} of the area a line with at least {hundred}, on {gigabit} with {thousand}; on {fibre} fibre with {thousand}.',
    },
    opening: {
      data: { people: '{moment},', area: '{moment} there was', was: 'could' },
      scenario: {
        people: 'In the scenario {moment},',
        area: 'In the scenario {moment} there is',
        was: 'can',
      },
    },
    available:
      'Available means: a line can be ordered or runs by the plot. Whether a house is connected stands under “Passed, connected, used”.',
    byTechnology: (group, unit) => `${group}: share by technology and speed (${unit})`,
    byUnit: (group) => `${group}: the same question with another denominator (best technology)`,
    technology: 'Technology',
    unit: 'Denominator',
    atLeast: 'at least {speed}',
    span: 'Difference made by the denominator',
    moves:
      'How far the answer depends on the denominator is in the last row: at {thousand} the denominators lie {span} apart. The difference is computed from the unrounded shares.',
    nothing: 'No coverage is known for these areas.',
    map: 'Areas by the share with a gigabit (businesses in commercial areas, else households); dashed: expansion',
    mapSteps: [
      'below one fifth',
      'one to two fifths',
      'two to three fifths',
      'three to four fifths',
      'more than four fifths',
      'no figure',
    ],
    units: { households: 'households', businesses: 'businesses', area: 'area' },
  },

  funnel: {
    heading: 'Passed, connected, used',
    noCount: 'How many lines are passed, connected and in use is not known.',
    lead: 'Only one count of the businesses in commercial areas is known. The source does not say by which technology they are connected.',
    caption: 'Businesses in commercial areas by connection',
    state: 'Connection',
    count: 'Businesses',
    share: 'Share',
    asOf: 'As of',
    passed: 'passed: connected or connectable',
    activated: 'used (contract signed)',
    homes: 'Households: connected, used',
  },

  zones: {
    heading: 'Areas from worst to best',
    noneKnown: '{group}: no coverage is known for any of these areas.',
    lead: 'Ordered by the share with at least {hundred}, best technology.',
    drawn: 'All outlines are drawn.',
    someDrawn: 'Some of the outlines are drawn.',
    zone: 'Area',
    gigabit: 'Gigabit',
    fibre: 'Fibre with a gigabit',
    cut: (listed, all) => `the first ${listed} of ${all}; all: nuf report --json, under zones`,
  },

  spots: {
    heading: 'White and grey spots',
    lead: 'By the rule “{rule}”, valid {from} to {until}. Source of the rule: {source}, read on {verified}.',
    noRule: 'The data name no funding rule for this date.',
    open: 'today',
    beginning: 'the beginning',
    range:
      'The rule lies between two speed classes of the data, and upload is not told apart: “at least” counts who is surely below, “at most” who may be below.',
    believed: 'The dates of this rule were not read with certainty.',
    caution: 'Information under the Gigabit directive, not a promise. The market survey decides.',
    caption: 'Who is below the threshold',
    group: 'Areas',
    unit: 'counted',
    white: 'white',
    greyAtLeast: 'grey, at least',
    greyAtMost: 'grey, at most',
    total: 'of',
  },

  officialSeries: {
    heading: 'Official series',
    lead: 'Breitbandatlas, whole municipality.',
    notDemo: 'These numbers are published and not computed from the demo cells; they stand apart.',
    newer: 'Newer values for the city are not known.',
    units: {
      households: 'Private households',
      firms: 'All businesses',
      firmsInEstates: 'Businesses in commercial areas',
    },
    release: 'As of',
    fibre: 'fibre, at least {speed}',
    gap: 'The shares from the demo cells differ from the official ones of the same date by {gap} at most; {pairs} shares of the whole municipality and of the commercial areas were compared.',
    others: 'Further published figures on lines',
    othersLead:
      'Others counted in other ways. These figures stand beside the series and are not mixed with it.',
  },
};
