// SPDX-License-Identifier: EUPL-1.2
// The English words of the projects, their promises and what they would change in the council report.

import type { expansionDe } from './expansion-de';

export const expansionEn: typeof expansionDe = {
  states: {
    heading: 'Announced ends and their state',
    lead: 'As of {day}; newer reports may be unread. Announced means that the source said so; it is not a promise. “Announced dates” in the annex says how often and how far each date moved.',
    caption: 'Announced end and state of each project',
    first: 'first announced',
    last: 'last announced',
    slip: 'later by',
    state: 'State',
    none: 'not known',
    inferred: ' (inferred)',
    elsewhere: ' (does not concern the city)',
    of: {
      done: 'done, reported {date}',
      doneUndated: 'done',
      mostlyDone: 'largely done, reported {date}',
      overdue: 'date has passed, no end reported',
      partOverdue: 'date of a part has passed, nothing reported; the end is still ahead',
      due: 'date is still ahead',
      undated: 'no announced end known',
    },
  },

  expansion: {
    heading: 'Who builds what, who pays, and by when?',
    lead: 'Where it says “whole project”, the figures are for other municipalities too; the city’s part is not known.',
    projects: 'Programmes, projects and work sites',
    project: 'Project',
    state: 'State',
    operator: 'Who builds',
    covers: 'Concerns the city',
    addresses: 'Addresses',
    households: 'Households',
    businesses: 'Businesses',
    scope: 'figures for',
    scopes: { city: 'city', whole: 'whole project', withoutCity: 'whole project, without the city' },
    ended: ', end reported {date}',
    mostlyEnded: ', largely done {date}',
    money: 'Who pays',
    moneyLead:
      'The local share is computed: cost minus federal minus state. Each share of the cost is in brackets. Where the operator pays, the data show no public money.',
    cost: 'Cost',
    federal: 'Federal',
    stateMoney: 'State',
    own: 'County and municipalities, computed',
    ownPublished: 'County and municipalities, published',
  },

  promises: {
    heading: 'Announced dates',
    lead: 'Every announced date by project, with its slip from the one before of the same project. Where it is not known when it was said, the dates stand in the order of the file.',
    caption: 'Every date and its slip',
    said: 'said on',
    what: 'what',
    events: { start: 'start', completion: 'end', partial: 'part' },
    for: 'for',
    slip: 'Slip',
    source: 'Source',
    total: 'in total',
    overdue: 'The last date has passed and no end was reported: {names}.',
    undated: 'No date is known for: {names}.',
    first: 'first date',
  },

  effect: {
    heading: 'What the plans would change in the answers',
    nothing:
      'For no project that is still to come are both an area and a date known. What is announced therefore changes no computed share.',
    noCoverage: 'Without coverage data it is not known what the plans would change in the answers.',
    noPlans: 'The data list no project; what the expansion changes in the shares is not known.',
    built:
      'Reported done or largely done since the date of the data, therefore no scenario, and counted in the table: {names}.',
    builtUncounted:
      'Also reported done or largely done since the date of the data, but counted in no share because area or speed is not known: {names}.',
    mostlyCounted:
      'What has only been reported largely done counts as done here: with everybody counted in its outline. How many of them have the line already is not known.',
    mostly: (name) => `${name} (largely done)`,
    announced:
      'Scenario: what is announced and has an area, even a drawn one, and a date is built in {quarter}.',
    assumed:
      'Assumption of this report: the projects without a date ({names}) are built as well, in their drawn outline.',
    assumption: 'Assumption: projects without a date are built as well, in their drawn outline.',
    notCounted:
      'Not counted in this table, each for the reason named; so “no difference” does not mean that these projects achieve nothing:',
    drawn:
      'The outlines are drawn because the real area is not known. In this table, the effect of a project follows the households in its outline, not the published number:',
    unrounded: 'The differences are computed from the unrounded shares.',
    drawnItem: ': {published} households published, {drawn} in the drawn outline',
    fitted: ' (fitted to the published number)',
    caption: 'Shares at the date of the data and after the expansion',
    question: 'Areas and line',
    now: 'Date of the data',
    afterBuilt: 'with what was built since',
    afterAnnounced: 'announced work done too',
    afterAssumed: 'also the undated',
    difference: 'Difference',
  },
};
