// SPDX-License-Identifier: EUPL-1.2
// The German words of the verdict: whether a line suffices for a firm (`fit.verdict`), why, and what the firm needs.

import { formatNumber, inSentence } from '../number/format';

/** Numbers of a demand against a line; each says itself, with its unit, so that only those that a sentence says are shown. */
interface ReasonNumbers {
  readonly needed: () => string;
  readonly available: () => string;
  /** What the technology usually offers at most. */
  readonly usual: () => string;
  /** When the data are of, where that is past: `Mitte 2021`; null for data of today. */
  readonly when: string | null;
  /** Who is counted. */
  readonly unit: keyof typeof people;
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

/** For how many a line fits, as a sentence. */
interface FitsSaid {
  /** When, where the data are past; null for data of today. */
  readonly when: string | null;
  /** It may be more. */
  readonly isLeast: boolean;
  readonly whom: string;
  readonly line: string | null;
  /** How many have the download alone; null where these are no more. */
  readonly only: string | null;
}

/** That no line fits for those who are counted. */
export interface NoneFitsSaid {
  readonly unit: keyof typeof people;
  /** ` hier`, ` im Umkreis`, ` in dem Teil, der in der Stadt liegt`; may be empty. */
  readonly where: string;
  /** When, where the data are past or something was built since; else null. */
  readonly moment: string | null;
  readonly lacking: string;
}

/** By how many of few a line fits. */
interface FitsFewSaid extends Omit<NoneFitsSaid, 'lacking'> {
  /** What is to be settled besides the line. */
  readonly isConditional: boolean;
}

/** That for nearly all, or else for most, no line fits. */
interface NoForManySaid extends NoneFitsSaid {
  readonly isNearlyAll: boolean;
  /** Of how many less than one is left open; null where it is more. */
  readonly lessThanOneOf: number | null;
}

const places = {
  cell: 'in diesem 100-Meter-Feld',
  circle: 'im Umkreis',
  building: 'im Umkreis',
  line: 'an dieser Straße',
  corridor: 'im Umkreis der Strecke',
  area: 'dieses Gebiets',
} as const;
const people = { households: 'Haushalten', businesses: 'Betrieben' } as const;
const all = { households: 'Haushalte', businesses: 'Betriebe' } as const;

interface AfterNamedSaid {
  readonly street: string;
  /** What part of the street, where it tells that. */
  readonly part: string | null;
  /** Null where it is not known whom it includes. */
  readonly whom: string | null;
}

/** Within a sentence: a clause that begins with a comma ends with one. */
const closed = (where: string) => (where.includes(', ') ? `${where},` : where);

/** At the beginning of a sentence. */
const inFront = (where: string) => `${where.charAt(1).toUpperCase()}${closed(where).slice(2)}`;

const fitsNone = (moment: string | null, whom = '') =>
  moment === null
    ? `passt ${whom}nach diesen Daten keine Leitung`
    : `passte ${inSentence(moment)} ${whom}keine bekannte Leitung`;

/** Behind a number that was so then. */
const dated = (when: string | null) => (when === null ? '' : ` (${inSentence(when)})`);

const about = {
  down: 'Download',
  up: 'Upload',
  symmetry: 'Symmetrie',
  latency: 'Verzögerung',
  /** Against failure; how many fast networks there are is a question of funding. */
  redundancy: 'Ersatzweg',
  availability: 'Verfügbarkeit',
};

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
    /** A yes of data that are past, with their moment. */
    verdictThen: {
      fits: (moment: string) => `${moment} passte es`,
      'fits-with': (moment: string) => `${moment} passte es unter Bedingungen`,
    },
    /** For whom of those counted it fits, by the words for shares; behind the verdict. */
    verdictFor: {
      nearlyAll: (unit: keyof typeof people) => ` für fast alle ${all[unit]}`,
      most: (unit: keyof typeof people) => ` für die meisten ${all[unit]}`,
      some: (unit: keyof typeof people) => ` für einen Teil der ${all[unit]}`,
    },
    /** In place of a yes where the share stands for less than one of them; `moment`: null for data of today. */
    fitsForLess: (unit: keyof typeof people, counted: number, moment: string | null) =>
      `Ob es ${moment === null ? '' : `${inSentence(moment)} `}für einen von ${formatNumber(counted, 'de')} ${people[unit]} ${moment === null ? 'passt' : 'passte'}, lassen diese Daten offen`,
    /** By how many of the few have a line that fits; `less`: fewer than one. */
    fitsFew: (whom: 'all' | 'some' | 'less', { unit, where, moment, isConditional }: FitsFewSaid) => {
      const how = isConditional ? ' unter Bedingungen' : '';
      const fits = `${moment === null ? 'passt nach diesen Daten' : `passte ${inSentence(moment)}`}${how}`;
      const open = `${moment === null ? '' : `${inSentence(moment)} `}eine Leitung${how} ${moment === null ? 'passt' : 'passte'}`;
      const told = {
        all: `bei ihnen ${fits} eine Leitung`,
        some: `für einen Teil von ihnen ${fits} eine Leitung`,
        less: `ob für einen von ihnen ${open}, lassen diese Daten offen`,
      };
      return `${inFront(where)} sind zu wenige ${all[unit]} gezählt, um für das Ganze zu sprechen; ${told[whom]}`;
    },
    /** Behind a yes: of where it is. */
    fitsInThisCell: ' in diesem 100-Meter-Feld',
    fitsAround: ' im Umkreis',
    fitsHere: ' hier',
    /** Where it is open for a few, of whom too few are left to call it open for the place. */
    noForMany: ({ isNearlyAll, unit, where, moment, lacking, lessThanOneOf: whole }: NoForManySaid) => {
      const fits = moment === null ? 'passt nach diesen Daten' : `passte ${inSentence(moment)}`;
      const rest =
        whole === null
          ? 'für die übrigen ist es nicht bekannt'
          : `ob eine für einen von ${formatNumber(whole, 'de')} ${people[unit]} ${moment === null ? 'passt' : 'passte'}, lassen diese Daten offen`;
      return `Für ${isNearlyAll ? 'fast alle' : 'die meisten'} ${all[unit]}${closed(where)} ${fits} keine Leitung${lacking}; ${rest}`;
    },
    /** For those counted no line fits, with what these lack; where data are past, or something was built since, a no of that day. */
    noneFits: ({ unit, where, moment, lacking }: NoneFitsSaid) =>
      moment === null
        ? `Für die ${all[unit]}${closed(where)} passt nach diesen Daten keine Leitung${lacking}`
        : `${moment} passte für die ${all[unit]}${closed(where)} keine bekannte Leitung${lacking}`,
    /** The same before what was built for a part of them, which says of whom. */
    noneFitted: (moment: string) => `${moment} passte keine bekannte Leitung`,
    /** One cell of a hundred metres decides nothing for good. */
    noneFitsInThisCell: ({ unit, moment, lacking }: NoneFitsSaid) =>
      `In diesem 100-Meter-Feld ${fitsNone(moment, `für die ${all[unit]} `)}${lacking}; nebenan kann es anders sein`,
    /** Fewer than ten decide nothing for a place of several cells. */
    noneFitsOfFew: ({ unit, where, moment, lacking }: NoneFitsSaid) =>
      `${inFront(where)} sind zu wenige ${all[unit]} gezählt, um für das Ganze zu sprechen; bei ihnen ${fitsNone(moment)}${lacking}`,
    thenUnknown: (moment: string) => `${moment}: nach den Daten nicht bekannt, ob eine Leitung passt`,
    builtSince: ({ date, isMostly, technology, name, where, verdict }: BuiltSaid) =>
      `Seit ${date} ist ${where} ${technology ?? 'ein neues Netz'} ${isMostly ? 'weitgehend ' : ''}gebaut („${name}“); ${verdict}.`,
    builtInShort: (date: string, isMostly: boolean, technology: string | null, where: string | null) =>
      `seit ${date} ist ${where === null ? '' : `${where} `}${technology ?? 'ein neues Netz'} ${isMostly ? 'weitgehend ' : ''}gebaut`,
    /** A project to come that names the street of a place; several stand between its quotation marks. */
    namedInShort: (project: string, street: string) => `das Vorhaben „${project}“ nennt „${street}“`,
    builtFor: (share: string, unit: keyof typeof people, by: string | null) =>
      `dort, wo ${share} der ${unit === 'businesses' ? 'Betriebe' : 'Haushalte'} hier liegen${by === null ? '' : ` (${by})`},`,
    withBuilt: {
      fits: 'damit passt es',
      'fits-with': 'damit passt es unter Bedingungen',
      unknown: 'ob es damit passt, ist nicht bekannt',
      'does-not-fit': 'damit passt es nicht',
    },
    toClear: (what: string) => ` (zu klären: ${what})`,
    /** What the best line lacks, so that a speed which suffices does not read against the verdict. */
    lacking: (what: string) => ` (Grund: ${what})`,
    /** Behind what the lines lack: those who have no line that is fast enough, where the others have. */
    downForSome: 'für einen Teil schon der Download',
    /** What some of the lines lack and others not. */
    lackingByLine: (what: string) => ` (Grund je nach Leitung: ${what})`,
    ofThem: (counted: string, unit: keyof typeof people, where: keyof typeof places) =>
      `von ${counted} ${people[unit]} ${places[where]}`,
    /** In place of a share of which nobody whole is left. */
    lessThanOne: (people: string, share: string) => `weniger als einen ${people} (geschätzt ${share})`,
    reach: (when: string, speed: string, whom: string) => `${when} gab es mindestens ${speed} für ${whom}.`,
    reachNow: (speed: string, whom: string) => `Mindestens ${speed} gibt es für ${whom}.`,
    /** For how many the whole need is met; `line` is the one that most of them can book. */
    fitsFor: ({ when, isLeast, whom, line, only }: FitsSaid) =>
      `${when === null ? 'Es passt' : `${when} passte`} eine Leitung für ${isLeast ? 'mindestens ' : ''}${whom}${line === null ? '' : ` (${line})`}${only === null ? '' : `; ${only}`}.`,
    /** For how many nothing known rules a line out, and what is not known of it. */
    mayFitFor:
      (open: string) =>
      ({ when, isLeast, whom, line, only }: FitsSaid) =>
        `${when === null ? 'Es kommt' : `${when} kam`} für ${isLeast ? 'mindestens ' : ''}${whom} eine Leitung infrage (${line === null ? '' : `${line}; `}offen: ${open})${only === null ? '' : `; ${only}`}.`,
    /** Whose number it is where lines of several technologies fit. */
    anyLine: (speed: string) => `irgendeine Technik ${speed}`,
    none: 'keinen',
    /** In place of a share. */
    tooFew: (counted: string, unit: keyof typeof people, isOne: boolean) =>
      `Gezählt ${isOne ? 'ist' : 'sind'} hier nur ${counted} ${isOne ? { households: 'Haushalt', businesses: 'Betrieb' }[unit] : all[unit]} mit Angabe: zu wenige für einen Anteil.`,
    ago: (years: number) => (years === 1 ? 'vor 1 Jahr' : `vor ${years} Jahren`),
    /** How many have the download alone, where that is more: it is not the whole need. */
    downloadOnly: (speed: string, share: string, lacking: string) =>
      `der Download allein (mindestens ${speed}) für ${share}${lacking === '' ? '' : `, nicht aber ${lacking}`}`,
    spread: (low: string, high: string) => `Der Ort ist ungenau; je nach Feld: ${low} bis ${high}.`,
    best: (technology: string, speed: string) =>
      `Geprüft mit der Leitung, die am ehesten passt: ${technology}, ${speed}.`,
    bestThen: (moment: string, technology: string, speed: string) =>
      `Leitung der Daten, die am ehesten passt (${moment}): ${technology}, ${speed}.`,
    /** Each of the others; none of them is the best. */
    other: (technology: string, speed: string) => `Leitung: ${technology}, ${speed}.`,
    otherThen: (moment: string, technology: string, speed: string) =>
      `Leitung der Daten (${moment}): ${technology}, ${speed}.`,
    noLine: 'Für diesen Ort ist keine Leitung bekannt. Das heißt nicht, dass keine da ist.',
    /** Behind the verdict on a line that leaves something open, with what. */
    conditional: (open: string) => ` unter Bedingungen${open}`,
    /** Where they were named just before. */
    sameConditions: ' unter denselben Bedingungen',
    after: (project: string, conditions: string) => `Passt${conditions}, sobald „${project}“ gebaut ist`,
    /** Where the project itself is what was asked about. */
    afterItself: (project: string) =>
      `Gefragt ist das Vorhaben „${project}“ selbst; für wen damit eine Leitung passt, ist nicht bekannt`,
    /** No line fits now, and of the project's it is open; for whom of those counted here, null where that is not known or for all. */
    afterOpen: (project: string, toClear: string, whom: string | null) =>
      `Ob es passt, sobald „${project}“ gebaut ist, ist nicht bekannt${toClear}${whom === null ? '' : `; es umfasst ${whom}`}`,
    /** For which share of those counted here; the number follows. */
    afterFor: {
      all: (project: string, conditions: string) =>
        `Passt${conditions}, sobald „${project}“ gebaut ist, für alle`,
      nearlyAll: (project: string, conditions: string) =>
        `Passt${conditions}, sobald „${project}“ gebaut ist, für fast alle`,
      most: (project: string, conditions: string) =>
        `Passt${conditions}, sobald „${project}“ gebaut ist, für die meisten`,
      some: (project: string, conditions: string) =>
        `Passt${conditions}, sobald „${project}“ gebaut ist, nur für einen Teil`,
    },
    /** Of a place that is known only roughly. */
    afterAround: (project: string, conditions: string, whom: string) =>
      `Ob das Vorhaben „${project}“, mit dem es${conditions} passen würde, diesen Ort umfasst, ist nicht bekannt; es umfasst ${whom}`,
    /** Of a place whose street it names, and how many of those counted around it it includes; null where that is not known. */
    afterNamed: (project: string, conditions: string, { street, part, whom }: AfterNamedSaid) =>
      `Das Vorhaben „${project}“, mit dem es${conditions} passen würde, nennt „${street}“${part === null ? '; welcher Teil davon dazugehört, ist nicht bekannt' : `, und zwar „${part}“`}${whom === null ? '' : `; es umfasst ${whom}`}`,
    afterFew: (project: string, whom: string) =>
      `Das Vorhaben „${project}“ umfasst ${whom}: zu wenige, um für das Ganze zu sprechen.`,
    afterDate: (date: string) => `angekündigt für ${date}`,
    afterNoDate: 'Termin nicht bekannt',
    afterPast: (date: string) => `angekündigt für ${date}; das Ende wurde nicht gemeldet`,
    afterArea: (project: string, conditions: string) =>
      `Ob das Vorhaben „${project}“, mit dem es${conditions} passen würde, diesen Ort umfasst, ist nicht bekannt`,
    conditions: 'Bedingungen und offene Punkte',
    answers: { yes: 'ja', with: 'unter Bedingung', no: 'nein', unknown: 'nicht bekannt' },
    /** As a heading. */
    about,
    aboutInSentence: about,
    reasons: {
      'down/enough': ({ needed, available, when }: ReasonNumbers) =>
        when === null
          ? `${needed()} nötig, ab ${available()} vorhanden.`
          : `${needed()} nötig, ${when} ab ${available()}.`,
      'down/too-slow': ({ needed, available, when }: ReasonNumbers) =>
        `${needed()} nötig, nur ${available()} bekannt${dated(when)}.`,
      'down/class-undecided': ({ needed, available, when }: ReasonNumbers) =>
        `${needed()} nötig. Bekannt ist nur die Klasse ab ${available()}${dated(when)}; was genau anliegt, ist nicht bekannt.`,
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
      'redundancy/present': () => 'Die Leitungen kommen auf zwei getrennten Wegen an.',
      'redundancy/advised-missing': () => 'Ratsam, aber nicht vorhanden.',
      'redundancy/advised-not-known': () =>
        'Ratsam; ob es einen zweiten, getrennten Weg gibt, ist nicht bekannt.',
      'redundancy/missing': () => 'Nötig, aber nicht vorhanden.',
      'redundancy/not-known': () =>
        'Nötig; ob es einen zweiten, getrennten Weg gibt, ist nicht bekannt. Fragen Sie zwei Netzbetreiber nach ihrer Trasse.',
      'availability/present': ({ when }: ReasonNumbers) =>
        `Für alle, die hier gezählt sind, buchbar${dated(when)}.`,
      'availability/ask-whether-available': ({ available, when, unit }: ReasonNumbers) =>
        when === null
          ? `${available()} der hier gezählten ${all[unit]} können sie buchen. Fragen Sie für Ihre Adresse nach.`
          : `${when} für ${available()} der ${all[unit]} hier buchbar. Fragen Sie für Ihre Adresse nach.`,
      'availability/missing': ({ when, unit }: ReasonNumbers) =>
        `Für ${unit === 'businesses' ? 'keinen Betrieb' : 'keinen Haushalt'} hier buchbar${dated(when)}.`,
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
