// SPDX-License-Identifier: EUPL-1.2
// The German words of the laboratory of the land demand.

import { formatNumber } from '../number/format';

const n = (value: number) => formatNumber(value, 'de');

export const checkDemandDe = {
  lab: {
    heading: 'Wie viel Gewerbefläche wird gebraucht?',
    lead: 'Ein Rechenmodell mit offenen Annahmen. Das Ergebnis ist eine Spanne, keine Zahl.',
    example: 'Beispielzahlen',
    ofExample: (text: string) => `${text} (Beispiel)`,
    own: 'Eigene Zahlen',
    chosen: (day: string, by: string) => `Annahmen, gewählt am ${day} (von: ${by})`,
    automation: 'Wie viel Automatisierung wird verwirklicht?',
    automationEnds: ['nichts', 'die Hälfte des Möglichen'] as readonly string[],
    halls: 'Schrumpfen die Hallen mit den Arbeitsplätzen?',
    hallsSaid: {
      shrink: 'sie schrumpfen mit',
      part: 'zum Teil',
      stay: 'sie bleiben',
      grow: 'sie bleiben, Lager kommt dazu',
    },
    hallsEnds: ['sie schrumpfen mit', 'sie bleiben, oder es kommt Lager dazu'] as readonly string[],
    jobsOnly:
      'Der erste Regler ändert jetzt nur die Zahl der Arbeitsplätze, nicht die Fläche: Nach dem zweiten Regler bleiben die Hallen so groß, wie sie sind.',
    ownModel: 'Die Automatisierung ist ein eigenes Modell des Projekts, keine Prognose.',
    range: 'Spanne über alle Szenarien',
    rangeText: (low: string, high: string, years: number) => `${low} bis ${high} netto in ${n(years)} Jahren`,
    rangeFrom: (low: string, high: string) => `Unten: ${low}. Oben: ${high}.`,
    rangeEnd: (scenario: string, reuse: string) => `Szenario „${scenario}“, Wiedernutzung ${reuse}`,
    yours: 'Mit Ihren Reglern',
    perYear: (area: string) => `Netto ${area} im Jahr`,
    mobileJobs: (jobs: string) => `Im ganzen Zeitraum ziehen ${jobs} Arbeitsplätze um oder kommen neu hinzu`,
    /** `isMore`: nothing is set free, as halls grow by more than jobs go. */
    released: (area: string, isMore: boolean) =>
      `Frei werdende Fläche (Potenzial): ${area}${isMore ? ' (unter null: Frei wird nichts, die Betriebe am Ort brauchen um so viel mehr; im Bedarf ist das nicht enthalten)' : ''}`,
    horizon: 'Zeitraum in Jahren',
    reuse: 'Wiedernutzung alter Flächen',
    reuseOn: { relocations: 'nur bei Verlagerungen', all: 'bei Ansiedlungen und Verlagerungen' },
    scenarios: 'Szenarien',
    scenario: 'Szenario',
    rho: 'verwirklicht',
    epsilon: 'Hallen (ε)',
    net: 'Bedarf netto',
    /** Net of which, gross of which, and what lies between them. */
    netAndGross: (net: string, gross: string, factor: number) =>
      `netto ${net}; brutto ${gross} (Faktor ${formatNumber(factor, 'de', 2)}${factor === 1 ? ': kein Zuschlag' : ''} für Erschließung und Grün)`,
    yearly: 'netto im Jahr',
    tornado: 'Welche Annahme bewegt das Ergebnis am meisten?',
    tornadoLead:
      'Bedarf brutto: jede Annahme einzeln am unteren und am oberen Ende ihrer Spanne, alles andere bleibt. Eine Annahme setzt alle Branchen auf denselben Wert; darum kann auch ihr unteres Ende mehr ergeben. Die Spanne reicht vom kleinsten zum größten der drei Ergebnisse.',
    tornadoChart: 'Balkendiagramm: Bedarf brutto am unteren und oberen Ende jeder Annahme',
    assumption: 'Annahme',
    atLow: 'Annahme am unteren Ende',
    asItIs: 'wie jetzt (brutto)',
    atHigh: 'Annahme am oberen Ende',
    span: 'Spanne',
    impossible: 'nicht berechenbar',
    curve: 'Bedarf Jahr für Jahr',
    curveChart: 'Liniendiagramm: Bedarf in Hektar je Jahr und Szenario',
    year: 'Jahr',
    asTable: 'Tabelle zur Grafik',
    reserve: 'Wie lange reichen die bekannten freien Gewerbeflächen?',
    reserveLead:
      'Von den bekannten freien Flächen geht der Bedarf Jahr für Jahr ab, bis nichts mehr frei ist: mit Ihren Reglern und in jedem Szenario; genannt sind die kürzeste und die längste Dauer. Nach dem Zeitraum zählt jedes Jahr wie sein letztes. Was nicht bekannt ist, zählt nicht als null.',
    stage: 'Planungsstand',
    free: 'frei',
    notOnOffer: 'nicht im Angebot',
    unknownSites: 'ohne Angabe',
    sites: (count: string, isOne: boolean) => `${count} ${isOne ? 'Standort' : 'Standorte'}`,
    reach: 'reicht für',
    years: (low: string, high: string) => `${low} bis ${high}`,
    /** All of the reserve lies outside the city. */
    yearsOutside: (years: string) => `${years}, allein mit Land außerhalb der Stadtgrenze`,
    sum: 'Summe des Bekannten',
    /** `isAll`: no free land is known inside the city. */
    outside: (sites: string, isAll: boolean) =>
      isAll
        ? `Alles als frei bekannte Land liegt außerhalb der Stadtgrenze: ${sites}.`
        : `Darin ist Land, das außerhalb der Stadtgrenze liegt: ${sites}.`,
    published: 'veröffentlicht',
    references: 'Zum Vergleich: was andere sagen',
    referencesLead: 'Äußere Zahlen, nicht aus diesem Modell.',
    expert: 'Alle Annahmen',
    expertLead:
      'Was die Branchen selbst mitbringen, gilt, bis Sie hier etwas eintragen; die Vorgabe steht zum Vergleich da.',
    value: 'Wert',
    perSector: 'je Branche',
    default: 'Vorgabe',
    from: 'Spanne',
    fromTo: (low: string, high: string) => `${low} bis ${high}`,
    source: 'Quelle',
    factor: '(Faktor auf den Wert jeder Branche)',
    rangeCertainty: (certainty: string) => `Spanne: ${certainty}`,
    assumptionsOf: (date: string) => `Stand der Annahmen: ${date}`,
    ceilings: 'Technische Obergrenzen 2022 für den ersetzbaren Anteil',
    sectors: 'Branchen',
    sector: 'Branche',
    jobs: 'Beschäftigte',
    columns: {
      E: 'Beschäftigte',
      a: 'auf Gewerbeflächen',
      v: 'Verlagerungen',
      n: 'Neuansiedlungen',
      w: 'Wiedernutzung',
      f: 'm² je Arbeitsplatz',
    },
    import: 'Eigene Branchen aus CSV',
    importHelp: 'Kopfzeile name;E;a;v;n;w;f, eine Branche je Zeile.',
    importJson: 'Annahmen öffnen (JSON)',
    resetAssumptions: 'Zurück zu den Vorgaben',
    reset: 'Zurück zu den Beispielzahlen',
    imported: (count: number, file: string) => `${n(count)} Branchen aus ${file} gelesen.`,
    refused: (file: string) => `„${file}“ wurde nicht übernommen:`,
    tooLongForLink: 'Ihre Branchen sind zu lang für den Link. Speichern Sie die Annahmen als JSON.',
    sheet: 'Annahmenblatt',
    print: 'Annahmenblatt drucken',
    json: 'Annahmen als JSON',
    sheetTitle: 'Flächenbedarf: Annahmen und Ergebnis',
    reproduce: 'Nachrechnen auf der Kommandozeile:',
    monitoring: 'Zweite Rechnung: aus den Verkäufen der Vergangenheit',
    monitoringLead:
      'Mittlerer Verkauf im Jahr, mal Zeitraum, mal (1 + Zuschlag), weniger angerechnete Reserven. Verkaufszahlen der Stadt liegen dem Projekt nicht vor.',
    takeUp: 'Verkauf je Jahr in ha, mit Leerzeichen getrennt',
    allowance: 'Planungszuschlag (0 bis 0,2)',
    credited: 'Angerechnete Reserven in ha',
    monitoringResult: (demand: string, remaining: string) =>
      `Bedarf ${demand}, nach Abzug der Reserven ${remaining}.`,
    monitoringWrong: (field: string) => `Bitte prüfen: ${field}.`,
    trend: 'Trendform',
    trendLead:
      'Steht in den geöffneten Annahmen eine Zeitreihe, so rechnet das Modell mit der angepassten Kurve statt mit einer festen Zahl.',
    trendNone: 'Keine Branche hat eine Zeitreihe.',
    trendForms: { linear: 'linear', power: 'Potenz', exponential: 'exponentiell', logistic: 'logistisch' },
    trendFit: 'Güte der Anpassung (R²)',
  },
};

export type CheckDemandWords = typeof checkDemandDe;
