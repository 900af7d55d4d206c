// SPDX-License-Identifier: EUPL-1.2
// The English words of the projects, their promises and what they would change in the council report.

import type { expansionDe } from './expansion-de';

export const expansionEn: typeof expansionDe = {
  states: {
    heading: 'Promises and their state',
    lead: 'Reckoned for {day} from what had been read by then; newer reports may be unread. How often and how far each date moved stands in the annex, in the ledger of promises.',
    caption: 'Promised end and state by project',
    first: 'promised first',
    last: 'promised last',
    slip: 'later by',
    state: 'State',
    none: 'not known',
    of: {
      done: 'done, reported {date}',
      doneUndated: 'done',
      mostlyDone: 'largely done, reported {date}',
      overdue: 'date has passed, no end reported',
      partOverdue: 'date of a part has passed, nothing reported; the end is still ahead',
      due: 'date is still ahead',
      undated: 'no promised end known',
    },
  },

  expansion: {
    heading: 'Who builds what, with which money and by when?',
    lead: 'Where it says so, figures are for the whole district: the city’s part is not known.',
    projects: 'Programmes, projects and work sites',
    project: 'Project',
    state: 'State',
    operator: 'Who builds',
    covers: 'Concerns the city',
    addresses: 'Addresses',
    households: 'Households',
    businesses: 'Businesses',
    scope: 'figures for',
    scopes: { city: 'city', district: 'district' },
    ended: ', end reported {date}',
    mostlyEnded: ', largely done {date}',
    money: 'Who pays',
    moneyLead:
      'The local share is computed: cost minus federal minus state. Each part of the cost stands in brackets. Expansion paid for by the operator spends no public money that the data know of.',
    cost: 'Cost',
    federal: 'Federal',
    stateMoney: 'State',
    own: 'District and municipalities, computed',
    ownPublished: 'District and municipalities, published',
  },

  promises: {
    heading: 'Ledger of promises',
    lead: 'Every announced date in the order in which it was said, with its slip against the one before.',
    caption: 'Announced dates',
    said: 'said on',
    what: 'what',
    events: { start: 'start', completion: 'end', partial: 'part' },
    for: 'for',
    slip: 'Slip',
    source: 'Source',
    total: 'in all',
    overdue: 'The last date has passed and no end was reported: {names}.',
    undated: 'No date is known for: {names}.',
    first: 'first date',
  },

  effect: {
    heading: 'What the plans would change in the answers',
    nothing:
      'Of no project are both an area and a date after that of the data known. What is announced therefore changes no computed share.',
    announced:
      'Scenario: what has an area, even a drawn one, and an announced or reported date is built in {quarter}.',
    assumed:
      'Assumption of this report: the projects without a date ({names}) are built as well, in their drawn outline.',
    assumption: 'Assumption: projects without a date are built as well, in their drawn outline.',
    notCounted:
      'Not counted in this table because area or date is not known; no difference therefore does not mean that these projects bring nothing:',
    drawn:
      'The outlines are drawn because the real area is not known. What a project brings in this table follows the households in its outline and not the published number:',
    unrounded: 'The differences are computed from the unrounded shares.',
    drawnItem: ': {published} households published, {drawn} in the drawn outline',
    fitted: ' (fitted to the published number)',
    caption: 'Shares now and after the expansion',
    question: 'Areas and line',
    now: 'Date of the data',
    afterAnnounced: 'Announced built',
    afterAssumed: 'undated as well',
    difference: 'Difference',
  },
};
