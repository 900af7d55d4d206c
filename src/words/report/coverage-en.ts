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
      households: {
        line: '{opening} a line with at least {speed} {was} available to {share} of the households',
        more: ', one with {speed} to {share}',
        fibre: '; fibre with {speed} {was} available to {share}',
      },
      businesses: {
        line: '{opening} a line with at least {speed} {was} available to {share} of the businesses',
        more: ', one with {speed} to {share}',
        fibre: '; fibre with {speed} {was} available to {share}',
      },
      area: {
        line: '{opening} on {share} of the area a line with at least {speed}',
        more: ', on {share} with {speed}',
        fibre: '; on {share} fibre with {speed}',
      },
    },
    lineUnknown: 'The share with {speed} is not known.',
    fibreUnknown: 'The share with fibre at {speed} is not known.',
    byTechnologyOnly:
      'Nothing is known of the best technology in each place; the tables give what is known of each technology.',
    withoutFigure: 'Only those with a figure are counted: {count} {whom} in {place} have none.',
    withoutWhom: { households: 'households', businesses: 'businesses' },
    withoutWhere: {
      industrial: 'commercial and industrial areas',
      residential: 'residential areas',
      mixed: 'mixed areas',
      all: 'the whole city',
    },
    otherUnit: 'No coverage of {asked} is known here; what is counted instead: {unit}.',
    noneOfUnit: 'By the data there are no {asked} here; what is counted instead: {unit}.',
    opening: {
      data: { people: '{moment},', area: '{moment} there was', was: 'was' },
      built: {
        people: 'By the data as of {data}, with {names} added,',
        area: 'By the data as of {data}, with {names} added, there was',
        was: 'was',
      },
      scenario: {
        people: 'In the scenario {moment},',
        area: 'In the scenario {moment} there is',
        was: 'is',
      },
    },
    available:
      'Available means that a line can be ordered or runs past the plot. For whether a house is connected, see “Passed, connected, used”.',
    byTechnology: (group, unit) => `${group}: share by technology and speed (${unit})`,
    byUnit: (group) => `${group}: the same question, counted in other units (best technology)`,
    technology: 'Technology',
    unit: 'Counted in',
    atLeast: 'at least {speed}',
    span: 'Difference made by the unit',
    moves:
      'The last row shows how much the answer depends on what is counted: at {thousand}, the shares lie {span} apart. The difference is computed from the unrounded shares.',
    nothing: 'No coverage is known for these areas.',
    noOutline: 'No file has an outline of this, and so it is not known what coverage lies in it.',
    map: 'Areas by the share with gigabit (businesses in commercial areas, otherwise households); dashed: expansion',
    mapSteps: [
      'below one fifth',
      'one to two fifths',
      'two to three fifths',
      'three to four fifths',
      'more than four fifths',
      'no figure',
    ],
    units: { households: 'households', businesses: 'businesses', area: 'area' },
    of: { households: 'of households', businesses: 'of businesses', area: 'of area' },
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
    lead: 'Sorted by the share with at least {speed}, best technology.',
    unranked: 'The shares that would rank them are not known; they stand by name.',
    leadUnits:
      'Residential areas stand by their households, commercial ones by their businesses, mixed ones by the smaller of the two shares; their table shows both.',
    both: 'households and businesses',
    drawn: 'All outlines are drawn.',
    drawnSoFar: 'All known outlines are drawn; where none is known, no share is known either.',
    someDrawn: 'Some of the outlines are drawn.',
    zone: 'Area',
    nobody: 'none counted',
    gigabit: 'Gigabit',
    fibre: 'Fibre with gigabit',
    cut: (listed, all) => `the first ${listed} of ${all}; all: nuf report --json, under zones`,
  },

  spots: {
    heading: 'White and grey spots',
    lead: 'According to the rule “{rule}”, valid {valid}. Source of the rule: {source}, read on {verified}.',
    notCounted:
      'Who is below the threshold of a funding rule is not known: that takes households or businesses that are counted in a known outline, and their shares at the threshold.',
    nothing: 'Without coverage data it is not known who is below the threshold of a funding rule.',
    noRule: 'The data contain no funding rule for this date.',
    open: 'today',
    validFrom: '{from} to {until}',
    validUntil: 'until {until}',
    over: 'This rule is no longer in force; what is counted by it is the state of the data.',
    range:
      'The rule lies between two speed classes of the data, and upload is left out: “at least” counts those who are certainly below it, “at most” those who may be.',
    believed: 'It is not certain from when to when this rule applies.',
    caution: 'Information under this rule, not a promise. What counts is the market survey.',
    meaning:
      'White means: below {thirty}. Grey means: at least {thirty}, but below the threshold of this rule.',
    caption: (moment) => `Who was below the threshold (${moment})`,
    captionBuilt: (data, names) => `Who was below the threshold (${data}, with ${names} added)`,
    captionThen: (quarter) => `Who is below the threshold (scenario ${quarter})`,
    uncounted:
      'Reported done or largely done since the date of the data, but not counted here: {names}. How many of those counted are no longer below the threshold because of it is not known.',
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
    newer: 'Newer values of this series are not known for the city.',
    none: 'No official series for the whole municipality is known.',
    units: {
      households: 'Private households',
      firms: 'All businesses',
      firmsInEstates: 'Businesses in commercial areas',
    },
    release: 'As of',
    fibre: 'fibre, at least {speed}',
    gap: 'The shares from the demo cells differ from the official ones of the same date by {gap} at most; {pairs} shares of the whole municipality and of the commercial areas were compared.',
    others: 'Other published figures on lines',
    othersLead:
      'Others counted in other ways. These figures are shown beside the series and not mixed with it.',
  },
};
