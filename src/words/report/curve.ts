// SPDX-License-Identifier: EUPL-1.2
// Words of the curve over time and of what stands with it on the page of figures, in both languages; they come with the figures
// and the report, not with the first answer.

import { formatNumber, type Language } from '../number/format';

const de = {
  heading: 'Verlauf: veröffentlicht, Datenstand, angekündigt',
  lead: 'Vor dem Datenstand stehen nur veröffentlichte Werte, einzeln und jeder in seiner eigenen Einheit gezählt; dazwischen ist nichts bekannt. Danach kommt hinzu, was seither fertig oder weitgehend fertig gemeldet ist; was nur angekündigt ist, zählt mit Gebiet und Termin als Szenario, nicht als Vorhersage.',
  scenario: 'Szenario',
  /** What stands over the years after the data, and the line there, by what is added to the data. */
  later: { built: 'seither gebaut', announced: 'Szenario', both: 'gebaut und Szenario' },
  laterLine: {
    built: 'Datenstand und seither Gebautes',
    announced: 'Szenario ab Datenstand',
    both: 'seither Gebautes, dann Szenario',
  },
  official: 'amtlich veröffentlicht',
  data: 'Datenstand',
  picture: (group: string, unit: string, lines: string) =>
    `${group}, ${unit}: Verlauf der Anteile (${lines}). Alle Werte stehen in der Tabelle.`,
  line: (technology: string, speed: string) => `${technology} ab ${speed}`,
  caption: (group: string, unit: string) => `${group}, Anteile im Verlauf (${unit})`,
  date: 'Zeitpunkt',
  officialUnits: {
    households: 'private Haushalte',
    firms: 'alle Betriebe',
    firmsInEstates: 'Betriebe in Gewerbegebieten',
  },
  officialLead: (isDemo: boolean) =>
    `Breitbandatlas, ganze Stadt. Diese Zahlen sind amtlich${isDemo ? ' und nicht aus den Demo-Feldern gerechnet' : ' und stehen für sich'}.`,
  officialSource: 'Breitbandatlas | Gigabit-Grundbuch, gerundet, eine Gemeinde ausgewählt',
  chartLabel: (unit: string) => `Liniendiagramm für „${unit}“: Anteil je Geschwindigkeit und Stichtag`,
  leadUnit: 'passend zum Gebiet',
  leadNote:
    'Wohngebiete stehen nach ihren Haushalten, Gewerbegebiete nach ihren Betrieben, gemischte nach dem kleineren der beiden Anteile; hinter jedem Anteil steht, wer gezählt ist.',
  moreZones: (more: number, left: number) =>
    `${formatNumber(more, 'de')} weitere von noch ${formatNumber(left, 'de')}`,
  before: 'vor dem Datenstand',
  dataRow: 'Datenstand',
  with: (names: string) => `neu gezählt: ${names}`,
  horizon: 'letzter angekündigter Termin',
  notCounted: 'In keinem Punkt gezählt',
  reasons: {
    elsewhere: 'betrifft die Stadt nicht',
    'given-up': 'aufgegeben',
    'in-data': 'war bei der Erhebung der Daten schon in Betrieb',
    'between-dates':
      'ging in Betrieb, als ein Teil der Daten schon erhoben war und ein Teil noch nicht (welche es enthalten, ist nicht bekannt)',
    'mostly-in-data': 'war bei der Erhebung der Daten schon weitgehend fertig',
    'end-not-reported':
      'das angekündigte Ende lag vor dem Datenstand und ist nicht gemeldet (ob die Daten es enthalten, ist nicht bekannt)',
    'no-date': 'kein Termin für das Ende bekannt',
    'no-area': 'kein Gebiet bekannt',
    'no-outline': 'nur eine Linie oder ein Punkt bekannt, keine Fläche',
    'no-speed': 'keine Geschwindigkeit bekannt',
  },
  noneKnown: 'Weder eine Versorgung noch eine veröffentlichte Reihe ist bekannt.',
  nothing:
    'In den Daten steht kein Vorhaben für die Stadt, dessen Ende nach dem Datenstand gemeldet oder angekündigt ist.',
  noPlans:
    'In den Daten steht kein Vorhaben; ob nach dem Datenstand gebaut wurde oder wird, ist nicht bekannt.',
};

type CurveWords = typeof de;

const en: CurveWords = {
  heading: 'Over time: published, date of the data, announced',
  lead: 'Before the date of the data there are only published values, each on its own and counted in its own unit; nothing is known in between. After it, what was reported done or largely done since is added; what is only announced counts with an area and a date, as a scenario and not a forecast.',
  scenario: 'scenario',
  later: { built: 'built since', announced: 'scenario', both: 'built, and scenario' },
  laterLine: {
    built: 'the data and what was built since',
    announced: 'scenario after the data',
    both: 'built since, then scenario',
  },
  official: 'official, published',
  data: 'date of the data',
  picture: (group, unit, lines) =>
    `${group}, ${unit}: shares over time (${lines}). All values are in the table.`,
  line: (technology, speed) => `${technology}, at least ${speed}`,
  caption: (group, unit) => `${group}, shares over time (${unit})`,
  date: 'When',
  officialUnits: {
    households: 'private households',
    firms: 'all businesses',
    firmsInEstates: 'businesses in commercial areas',
  },
  officialLead: (isDemo) =>
    `Breitbandatlas, whole city. These figures are official and ${isDemo ? 'not computed from the demo cells' : 'stand apart'}.`,
  officialSource: 'Breitbandatlas | Gigabit-Grundbuch, rounded, one municipality selected',
  chartLabel: (unit) => `Line chart for “${unit}”: share by speed and reference date`,
  leadUnit: 'by kind of area',
  leadNote:
    'Residential areas stand by their households, commercial ones by their businesses, mixed ones by the smaller of the two shares; behind each share stands who is counted.',
  moreZones: (more, left) => `${formatNumber(more, 'en')} more of the ${formatNumber(left, 'en')} left`,
  before: 'before the data',
  dataRow: 'date of the data',
  with: (names) => `newly counted: ${names}`,
  horizon: 'last announced date',
  notCounted: 'Not counted anywhere',
  reasons: {
    elsewhere: 'does not concern the city',
    'given-up': 'given up',
    'in-data': 'was already in service when the data were collected',
    'between-dates':
      'went into service when a part of the data had been collected and a part had not (which of them know it is not known)',
    'mostly-in-data': 'was already largely done when the data were collected',
    'end-not-reported':
      'its announced end lies before the date of the data and is not reported (whether the data include it is not known)',
    'no-date': 'no date for its end known',
    'no-area': 'no area known',
    'no-outline': 'only a line or a point known, no area',
    'no-speed': 'no speed known',
  },
  noneKnown: 'Neither coverage nor a published series is known.',
  nothing:
    'The data list no project for the city whose end is reported or announced for after the date of the data.',
  noPlans:
    'The data list no project; whether anything has been or will be built after the date of the data is not known.',
};

const catalogues: Readonly<Record<Language, CurveWords>> = { de, en };

export function curveWordsOf(language: Language): CurveWords {
  return catalogues[language];
}
