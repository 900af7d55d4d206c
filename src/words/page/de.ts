// SPDX-License-Identifier: EUPL-1.2
// The German words of the interface: Sie, short sentences, no jargon without its meaning. German is the first language;
// its shape is the type that every other language must fill completely.

import { confidenceDe } from '../answer/confidence';
import { answerDe } from '../answer/de';
import { formatNumber } from '../number/format';

const n = (value: number) => formatNumber(value, 'de');

export const de = {
  product: 'Netz & Fläche',
  subtitle: (city: string) => `Breitband und Flächen in ${city}`,
  title: (city: string, view: string | null) =>
    view === null
      ? `Netz & Fläche ${city}: Welche Leitungen sind bekannt?`
      : `${view} – Netz & Fläche ${city}`,
  skipToContent: 'Zum Inhalt springen',
  skipToMap: 'Zur Karte springen',
  unknown: 'nicht bekannt',
  licence: (name: string | null) => (name === null ? 'Lizenz nicht bekannt' : `Lizenz: ${name}`),
  yes: 'ja',
  partly: 'zum Teil',
  no: 'nein',
  close: 'Schließen',
  back: 'Zurück',
  more: 'Mehr',
  source: 'Quelle',
  asOf: 'Stand',
  opensElsewhere: 'öffnet eine andere Website',

  rooms: {
    label: 'Bereiche',
    map: 'Karte',
    site: 'Standort',
    care: 'Bearbeiten',
    report: 'Bericht',
  },
  header: {
    language: 'Sprache',
    appearance: 'Darstellung',
    system: 'wie das Gerät',
    light: 'hell',
    dark: 'dunkel',
    help: 'Hilfe',
  },
  tabs: {
    label: 'Inhalt der Seitenleiste',
    answer: 'Antwort',
    figures: 'Zahlen',
    list: 'Liste',
    layers: 'Ebenen',
  },
  widen: 'Breite Ansicht',
  narrow: 'Neben der Karte zeigen',
  phone: {
    sheetMore: 'Mehr zeigen',
    sheetLess: 'Mehr Karte zeigen',
  },

  demo: {
    banner: 'Demo-Daten:',
    bannerWhy: (outlines: boolean, cells: boolean) =>
      `${outlines ? `Umrisse${cells ? ' und Versorgungsfelder' : ''}` : 'Versorgungsfelder'} sind gezeichnet, weil amtliche Daten fehlen.`,
    bannerMore: 'Was ist echt, was ist Demo?',
    short: 'Demo',
  },

  loading: {
    slow: 'Die Daten kommen langsam oder gar nicht. Die Seite wartet weiter; den Bericht an den Rat können Sie auch ohne sie lesen.',
    page: 'Die Karte wird geladen …',
    data: (done: number, all: number) => `Daten werden gelesen: ${n(done)} von ${n(all)} Dateien`,
    map: 'Das Kartenbild wird aufgebaut …',
    cells: (percent: number) => `Versorgungsfelder zu ${n(percent)} %`,
    soon: 'wird geladen',
    sums: 'Die Anteile werden berechnet …',
    cancel: 'Abbrechen',
    columnsStopped: (names: string) => `${names}: die Angaben wurden nicht geladen und fehlen.`,
    columns: (names: string) => `${names}: die Angaben werden geladen und fehlen bis dahin.`,
    columnsFailed: (names: string) => `${names}: die Angaben konnten nicht geladen werden und fehlen.`,
    again: 'Noch einmal versuchen',
  },

  release: {
    offline: (date: string) => `Ohne Verbindung zum Server: Sie sehen die Daten mit Stand ${date}.`,
    newer: 'Es gibt eine neue Fassung dieser Seite. Was Sie gewählt haben, bleibt beim Neuladen.',
    later: 'Später',
  },

  trouble: {
    title: 'Das hat nicht geklappt',
    layer: (name: string) => `Die Ebene „${name}“ fehlt.`,
    missing: (file: string) => `Die Datei ${file} wurde nicht gefunden. Alle anderen Ebenen funktionieren.`,
    html: (file: string) =>
      `Statt der Datei ${file} kam eine Webseite. Vermutlich leitet der Server falsch um. Alle anderen Ebenen funktionieren.`,
    hash: (file: string) =>
      `Die Datei ${file} ist nicht die, die veröffentlicht wurde (Prüfsumme weicht ab). Sie wird nicht gezeigt.`,
    refused: (file: string, why: string) => `Die Datei ${file} konnte nicht gelesen werden: ${why}`,
    network: (file: string) =>
      `Die Datei ${file} konnte nicht geladen werden. Bitte prüfen Sie die Verbindung und laden Sie die Seite neu.`,
    manifestVersion: (found: string) =>
      `Die Liste der Daten (manifest.json) ist von Version ${found}, diese Seite kennt Version 1. Bitte laden Sie die Seite neu.`,
    unlisted: (file: string) =>
      `Die Datei ${file} steht nicht in der Liste der Daten und wird deshalb nicht gezeigt.`,
    late: (file: string) =>
      `Die Datei ${file} lässt auf sich warten. Sobald sie da ist, erscheint ihr Inhalt von selbst.`,
    noManifest:
      'Die Liste der Daten (manifest.json) fehlt. Bitte laden Sie die Seite neu oder melden Sie den Fehler der Stadt.',
    closeNote: 'Hinweis schließen',
    noWebgl:
      'Dieses Gerät zeigt ein einfacheres Kartenbild (WebGL fehlt); alles andere funktioniert wie sonst.',
    contextLost:
      'Das Kartenbild ist unterbrochen. Es kommt von selbst wieder; alles andere funktioniert weiter.',
    workerFailed:
      'Das Kartenbild konnte nicht vollständig geladen werden. Suche, Antwort, Zahlen und Listen funktionieren trotzdem.',
    restored: 'Das Kartenbild ist wieder da.',
    mapChunk:
      'Die bewegliche Karte konnte nicht geladen werden. Suche, Antwort, Zahlen und Listen funktionieren trotzdem.',
    retry: 'Seite neu laden',
    part: 'Dieser Teil der Seite ist nicht angekommen.',
    partWhy:
      'Vielleicht ist die Verbindung unterbrochen, oder es gibt eine neue Fassung der Seite. Alles andere funktioniert weiter; was Sie gewählt haben, bleibt.',
    chart: 'Das Diagramm ist nicht angekommen; die Tabelle dazu steht auf der Seite.',
    searchPart: 'Die Suche ist nicht angekommen.',
    otherLanguage: 'Die englischen Texte sind nicht angekommen.',
    again: 'Erneut versuchen',
    reload: 'Neu laden',
    page: 'Die Seite ist auf einen Fehler gestoßen und kann so nicht weiter gezeigt werden.',
    pageWhy:
      'Ihre Auswahl steht in der Adresse und bleibt beim Neuladen. Hilft das nicht, lesen Sie den Bericht an den Rat: Er kommt ohne Programm aus.',
    report: 'Bericht an den Rat öffnen',
  },

  search: {
    label: 'Ort suchen',
    placeholder: 'Straße, Ortsteil, Gewerbegebiet …',
    hint: 'Auch Postleitzahlen und Koordinaten. Ihre Eingabe bleibt auf diesem Gerät.',
    withoutHouse: 'Antwort ohne Hausnummer',
    numberUnlisted: 'Hausnummern sind nicht verzeichnet; für dieses Haus allein gilt die Antwort nicht.',
    showHouse: 'Genauer wird es mit einem Klick auf Ihr Haus in der Karte.',
    /** Instead of that where the figures of single cells are drawn. */
    noHouse:
      'Die Verteilung auf die 100-Meter-Felder ist erfunden; für Ihr Haus ist nur die Auskunft des Anbieters verbindlich.',
    locate: 'Meinen Standort verwenden',
    locating: 'Ihr Standort wird bestimmt …',
    locateDenied:
      'Der Standort wurde nicht freigegeben. Sie können stattdessen suchen oder auf die Karte klicken.',
    locateFailed:
      'Der Standort konnte nicht bestimmt werden. Sie können stattdessen suchen oder auf die Karte klicken.',
    locateOutside: 'Ihr Standort liegt weit außerhalb der Stadt.',
  },

  ...answerDe,
  view: {
    group: 'Gebiete',
    groups: { all: 'ganze Stadt', industrial: 'Gewerbe', residential: 'Wohnen', mixed: 'gemischt' },
    groupsLong: {
      all: 'Ganze Stadt',
      industrial: 'Gewerbe- und Industriegebiete',
      residential: 'Wohngebiete',
      mixed: 'Gemischte Gebiete',
    },
    threshold: 'Mindestens',
    technology: 'Technik',
    technologies: { alle: 'beste Technik', ftthb: 'Glasfaser', hfc: 'Kabel', fttc: 'DSL' },
    colouring: 'Kartenbild',
    colourings: { speed: 'Geschwindigkeit', reach: 'Schnell genug?' },
    units: { households: 'Haushalte', businesses: 'Betriebe', area: 'Fläche' },
    background: 'Hintergrund',
    ownSketch: 'eigene Skizze',
    thirdParty: (who: string) =>
      `Wenn Sie diesen Hintergrund einschalten, erfährt ${who}, welchen Kartenausschnitt Sie ansehen.`,
    layersHeading: 'Ebenen der Karte',
    /** Of a layer whose entries are of many days. */
    newest: 'Jüngste Angabe',
    drawn: 'Umrisse zuletzt gezeichnet',
  },

  figures: {
    nobody: 'niemand gezählt',
    heading: 'Für wie viele gibt es das?',
    lead: (speed: string, technology: string) => `Anteil mit mindestens ${speed}, ${technology}`,
    group: 'Gebiete',
    denominator: (count: string, unit: string) => `von ${count} ${unit}`,
    unitWords: { households: 'Haushalten', businesses: 'Betrieben', area: '' },
    ofArea: (area: string) => `von ${area}`,
    noFigureShare: 'ohne Angabe',
    zones: 'Gebiete von schlecht bis gut',
    zone: 'Gebiet',
    official: (years: string) => `Amtliche Reihe ${years}`.trim(),
    officialTable: 'Tabelle zur Grafik',
    yearEnd: 'Ende',
    calibration: 'Abgleich mit der amtlichen Zahl',
  },

  proof: {
    heading: 'Beleg',
    open: 'Woher kommt diese Zahl?',
    formula: 'Rechenweg',
    inputs: 'Eingaben',
    sources: 'Quellen',
    asOf: 'Stand',
    between: (oldest: string, newest: string) => `${oldest} bis ${newest} (älteste und jüngste Angabe)`,
    confidence: 'Sicherheit',
    reproduce: 'Selbst nachrechnen',
    link: 'Link zu genau dieser Ansicht',
    key: 'Name dieser Zahl in Befehlen und Dateien',
    saveFirst: (file: string) =>
      `Sichern Sie vorher auf der Seite „Flächenbedarf“ mit „Annahmen als JSON“ die Datei ${file}; der Befehl liest sie.`,
  },

  confidence: confidenceDe,

  list: {
    sideways: 'Die Tabelle ist breiter als hier Platz ist: seitlich schieben zeigt den Rest.',
    layer: 'Ebene',
    search: 'In der Liste suchen',
    shown: (count: number, all: number) => `${n(count)} von ${n(all)} ${all === 1 ? 'Eintrag' : 'Einträgen'}`,
    cut: (listed: number) => `Gelistet werden die ersten ${n(listed)}, von Süden an.`,
    cutOnPaper: (found: number, printed: number) =>
      `Auf Papier stehen die ersten ${n(printed)}, ${n(found - printed)} fehlen: Filtern Sie die Liste, oder speichern Sie sie als Datei.`,
    sort: 'Sortieren nach',
    unsorted: 'Reihenfolge der Datei',
    ascending: 'aufsteigend',
    descending: 'absteigend',
    sortBy: (column: string) => `Nach ${column} sortieren`,
    filters: (set: number) => (set === 0 ? 'Filter' : `Filter (${n(set)} gesetzt)`),
    anyValue: 'alle',
    noPlace: 'Lage nicht bekannt',
    csv: 'Als CSV speichern',
    none: 'Kein Eintrag passt zur Suche.',
    resetFilters: 'Suche und Filter zurücksetzen',
    empty: 'In den Daten steht zu dieser Ebene kein Eintrag; ob es etwas gibt, ist nicht bekannt.',
    page: (from: number, to: number) => `${n(from)}–${n(to)}`,
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
  },

  footer: {
    dataAsOf: (date: string) => `Stichtag der Angaben: ${date}`,
    linesAsOf: (date: string) => `Leitungen: Stand ${date}`,
    sources: 'Quellen',
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
    help: 'Hilfe',
    version: (version: string) => `Version ${version}`,
  },

  check: {
    heading: 'Ergebnis der Prüfung',
    errors: (count: number) =>
      count === 1
        ? '1 Fehler in den gespeicherten Dateien; gezeigt wird der letzte fehlerfreie Stand.'
        : `${n(count)} Fehler in den gespeicherten Dateien; gezeigt wird der letzte fehlerfreie Stand.`,
    none: 'Die Prüfung hat nichts gefunden.',
    severities: { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' },
  },

  pages: {
    help: 'Hilfe',
    sources: 'Quellen und Lizenzen',
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    accessibility: 'Erklärung zur Barrierefreiheit',
  },
};

/** The shape that each language fills: the same keys, the same arguments. */
export type Words = typeof de;
