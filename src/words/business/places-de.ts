// SPDX-License-Identifier: EUPL-1.2
// The German words of places to choose from: finder, comparison, watch list, founders.

import { formatNumber } from '../number/format';

const n = (value: number) => formatNumber(value, 'de');

/** The first three add up to the last. */
type SearchNumbers = Readonly<Record<'fits' | 'open' | 'no' | 'all', string>>;

export const checkPlacesDe = {
  find: {
    heading: 'Welche Fläche käme infrage?',
    lead: 'Standorte, Brachen und Gebäude, die in den Daten dieser Seite stehen. Was nicht bekannt ist, bleibt in der Liste, bis Sie es ausblenden.',
    filters: 'Filter',
    label: {
      kinds: 'Art',
      areaFromM2: 'Freie Fläche ab',
      areaToM2: 'Freie Fläche bis',
      planningStages: 'Planungsstand',
      codes: 'Art nach BauNVO',
      availability: 'Verfügbarkeit',
      priceToEurPerM2: 'Preis bis',
      downMbit: 'Leitung ab',
      lineBy: 'Leitung bis Ende des Jahres',
      motorwayToM: 'Autobahn, Luftlinie bis',
      insideCity: 'Lage',
      confidences: 'Sicherheit der Angabe',
    },
    building: 'Gebäude',
    /** The kind that can be ticked: shops known in sum are among them. */
    buildingsOrShops: 'Gebäude oder Läden',
    premises: 'leere Läden, nur in Summe bekannt',
    programme: 'Vorhaben ohne Gebäude',
    statedOn: (date: string) => `Stand ${date}`,
    optionsLead:
      'Die Zahlen bei den Werten zählen nicht mit, was keine Suche meint: Aufgegebenes, Vorhaben ohne Gebäude und, außer bei der Art „Gebäude oder Läden“, Institute und Hochschulen im eigenen Haus.',
    inside: 'in der Stadt',
    outside: 'außerhalb',
    partly: 'zum Teil',
    any: 'egal',
    noFilter: 'keiner gesetzt',
    order: 'Reihenfolge',
    ownOrder: 'wie in den Dateien; zuletzt, was vergeben oder nicht im Angebot ist',
    orders: {
      flaeche: 'größte Fläche zuerst',
      preis: 'niedrigster Preis zuerst',
      autobahn: 'nächste Autobahn zuerst',
    },
    hideUnknown: 'Nicht Bekanntes ausblenden',
    counts: ({ fits, open, no, all }: SearchNumbers, isHidden: boolean) =>
      `Passend zu allen Filtern: ${fits} von ${all}; nicht bekannt: ${open}${isHidden ? ' (ausgeblendet)' : ''}; nicht passend: ${no}.`,
    notAsked: 'Nicht gefragt',
    /** Why a search does not mean them. */
    notMeant: {
      'given-up': (count: string, isOne: boolean) =>
        `${count} ${isOne ? 'aufgegebenes' : 'aufgegebene'} Gebäude oder Vorhaben`,
      'no-building': (count: string, _isOne: boolean) => `${count} Vorhaben ohne Gebäude`,
      'own-use': (count: string, isOne: boolean) =>
        isOne
          ? `${count} Institut oder Hochschule im eigenen Haus`
          : `${count} Institute und Hochschulen im eigenen Haus`,
      'land-asked': (count: string, _isOne: boolean) =>
        `${count} Gebäude oder Läden, weil nach Land gefragt ist (Preis, Planungsstand oder ab 1 ha)`,
    },
    askBuildings: 'Mit der Art „Gebäude oder Läden“ fragen Sie auch die Gebäude.',
    noPlaces: 'In den Daten steht noch kein Standort und kein Gebäude.',
    unasked: (all: string, isOne: boolean) =>
      `${all} ${isOne ? 'Standort oder Gebäude' : 'Standorte, Gebäude und Vorhaben'}. Noch ist kein Filter gesetzt.`,
    filterCount: (yes: string, unknown: string, no: string) =>
      `${yes} ja · ${unknown} nicht bekannt · ${no} nein`,
    answers: { yes: 'passt', unknown: 'vielleicht', no: 'passt nicht' },
    openFor: 'Nicht bekannt, ob es passt',
    free: 'frei',
    empty: 'Keine Fläche passt zu allen Filtern.',
    strictest: (filter: string) => `Am meisten schließt der Filter „${filter}“ aus.`,
    regains: (count: string, isOne: boolean) => `Ohne ihn: ${count} ${isOne ? 'Eintrag' : 'Einträge'} mehr.`,
    relax: (filter: string) => `Filter „${filter}“ lösen`,
    reset: 'Alle Filter zurücksetzen',
    compare: 'Vergleichen',
    open: 'Prüfen',
    csv: 'Liste als CSV',
    onMap: (onMap: number, without: number, some: boolean) =>
      [
        `${n(onMap)} davon auf der Karte${some ? ', die anderen Zeichen sind blass' : ''}`,
        ...(without > 0 ? [`${n(without)} ohne bekannte Lage`] : []),
      ]
        .join('; ')
        .concat('.'),
    fitMap: 'Alle ins Bild',
    notShown: (name: string) => `„${name}“ steht nicht in der Liste: Ein Filter schließt diesen Ort aus.`,
    speedIn: (speed: string, year: string) => `${speed} bis ${year}`,
  },
  compare: {
    heading: 'Vergleich',
    lead: (most: number) => `Bis zu ${n(most)} Standorte nebeneinander. Unterschiede sind hervorgehoben.`,
    fact: 'Angabe',
    facts: {
      kind: 'Art',
      areaM2: 'Fläche',
      freeM2: 'davon frei',
      planningStage: 'Planungsstand',
      code: 'Art nach BauNVO',
      availability: 'Verfügbarkeit',
      priceEurPerM2: 'Preis',
      downMbit: 'Leitung',
      motorwayM: 'Autobahn (Luftlinie)',
      insideCity: 'In der Stadt',
      confidence: 'Sicherheit der Angaben zum Standort',
    },
    kinds: {
      outline: 'Eigener Umriss',
      point: 'Punkt auf der Karte',
      area: 'Gebiet',
      project: 'Vorhaben',
      place: 'Ort',
    },
    plot: (area: string) => `Grundstück ${area}`,
    own: 'Ihre eigene Angabe',
    ownSource: { outline: 'von Ihnen gezeichnet', point: 'von Ihnen auf der Karte gewählt' },
    source: 'Quelle und Stand',
    differs: 'unterschiedlich',
    same: 'gleich oder nicht vergleichbar',
    remove: (name: string) => `${name} aus dem Vergleich nehmen`,
    close: 'Zurück zur Liste',
    show: (count: number) => `Vergleich zeigen (${n(count)})`,
    print: 'Vergleich drucken',
    full: 'Mehr als fünf passen nicht nebeneinander.',
  },
  watch: {
    heading: 'Merkliste',
    lead: 'Nur auf diesem Gerät gespeichert.',
    empty: 'Noch nichts gemerkt.',
    save: 'Merkliste als CSV',
    gone: 'nicht mehr in den Dateien',
  },

  found: {
    heading: 'Wo finden Gründerinnen und Gründer Platz?',
    ask: 'Sagen Sie, was Sie brauchen.',
    lead: 'Gezeigt werden Gebäude und Flächen mit dem, was dafür und dagegen spricht; was vergeben oder aufgegeben ist, nur auf Wunsch. „Nicht bekannt“ zählt nicht als Nein.',
    need: 'Was Sie brauchen',
    noNeed: 'nichts angegeben',
    label: {
      floorM2: 'Fläche',
      desks: 'Arbeitsplätze',
      workshop: 'Werkstatt oder Lärm',
      lateHours: 'abends oder nachts offen',
      footfall: 'Laufkundschaft',
      fibre: 'Glasfaser im Haus',
      stopWithinM: 'Bus oder Bahn, Luftlinie bis',
      barrierFree: 'barrierefrei',
      rentToEurPerM2: 'Miete bis',
      from: 'Einzug bis',
      use: 'Nutzung',
      stage: 'Ein Ort für Gründer',
    },
    stages: {
      usable: 'schon in Betrieb',
      designated: 'vorgesehen',
      candidate: 'Kandidat',
      gone: 'aufgegeben',
    },
    /** Of a centre, an institute and what is no building, what that means for a founder. */
    stageFound: {
      incubator: 'In Betrieb als Gründerzentrum; ob gerade Platz frei ist, steht in keiner Datei.',
      institute:
        'In Betrieb als Institut oder Hochschule; ob Gründer dort Platz bekommen, steht in keiner Datei.',
      programme: 'Ein Vorhaben ohne Gebäude hat keinen Platz.',
      'not-named': 'Für diese Planung ist keine Fläche genannt, also auch kein Platz.',
      'not-on-offer': 'Zuletzt nicht im Angebot; ob sich das geändert hat, ist nicht bekannt.',
    },
    stagesLegend: 'Gezeigt werden',
    stageUnknown: 'Stand nicht bekannt',
    stagesToo: 'und Orte, deren Stand nicht bekannt ist',
    answers: { for: 'dafür', against: 'dagegen', unknown: 'nicht bekannt' },
    /** Of all there is, where the files do not say how much is free. */
    whole: (amount: string, isEnough: boolean) =>
      `Insgesamt ${amount}${isEnough ? '; wie viel davon frei ist, steht nicht in den Daten' : ''}.`,
    /** The nearest stop that the files have; they do not have all. */
    stopFound: (stop: string, isNear: boolean) =>
      isNear ? `${stop}.` : `Nächste Haltestelle in den Daten: ${stop}; die Daten kennen nicht alle.`,
    count: (yes: string, no: string, unknown: string) =>
      `${yes} dafür · ${no} dagegen · ${unknown} nicht bekannt`,
    tasks: {
      'ask-owner': 'Eigentümer oder Betreiber fragen',
      'ask-operator': 'Netzbetreiber fragen',
      'ask-building-authority': 'Bauaufsicht fragen',
      'apply-for-exception': 'Ausnahme beantragen',
      'change-plan': 'Bebauungsplan müsste geändert werden',
      'order-fibre': 'Glasfaseranschluss bestellen',
      'rebuild-access': 'Zugang müsste umgebaut werden',
      'look-elsewhere': 'woanders suchen',
      'ask-timetable': 'in der Fahrplanauskunft nachsehen',
      'ask-contacts': 'eine der Stellen fragen, die auf dieser Seite stehen',
    },
    toDo: 'Zu tun',
    /** Each word counts what it says; a kind of which there is none is left out. */
    shown: {
      buildings: (count: string, _isOne: boolean) => `${count} Gebäude`,
      premises: (count: string, isOne: boolean) =>
        `${count} ${isOne ? 'Angabe' : 'Angaben'} über leere Läden in Summe`,
      sites: (count: string, isOne: boolean) => `${count} ${isOne ? 'Fläche' : 'Flächen'}`,
      programmes: (count: string, _isOne: boolean) => `${count} Vorhaben ohne Gebäude`,
    },
    none: 'Kein Ort hat diesen Stand.',
  },
};

export type CheckPlacesWords = typeof checkPlacesDe;
