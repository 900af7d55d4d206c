// SPDX-License-Identifier: EUPL-1.2
// The English words of the council report; the same keys and {names} as the German ones.

import { comparisonEn } from './comparison';
import type { ReportWords } from './de';
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
  settings: 'Settings, print, files',
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

  head: {
    coverageAsOf: 'Coverage data, as of',
    dataAsOf: 'Files worked on',
    certainty: 'Certainty',
    scenario: 'Scenario',
    demo: 'Demo: {layers}. All or part of these layers was drawn because official data are missing. In total their shares meet the official series to a tenth of a percentage point; of a single house they say nothing.',
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
      'Official, whole city, {release}: {gigabit} of households can have {thousand}, {fibre} by fibre.',
    expansion:
      'Of {all} programmes, projects and work sites {done} are done, {building} were last reported as being built or largely done and {rest} are announced or without a reported state; {overdue} are past their latest announced end, {undated} have none announced, and {withoutArea} are in no share because their area is not published.',
    cost: 'The programmes that concern or may concern the city and whose cost is published cost {cost} together in the whole district; no source has published the city’s part.',
    contact: 'Contact for businesses: {name} (last read on {verified}).',
    land: 'Published are: {listed}.',
    buildings:
      'Of the buildings of the list {usable} are in use, founders’ centres among them: {incubators}; {designated} are designated, {candidate} are candidates.',
  },

  states: {
    heading: 'Promises and their state',
    lead: 'Reckoned for {day} from what had been read by then; newer reports may be unread. How often and how far each date moved stands in the annex, in the ledger of promises.',
    caption: 'Promised end and state by project',
    first: 'promised first',
    last: 'promised last',
    slip: 'later by',
    state: 'State',
    none: 'no date',
    of: {
      done: 'done, reported {date}',
      doneUndated: 'done',
      mostlyDone: 'largely done, reported {date}',
      overdue: 'date has passed, no end reported',
      partOverdue: 'date of a part has passed, nothing reported; the end is still ahead',
      due: 'date is still ahead',
      undated: 'without a promised end',
    },
  },

  annex: {
    heading: 'Annex: the tables behind the answers',
    lead: 'Every table follows here with source, date and formula.',
    open: (heading: string) => `Show the section “${heading}”`,
  },

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
        '{basic} of the households can get a line with at least {hundred}, {gigabit} one with {thousand}; {fibre} can get fibre with {thousand}.',
      businesses:
        '{basic} of the businesses can get a line with at least {hundred}, {gigabit} one with {thousand}; {fibre} can get fibre with {thousand}.',
      area: 'On {basic} of the area there is a line with at least {hundred}, on {gigabit} with {thousand}; on {fibre} there is fibre with {thousand}.',
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
      'How far the answer depends on the denominator is in the last row: at {thousand} the denominators lie {span} apart.',
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

  comparison: comparisonEn,
  officialSeries: {
    heading: 'Official series',
    lead: 'Breitbandatlas, whole municipality. These numbers are published and not computed from the demo cells; they stand apart. Newer values for the city are not known.',
    units: {
      households: 'Private households',
      firms: 'All businesses',
      firmsInEstates: 'Businesses in commercial areas',
    },
    release: 'As of',
    fibre: 'fibre, at least {speed}',
    others: 'Further published figures on lines',
    othersLead:
      'Others counted in other ways. These figures stand beside the series and are not mixed with it.',
  },

  expansion: {
    heading: 'Who builds what, with which money and by when?',
    lead: 'Where it says so, figures are for the whole district: no source has published the city’s part.',
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
    undated: 'Without any published date: {names}.',
    first: 'first date',
  },

  effect: {
    heading: 'What the plans would change in the answers',
    nothing:
      'No project has both a published area and a date after that of the data. What is announced therefore changes no computed share.',
    announced:
      'Scenario: what has an area, even a drawn one, and an announced or reported date is built in {quarter}.',
    assumed:
      'Assumption of this report: the projects without a date ({names}) are built as well, in their drawn outline.',
    assumption: 'Assumption: projects without a date are built as well, in their drawn outline.',
    notCounted:
      'Not counted in this table because area or date is not published; no difference therefore does not mean that these projects bring nothing:',
    drawn:
      'The outlines are drawn; no area has been published. What a project brings in this table follows the households in its outline and not the published number:',
    drawnItem: ': {published} households published, {drawn} in the drawn outline',
    fitted: ' (fitted to the published number)',
    caption: 'Shares now and after the expansion',
    question: 'Areas and line',
    now: 'Date of the data',
    afterAnnounced: 'Announced built',
    afterAssumed: 'undated as well',
    difference: 'Difference',
  },

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
    feed: 'Subscribe to changes as a feed',
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
