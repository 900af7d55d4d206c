// SPDX-License-Identifier: EUPL-1.2
// The German words of the council report. A sentence holds no number: {names} are filled with figures, dates and speeds.

import { comparisonDe } from './comparison';
import { coverageDe } from './coverage-de';
import { expansionDe } from './expansion-de';
import { landDemandDe } from './land-demand';

export const reportDe = {
  title: 'Bericht an den Rat',
  subtitle: (city: string) => `Breitband und Flächen in ${city}`,
  lead: 'Wie gut ist die Versorgung, was ist geplant, wo ist Platz für Betriebe und Gründer?',
  leadItems: (items: { coverage: string; expansion: string; land: string; founders: string }) =>
    `Antworten auf die Ratsfragen ${items.land}, ${items.coverage}, ${items.expansion} und ${items.founders}.`,
  item: (number: string) => `Ratsfrage ${number}: `,
  leadScreen: 'Jede Zahl öffnet ihren Beleg.',
  leadPaper:
    'Der Beleg jeder Tabelle steht unter ihr, ihr Rechenweg im Anhang; einzeln öffnet ihn jede Zahl auf der Seite.',
  contents: 'Inhalt',
  settings: 'Rechenweise',
  print: 'Drucken',
  saveHtml: 'Als HTML speichern',
  saveMarkdown: 'Als Markdown speichern',
  denominator: 'Anteile bezogen auf',
  ownDenominator: 'je nach Gebiet',
  rule: 'Förderregel',
  moment: 'Zeitpunkt',
  dataMoment: 'Datenstand',
  scenarioMoment: (quarter: string) => `Szenario ${quarter}`,
  builtMoment: (quarter: string) => `Gebautes bis ${quarter}`,
  dataOnlyMoment: (quarter: string) => `${quarter}: nichts Gebautes gezählt`,
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
  ...coverageDe,
  ...expansionDe,

  head: {
    coverageAsOf: 'Versorgungsdaten, Stand',
    /** How many cells are of which date, where not all are of the same. */
    cellsOf: (date: string, cells: string) => `${date} (${cells} Zellen)`,
    cellsUndated: (cells: string) => `ohne Datum (${cells} Zellen)`,
    dataAsOf: 'Stichtag der Angaben',
    certainty: 'Sicherheit',
    /** What stands in the language of the files; null in a report of that language. */
    inGerman: null as readonly [name: string, text: string] | null,
    scenario: 'Szenario',
    demo: 'Demo: {layers}. Diese Ebenen sind ganz oder zum Teil gezeichnet, weil amtliche Daten fehlen.',
    demoBeside:
      ' Wie weit die Anteile daraus von den amtlichen abweichen, steht in der Anlage unter „Amtliche Reihe“; für das einzelne Haus sagen sie nichts.',
    demoAlone:
      ' Ein amtlicher Anteil desselben Stands, an dem sie zu messen wären, ist nicht bekannt; für das einzelne Haus sagen sie nichts.',
    /** `files` with the reason of each. */
    unused:
      'Nicht gelesen: {files}. Was darin steht, ist in diesem Bericht nicht enthalten, und „nicht bekannt“ oder „kein“ heißt hier nicht, dass es nichts gibt.',
    unusedErrors: ' Was bei Fehlern zu tun ist, sagt nuf check.',
    unusedWhy: {
      errors: (code: string | null) => (code === null ? 'hat Fehler' : `hat Fehler: ${code}`),
      missing: 'fehlt',
      late: 'ist noch nicht angekommen',
      network: 'kam nicht an',
      html: 'statt ihrer kam eine Webseite',
      hash: 'ist nicht die, die veröffentlicht wurde',
      version: 'ist von einer anderen Version',
      unlisted: 'steht nicht in der Liste der Daten',
    },
    stale:
      'Veraltet: {layers}. Diese Angaben sind älter, als die Ebene es vorsieht; die Lage heute kann eine andere sein.',
    builtNote:
      'Kein Szenario: der Datenstand {data}, ergänzt um das, was danach bis zum Ende des Zeitraums {quarter} fertig oder weitgehend fertig gemeldet ist und ein Gebiet hat: {names}. Was noch kommt und ein Gebiet hat, hat bis dahin keinen Termin.',
    dataOnlyNote:
      'Kein Szenario: Zwischen dem Datenstand {data} und dem Ende des Zeitraums {quarter} ist kein Vorhaben gezählt, denn keines hat zugleich ein Gebiet und ein Ende bis dahin. Alle Anteile sind die vom Datenstand.',
    noPlansNote:
      'Kein Szenario: In den Daten steht kein Vorhaben; was zwischen dem Datenstand {data} und dem Ende des Zeitraums {quarter} gebaut wurde oder wird, ist nicht bekannt. Alle Anteile sind die vom Datenstand.',
    beforeNote:
      'Kein Szenario: Der Zeitraum {quarter} endet nicht nach dem Datenstand {data}. Für einen Zeitraum davor rechnet der Bericht keine Anteile; alle eigenen sind die vom Datenstand {data}. Veröffentlichte Anteile früherer Jahre stehen, soweit bekannt, unter „Amtliche Reihe“.',
    uncounted: ' Auch bis dahin fertig oder weitgehend fertig gemeldet, aber in keinem Anteil: {names}.',
    unread: ' Gelesen ist bis zum {day}, der Zeitraum endet später.',
    elsewise: ' Was sonst seither gebaut wurde, ist nicht bekannt.',
    scenarioNote:
      'Szenario, keine Vorhersage: die Daten, was seither gebaut ist, und die Vorhaben, deren Fläche (auch nur gezeichnet) und Termin bekannt sind und die im Zeitraum {quarter} in Betrieb sind.',
  },

  summary: {
    heading: 'Die Fragen des Rates und ihre Antworten',
    questions: {
      land: 'Wie ändert sich der Bedarf an Gewerbeflächen?',
      coverage: 'Welche Leitungen sind in Gewerbe- und in Wohngebieten bekannt?',
      expansion: 'Was ist geplant, mit welchem Geld, und wen fragen Betriebe?',
      founders: 'Wo ist Platz für Gründerinnen und Gründer?',
    },
    available: '{moment} gab es eine Leitung mit {speed} für {groups}{demo}.',
    availableBuilt:
      'Nach dem Datenstand {data}, ergänzt um {names}, gab es eine Leitung mit {speed} für {groups}{demo}.',
    availableThen: 'Im Szenario {moment} gibt es eine Leitung mit {speed} für {groups}{demo}.',
    group: '{share} {unit} in {place} (Gigabit über Glasfaser: {fibre})',
    and: ' und für ',
    unitOf: { households: 'der Haushalte', businesses: 'der Betriebe', area: 'der Fläche' },
    places: { industrial: 'Gewerbe- und Industriegebieten', residential: 'Wohngebieten' },
    official:
      'Amtlich, ganze Stadt: {release} war für {gigabit} der Haushalte eine Leitung mit {thousand} verfügbar',
    officialFibre: ', für {fibre} Gigabit über Glasfaser',
    noPlans: 'In den Daten steht kein Vorhaben; was geplant ist, ist nicht bekannt.',
    expansion:
      '{known}: {done} fertig, {building} zuletzt als im Bau oder weitgehend fertig gemeldet, {rest} angekündigt oder ohne gemeldeten Stand.',
    known:
      'Bekannt sind {all} Programme, Vorhaben und Baustellen, die die Stadt betreffen oder betreffen können',
    knownOne: 'Bekannt ist {all} Vorhaben, das die Stadt betrifft oder betreffen kann',
    expansionMore:
      'Bei {overdue} ist das zuletzt angekündigte Ende vorbei, ohne dass eines gemeldet ist; bei {undated} der weder ganz noch weitgehend fertigen ist keines bekannt. In keinem Anteil nach dem Ausbau gezählt, weil keine Fläche bekannt ist: {withoutArea}.',
    cost: 'Die Programme, die die Stadt betreffen oder betreffen können und deren Kosten veröffentlicht sind, kosten in allen beteiligten Kommunen zusammen {cost}; der Anteil der Stadt ist nicht bekannt.',
    contact: 'Ansprechstelle für Betriebe: {name} (zuletzt gelesen am {verified}).',
    land: 'Zum Vergleich veröffentlicht: {listed}.',
    landUnknown: 'Nicht bekannt: {listed}.',
    buildings:
      'Bekannt sind {usable} Gebäude in Betrieb (davon Gründerzentren: {incubators}, Institute oder Hochschulen: {institutes}), {designated} vorgesehene und {candidate} mögliche; bei {unknown} von diesen {all} ist nicht bekannt, ob und wie viel Fläche frei ist.',
    buildingsOther: 'Außerdem bekannte Gebäude: {gone} aufgegeben, {unsaid} ohne bekannten Stand.',
    programme: 'Kein Gebäude und nicht mitgezählt: Vorhaben ohne Gebäude ({count}).',
    premises:
      'Kein einzelnes Gebäude und nicht mitgezählt: leere Läden, die nur in Summe bekannt sind (Angaben: {count}).',
    centre: 'Gründerzentrum in Betrieb: {name}, {address} (Stand: {asOf}).',
  },

  annex: {
    heading: 'Anlage: die Tabellen hinter den Antworten',
    lead: 'Hier folgt jede Tabelle mit Quelle, Stand und Rechenweg.',
    open: (heading: string) => `Abschnitt „${heading}“ zeigen`,
  },

  comparison: comparisonDe,

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
    count: 'Einträge je Stand',
    stage: 'Stand',
    asOf: 'Angabe vom',
    name: 'Gebäude oder Vorhaben',
    address: 'Adresse',
    floor: 'Fläche',
    decision: 'letzter Beschluss',
    number: 'Gebäude, Anzahl',
    other: 'Vorhaben ohne Gebäude, leere Läden in Summe',
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
    probablyRenamed:
      '{name}: vermutlich dasselbe Objekt wie zuvor, mit geänderten Angaben; es heißt in den Dateien jetzt {after}, vorher {before}.',
    later: '{name}: das Ende ist um {months} verschoben, von {before} auf {after}.',
    earlier: '{name}: das Ende ist um {months} vorgezogen, von {before} auf {after}.',
    done: { all: 'fertig', mostly: 'weitgehend fertig' },
    reportedDone: '{name}: als {how} gemeldet, {after}.',
    reportedDoneElse: '{name}: als {how} gemeldet, {after}; zuvor war {before} genannt.',
    dated: '{name}: erstmals ein Termin, {after}.',
    undated: '{name}: Der Termin {before} ist weggefallen.',
    redated: '{name}: der Termin ist genauer angegeben, {before} heißt jetzt {after}.',
    served:
      '{name}: nach den neuen Angaben (Stand {asOf}) mindestens {speed} für mehr als die Hälfte {unit} verfügbar ({before} → {after}).',
    lost: '{name}: nach den neuen Angaben (Stand {asOf}) mindestens {speed} nur noch für weniger als die Hälfte {unit} verfügbar ({before} → {after}).',
    share: '{group}, {unit}, {technology} ab {speed}: {before} → {after} ({points}).',
    more: 'und {count} weitere Anteile: nuf diff zeigt alle.',
    counted: '{group}, gezählte {unit}: {before} → {after}.',
    cells: {
      changed: 'Versorgungsfelder mit anderen Angaben: {count}.',
      added: 'Neue Versorgungsfelder: {count}.',
      removed: 'Entfallene Versorgungsfelder: {count}.',
    },
    asOf: 'Die Versorgungsdaten haben einen neuen Stand: {before} → {after}.',
    demo: 'Demo: Die Versorgungsfelder sind gezeichnet. Wo sich ihre Anteile ändern, wurde anders gezeichnet; gebaut wurde deshalb nichts.',
    feed: 'Änderungen abonnieren',
    feedTitle: (city: string) => `Netz & Fläche ${city}: Änderungen an den Daten`,
  },

  age: {
    heading: 'Alter der Angaben',
    lead: 'Jede Ebene nennt, nach wie vielen Monaten sie zu prüfen ist. Gemessen wird am Stichtag der Angaben; was später an den Dateien geändert wurde, steht unter „Was sich geändert hat“. Veraltet zählt nach dem Datum des ganzen Eintrags; die älteste Angabe ist das früheste Datum, das er oder ein Feld in ihm trägt. Was die Quelle aus einer noch älteren Zählung nimmt, steht bei der Quelle.',
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
      'Alle Zahlen dieses Berichts mit ihrem Beleg: nuf report --json{data}. Denselben Text: nuf report --md{data}, mit --html statt --md als Seite.',
    unnamed:
      'Liegen die Dateien nicht im Ordner data, nennt ihn jedem Befehl die Option --data oder die Variable NUF_DATA.',
    named:
      'Die Option --data nennt den Ordner der Dateien; liegt er bei Ihnen anderswo, setzen Sie seinen Pfad ein.',
    unlisted:
      'Die Gemeinde hat noch keine Liste ihrer Quellen mit Lizenzen eingetragen. Die Dateien nennen selbst:',
  },
};

export type ReportWords = typeof reportDe;
