// SPDX-License-Identifier: EUPL-1.2
// The German words of the verdict: whether a line suffices for a firm (`fit.verdict`), why, and what the firm needs.

/** Numbers of a demand against a line; each says itself, with its unit, so that only those that a sentence says are shown. */
interface ReasonNumbers {
  readonly needed: () => string;
  readonly available: () => string;
  /** What the technology usually offers at most. */
  readonly usual: () => string;
}

/** What was built since the day of the data, and whether a firm's need fits with it. */
export interface BuiltSaid {
  readonly date: string;
  readonly isMostly: boolean;
  /** Null where the project's is not known. */
  readonly technology: string | null;
  readonly name: string;
  readonly where: string;
  readonly verdict: string;
}

const places = {
  cell: 'in diesem 100-Meter-Feld',
  circle: 'im Umkreis',
  building: 'im Umkreis',
  line: 'an dieser Straße',
  area: 'dieses Gebiets',
} as const;
const people = { households: 'Haushalten', businesses: 'Betrieben' } as const;

export const checkFitDe = {
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
      'does-not-fit': 'Passt nach diesen Daten nicht',
    },
    /** One cell of a hundred metres decides nothing for good. */
    notInThisCell: 'In diesem 100-Meter-Feld passt es nach diesen Daten nicht; nebenan kann es anders sein',
    /** Fewer than ten decide nothing for a place of several cells. */
    notOfFew:
      'Hier sind zu wenige gezählt, um für das Ganze zu sprechen; bei ihnen passt nach diesen Daten keine Leitung',
    /** Where a place is known only to so many metres, its whole surroundings decide nothing for good. */
    notAround: 'Im Umkreis passt nach diesen Daten keine Leitung',
    /** Where something was built since the day of the data, the verdict is that of the data alone. */
    thenNot: (moment: string, lacking: string) => `${moment} passte keine bekannte Leitung${lacking}`,
    thenUnknown: (moment: string) => `${moment}: nach den Daten nicht bekannt, ob eine Leitung passt`,
    builtSince: ({ date, isMostly, technology, name, where, verdict }: BuiltSaid) =>
      `Seit ${date} ist ${where} ${technology ?? 'ein neues Netz'} ${isMostly ? 'weitgehend ' : ''}gebaut („${name}“); ${verdict}.`,
    builtInShort: (date: string, isMostly: boolean, technology: string | null) =>
      `seit ${date} ist ${technology ?? 'ein neues Netz'} ${isMostly ? 'weitgehend ' : ''}gebaut`,
    builtHere: 'hier',
    builtInPart: 'in einem Teil davon',
    builtFor: (share: string, unit: keyof typeof people) =>
      `dort, wo ${share} der ${unit === 'businesses' ? 'Betriebe' : 'Haushalte'} hier liegen,`,
    withBuilt: {
      fits: 'damit passt es',
      'fits-with': 'damit passt es unter Bedingungen',
      unknown: 'ob es damit passt, ist nicht bekannt',
      'does-not-fit': 'damit passt es nicht',
    },
    toClear: (what: string) => ` (zu klären: ${what})`,
    /** What the best line lacks, so that a speed which suffices does not read against the verdict. */
    lacking: (what: string) => ` (Grund: ${what})`,
    ofThem: (counted: string, unit: keyof typeof people, where: keyof typeof places) =>
      `von ${counted} ${people[unit]} ${places[where]}`,
    reach: (when: string, speed: string, whom: string) => `${when} gab es mindestens ${speed} für ${whom}.`,
    reachNow: (speed: string, whom: string) => `Mindestens ${speed} gibt es für ${whom}.`,
    /** Of the lines that fit in all, the one that most can book: the download alone is not the whole need. */
    widest: (line: string, share: string, unit: keyof typeof people) =>
      `Am weitesten verbreitet, was passt: ${line}, für ${share} der ${unit === 'businesses' ? 'Betriebe' : 'Haushalte'} hier.`,
    spread: (low: string, high: string) => `Der Ort ist ungenau; je nach Feld: ${low} bis ${high}.`,
    best: (technology: string, speed: string) =>
      `Geprüft mit der besten bekannten Leitung: ${technology}, ${speed}.`,
    bestThen: (moment: string, technology: string, speed: string) =>
      `Beste Leitung der Daten (${moment}): ${technology}, ${speed}.`,
    noLine: 'Für diesen Ort ist keine Leitung bekannt. Das heißt nicht, dass keine da ist.',
    after: (project: string) => `Passt nach dem Vorhaben „${project}“`,
    /** For which share of those counted here; the number follows. */
    afterFor: {
      all: (project: string) => `Passt nach dem Vorhaben „${project}“ für alle`,
      nearlyAll: (project: string) => `Passt nach dem Vorhaben „${project}“ für fast alle`,
      most: (project: string) => `Passt nach dem Vorhaben „${project}“ für die meisten`,
      some: (project: string) => `Passt nach dem Vorhaben „${project}“ nur für einen Teil`,
    },
    /** Of a place that is known only roughly. */
    afterAround: (project: string, whom: string) =>
      `Ob das Vorhaben „${project}“, mit dem es passen würde, diesen Ort umfasst, ist nicht bekannt; es umfasst ${whom}`,
    afterFew: (project: string, whom: string) =>
      `Das Vorhaben „${project}“ umfasst ${whom}: zu wenige, um für das Ganze zu sprechen.`,
    afterDate: (date: string) => `angekündigt für ${date}`,
    afterNoDate: 'Termin nicht bekannt',
    afterPast: (date: string) => `angekündigt für ${date}; das Ende wurde nicht gemeldet`,
    afterArea: (project: string) =>
      `Ob das Vorhaben „${project}“, mit dem es passen würde, diesen Ort umfasst, ist nicht bekannt`,
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
      'down/enough': ({ needed, available }: ReasonNumbers) =>
        `${needed()} nötig, ab ${available()} vorhanden.`,
      'down/too-slow': ({ needed, available }: ReasonNumbers) =>
        `${needed()} nötig, nur ${available()} bekannt.`,
      'down/class-undecided': ({ needed, available }: ReasonNumbers) =>
        `${needed()} nötig. Bekannt ist nur die Klasse ab ${available()}; was genau anliegt, ist nicht bekannt.`,
      'down/not-known': ({ needed }: ReasonNumbers) =>
        `${needed()} nötig. Die Geschwindigkeit ist nicht bekannt.`,
      'up/enough': ({ needed }: ReasonNumbers) => `${needed()} nötig, das ist vorhanden.`,
      'up/too-slow': ({ needed, available }: ReasonNumbers) =>
        `${needed()} nötig, nur ${available()} vorhanden.`,
      'up/not-known': ({ needed }: ReasonNumbers) => `${needed()} nötig. Der Upload ist nicht bekannt.`,
      'up/usual-maximum-too-low': ({ needed, usual }: ReasonNumbers) =>
        `${needed()} nötig. Diese Technik wird üblicherweise nur bis ${usual()} verkauft.`,
      'up/have-it-assured': ({ needed, usual }: ReasonNumbers) =>
        `${needed()} nötig. Der Upload hier ist nicht bekannt; üblich sind bis ${usual()}. Lassen Sie ihn sich zusichern.`,
      'symmetry/present': () => 'Hin und zurück gleich schnell.',
      'symmetry/symmetric-tariff-needed': () => 'Verlangen Sie einen symmetrischen Tarif.',
      'symmetry/advised-missing': () => 'Ratsam, aber bei dieser Technik üblicherweise nicht zu haben.',
      'symmetry/advised-not-known': () =>
        'Ratsam; ob es hier einen symmetrischen Tarif gibt, ist nicht bekannt.',
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
      'availability/present': () => 'Für alle, die hier gezählt sind, buchbar.',
      'availability/ask-whether-available': ({ available }: ReasonNumbers) =>
        `${available()} der hier gezählten Betriebe können sie buchen. Fragen Sie für Ihre Adresse nach.`,
      'availability/missing': () => 'Für keinen Betrieb hier buchbar.',
    } as Readonly<Record<string, (numbers: ReasonNumbers) => string>>,
    availabilityUnknown:
      'Ob Ihre Adresse angeschlossen werden kann, ist nicht bekannt. Fragen Sie den Anbieter.',
    need: 'Ihr Betrieb braucht',
    calculation: 'So gerechnet',
    activity: 'Tätigkeit',
    units: 'Menge',
    atOnce: 'gleichzeitig',
    day: 'tags',
    night: 'nachts',
    sum: 'Spitze am Tag oder in der Nacht',
    withReserve: (factor: string) => `mal Reserve ${factor}`,
    /** What the numbers of the calculation rest on. */
    ground: {
      read: (date: string) => `Die Bedarfszahlen wurden am ${date} gelesen.`,
      believed: (date: string) => `Die Bedarfszahlen sind nicht nachgeprüft (Stand ${date}).`,
      'own-assumption': (date: string) =>
        `Die Bedarfszahlen sind eigene Annahmen des Projekts (Stand ${date}), keine Norm.`,
    },
    otherLines: 'Andere Leitungen hier',
  },
};

export type CheckFitWords = typeof checkFitDe;
