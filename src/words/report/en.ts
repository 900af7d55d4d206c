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
  lead: 'How good is the supply, what is planned, where is space for businesses and founders?',
  leadItems: (items) =>
    `Answers to council items ${items.coverage} and ${items.expansion}, groundwork for ${items.land} and ${items.founders}.`,
  item: (number) => `Council item ${number}: `,
  prepared: (number) => `Council item ${number}, prepared: `,
  leadScreen: 'Every number opens its proof.',
  leadPaper:
    'The proof of each table stands below it, its formula in the annex; on the page every number opens its own.',
  contents: 'Contents',
  settings: 'How it is counted',
  print: 'Print',
  saveHtml: 'Save as HTML',
  saveMarkdown: 'Save as Markdown',
  denominator: 'Shares of',
  ownDenominator: 'as fits the area',
  rule: 'Funding rule',
  moment: 'Point in time',
  dataMoment: 'date of the data',
  scenarioMoment: (quarter) => `scenario ${quarter}`,
  loading: 'The report is being computed …',
  progress: 'Computing the report',
  stepsDone: (done, of) => `${done} of ${of} steps`,
  missing: (file) => `${file} is missing or cannot be read; this part of the report stays empty.`,
  proofOf: (value) => `${value}: open the proof`,
  proofHeading: 'Proof',
  proofs: 'Proofs',
  proofsLead:
    'For every number: formula, inputs, sources, date, certainty, and the command that computes it again.',
  backToNumber: 'back to the number',
  official: 'official',
  formula: 'Formula',
  tableProof: {
    annex: (numbers) => `annex ${numbers}`,
    source: 'Source',
    asOf: 'As of',
    check: 'Compute again',
    checkFirst: 'Compute the first number again',
  },
  marks: { demo: 'demo', stale: 'stale', inferred: 'inferred', official: 'official', scenario: 'scenario' },
  empty: 'not known',
  none: '–',
  ...coverageEn,
  ...expansionEn,

  head: {
    coverageAsOf: 'Coverage data, as of',
    dataAsOf: 'Files worked on',
    certainty: 'Certainty',
    scenario: 'Scenario',
    demo: 'Demo: {layers}. All or part of these layers was drawn because official data are missing.',
    demoBeside:
      ' How far their shares differ from the official ones stands in the annex under “Official series”; of a single house they say nothing.',
    demoAlone:
      ' No official share of the same date is known by which they could be measured; of a single house they say nothing.',
    stale: 'Stale: {layers}. These facts are older than the layer allows; things may be different today.',
    scenarioNote:
      'A scenario, not a forecast: the data and the projects whose area (even if only drawn) and date are known and that are in service in {quarter}.',
  },

  summary: {
    heading: 'The council’s questions and their answers',
    questions: {
      land: 'How does the need for commercial land change?',
      coverage: 'Which lines are there in commercial and in residential areas?',
      expansion: 'What is planned, with which money, and whom do businesses ask?',
      founders: 'Where is room for founders?',
    },
    available: '{moment} a line of {thousand} was available to {groups}{demo}.',
    availableThen: 'In the scenario {moment} a line of {thousand} is available to {groups}{demo}.',
    group: '{share} {unit} in {place} (fibre: {fibre})',
    and: ' and to ',
    unitOf: { households: 'of households', businesses: 'of businesses', area: 'of the area' },
    places: { industrial: 'commercial and industrial areas', residential: 'residential areas' },
    official:
      'Official, whole city, {release}: {gigabit} of households could have {thousand}, {fibre} by fibre.',
    expansion:
      'Of {all} programmes, projects and work sites {done} are done, {building} were last reported as being built or largely done and {rest} are announced or without a reported state; {overdue} are past their latest announced end, {undated} of those neither done nor largely done have no end that is known, and {withoutArea} are in no share because no area is known for them.',
    cost: 'The programmes that concern or may concern the city and whose cost is published cost {cost} together in the whole district; the city’s part is not known.',
    contact: 'Contact for businesses: {name} (last read on {verified}).',
    land: 'Published are: {listed}.',
    buildings:
      'Of the buildings of the list {usable} are in use, founders’ centres among them: {incubators}; {designated} are designated, {candidate} are candidates.',
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
    ways: 'how to reach',
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
    lead: 'Figures of other bodies, as a yardstick.',
    caption: 'Published figures on commercial land',
    what: 'Statement',
    value: 'Value',
    scope: 'for',
    scopes: { city: 'city', district: 'district', shared: 'several municipalities' },
    asOf: 'As of',
    note: 'Remark',
    source: 'Source',
  },

  buildings: {
    heading: 'Buildings for founders',
    caption: 'Buildings by stage',
    count: 'Buildings in each stage',
    stage: 'Stage',
    asOf: 'Stated',
    name: 'Building',
    address: 'Address',
    floor: 'Floor area',
    decision: 'latest decision',
    number: 'Number',
    stageUnknown: 'stage not known',
  },

  changes: {
    heading: 'What has changed',
    noHistory: 'There are no earlier files to compare this state with.',
    notAsked:
      'No earlier state to compare with was named. This section is filled by nuf report --since, followed by a git revision or a folder with the earlier files.',
    between: 'State of {date}, compared with the state of {before}:',
    sameDay: 'State of {date}, compared with an earlier state of the same day:',
    again: 'What changed by {date}: {command}.',
    nothing: 'Nothing that the council asks about.',
    added: 'New in the data ({layer}): {names}.',
    removed: 'No longer in the data ({layer}): {names}.',
    changed: 'Details changed ({layer}): {names}.',
    notComparable: '{layer}: cannot be compared, the file cannot be read in one of the states.',
    renamed: '{name}: is called {after} in the files now, {before} before; links to the old name end.',
    later: '{name}: the end has slipped by {months}, from {before} to {after}.',
    earlier: '{name}: the end has been brought forward by {months}, from {before} to {after}.',
    dated: '{name}: a date for the first time, {after}.',
    undated: '{name}: the date {before} is gone.',
    redated: '{name}: the date is more precise, {before} now reads {after}.',
    served: '{name}: more than half can now get at least {speed} ({before} → {after}).',
    lost: '{name}: fewer than half can still get at least {speed} ({before} → {after}).',
    share: '{group}, {unit}, {technology}, at least {speed}: {before} → {after} ({points}).',
    more: 'and {count} further shares: nuf diff shows all.',
    asOf: 'The coverage data have a new date: {before} → {after}.',
    demo: 'Demo: the coverage cells are drawn. Where their shares change, they were drawn differently; nothing was built because of it.',
    feed: 'Subscribe to changes',
    feedTitle: (city) => `Netz & Fläche ${city}: changes of the data`,
  },

  age: {
    heading: 'Age of the facts',
    lead: 'Every layer states after how many months it is to be checked. It is measured on the day the files were last worked on.',
    caption: 'Stale and undated facts by layer',
    layer: 'Layer',
    interval: 'to be checked after',
    stale: 'stale',
    undated: 'undated',
    of: 'of',
    oldest: 'oldest',
  },

  methods: {
    heading: 'Annex: formulas',
    lead: 'The line below each table names the numbers of the formulas by which it is computed; short formulas stand there themselves.',
  },

  sources: {
    heading: 'Sources, licences, computing it again',
    caption: 'Sources',
    name: 'Source',
    credit: 'Credit',
    licence: 'Licence',
    asOf: 'As of',
    check:
      'All numbers of this report with their proof: nuf report --json. The same text: nuf report --md or --html.',
  },
};
