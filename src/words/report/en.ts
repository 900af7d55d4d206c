// SPDX-License-Identifier: EUPL-1.2
// The English words of the council report; the same keys and {names} as the German ones.

import { comparisonEn } from './comparison';
import { coverageEn } from './coverage-en';
import type { ReportWords } from './de';
import { expansionEn } from './expansion-en';
import { landDemandEn } from './land-demand';

export const reportEn: ReportWords = {
  title: 'Report to the council',
  subtitle: (city) => `Broadband and land in ${city}`,
  lead: 'How good is coverage, what is planned, and where is there space for businesses and founders?',
  leadItems: (items) =>
    `Answers to council items ${items.land}, ${items.coverage}, ${items.expansion} and ${items.founders}.`,
  item: (number) => `Council item ${number}: `,
  leadScreen: 'Every number opens its proof.',
  leadPaper:
    'The proof of each table is below it, its formula in the annex; on the page, every number opens its own.',
  contents: 'Contents',
  settings: 'How it is counted',
  print: 'Print',
  saveHtml: 'Save as HTML',
  saveMarkdown: 'Save as Markdown',
  denominator: 'Shares of',
  ownDenominator: 'depends on the area',
  rule: 'Funding rule',
  moment: 'Point in time',
  dataMoment: 'date of the data',
  scenarioMoment: (quarter) => `scenario ${quarter}`,
  builtMoment: (quarter) => `built by ${quarter}`,
  dataOnlyMoment: (quarter) => `${quarter}: nothing built is counted`,
  loading: 'The report is being computed …',
  progress: 'Computing the report',
  stepsDone: (done, of) => `${done} of ${of} steps`,
  missing: (file) => `${file} is missing or cannot be read; this part of the report stays empty.`,
  proofOf: (value) => `${value}: open the proof`,
  proofHeading: 'Proof',
  proofs: 'Proofs',
  proofsLead:
    'For every number: formula, inputs, sources, date, certainty, and the command that recomputes it.',
  backToNumber: 'back to the number',
  official: 'official',
  formula: 'Formula',
  tableProof: {
    annex: (numbers) => `annex ${numbers}`,
    source: 'Source',
    asOf: 'As of',
    check: 'Recompute',
    checkFirst: 'Recompute the first number',
  },
  marks: {
    demo: 'demo',
    stale: 'outdated',
    inferred: 'inferred',
    official: 'official',
    scenario: 'scenario',
  },
  empty: 'not known',
  none: '–',
  ...coverageEn,
  ...expansionEn,

  head: {
    coverageAsOf: 'Coverage data, as of',
    cellsOf: (date: string, cells: string) => `${date} (${cells} cells)`,
    cellsUndated: (cells: string) => `without a date (${cells} cells)`,
    dataAsOf: 'Information as of',
    certainty: 'Certainty',
    inGerman: ['Names, addresses, sources', 'in German, as the files have them'],
    scenario: 'Scenario',
    demo: 'Demo: {layers}. All or part of these layers was drawn because official data are missing.',
    demoBeside:
      ' The annex says under “Official series” how far their shares differ from the official ones; they say nothing about a single house.',
    demoAlone:
      ' No official share of the same date is known to measure them against; they say nothing about a single house.',
    unused:
      'Not read: {files}. What they say is not in this report, and “not known” or “no” does not mean here that there is nothing.',
    unusedErrors: ' nuf check says what to do about errors.',
    unusedWhy: {
      errors: (code) => (code === null ? 'has errors' : `has errors: ${code}`),
      missing: 'is missing',
      late: 'has not arrived yet',
      network: 'did not arrive',
      html: 'a web page came in its place',
      hash: 'is not the one that was published',
      version: 'is of another version',
      unlisted: 'is not in the list of the data',
    },
    stale: 'Outdated: {layers}. These facts are older than the layer allows; things may be different today.',
    builtNote:
      'No scenario: the data as of {data}, with what was reported done or largely done after that by the end of {quarter} and has an area: {names}. What is still to come and has an area has no date by then.',
    dataOnlyNote:
      'No scenario: between the date of the data, {data}, and the end of {quarter} no project is counted, for none has both an area and an end by then. All shares are those of the data.',
    noPlansNote:
      'No scenario: the data list no project; what was or will be built between the date of the data, {data}, and the end of {quarter} is not known. All shares are those of the data.',
    beforeNote:
      'No scenario: {quarter} ends no later than the date of the data, {data}. The report computes no shares of an earlier time; all its own are those as of {data}. Published shares of earlier years, where known, stand under “Official series”.',
    uncounted: ' Also reported done or largely done by then, but in no share: {names}.',
    unread: ' The files were read until {day}; the period ends later.',
    elsewise: ' What else was built since is not known.',
    scenarioNote:
      'A scenario, not a forecast: the data, what was built since, and the projects whose area (even if only drawn) and date are known and that are in service in {quarter}.',
  },

  summary: {
    heading: 'The council’s questions and their answers',
    questions: {
      land: 'How is the need for commercial land changing?',
      coverage: 'Which lines are known in commercial and in residential areas?',
      expansion: 'What is planned, who pays, and whom can businesses ask?',
      founders: 'Where is there room for founders?',
    },
    available: '{moment}, a line with {speed} was available to {groups}{demo}.',
    availableBuilt:
      'By the data as of {data}, with {names} added, a line with {speed} was available to {groups}{demo}.',
    availableThen: 'In the scenario {moment}, a line with {speed} is available to {groups}{demo}.',
    group: '{share} {unit} in {place} (gigabit over fibre: {fibre})',
    and: ' and to ',
    unitOf: { households: 'of households', businesses: 'of businesses', area: 'of the area' },
    places: { industrial: 'commercial and industrial areas', residential: 'residential areas' },
    official:
      'Official, whole city, {release}: a line with {thousand} was available to {gigabit} of households',
    officialFibre: ', gigabit over fibre to {fibre}',
    noPlans: 'The data list no project; what is planned is not known.',
    expansion:
      '{known}: {done} done, {building} last reported as being built or largely done, {rest} announced or without a reported state.',
    known:
      'There are {all} known programmes, projects and work sites that concern the city or may concern it',
    knownOne: 'There is {all} known project that concerns the city or may concern it',
    expansionMore:
      'For {overdue}, the latest announced end has passed and no end is reported; for {undated} that are neither done nor largely done, no announced end is known. Without a known area and therefore in no share after the expansion: {withoutArea}.',
    cost: 'The programmes that concern or may concern the city and whose cost is published cost {cost} in total across all municipalities that take part; the city’s part is not known.',
    contact: 'Contact for businesses: {name} (last read on {verified}).',
    land: 'Published, for comparison: {listed}.',
    landUnknown: 'Not known: {listed}.',
    buildings:
      'Buildings known: {usable} in use (founders’ centres among them: {incubators}, institutes or universities: {institutes}), {designated} designated, {candidate} possible; for {unknown} of these {all} it is not known whether any floor space is free, or how much.',
    buildingsOther: 'Buildings also known: {gone} given up, {unsaid} without a known stage.',
    programme: 'No building and not counted: projects without a building ({count}).',
    premises: 'Not one building and not counted: empty shops that are known in sum only (entries: {count}).',
    centre: 'Founders’ centre in use: {name}, {address} (as of {asOf}).',
  },

  annex: {
    heading: 'Annex: the tables behind the answers',
    lead: 'Every table follows here with source, date and formula.',
    open: (heading: string) => `Show the section “${heading}”`,
  },

  comparison: comparisonEn,

  contacts: {
    heading: 'Whom businesses and citizens can ask',
    caption: 'Contact points',
    who: 'Office',
    role: 'for what',
    ways: 'contact',
    verified: 'last read on',
  },

  information: {
    heading: 'What the public has been told so far',
    caption: 'Events, papers, notices, criticism',
    date: 'Date',
    what: 'Subject',
    kind: 'Type',
    kinds: { event: 'event', paper: 'paper', notice: 'notice', website: 'website', criticism: 'criticism' },
    by: 'by',
    source: 'Source',
  },

  landDemand: landDemandEn,
  land: {
    heading: 'Need and reserves of commercial land',
    lead: 'Figures from other bodies, for comparison.',
    caption: 'Published figures on commercial land',
    what: 'Statement',
    value: 'Value',
    scope: 'for',
    scopes: { city: 'city', district: 'county', shared: 'several municipalities' },
    asOf: 'As of',
    note: 'Remark',
    source: 'Source',
  },

  buildings: {
    heading: 'Buildings for founders',
    caption: 'Buildings by stage',
    count: 'Entries in each stage',
    stage: 'Stage',
    asOf: 'Stated',
    name: 'Building or project',
    address: 'Address',
    floor: 'Floor area',
    decision: 'latest decision',
    number: 'Buildings, number',
    other: 'Projects without a building, empty shops in sum',
    stageUnknown: 'stage not known',
  },

  changes: {
    heading: 'What has changed',
    noHistory: 'There are no earlier files to compare with.',
    notAsked:
      'No earlier state was named to compare with. To fill this section, run nuf report --since with a git revision or a folder that holds the earlier files.',
    between: 'State of {date}, compared with the state of {before}:',
    sameDay: 'State of {date}, compared with an earlier state of the same day:',
    again: 'What changed by {date}: {command}.',
    nothing: 'Nothing that the council asks about has changed.',
    added: 'New in the data ({layer}): {names}.',
    removed: 'No longer in the data ({layer}): {names}.',
    changed: 'Details changed ({layer}): {names}.',
    notComparable: '{layer}: cannot be compared, the file cannot be read in one of the states.',
    renamed:
      '{name}: now called {after} in the files, formerly {before}; links to the old name no longer work.',
    probablyRenamed:
      '{name}: probably the same feature as before, with changed details; it is now called {after} in the files, formerly {before}.',
    later: '{name}: the end has slipped by {months}, from {before} to {after}.',
    earlier: '{name}: the end has been brought forward by {months}, from {before} to {after}.',
    done: { all: 'done', mostly: 'largely done' },
    reportedDone: '{name}: reported {how}, {after}.',
    reportedDoneElse: '{name}: reported {how}, {after}; {before} was named before.',
    dated: '{name}: a date for the first time, {after}.',
    undated: '{name}: the date {before} is gone.',
    redated: '{name}: the date is more precise, {before} now reads {after}.',
    served:
      '{name}: by the new data (as of {asOf}), at least {speed} available to more than half {unit} ({before} → {after}).',
    lost: '{name}: by the new data (as of {asOf}), at least {speed} no longer available to half {unit} ({before} → {after}).',
    share: '{group}, {unit}, {technology}, at least {speed}: {before} → {after} ({points}).',
    more: 'and {count} more shares; nuf diff shows all of them.',
    counted: '{group}, {unit} counted: {before} → {after}.',
    cells: {
      changed: 'Coverage cells with other figures: {count}.',
      added: 'New coverage cells: {count}.',
      removed: 'Coverage cells that are gone: {count}.',
    },
    asOf: 'The coverage data have a new date: {before} → {after}.',
    demo: 'Demo: the coverage cells are drawn. Where their shares change, they were drawn differently; nothing was built because of it.',
    feed: 'Subscribe to changes',
    feedTitle: (city) => `Netz & Fläche ${city}: changes to the data`,
  },

  age: {
    heading: 'Age of the facts',
    lead: 'Every layer states after how many months it should be checked. Age is measured on the day as of which the information is given; later changes of the files are listed under “What has changed”. Outdated goes by the date of the whole entry; the oldest is the earliest date that it or one of its fields bears. What the source takes from a still older count is told with the source.',
    caption: 'Outdated and undated facts by layer',
    layer: 'Layer',
    interval: 'check after',
    stale: 'outdated',
    undated: 'undated',
    of: 'of',
    oldest: 'oldest',
  },

  methods: {
    heading: 'Annex: formulas',
    lead: 'The line below each table gives the numbers of its formulas; short formulas are given there in full.',
  },

  sources: {
    heading: 'Sources, licences, recomputing',
    caption: 'Sources',
    name: 'Source',
    credit: 'Credit',
    licence: 'Licence',
    asOf: 'As of',
    check:
      'All numbers of this report with their proof: nuf report --json{data}. The same text: nuf report --md{data}, with --html instead of --md as a page.',
    unnamed:
      'Where the files are not in the folder data, the option --data or the variable NUF_DATA names it to each command.',
    named: 'The option --data names the folder of the files; if yours lies elsewhere, put its path there.',
    unlisted:
      'The municipality has not entered a list of its sources and licences yet. The files themselves name:',
  },
};
