// SPDX-License-Identifier: EUPL-1.2
// The German words of start and answer: what is here, what comes, whom to ask.

import { formatDistance, formatNumber } from '../number/format';
import { headlineDe } from './headline-de';

const n = (value: number) => formatNumber(value, 'de');

const behind = (by: string | null) => (by ? ` (${by})` : '');

/** The shape is that of `PlaceAnswer.besideBoundary`. */
interface SaidBeside {
  readonly distanceM: number;
  readonly uncertaintyM: number;
  readonly isInside: boolean;
}

/** What was asked for, null where that is no place, and the town that answers because its own extent is not known. */
interface AskedOfTown {
  readonly asked: string | null;
  readonly town: string;
}

export const answerDe = {
  /** How claims are said. */
  headline: headlineDe,

  start: {
    heading: (city: string) => `Welche Leitungen sind in ${city} bekannt?`,
    lead: 'Suchen Sie einen Ort oder klicken Sie auf die Karte.',
    shareOf: (speed: string) => `mit mindestens ${speed}`,
    industrial: 'der Betriebe in Gewerbegebieten',
    residential: 'der Haushalte in Wohngebieten',
    examples: 'Zum Beispiel',
    exampleDistrict: (name: string) => `${name}: Was ist bekannt?`,
    exampleEstate: (name: string) =>
      `${/gebiet|park\b/i.test(name) ? '' : 'Gewerbegebiet '}${name}: Welche Leitung ist bekannt?`,
    examplePlan: (name: string) => `Wie steht es um „${name}“?`,
  },

  verdicts: {
    coming: 'Die Angaben zur Versorgung sind noch nicht da; sie werden geladen.',
    noFigureWhy: 'Zu diesem 100-Meter-Feld gibt es keine Angabe. Meist wohnt oder arbeitet hier niemand.',
    noFigureWhyExtent:
      'Zu den 100-Meter-Feldern hier gibt es keine Angabe. Meist wohnt oder arbeitet dort niemand.',
    /** `isIn`: its file names the municipality; else it is the one whose name stands nearest. */
    outside: (name: string | null, isIn: boolean) =>
      name
        ? `Dieser Ort gehört nicht zur Stadt, er liegt ${isIn ? 'in' : 'bei'} ${name}.`
        : 'Dieser Ort gehört nicht zur Stadt.',
    /** `uncertaintyM`: so far off the boundary may lie, which the point is no further away from. */
    besideBorder: ({ distanceM, uncertaintyM, isInside }: SaidBeside) =>
      `Ob dieser Ort zur Stadt gehört, ist nicht bekannt: Er liegt ${formatDistance(distanceM, 'de')} ${isInside ? 'innerhalb' : 'außerhalb'} der vereinfachten Stadtgrenze, die bis zu ${formatDistance(uncertaintyM, 'de')} daneben liegen kann.`,
    noBorder: 'Ob dieser Ort zur Stadt gehört, ist nicht bekannt: Ihr Umriss fehlt in den Daten.',
    outsideWhy: 'Für diesen Ort hat die Gemeinde keine Daten.',
    noPoint: (name: string) => `${name}: Die genaue Lage ist nicht bekannt.`,
    noPointHint:
      'Klicken Sie auf der Karte auf Ihren Ort; dann steht hier, was die Daten für das Feld dort sagen.',
    elsewhere: (name: string, city: string) => `„${name}“ betrifft ${city} nicht: So steht es in der Datei.`,
    /** `isPart`: a place in one of them, and none itself. */
    neighbour: (name: string, city: string, isPart: boolean) =>
      `${name} ${isPart ? 'liegt in einer' : 'ist eine'} Nachbargemeinde von ${city}.`,
  },

  answer: {
    tryOutline: 'Umriss ausprobieren',
    label: 'Antwort',
    /** `moment`: of the data, where they are past. */
    whatIsHere: (moment: string | null) =>
      moment === null ? 'Was gibt es hier?' : `Was gab es hier? (${moment})`,
    houseFrom: (source: string, date: string | null) =>
      `Lage des Hauses: ${source}, Stand ${date ?? 'nicht bekannt'}`,
    linesAsOf: (date: string) => `Stand der Leitungen: ${date}`,
    businessesAssumed: 'Zahl der Betriebe angenommen',
    /** Under the headline while the time slider stands at a moment; `isCounted`: map and figures count something of it. */
    notOfMoment: (moment: string, isCounted: boolean) =>
      `Diese Antwort zeigt die Daten, nicht den gewählten Zeitpunkt (${moment}); ${isCounted ? 'er gilt für Karte und Kennzahlen' : 'auch Karte und Kennzahlen sind die der Daten'}.`,
    yearsOld: (years: number) => (years === 1 ? '1 Jahr alt' : `${n(years)} Jahre alt`),
    /** How unsure is told where something is built or planned by an outline that somebody drew. */
    byOutline: (metres: string | null) => `Umriss gezeichnet${metres === null ? '' : `, ±\u00a0${metres}`}`,
    /** `town`: where it answers for something whose own extent is not known. */
    partOf: (town: string | null) => (town === null ? 'in einem Teil' : `in einem Teil von ${town}`),
    builtWhere: (isWhole: boolean, by: string | null, town: string | null) =>
      `${isWhole ? 'hier' : `in einem Teil ${town === null ? 'davon' : `von ${town}`}`}${behind(by)}`,
    builtSince: (date: string, isMostly: boolean, where: string, technology: string | null) =>
      `Seit ${date} ist ${where} ${technology ?? 'ein neues Netz'} ${isMostly ? 'weitgehend ' : ''}gebaut`,
    sinceRow: (date: string, isMostly: boolean, part: string | null, by: string | null) =>
      `seit ${date} ${isMostly ? 'weitgehend ' : ''}gebaut${behind([part, by].filter(Boolean).join(', '))}`,
    /** Behind both: of what was built here, and of what reaches into nothing that is counted. */
    notCounted: {
      since: '; in den Zahlen ist das noch nicht enthalten',
      row: ', in den Daten nicht enthalten',
      elsewhere: '; keines der gezählten Gebiete liegt darin',
    },
    technology: 'Technik',
    down: 'Download',
    up: 'Upload',
    provider: 'Anbieter',
    notInData: (date: string | null) =>
      `nicht bekannt: steht nicht in den Daten${date === null ? '' : ` (${date})`}`,
    from: (speed: string) => `ab ${speed}`,
    forHowMany: 'für wie viele',
    ofHouseholds: (have: string, all: string) => `${have}\u00a0von\u00a0${all} Haushalten`,
    ofBusinesses: (have: string, all: string) => `${have}\u00a0von\u00a0${all} Betrieben`,
    lessThanOne: 'weniger als\u00a01',
    estimated: (share: string) => `geschätzt ${share}`,
    silence: { nobody: 'niemand', 'nobody-known': 'niemand mit Angabe', unknown: 'nicht bekannt' },
    atAll: 'überhaupt',
    withoutFigure: (count: string) => `${count} ohne Angabe`,
    bestPart: 'Am besten versorgtes Feld (für mindestens die Hälfte):',
    worstPart: 'Am schlechtesten versorgtes Feld (für mindestens die Hälfte):',
    below: (speed: string) => `unter ${speed}`,
    mobile: (date: string, isDemo: boolean) => `Mobilfunk (Stand: ${date}${isDemo ? ', Demo' : ''})`,
    mobileOwn: 'vorhanden',
    mobileNone: 'nicht vorhanden',
    passedTitle: 'Verfügbar heißt nicht angeschlossen',
    passedText:
      'Die Zahlen sagen, ob eine Leitung buchbar ist oder am Grundstück vorbeiführt. Ob ein Haus angeschlossen ist und ob jemand den Anschluss nutzt, ist nicht bekannt.',
    whatComes: 'Was ist geplant?',
    whatCame: 'Was war geplant?',
    whatCameAndComes: 'Was war und was ist geplant?',
    /** A programme of which the file names nothing that it builds. */
    grant: 'Förderprogramm',
    noWorks: 'Dass damit gebaut wird, steht nicht in den Daten; ein Termin ist nicht bekannt',
    beingBuilt: 'Ausbau, als im Bau gemeldet',
    stateOpen: 'Ausbau, Stand nicht bekannt',
    pastProject: {
      built: 'Fertiger Ausbau',
      mostly: 'Weitgehend fertiger Ausbau',
      over: 'Ausbau, beendet oder aufgegeben',
    },
    /** `told`: of how many; null where nobody is counted. */
    planPart: (told: string | null, isAround: boolean, by: string | null) =>
      `${isAround ? 'In einem Teil des Umkreises' : 'In einem Teil'}${behind(by)}${told === null ? '' : `: ${told}`}`,
    /** The town answers for `asked`, whose own extent is not known. */
    planPartOfTown: (told: string | null, { asked, town }: AskedOfTown, by: string | null) =>
      `In einem Teil von ${town}${behind(by)}${told === null ? '' : `: ${told}`}${asked === null ? '' : `; ob „${asked}“ dazugehört, ist nicht bekannt`}`,
    /** Before what part of a street it is, in whose list of streets that one stands. */
    planNames: (street: string, part: string) =>
      `Das Vorhaben nennt „${street}“; ${part.charAt(0).toLowerCase()}${part.slice(1)}`,
    planForAll: (told: string, by: string | null) => `Für ${told}, die hier gezählt sind${behind(by)}`,
    /** A project that covers all of it, as far as a drawn outline can say. */
    planWhole: (metres: string | null) =>
      `Dieser Ort liegt im gezeichneten Umriss${metres === null ? '' : ` (±\u00a0${metres})`}`,
    /** Outside a drawn outline, no further away than that may be wrong. */
    planSketched: (metres: string) =>
      `Ob dieser Ort dazugehört, ist nicht bekannt: Der Umriss des Vorhabens ist nur gezeichnet (±\u00a0${metres})`,
    /** A project that stands as a line or a point. */
    planNearby: (metres: string | null) =>
      `Ob dieser Ort dazugehört, ist nicht bekannt: Die Lage des Vorhabens ist nur ungefähr bekannt${metres === null ? '' : ` (±${metres})`}`,
    /** A project that stands as a line or a point, and lies in the outline asked about wherever it is. */
    planInside: (metres: string | null) =>
      `Liegt in diesem Gebiet; wo genau, ist nur ungefähr bekannt${metres === null ? '' : ` (±${metres})`}`,
    /** A project that stands as a line or a point, asked for the whole town. */
    planInTown: (isPart: boolean, metres: string | null) =>
      `${isPart ? 'Zum Teil in der Stadt' : 'In der Stadt'}; wo genau, ist nur ungefähr bekannt${metres === null ? '' : ` (±${metres})`}`,
    nothingPlanned: 'Kein Vorhaben, dessen Gebiet bekannt oder gezeichnet ist, umfasst diesen Ort.',
    noPlans: 'In den Daten steht kein Vorhaben; ob hier gebaut wird oder wurde, ist nicht bekannt.',
    programmes:
      'Programme und Vorhaben, deren Gebiet nicht bekannt ist und die auch die Stadt betreffen oder betreffen können',
    by: 'Wer baut',
    funding: 'Wer zahlt',
    state: 'Stand',
    announced: 'Angekündigt',
    announcedFirst: (date: string) => `zuerst angekündigt für ${date}`,
    announcedNow: (date: string) => `jetzt angekündigt für ${date}`,
    announcedOnce: (date: string) => `angekündigt für ${date}`,
    announcedPart: (date: string, what: string | null) =>
      `ein Teil${what === null ? '' : ` (${what})`} angekündigt für ${date}`,
    /** Behind a date that no source says as it stands. */
    inferredDate: 'abgeleitet',
    slip: (quarters: number) => (quarters === 1 ? '1 Quartal später' : `${n(quarters)} Quartale später`),
    slipMonths: (count: number) => (count === 1 ? '1 Monat später' : `${n(count)} Monate später`),
    noDate: 'Ein Termin ist nicht bekannt',
    /** Done or given up, and nobody has said when. */
    noPastDate: 'Wann es dazu kam, ist nicht bekannt',
    /** Under construction, and nobody has said until when. */
    noEnd: 'Ein Termin für das Ende der Arbeiten ist nicht bekannt',
    /** Behind a number of addresses, where a part of the same project is told in households. */
    addressesHoldMore: 'in einer Adresse können mehrere Haushalte sein',
    overdue: 'Der Termin ist vorbei; ob gebaut wurde, ist nicht bekannt.',
    /** Of one of which it is known that its works had begun. */
    overdueBegun: 'Der Termin ist vorbei; ob alles fertig ist, ist nicht bekannt.',
    partOverdue: 'Der Termin eines Teils ist vorbei; ob der Teil fertig ist, ist nicht bekannt.',
    completed: (date: string) => `fertig: ${date}`,
    mostlyCompleted: (date: string) => `weitgehend fertig: ${date}`,
    fittedOutline: (inOutline: string, published: string) =>
      `Der Umriss ist gezeichnet und an die veröffentlichte Zahl angepasst: In ihm liegen ${inOutline} Haushalte, die Quelle nennt ${published}. Ein Gebiet nennt sie nicht.`,
    drawnOutline: (inOutline: string, published: string) =>
      `Der Umriss ist gezeichnet und nicht an die veröffentlichte Zahl angepasst: In ihm liegen ${inOutline} Haushalte, die Quelle nennt ${published}. Sie nennt Straßen, deren Lage zum Teil nicht bekannt ist, und kein Gebiet.`,
    scale: 'Umfang',
    land: 'Welches Gebiet ist das?',
    landNone: 'Hier liegt keines der eingezeichneten Gebiete.',
    codeUnknown: 'Die Art nach der Baunutzungsverordnung (BauNVO) ist nicht bekannt.',
    meanings: {
      industrial:
        'Gewerbegebiet: Hier arbeiten vor allem Betriebe. Ob Wohnen zulässig ist, hängt von der Art nach der BauNVO ab.',
      residential:
        'Wohngebiet: Hier wohnen vor allem Menschen. Welches Gewerbe zulässig ist, hängt von der Art nach der BauNVO ab.',
      mixed:
        'Gemischtes Gebiet: Wohnungen und Betriebe nebeneinander. Was zulässig ist, hängt von der Art nach der BauNVO ab.',
    },
    ask: 'Wen kann ich fragen?',
    askHomes: 'Für Wohnungen',
    askBusinesses: 'Für Betriebe',
    noWay: 'Telefon, E-Mail und Anschrift: nicht bekannt',
    verifiedOn: (date: string) => `zuletzt gelesen am ${date}`,
    sure: 'Wie sicher ist das?',
    sureDemo: 'Demo: kein gemessener Wert für diesen Ort',
    sureDemoText:
      'Die 100-Meter-Felder wurden so erzeugt, dass ihre Summe die amtlichen Zahlen für die ganze Stadt trifft (Breitbandatlas, Mitte 2021). Für das einzelne Haus sagen sie nichts.',
    sureFound: 'veröffentlichte Angabe',
    sureInferred: 'abgeleitet oder ohne Fundstelle',
    geometry: 'Lage',
    nearest: (date: string | null) => `Nächstes Feld${date === null ? '' : ` der Daten (${date})`}`,
    nearestBuilt: (technology: string, date: string, isMostly: boolean) =>
      `Seither gebaut: ${technology}, seit ${date}${isMostly ? ' weitgehend' : ''} fertig`,
    nearestWith: { gigabit: 'mit Gigabit', fibre: 'mit Gigabit über Glasfaser' },
    /** `für mindestens die Hälfte der Haushalte`: of each of them, where there are several. */
    nearestFor: (units: readonly ('households' | 'businesses')[]) =>
      `für mindestens die Hälfte ${units.map((unit) => (unit === 'households' ? 'der Haushalte' : 'der Betriebe')).join(' und ')}`,
    straightLine: 'Luftlinie',
    copyLink: 'Link kopieren',
    copied: 'Der Link ist kopiert.',
    copyFailed: 'Der Link konnte nicht kopiert werden. Er steht in der Adresszeile.',
    print: 'Drucken',
    reportError: 'Fehler melden',
    clear: 'Auswahl aufheben',
    about: 'Über dieses Objekt',
    lookUp: 'Verbindlich ist nur die Auskunft des Anbieters. Nachsehen:',
    scenarioNote: (date: string, by: string | null) =>
      `Szenario, keine Zusage: Ist gebaut, was mit Gebiet und Termin angekündigt ist, gibt es hier Glasfaser (${[date, by].filter(Boolean).join('; ')}).`,
    wholeProject: (value: string) => `${value} (ganzes Vorhaben)`,
    mostly: (value: string) => `weitgehend: ${value}`,
    wholeFigures: (isWithoutCity: boolean): string =>
      isWithoutCity
        ? 'gilt für das ganze Vorhaben; die Stadt gehört nicht dazu'
        : 'gilt für das ganze Vorhaben, nicht nur für die Stadt',
  },

  money: { federal: 'Bund', state: 'Land', own: 'Kreis und Kommunen' },
};

export type AnswerWords = typeof answerDe;
