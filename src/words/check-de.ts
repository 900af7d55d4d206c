// SPDX-License-Identifier: EUPL-1.2
// The German words of the businesses' room; they come with that room, not with the first answer. Their shape is the type
// that every other language must fill completely.

import { formatNumber } from './format';

const n = (value: number, digits = 0) => formatNumber(value, 'de', digits);

/** Numbers of a demand against a line, already with their units. */
interface ReasonNumbers {
  readonly needed: string;
  readonly available: string;
  /** What the technology usually offers at most. */
  readonly usual: string;
}

export const checkDe = {
  room: 'Standort für Betriebe',
  tabs: {
    label: 'Fragen von Betrieben',
    check: 'Prüfen',
    find: 'Finden',
    found: 'Gründen',
    demand: 'Flächenbedarf',
  },
  certainty: {
    found: 'veröffentlicht',
    inferred: 'erschlossen',
    demo: 'Demo',
    read: 'gelesen',
    believed: 'nicht nachgeprüft',
    'own-assumption': 'eigene Annahme',
  },
  verifiedOn: (date: string) => `geprüft am ${date}`,
  notYet: 'Die Tabellen dieses Bereichs werden geladen …',
  tablesGone: 'Ohne diese Datei kann dieser Teil nicht antworten. Die anderen Teile funktionieren.',

  site: {
    heading: 'Passt dieser Ort zu Ihrem Betrieb?',
    lead: 'Suchen Sie eine Adresse oder ein Gewerbegebiet, oder klicken Sie auf die Karte. Kreuzen Sie an, was Ihr Betrieb tut.',
    examples: 'Vier Beispiele',
    example: {
      foundry: 'Gießerei mit 80 Leuten auf dem Freisenberg',
      software: 'Softwarefirma mit 3 Leuten in der Innenstadt',
      haulier: 'Spedition in Rosmart',
      startup: 'Smart-Home-Gründung am Bahnhof',
    },
    label: 'Standortprüfung',
    point: (position: string) => `Punkt ${position}`,
    outline: 'Eigener Umriss',
    near: (zone: string) => `im Gebiet ${zone}`,
    noPlace: 'Die Lage ist nicht bekannt. Gezeigt wird nur, was in der Datei steht.',
    outside: (neighbour: string | null) =>
      neighbour
        ? `Dieser Ort liegt außerhalb der Stadt, bei ${neighbour}. Leitungen sind hier nicht bekannt.`
        : 'Dieser Ort liegt außerhalb der Stadt. Leitungen sind hier nicht bekannt.',
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

  outline: {
    heading: 'Eigenen Umriss prüfen',
    lead: 'Klicken Sie die Ecken auf der Karte an, oder öffnen Sie eine GeoJSON-Datei mit einer Fläche. Sie bleibt auf diesem Gerät.',
    start: 'Ecken anklicken',
    done: 'Fertig',
    corners: (count: number) => (count === 1 ? '1 Ecke' : `${n(count)} Ecken`),
    needs: 'Drei Ecken sind nötig.',
    undo: 'Letzte Ecke entfernen',
    clear: 'Umriss löschen',
    open: 'GeoJSON öffnen',
    noPolygon: (name: string) =>
      `In „${name}“ wurde keine Fläche gefunden. Erwartet: ein Polygon in Längen- und Breitengrad (WGS 84).`,
    crossing: 'Der Umriss schneidet sich selbst. Bitte die Ecken der Reihe nach setzen.',
    picture: 'Skizze des Umrisses',
  },

  fit: {
    heading: 'Reicht die Leitung?',
    firm: 'Was Ihr Betrieb tut',
    headcount: 'Beschäftigte am Standort',
    mustNotFail: 'Ohne Leitung steht der Betrieb still',
    nothing: 'Kreuzen Sie mindestens eine Tätigkeit an, dann steht hier die Antwort.',
    verdict: {
      fits: 'Passt',
      'fits-with': 'Passt unter Bedingungen',
      unknown: 'Nicht bekannt, ob es passt',
      'does-not-fit': 'Passt jetzt nicht',
    },
    best: (technology: string, speed: string) =>
      `Geprüft mit der besten bekannten Leitung: ${technology}, ${speed}.`,
    noLine: 'Für diesen Ort ist keine Leitung bekannt. Das heißt nicht, dass keine da ist.',
    after: (project: string) => `Passt nach dem Vorhaben „${project}“`,
    afterDate: (date: string) => `angekündigt für ${date}`,
    afterNoDate: 'Termin nicht bekannt',
    afterPast: (date: string) => `angekündigt für ${date}; das Ende wurde nicht gemeldet`,
    afterArea: 'Ob das Vorhaben diesen Ort umfasst, ist nicht bekannt.',
    conditions: 'Bedingungen und offene Punkte',
    answers: { yes: 'ja', with: 'unter Bedingung', no: 'nein', unknown: 'nicht bekannt' },
    about: {
      down: 'Download',
      up: 'Upload',
      symmetry: 'Symmetrie',
      latency: 'Verzögerung',
      redundancy: 'Zweites Netz',
      availability: 'Verfügbarkeit',
    },
    reasons: {
      'down/enough': ({ needed, available }: ReasonNumbers) => `${needed} nötig, ab ${available} vorhanden.`,
      'down/too-slow': ({ needed, available }: ReasonNumbers) => `${needed} nötig, nur ${available} bekannt.`,
      'down/class-undecided': ({ needed, available }: ReasonNumbers) =>
        `${needed} nötig. Bekannt ist nur die Klasse ab ${available}; was genau anliegt, ist nicht bekannt.`,
      'down/not-known': ({ needed }: ReasonNumbers) =>
        `${needed} nötig. Die Geschwindigkeit ist nicht bekannt.`,
      'up/enough': ({ needed }: ReasonNumbers) => `${needed} nötig, das ist vorhanden.`,
      'up/too-slow': ({ needed, available }: ReasonNumbers) => `${needed} nötig, nur ${available} vorhanden.`,
      'up/not-known': ({ needed }: ReasonNumbers) => `${needed} nötig. Der Upload ist nicht bekannt.`,
      'up/usual-maximum-too-low': ({ needed, usual }: ReasonNumbers) =>
        `${needed} nötig. Diese Technik wird üblicherweise nur bis ${usual} verkauft.`,
      'up/have-it-assured': ({ needed, usual }: ReasonNumbers) =>
        `${needed} nötig. Der Upload hier ist nicht bekannt; üblich sind bis ${usual}. Lassen Sie ihn sich zusichern.`,
      'symmetry/present': () => 'Hin und zurück gleich schnell.',
      'symmetry/symmetric-tariff-needed': () => 'Verlangen Sie einen symmetrischen Tarif.',
      'symmetry/advised-missing': () => 'Ratsam, aber bei dieser Technik üblicherweise nicht zu haben.',
      'symmetry/advised-not-known': () => 'Ratsam; ob es ihn hier gibt, ist nicht bekannt.',
      'symmetry/not-sold-symmetric': () =>
        'Nötig, aber diese Technik wird üblicherweise nicht symmetrisch verkauft.',
      'symmetry/not-known': () => 'Nötig; die Technik ist nicht bekannt.',
      'latency/enough': () => 'Reicht für das, was Sie tun.',
      'latency/too-slow': () => 'Diese Technik ist dafür zu träge.',
      'latency/not-known': () => 'Die Technik ist nicht bekannt.',
      'redundancy/present': () => 'Zwei getrennte Netze sind da.',
      'redundancy/advised-missing': () => 'Ratsam, aber nicht vorhanden.',
      'redundancy/advised-not-known': () =>
        'Ratsam; ob es ein zweites, getrenntes Netz gibt, ist nicht bekannt.',
      'redundancy/missing': () => 'Nötig, aber nicht vorhanden.',
      'redundancy/not-known': () =>
        'Nötig; ob es ein zweites, getrenntes Netz gibt, ist nicht bekannt. Fragen Sie zwei Netzbetreiber nach ihrer Trasse.',
      'availability/present': () => 'Für alle Betriebe in diesem Feld buchbar.',
      'availability/ask-whether-available': ({ available }: ReasonNumbers) =>
        `${available} der Betriebe in diesem Feld können sie buchen. Fragen Sie für Ihre Adresse nach.`,
      'availability/missing': () => 'Für keinen Betrieb in diesem Feld buchbar.',
    } as Readonly<Record<string, (numbers: ReasonNumbers) => string>>,
    availabilityUnknown: 'Ob Ihre Adresse angeschlossen werden kann, ist nicht bekannt. Fragen Sie nach.',
    calculation: 'So gerechnet',
    activity: 'Tätigkeit',
    units: 'Menge',
    atOnce: 'gleichzeitig',
    day: 'tags',
    night: 'nachts',
    sum: 'Spitze am Tag oder in der Nacht',
    withReserve: (factor: string) => `mal Reserve ${factor}`,
    assumption: 'Die Bedarfszahlen sind eigene Annahmen des Projekts, keine Norm.',
    otherLines: 'Andere Leitungen hier',
  },

  line: {
    heading: 'Leitung heute',
    technology: 'Technik',
    down: 'Download',
    up: 'Upload',
    share: 'Betriebe, die sie buchen können',
    who: 'Anbieter',
    from: (speed: string) => `ab ${speed}`,
    second: 'Zwei getrennte Netze',
    secondWhy: 'Keine Datei sagt, ob zwei Leitungen auf getrennten Wegen ankommen.',
    none: 'Für dieses Feld ist keine Leitung bekannt.',
    demo: 'Die Felder sind Demo und treffen nur in der Summe die amtlichen Zahlen für die ganze Stadt. Für Ihre Adresse gilt allein die Auskunft des Anbieters.',
  },
  coming: {
    heading: 'Was angekündigt ist',
    none: 'Kein Vorhaben mit veröffentlichtem Gebiet nennt diesen Ort.',
    cityWide: 'Vorhaben ohne veröffentlichtes Gebiet',
  },

  funding: {
    heading: 'Kann der Ausbau hier gefördert werden?',
    date: 'Am',
    verdict: {
      eligible: 'Ja, nach diesen Regeln wäre Förderung möglich.',
      excluded: 'Nein, eine Regel schließt Förderung aus.',
      unknown: 'Das lässt sich mit den bekannten Angaben nicht entscheiden.',
      'no-rule': 'Für dieses Datum ist keine Regel hinterlegt.',
    },
    decidedBy: (rule: string) => `Entscheidend: ${rule}`,
    undecidedBy: (rule: string) => `Offen bleibt zuerst: ${rule}`,
    results: { passes: 'steht nicht im Weg', excludes: 'schließt aus', unknown: 'nicht bekannt' },
    missing: 'Es fehlt',
    facts: {
      download: 'der genaue Download',
      upload: 'der Upload',
      fibre: 'ob Glasfaser bis ins Gebäude liegt',
      networks: 'die Zahl der schnellen Netze',
      commitments: 'was Anbieter in der Markterkundung zugesagt haben',
    },
    older: (date: string) =>
      `Die Angaben zur Leitung sind älter als dieses Datum (${date}). Seither kann gebaut worden sein.`,
    olderUndated: 'Von wann die Angaben zur Leitung sind, ist nicht bekannt.',
    tests: 'Alle Prüfungen',
    test: 'Regel',
    result: 'Ergebnis',
    validFrom: (from: string) => `ab ${from}`,
    validUntil: (until: string) => `bis vor ${until}`,
    minimum: 'Recht auf Mindestversorgung',
    minimumRule: (down: string, up: string, latency: string) =>
      `${down} herunter, ${up} hinauf, höchstens ${latency} Verzögerung`,
    minimumAnswers: {
      met: 'Die Geschwindigkeit ist erfüllt. Die Verzögerung steht in keiner Datei.',
      missed: 'Nicht erfüllt.',
      unknown: 'Ob sie erfüllt ist, ist nicht bekannt (der Upload steht in keiner Datei).',
    },
    noMinimum: 'Für dieses Datum ist keine Mindestversorgung hinterlegt.',
    report: (to: string) => `Melden: ${to}`,
  },

  law: {
    heading: 'Was darf hier hin?',
    zone: 'Gebiet',
    code: 'Art nach BauNVO',
    codeUnknown:
      'Für dieses Gebiet ist die Art nicht veröffentlicht. Auskunft gibt die Bauaufsicht der Stadt.',
    use: 'Nutzung',
    answer: 'Antwort',
    answers: {
      permitted: 'zulässig',
      exceptional: 'ausnahmsweise',
      not: 'nicht zulässig',
      unknown: 'nicht bekannt',
    },
    noise: 'Lärm (TA Lärm)',
    noiseValue: (day: string, night: string) => `tags ${day}, nachts ${night}`,
    stage: 'Planungsstand',
    source: 'Rechtsgrundlage',
  },

  size: {
    heading: 'Größe und Wege',
    area: 'Fläche',
    perimeter: 'Umfang',
    stated: 'laut Datei',
    drawn: 'aus dem Umriss gerechnet',
    straight: 'Luftlinie',
    motorway: 'Autobahn',
    station: 'Bahnhof',
    fibre: 'Nächstes Feld mit Glasfaser',
    here: 'hier',
    freeSite: 'Nächste freie Fläche',
    noSize: 'Ein Punkt hat keine Fläche.',
    plusMinus: (metres: string) => `± ${metres}`,
  },
  contacts: 'Wen Sie fragen können',
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
    printedOn: (date: string) => `Stand der Daten: ${date}`,
    disclaimer:
      'Auskunft ohne Gewähr, keine Zusage. „Nicht bekannt“ heißt: In keiner Datei der Stadt steht eine Angabe.',
    forFirm: 'Für einen Betrieb mit',
    people: (count: number) => (count === 1 ? '1 Person' : `${n(count)} Personen`),
    need: 'Bedarf',
    fact: 'Angabe',
    value: 'Wert',
    source: 'Quelle',
    unknownHere: 'Nicht bekannt und deshalb zu erfragen',
  },
};

/** The shape that each language fills: the same keys, the same arguments. */
export type CheckWords = typeof checkDe;
