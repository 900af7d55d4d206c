// SPDX-License-Identifier: EUPL-1.2
// The German words of the council report. A sentence holds no number: {names} are filled with figures, dates and speeds.

import { comparisonDe } from './comparison';
import { landDemandDe } from './land-demand';

export const reportDe = {
  title: 'Bericht an den Rat',
  subtitle: (city: string) => `Breitband und Flächen in ${city}`,
  lead: 'Wie gut ist die Versorgung, was ist geplant, wo ist Platz für Betriebe und Gründer?',
  leadItems: (items: { coverage: string; expansion: string; land: string; founders: string }) =>
    `Antworten auf die Ratsfragen ${items.coverage} und ${items.expansion}, Vorarbeit zu ${items.land} und ${items.founders}.`,
  item: (number: string) => `Ratsfrage ${number}: `,
  prepared: (number: string) => `Ratsfrage ${number}, vorbereitet: `,
  leadScreen: 'Jede Zahl öffnet ihren Beleg.',
  leadPaper:
    'Der Beleg jeder Tabelle steht unter ihr, ihr Rechenweg im Anhang; einzeln öffnet ihn jede Zahl auf der Seite.',
  contents: 'Inhalt',
  settings: 'Rechenweise, Druck, Dateien',
  print: 'Drucken',
  saveHtml: 'Als HTML speichern',
  saveMarkdown: 'Als Markdown speichern',
  denominator: 'Anteile bezogen auf',
  ownDenominator: 'je nach Gebiet',
  rule: 'Förderregel',
  moment: 'Zeitpunkt',
  dataMoment: 'Datenstand',
  scenarioMoment: (quarter: string) => `Szenario ${quarter}`,
  loading: 'Der Bericht wird gerechnet …',
  progress: 'Rechnung des Berichts',
  stepsDone: (done: number, of: number) => `${done} von ${of} Schritten`,
  missing: (file: string) => `${file} fehlt oder ist nicht lesbar; dieser Teil des Berichts bleibt leer.`,
  proofOf: (value: string) => `${value}: Beleg öffnen`,
  proofHeading: 'Beleg',
  proofs: 'Belege',
  proofsLead:
    'Zu jeder Zahl: Rechenweg, Eingaben, Quellen, Stand, Sicherheit und der Befehl, der sie nachrechnet.',
  backToNumber: 'zurück zur Zahl',
  official: 'amtlich',
  formula: 'Rechenweg',
  tableProof: {
    annex: (numbers: string) => `Anhang ${numbers}`,
    source: 'Quelle',
    asOf: 'Stand',
    check: 'Nachrechnen',
    checkFirst: 'Erste Zahl nachrechnen',
  },
  marks: {
    demo: 'Demo',
    stale: 'veraltet',
    inferred: 'abgeleitet',
    official: 'amtlich',
    scenario: 'Szenario',
  },
  empty: 'nicht bekannt',
  none: '–',

  head: {
    coverageAsOf: 'Versorgungsdaten, Stand',
    dataAsOf: 'Dateien bearbeitet am',
    certainty: 'Sicherheit',
    scenario: 'Szenario',
    demo: 'Demo: {layers}. Diese Ebenen sind ganz oder zum Teil gezeichnet, weil amtliche Daten fehlen. Die Anteile daraus treffen in der Summe die amtliche Reihe auf ein Zehntel eines Prozentpunkts; für das einzelne Haus sagen sie nichts.',
    stale:
      'Veraltet: {layers}. Diese Angaben sind älter, als die Ebene es vorsieht; die Lage heute kann eine andere sein.',
    scenarioNote:
      'Szenario, keine Vorhersage: die Daten und die Vorhaben, deren Fläche (auch nur gezeichnet) und Termin bekannt sind und die im Zeitraum {quarter} in Betrieb sind.',
  },

  summary: {
    heading: 'Die Fragen des Rates und ihre Antworten',
    questions: {
      land: 'Wie ändert sich der Bedarf an Gewerbeflächen?',
      coverage: 'Welche Leitungen gibt es in Gewerbe- und in Wohngebieten?',
      expansion: 'Was ist geplant, mit welchem Geld, und wen fragen Betriebe?',
      founders: 'Wo ist Platz für Gründerinnen und Gründer?',
    },
    available: '{moment} gab es eine Leitung mit {thousand} für {groups}{demo}.',
    availableThen: 'Im Szenario {moment} gibt es eine Leitung mit {thousand} für {groups}{demo}.',
    group: '{share} {unit} in {place} (Glasfaser: {fibre})',
    and: ' und für ',
    unitOf: { households: 'der Haushalte', businesses: 'der Betriebe', area: 'der Fläche' },
    places: { industrial: 'Gewerbe- und Industriegebieten', residential: 'Wohngebieten' },
    official:
      'Amtlich, ganze Stadt, {release}: {gigabit} der Haushalte können {thousand} haben, {fibre} über Glasfaser.',
    expansion:
      'Von {all} Programmen, Vorhaben und Baustellen sind {done} fertig, {building} zuletzt als im Bau oder weitgehend fertig gemeldet und {rest} angekündigt oder ohne gemeldeten Stand; bei {overdue} ist das zuletzt angekündigte Ende vorbei, bei {undated} ist keines angekündigt, und {withoutArea} stehen in keinem Anteil, weil ihr Gebiet nicht veröffentlicht ist.',
    cost: 'Die Programme, die die Stadt betreffen oder betreffen können und deren Kosten veröffentlicht sind, kosten im ganzen Kreis zusammen {cost}; den Anteil der Stadt hat keine Quelle veröffentlicht.',
    contact: 'Betriebe fragen: {name} (zuletzt gelesen am {verified}).',
    land: 'Veröffentlicht sind: {listed}.',
    buildings:
      'Von den Gebäuden der Liste sind {usable} in Betrieb, davon Gründerzentren: {incubators}; {designated} vorgesehen, {candidate} Kandidaten.',
  },

  states: {
    heading: 'Zusagen und ihr Stand',
    lead: 'Gerechnet auf den {day} nach dem, was bis dahin gelesen war; eine neuere Meldung kann ungelesen sein. Wie oft und wie weit jeder Termin rückte, steht in der Anlage im „Buch der Zusagen“.',
    caption: 'Zugesagtes Ende und Stand je Vorhaben',
    first: 'zuerst zugesagt',
    last: 'zuletzt zugesagt',
    slip: 'später',
    state: 'Stand',
    none: 'kein Termin',
    of: {
      done: 'fertig, gemeldet {date}',
      doneUndated: 'fertig',
      mostlyDone: 'weitgehend fertig, gemeldet {date}',
      overdue: 'Termin vorbei, kein Ende gemeldet',
      partOverdue: 'Termin eines Teils vorbei, nichts gemeldet; das Ende steht noch bevor',
      due: 'Termin steht noch bevor',
      undated: 'ohne zugesagtes Ende',
    },
  },

  annex: {
    heading: 'Anlage: die Tabellen hinter den Antworten',
    lead: 'Hier folgt jede Tabelle mit Quelle, Stand und Rechenweg.',
    open: (heading: string) => `Abschnitt „${heading}“ zeigen`,
  },

  coverage: {
    heading: 'Wie gut sind Betriebe und Haushalte versorgt?',
    letters: {
      industrial: 'Gewerbe- und Industriegebiete',
      residential: 'Wohngebiete',
      mixed: 'Gemischte Gebiete, für sich gezählt',
      all: 'Ganze Stadt',
    },
    answer: {
      households:
        '{basic} der Haushalte können eine Leitung mit mindestens {hundred} bekommen, {gigabit} eine mit {thousand}; Glasfaser mit {thousand} ist für {fibre} verfügbar.',
      businesses:
        '{basic} der Betriebe können eine Leitung mit mindestens {hundred} bekommen, {gigabit} eine mit {thousand}; Glasfaser mit {thousand} ist für {fibre} verfügbar.',
      area: 'Auf {basic} der Fläche gibt es eine Leitung mit mindestens {hundred}, auf {gigabit} mit {thousand}; Glasfaser mit {thousand} auf {fibre}.',
    },
    available:
      'Verfügbar heißt: eine Leitung ist buchbar oder führt am Grundstück vorbei. Ob ein Haus angeschlossen ist, steht unter „Vorbeigeführt, angeschlossen, genutzt“.',
    byTechnology: (group: string, unit: string) =>
      `${group}: Anteil je Technik und Geschwindigkeit (${unit})`,
    byUnit: (group: string) => `${group}: dieselbe Frage, anders gezählt (beste Technik)`,
    technology: 'Technik',
    unit: 'Gezählt werden',
    atLeast: 'ab {speed}',
    span: 'Unterschied durch die Zählung',
    moves:
      'Wie weit die Antwort davon abhängt, wer gezählt wird, zeigt die letzte Zeile: Zwischen den Zählungen liegen bei {thousand} {span}.',
    nothing: 'Für diese Gebiete ist keine Versorgung bekannt.',
    map: 'Gebiete nach dem Anteil mit Gigabit (Betriebe in Gewerbegebieten, sonst Haushalte); gestrichelt: Ausbau',
    mapSteps: [
      'unter einem Fünftel',
      'ein bis zwei Fünftel',
      'zwei bis drei Fünftel',
      'drei bis vier Fünftel',
      'mehr als vier Fünftel',
      'keine Angabe',
    ],
    units: { households: 'Haushalte', businesses: 'Betriebe', area: 'Fläche' },
  },

  funnel: {
    heading: 'Vorbeigeführt, angeschlossen, genutzt',
    lead: 'Bekannt ist nur eine Zählung der Betriebe in Gewerbegebieten. Mit welcher Technik sie angeschlossen sind, sagt die Quelle nicht.',
    caption: 'Betriebe in Gewerbegebieten nach Anschluss',
    state: 'Anschluss',
    count: 'Betriebe',
    share: 'Anteil',
    asOf: 'Stand',
    passed: 'vorbeigeführt: angeschlossen oder anschließbar',
    activated: 'genutzt (Vertrag geschlossen)',
    homes: 'Haushalte: angeschlossen, genutzt',
  },

  zones: {
    heading: 'Gebiete von schlecht bis gut',
    lead: 'Geordnet nach dem Anteil mit mindestens {hundred}, beste Technik.',
    drawn: 'Alle Umrisse sind gezeichnet.',
    someDrawn: 'Ein Teil der Umrisse ist gezeichnet.',
    zone: 'Gebiet',
    gigabit: 'Gigabit',
    fibre: 'Glasfaser mit Gigabit',
    cut: (listed: number, all: number) =>
      `die ersten ${listed} von ${all}; alle: nuf report --json, unter zones`,
  },

  spots: {
    heading: 'Weiße und graue Flecken',
    lead: 'Nach der Regel „{rule}“, gültig {from} bis {until}. Quelle der Regel: {source}, gelesen am {verified}.',
    noRule: 'Für dieses Datum ist keine Förderregel in den Daten.',
    open: 'heute',
    beginning: 'Beginn',
    range:
      'Die Regel liegt zwischen zwei Geschwindigkeitsstufen der Daten, und der Upload bleibt außer Betracht: „mindestens“ zählt, wer sicher darunter liegt, „höchstens“, wer darunter liegen kann.',
    believed: 'Von wann bis wann diese Regel gilt, ist nicht sicher gelesen.',
    caution: 'Auskunft nach Gigabit-Richtlinie, keine Zusage. Entscheidend ist die Markterkundung.',
    caption: 'Wer unter der Schwelle liegt',
    group: 'Gebiete',
    unit: 'gezählt werden',
    white: 'weiß',
    greyAtLeast: 'grau, mindestens',
    greyAtMost: 'grau, höchstens',
    total: 'von',
  },

  comparison: comparisonDe,
  officialSeries: {
    heading: 'Amtliche Reihe',
    lead: 'Breitbandatlas, ganze Stadt. Diese Zahlen sind veröffentlicht und nicht aus den Demo-Feldern gerechnet; sie stehen für sich. Neuere Werte für die Stadt sind nicht bekannt.',
    units: {
      households: 'Private Haushalte',
      firms: 'Alle Betriebe',
      firmsInEstates: 'Betriebe in Gewerbegebieten',
    },
    release: 'Stand',
    fibre: 'Glasfaser ab {speed}',
    others: 'Weitere veröffentlichte Angaben zu den Leitungen',
    othersLead:
      'Andere Stellen zählten anders. Diese Angaben stehen neben der Reihe und werden nicht mit ihr verrechnet.',
  },

  expansion: {
    heading: 'Wer baut was, womit und bis wann?',
    lead: 'Zahlen gelten für den ganzen Kreis, wo es dabeisteht: Den Anteil der Stadt hat keine Quelle veröffentlicht.',
    projects: 'Programme, Vorhaben und Baustellen',
    project: 'Vorhaben',
    state: 'Stand',
    operator: 'Wer baut',
    covers: 'Betrifft die Stadt',
    addresses: 'Adressen',
    households: 'Haushalte',
    businesses: 'Betriebe',
    scope: 'gilt für',
    scopes: { city: 'Stadt', district: 'Kreis' },
    ended: ', Ende gemeldet {date}',
    mostlyEnded: ', weitgehend fertig {date}',
    money: 'Wer zahlt',
    moneyLead:
      'Der Eigenanteil ist gerechnet: Kosten minus Bund minus Land. In Klammern steht der Anteil an den Kosten. Eigenwirtschaftlicher Ausbau kostet kein öffentliches Geld, das die Daten kennen.',
    cost: 'Kosten',
    federal: 'Bund',
    stateMoney: 'Land',
    own: 'Kreis und Kommunen, gerechnet',
    ownPublished: 'Kreis und Kommunen, veröffentlicht',
  },

  promises: {
    heading: 'Buch der Zusagen',
    lead: 'Jeder angekündigte Termin, in der Reihenfolge der Ankündigung, mit seiner Verschiebung gegenüber dem vorigen.',
    caption: 'Angekündigte Termine',
    said: 'gesagt am',
    what: 'was',
    events: { start: 'Beginn', completion: 'Ende', partial: 'Teil' },
    for: 'für',
    slip: 'Verschiebung',
    source: 'Quelle',
    total: 'zusammen',
    overdue: 'Der letzte Termin ist vorbei, ein Ende ist nicht gemeldet: {names}.',
    undated: 'Ohne jeden veröffentlichten Termin: {names}.',
    first: 'erster Termin',
  },

  effect: {
    heading: 'Was die Pläne an den Antworten ändern würden',
    nothing:
      'Kein Vorhaben hat zugleich ein veröffentlichtes Gebiet und einen Termin nach dem Stand der Daten. Was angekündigt ist, ändert darum keinen gerechneten Anteil.',
    announced:
      'Szenario: Was ein Gebiet hat, auch ein nur gezeichnetes, und einen angekündigten oder gemeldeten Termin, ist im Zeitraum {quarter} gebaut.',
    assumed:
      'Annahme dieses Berichts: Auch die Vorhaben ohne Termin ({names}) sind gebaut, in ihrem gezeichneten Umriss.',
    assumption: 'Annahme: Auch Vorhaben ohne Termin sind gebaut, in ihrem gezeichneten Umriss.',
    notCounted:
      'In dieser Tabelle nicht gezählt, weil Gebiet oder Termin nicht veröffentlicht ist; kein Unterschied heißt darum nicht, dass diese Vorhaben nichts bringen:',
    drawn:
      'Die Umrisse sind gezeichnet, kein Gebiet ist veröffentlicht. Was ein Vorhaben in dieser Tabelle bringt, folgt den Haushalten in seinem Umriss und nicht der veröffentlichten Zahl:',
    drawnItem: ': veröffentlicht {published} Haushalte, im gezeichneten Umriss {drawn}',
    fitted: ' (an die veröffentlichte Zahl angepasst)',
    caption: 'Anteile heute und nach dem Ausbau',
    question: 'Gebiete und Leitung',
    now: 'Datenstand',
    afterAnnounced: 'Angekündigtes gebaut',
    afterAssumed: 'auch ohne Termin',
    difference: 'Unterschied',
  },

  contacts: {
    heading: 'Wen Betriebe und Bürger fragen können',
    caption: 'Ansprechstellen',
    who: 'Stelle',
    role: 'wofür',
    ways: 'erreichbar',
    verified: 'zuletzt gelesen am',
  },

  information: {
    heading: 'Was bisher öffentlich gesagt wurde',
    caption: 'Veranstaltungen, Vorlagen, Mitteilungen, Kritik',
    date: 'Datum',
    what: 'Inhalt',
    kind: 'Art',
    kinds: {
      event: 'Veranstaltung',
      paper: 'Vorlage',
      notice: 'Mitteilung',
      website: 'Website',
      criticism: 'Kritik',
    },
    by: 'von',
    source: 'Quelle',
  },

  landDemand: landDemandDe,
  land: {
    heading: 'Bedarf und Reserven an Gewerbeflächen',
    lead: 'Zahlen anderer Stellen als Maßstab.',
    caption: 'Veröffentlichte Zahlen zu Gewerbeflächen',
    what: 'Angabe',
    value: 'Wert',
    scope: 'gilt für',
    scopes: { city: 'Stadt', district: 'Kreis', shared: 'mehrere Kommunen' },
    asOf: 'Stand',
    note: 'Anmerkung',
    source: 'Quelle',
  },

  buildings: {
    heading: 'Gebäude für Gründer',
    caption: 'Gebäude nach Stand',
    count: 'Gebäude je Stand',
    stage: 'Stand',
    asOf: 'Angabe vom',
    name: 'Gebäude',
    address: 'Adresse',
    floor: 'Fläche',
    decision: 'letzter Beschluss',
    number: 'Anzahl',
    stageUnknown: 'Stand nicht bekannt',
  },

  changes: {
    heading: 'Was sich geändert hat',
    noHistory: 'Zu diesem Stand gibt es keine früheren Dateien zum Vergleichen.',
    notAsked:
      'Ein früherer Stand zum Vergleichen ist nicht angegeben. Diesen Abschnitt füllt nuf report --since, dahinter eine git-Revision oder ein Ordner mit den früheren Dateien.',
    between: 'Stand vom {date}, verglichen mit dem Stand vom {before}:',
    sameDay: 'Stand vom {date}, verglichen mit einem früheren Stand desselben Tages:',
    again: 'Was sich bis zum {date} geändert hat: {command}.',
    nothing: 'Nichts, wonach der Rat fragt.',
    added: 'Neu in den Daten ({layer}): {names}.',
    removed: 'Nicht mehr in den Daten ({layer}): {names}.',
    changed: 'Angaben geändert ({layer}): {names}.',
    notComparable: '{layer}: nicht vergleichbar, die Datei ist in einem der Stände nicht lesbar.',
    renamed:
      '{name}: heißt in den Dateien jetzt {after}, vorher {before}; Verweise auf den alten Namen enden.',
    later: '{name}: das Ende ist um {months} verschoben, von {before} auf {after}.',
    earlier: '{name}: das Ende ist um {months} vorgezogen, von {before} auf {after}.',
    dated: '{name}: erstmals ein Termin, {after}.',
    undated: '{name}: Der Termin {before} ist weggefallen.',
    redated: '{name}: der Termin ist genauer angegeben, {before} heißt jetzt {after}.',
    served: '{name}: Mehr als die Hälfte kann jetzt mindestens {speed} bekommen ({before} → {after}).',
    lost: '{name}: Weniger als die Hälfte kann noch mindestens {speed} bekommen ({before} → {after}).',
    share: '{group}, {unit}, {technology} ab {speed}: {before} → {after} ({points}).',
    more: 'und {count} weitere Anteile: nuf diff zeigt alle.',
    asOf: 'Die Versorgungsdaten haben einen neuen Stand: {before} → {after}.',
    demo: 'Demo: Die Versorgungsfelder sind gezeichnet. Wo sich ihre Anteile ändern, wurde anders gezeichnet; gebaut wurde deshalb nichts.',
    feed: 'Änderungen als Feed abonnieren',
    feedTitle: (city: string) => `Netz & Fläche ${city}: Änderungen an den Daten`,
  },

  age: {
    heading: 'Alter der Angaben',
    lead: 'Jede Ebene nennt, nach wie vielen Monaten sie zu prüfen ist. Gemessen wird am Tag, an dem die Dateien zuletzt bearbeitet wurden.',
    caption: 'Veraltete und undatierte Angaben je Ebene',
    layer: 'Ebene',
    interval: 'zu prüfen nach',
    stale: 'veraltet',
    undated: 'ohne Datum',
    of: 'von',
    oldest: 'älteste Angabe',
  },

  methods: {
    heading: 'Anhang: Rechenwege',
    lead: 'Die Zeile unter jeder Tabelle nennt die Nummern, nach denen ihre Zahlen gerechnet sind; kurze Rechenwege stehen dort selbst.',
  },

  sources: {
    heading: 'Quellen, Lizenzen, Nachrechnen',
    caption: 'Quellen',
    name: 'Quelle',
    credit: 'Nennung',
    licence: 'Lizenz',
    asOf: 'Stand',
    check:
      'Alle Zahlen dieses Berichts mit ihrem Beleg: nuf report --json. Denselben Text: nuf report --md oder --html.',
  },
};

export type ReportWords = typeof reportDe;
