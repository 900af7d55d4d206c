// SPDX-License-Identifier: EUPL-1.2
// The English words; the compiler sees that nothing of the German catalogue is missing.

import { confidenceEn } from '../answer/confidence';
import { answerEn } from '../answer/en';
import { formatNumber } from '../number/format';
import type { Words } from './de';

const n = (value: number) => formatNumber(value, 'en');

export const en: Words = {
  product: 'Netz & Fläche',
  subtitle: (city) => `Broadband and land in ${city}`,
  title: (city, view) =>
    view === null ? `Netz & Fläche ${city}: which lines are known?` : `${view} – Netz & Fläche ${city}`,
  skipToContent: 'Skip to content',
  skipToMap: 'Skip to the map',
  unknown: 'not known',
  licence: (name) => (name === null ? 'licence not known' : `Licence: ${name}`),
  yes: 'yes',
  partly: 'in part',
  no: 'no',
  close: 'Close',
  back: 'Back',
  more: 'More',
  source: 'Source',
  asOf: 'As of',
  opensElsewhere: 'opens another website',

  rooms: { label: 'Sections', map: 'Map', site: 'Location', care: 'Edit', report: 'Report' },
  header: {
    language: 'Language',
    appearance: 'Appearance',
    system: 'same as the device',
    light: 'light',
    dark: 'dark',
    help: 'Help',
  },
  tabs: {
    label: 'Content of the side panel',
    answer: 'Answer',
    figures: 'Figures',
    list: 'List',
    layers: 'Layers',
  },
  widen: 'Wide view',
  narrow: 'Show beside the map',
  phone: { sheetMore: 'Show more', sheetLess: 'Show more map' },

  demo: {
    banner: 'Demo data:',
    bannerWhy: (outlines, cells) =>
      `${outlines ? `Outlines${cells ? ' and coverage cells' : ''}` : 'Coverage cells'} are drawn because official data are missing.`,
    bannerMore: 'What is real, what is demo?',
    short: 'Demo',
  },

  loading: {
    slow: 'The data are slow to arrive, or not coming at all. The page keeps waiting; you can read the report to the council without them.',
    page: 'Loading the map …',
    data: (done, all) => `Reading data: ${n(done)} of ${n(all)} files`,
    map: 'Drawing the map …',
    cells: (percent) => `coverage cells ${n(percent)}%`,
    soon: 'loading',
    sums: 'The shares are being computed …',
    cancel: 'Cancel',
    columnsStopped: (names) => `${names}: the figures were not loaded and are missing.`,
    columns: (names) => `${names}: the figures are being loaded and are missing until then.`,
    columnsFailed: (names) => `${names}: the figures could not be loaded and are missing.`,
    again: 'Try again',
  },

  release: {
    offline: (date) => `No connection to the server: you see the data as of ${date}.`,
    newer: 'There is a new release of this page. What you chose is kept when you reload.',
    later: 'Later',
  },

  trouble: {
    title: 'That did not work',
    layer: (name) => `The layer “${name}” is missing.`,
    missing: (file) => `The file ${file} was not found. All other layers work.`,
    html: (file) =>
      `A web page came instead of the file ${file}. The server probably redirects wrongly. All other layers work.`,
    hash: (file) =>
      `The file ${file} is not the one that was published (its checksum differs). It is not shown.`,
    refused: (file, why) => `The file ${file} could not be read: ${why}`,
    network: (file) =>
      `The file ${file} could not be loaded. Please check your connection and reload the page.`,
    manifestVersion: (found) =>
      `The list of data (manifest.json) has version ${found}; this page knows version 1. Please reload the page.`,
    unlisted: (file) => `The file ${file} is not in the list of data and is therefore not shown.`,
    late: (file) =>
      `The file ${file} is taking its time. Its content appears by itself as soon as it arrives.`,
    noManifest:
      'The list of data (manifest.json) is missing. Please reload the page or report the fault to the city.',
    closeNote: 'Close this notice',
    noWebgl: 'This device shows a simpler map picture (WebGL is missing); everything else works as usual.',
    contextLost:
      'The map picture is interrupted. It will come back by itself; everything else keeps working.',
    workerFailed:
      'The map picture could not be loaded completely. Search, answer, figures and lists work all the same.',
    restored: 'The map picture is back.',
    mapChunk: 'The interactive map could not be loaded. Search, answer, figures and lists work all the same.',
    retry: 'Reload the page',
    part: 'This part of the page did not arrive.',
    partWhy:
      'The connection may be interrupted, or there is a new release of the page. Everything else keeps working; what you chose is kept.',
    chart: 'The chart did not arrive; its table is on the page.',
    searchPart: 'The search did not arrive.',
    otherLanguage: 'The German texts did not arrive.',
    again: 'Try again',
    reload: 'Reload',
    page: 'The page ran into an error and cannot go on.',
    pageWhy:
      'What you chose is in the address and is kept when you reload. If that does not help, read the report to the council: it works without a program.',
    report: 'Open the report to the council',
  },

  search: {
    label: 'Find a place',
    placeholder: 'Street, district, estate …',
    hint: 'Postcodes and coordinates too. What you type stays on this device.',
    withoutHouse: 'answer without the house number',
    numberUnlisted: 'House numbers are not listed; the answer is not for this house alone.',
    showHouse: 'For more precision, click your house on the map.',
    noHouse:
      'The distribution over the 100 m cells is invented; for your house, only the provider’s word is binding.',
    locate: 'Use my position',
    locating: 'Finding your position …',
    locateDenied: 'The position was not shared. You can search or click the map instead.',
    locateFailed: 'The position could not be found. You can search or click the map instead.',
    locateOutside: 'Your position is far outside the city.',
  },

  ...answerEn,
  view: {
    group: 'Areas',
    groups: { all: 'whole city', industrial: 'commercial', residential: 'residential', mixed: 'mixed' },
    groupsLong: {
      all: 'Whole city',
      industrial: 'Commercial and industrial areas',
      residential: 'Residential areas',
      mixed: 'Mixed areas',
    },
    threshold: 'At least',
    technology: 'Technology',
    technologies: { alle: 'best technology', ftthb: 'fibre', hfc: 'cable', fttc: 'DSL' },
    colouring: 'Map picture',
    colourings: { speed: 'speed', reach: 'fast enough?' },
    units: { households: 'households', businesses: 'businesses', area: 'area' },
    background: 'Background',
    ownSketch: 'own sketch',
    thirdParty: (who) =>
      `If you switch on this background, ${who} learns which part of the map you are looking at.`,
    layersHeading: 'Layers of the map',
    newest: 'Newest entry',
    drawn: 'Outlines last drawn',
  },

  figures: {
    nobody: 'none counted',
    heading: 'To how many is it available?',
    lead: (speed, technology) => `Share with at least ${speed}, ${technology}`,
    group: 'Areas',
    denominator: (count, unit) => `of ${count} ${unit}`,
    unitWords: { households: 'households', businesses: 'businesses', area: '' },
    ofArea: (area) => `of ${area}`,
    noFigureShare: 'without a figure',
    zones: 'Areas from worst to best',
    zone: 'Area',
    official: (years) => `Official series ${years}`.trim(),
    officialTable: 'Table of the chart',
    yearEnd: 'end of',
    calibration: 'Compared with the official figure',
  },

  proof: {
    heading: 'Proof',
    open: 'Where does this number come from?',
    formula: 'How it is computed',
    inputs: 'Inputs',
    sources: 'Sources',
    asOf: 'As of',
    between: (oldest, newest) => `${oldest} to ${newest} (oldest and newest)`,
    confidence: 'Certainty',
    reproduce: 'Reproduce it yourself',
    link: 'Link to exactly this view',
    key: 'Name of this number in commands and files',
    saveFirst: (file: string) =>
      `First save the file ${file} on the page “Land demand” with “Assumptions as JSON”; the command reads it.`,
  },

  confidence: confidenceEn,

  list: {
    sideways: 'The table is wider than the space here: scroll sideways to see the rest.',
    layer: 'Layer',
    search: 'Search the list',
    shown: (count, all) => `${n(count)} of ${n(all)} ${all === 1 ? 'entry' : 'entries'}`,
    cut: (listed) => `The first ${n(listed)} are listed, starting in the south.`,
    cutOnPaper: (found, printed) =>
      `On paper the first ${n(printed)} are printed, ${n(found - printed)} are missing: filter the list, or save it as a file.`,
    sort: 'Sort by',
    unsorted: 'Order of the file',
    ascending: 'ascending',
    descending: 'descending',
    sortBy: (column) => `Sort by ${column}`,
    filters: (set) => (set === 0 ? 'Filters' : `Filters (${n(set)} set)`),
    anyValue: 'all',
    noPlace: 'position not known',
    csv: 'Save as CSV',
    none: 'No entry matches the search.',
    resetFilters: 'Reset search and filters',
    empty: 'The data list nothing for this layer; whether there is anything is not known.',
    page: (from, to) => `${n(from)}–${n(to)}`,
    previous: 'Previous page',
    next: 'Next page',
  },

  footer: {
    dataAsOf: (date) => `Information as of ${date}`,
    linesAsOf: (date) => `Lines: as of ${date}`,
    sources: 'Sources',
    imprint: 'Imprint',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    help: 'Help',
    version: (version) => `Version ${version}`,
  },

  check: {
    heading: 'Result of the check',
    errors: (count) =>
      count === 1
        ? '1 error in the saved files; the last version without errors is shown.'
        : `${n(count)} errors in the saved files; the last version without errors is shown.`,
    none: 'The check found nothing.',
    severities: { error: 'error', warning: 'warning', notice: 'notice' },
  },

  pages: {
    help: 'Help',
    sources: 'Sources and licences',
    imprint: 'Imprint',
    privacy: 'Privacy',
    accessibility: 'Accessibility statement',
  },
};
