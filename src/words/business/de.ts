// SPDX-License-Identifier: EUPL-1.2
// The German words of the businesses' room; they come with that room, not with the first answer. Their shape is the type
// that every other language must fill completely.

import { confidenceDe } from '../answer/confidence';
import { formatNumber } from '../number/format';
import { checkDemandDe } from './demand-de';
import { checkFitDe } from './fit-de';
import { checkFundingAndLawDe } from './funding-and-law-de';
import { checkLineDe } from './line-de';
import { checkOutlineDe } from './outline-de';
import { checkPlacesDe } from './places-de';

const halfOf = { businesses: 'der Betriebe', households: 'der Haushalte' } as const;
const n = (value: number, digits = 0) => formatNumber(value, 'de', digits);

/** Where a cell with fibre lies that is 0 m away: in an area, at a street or a route, or as the cell that was asked. */
export type FibreWhere = 'inside' | 'along' | 'cell';

const fibreWhere = { inside: 'ganz oder zum Teil innerhalb', along: 'an der Strecke' };

export const checkDe = {
  room: 'Standort für Betriebe',
  tabs: {
    label: 'Fragen von Betrieben',
    check: 'Prüfen',
    find: 'Finden',
    found: 'Gründen',
    demand: 'Flächenbedarf',
  },
  certainty: confidenceDe,
  numberField: {
    ambiguous: (text: string, a: string, b: string) =>
      `„${text}“ kann ${a} oder ${b} heißen. Schreiben Sie die Zahl ohne Tausenderzeichen.`,
    wrong: (text: string) => `„${text}“ ist keine Zahl.`,
    outside: (bounds: string) => `Möglich sind Zahlen ${bounds}.`,
    whole: 'ohne Nachkommastellen',
  },
  /** Only what somebody read was read on a day; what is not verified has the day of its state. */
  dated: {
    read: (date: string) => `gelesen am ${date}`,
    believed: (date: string) => `Stand ${date}`,
  },
  notYet: 'Die Tabellen dieses Bereichs werden geladen …',
  tablesGone: 'Ohne diese Datei kann dieser Teil nicht antworten. Die anderen Teile funktionieren.',

  site: {
    heading: 'Passt dieser Ort zu Ihrem Betrieb?',
    lead: 'Suchen Sie eine Adresse oder ein Gewerbegebiet, oder klicken Sie auf die Karte. Kreuzen Sie an, was Ihr Betrieb tut.',
    examples: 'Zum Beispiel',
    example: {
      foundry: (place: string) => `Gießerei mit 80 Leuten: ${place}`,
      software: (place: string) => `Softwarefirma mit 3 Leuten: ${place}`,
      haulier: (place: string) => `Spedition mit 25 Leuten: ${place}`,
      startup: (place: string) => `Smart-Home-Gründung mit 4 Leuten: ${place}`,
    },
    label: 'Standortprüfung',
    point: (position: string) => `Punkt ${position}`,
    outline: 'Eigener Umriss',
    outlineFirst: (name: string) => `Diese Antwort gilt Ihrem Umriss, nicht „${name}“.`,
    insteadOfOutline: (name: string) => `Umriss löschen und „${name}“ prüfen`,
    /** `isDrawn`: somebody drew the outline, for lack of data. */
    near: (zone: string, isDrawn: boolean) => `im ${isDrawn ? 'gezeichneten ' : ''}Gebiet ${zone}`,
    /** `count`: of all areas, of which some are named. */
    partlyIn: (names: readonly string[], count: number, isDrawn: boolean) => {
      const drawn = isDrawn ? 'gezeichneten ' : '';
      const others = count - names.length;
      if (count === 1) return `zum Teil im ${drawn}Gebiet ${names[0]}`;
      if (others === 0) return `zum Teil in den ${drawn}Gebieten ${names.join(' und ')}`;
      const rest = others === 1 ? 'einem weiteren Gebiet' : `${others} weiteren Gebieten`;
      return `zum Teil in ${isDrawn ? 'den gezeichneten Gebieten ' : ''}${names.join(', ')} und ${rest}`;
    },
    noPlace:
      'Die Lage ist nicht bekannt: Was keine Lage hat, hat auch keine eigene Leitung. Gezeigt wird, was in der Datei steht.',
    noOutline:
      'Der Umriss ist nicht bekannt: Was keinen Umriss hat, hat auch keine eigene Leitung. Gezeigt wird, was in der Datei steht.',
    wholeCity:
      'Das ist die ganze Stadt und kein Standort: Geprüft wird ein Haus, eine Straße oder eine Fläche.',
    /** `isIn`: its file names the municipality; else it is the one whose name stands nearest. */
    /** Beside where a place lies. */
    lies: 'Lage',
    outside: (neighbour: string | null, isIn: boolean) =>
      neighbour
        ? `Dieser Ort liegt außerhalb der Stadt, ${isIn ? 'in' : 'bei'} ${neighbour}.`
        : 'Dieser Ort liegt außerhalb der Stadt.',
    noLines: 'Leitungen sind hier nicht bekannt.',
    actions: {
      expose: 'Exposé (A4)',
      csv: 'CSV',
      geojson: 'GeoJSON',
      watch: 'Merken',
      unwatch: 'Nicht mehr merken',
      compare: 'Vergleichen',
      compared: 'Im Vergleich',
      saved: (name: string) => `${name} ist gespeichert.`,
      watched: 'Gemerkt, nur auf diesem Gerät.',
      unwatched: 'Nicht mehr gemerkt.',
    },
  },

  ...checkOutlineDe,
  ...checkFitDe,
  ...checkLineDe,
  ...checkFundingAndLawDe,
  size: {
    heading: 'Größe und Wege',
    area: 'Fläche',
    perimeter: 'Umfang',
    stated: 'laut Datei',
    between: (least: string, most: string) => `${least} bis ${most}`,
    atLeast: (area: string) => `mindestens ${area}`,
    atMost: (area: string) => `höchstens ${area}`,
    drawn: 'aus dem Umriss gerechnet',
    straight: 'Luftlinie',
    motorway: 'Autobahn',
    station: 'Bahnhof',
    /** Outside the city the files name hardly any. */
    nearestKnown: 'der nächste, den die Dateien kennen',
    fibre: 'Nächste Glasfaser',
    /** What the data of that day say. */
    fibreThen: (moment: string | null, unit: 'businesses' | 'households', distance: string) =>
      `${moment === null ? '' : `${moment}: `}${distance} bis zum nächsten Feld, in dem mindestens die Hälfte ${halfOf[unit]} sie mit Gigabit hat`,
    fibreThenHere: (
      moment: string | null,
      unit: 'businesses' | 'households',
      where: FibreWhere,
      distance: string,
    ) =>
      `${moment === null ? '' : `${moment}: `}${where !== 'cell' ? `${fibreWhere[where]} (${distance}) liegt ein Feld, in dem mindestens die Hälfte ${halfOf[unit]} sie mit Gigabit hat` : `hier (${distance}), mit Gigabit für mindestens die Hälfte ${halfOf[unit]} in diesem 100-Meter-Feld`}`,
    /** Behind the nearest of those who lead, where the others have it nearer. */
    fibreOfOthers: (unit: 'businesses' | 'households', distance: string) =>
      `mindestens die Hälfte ${halfOf[unit]} hat sie schon nach ${distance}`,
    fibreOfOthersHere: (unit: 'businesses' | 'households', where: FibreWhere, distance: string) =>
      `mindestens die Hälfte ${halfOf[unit]} hat sie schon ${where !== 'cell' ? `in einem Feld ${fibreWhere[where]}` : 'hier, in diesem 100-Meter-Feld'} (${distance})`,
    /** Since built, so that the cells of before lead astray. */
    fibreBuilt: (date: string, isMostly: boolean, where: string) =>
      `seit ${date} ${where} ${isMostly ? 'weitgehend ' : ''}gebaut`,
    fibreSince: (name: string, date: string, isMostly: boolean, distance: string) =>
      `seit ${date} ${isMostly ? 'weitgehend ' : ''}gebaut („${name}“): ${distance}`,
    freeSite: 'Nächste frei gemeldete Fläche',
    /** The place that is asked about is itself the land reported free. */
    freeHere: 'dieser Ort selbst',
    freeOther: 'nächste andere',
    freeAsOf: (date: string) => `frei gemeldet: ${date}`,
    noSize: 'Ein Punkt hat keine Fläche.',
    plusMinus: (metres: string) => `±\u00a0${metres}`,
  },
  contacts: 'Wen Sie fragen können',
  contactsFor: 'Zuständig',
  contactsOutside:
    'Der Ort liegt außerhalb der Stadt: Für Bauen und Grundstücke ist seine Gemeinde zuständig. Die Dateien nennen nur die Stellen der Stadt, des Kreises und der Anbieter.',
  sources: {
    heading: 'Quellen, Stand und Sicherheit',
    parts: {
      line: 'Leitung',
      zone: 'Gebiet',
      site: 'Standort',
      plan: 'Vorhaben',
      contact: 'Kontakt',
      law: 'Baurecht',
      funding: 'Förderregel',
    },
    part: 'Teil',
    certainty: 'Sicherheit',
  },

  expose: {
    title: 'Standort-Exposé',
    preview: 'Vorschau des Exposés',
    print: 'Drucken oder als PDF sichern',
    close: 'Zurück zum Standort',
    making: 'Das Kartenbild wird aufgenommen …',
    noPicture: 'Das Kartenbild fehlt: Dieses Gerät kann die Karte nicht zeichnen.',
    legend: 'Legende',
    qr: 'Diese Ansicht wieder öffnen',
    qrLabel: 'QR-Code mit dem Link zu dieser Ansicht',
    /** When the files were last worked on; each of the data has a date of its own. */
    printedOn: (date: string) => `Gerechnet auf den ${date}`,
    disclaimer:
      'Auskunft ohne Gewähr, keine Zusage. „Nicht bekannt“ heißt: In den Daten dieser Seite steht keine Angabe.',
    forFirm: 'Für einen Betrieb mit',
    people: (count: number) => (count === 1 ? '1 Person' : `${n(count)} Personen`),
    need: 'Bedarf',
    /** Which line the rows below it are about. */
    checkedLine: 'Geprüfte Leitung',
    fact: 'Angabe',
    value: 'Wert',
    source: 'Quelle',
    result: 'Ergebnis',
    site: 'Die Fläche, das Gebäude',
    free: 'Freie Fläche',
    floor: 'Fläche im Gebäude',
    /** `isStrip`: along a line. */
    circle: (distance: string, isStrip: boolean) =>
      `gestrichelter ${isStrip ? 'Streifen' : 'Kreis'}: Lage auf ±\u00a0${distance} genau`,
    unknownHere: 'Nicht bekannt und deshalb zu erfragen',
    onScreen: (count: number) =>
      `${n(count)} weitere ${count === 1 ? 'Angabe' : 'Angaben'} in der Fassung am Bildschirm`,
    noteOnScreen: 'Eine Anmerkung steht in der Fassung am Bildschirm.',
    mapOnScreen: 'Die Karte hat auf dieser Seite keinen Platz; sie steht in der Fassung am Bildschirm.',
    sourcesOnScreen:
      'Die Quellen haben auf dieser Seite keinen Platz; sie stehen in der Fassung am Bildschirm.',
  },

  ...checkPlacesDe,
  ...checkDemandDe,
};

/** The shape that each language fills: the same keys, the same arguments. */
export type CheckWords = typeof checkDe;
