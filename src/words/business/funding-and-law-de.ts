// SPDX-License-Identifier: EUPL-1.2
// The German words of the rules of a place: funding and building law.

export const checkFundingAndLawDe = {
  funding: {
    heading: 'Kann der Ausbau hier gefördert werden?',
    date: 'Am',
    verdict: {
      eligible: 'Ja, nach diesen Regeln wäre Förderung möglich.',
      excluded: 'Nein, eine Regel schließt Förderung aus.',
      unknown: 'Das lässt sich mit den bekannten Angaben nicht entscheiden.',
      'no-rule': 'Für dieses Datum steht in den Daten keine Grenze, unter der gefördert wird.',
    },
    byDemo: {
      eligible: 'Nach den Demo-Feldern ja: Förderung wäre nach diesen Regeln möglich.',
      excluded: 'Nach den Demo-Feldern nein: Eine Regel schließt Förderung aus.',
    } as Readonly<Partial<Record<string, string>>>,
    /** In front of a verdict that is not of all of the place. */
    speaksOf: {
      part: 'Für den Teil, der in der Stadt liegt: ',
      around: 'Für den Umkreis: ',
      partAround: 'Für den Umkreis, soweit er in der Stadt liegt: ',
    },
    notInThisCell: 'In diesem 100-Meter-Feld schließt eine Regel Förderung aus; nebenan kann es anders sein.',
    notInThisCellByDemo:
      'Nach den Demo-Feldern schließt in diesem 100-Meter-Feld eine Regel Förderung aus; nebenan kann es anders sein.',
    notOfFew:
      'Hier sind zu wenige gezählt, um für das Ganze zu sprechen; bei ihnen schließt eine Regel Förderung aus.',
    notOfFewByDemo:
      'Hier sind zu wenige gezählt, um für das Ganze zu sprechen; bei ihnen schließt nach den Demo-Feldern eine Regel Förderung aus.',
    inThisCell: (isDemo: boolean) =>
      `In diesem 100-Meter-Feld wäre nach diesen Regeln${isDemo ? ' und den Demo-Feldern' : ''} Förderung möglich; nebenan kann es anders sein.`,
    ofFew: (isDemo: boolean) =>
      `Hier sind zu wenige gezählt, um für das Ganze zu sprechen; bei ihnen wäre nach diesen Regeln${isDemo ? ' und den Demo-Feldern' : ''} Förderung möglich.`,
    /** For whom of those counted here, by the words for shares. */
    whom: { some: 'einen Teil', most: 'die meisten', nearlyAll: 'fast alle' },
    partly: (whom: string, areOthers: boolean) =>
      `Für ${whom} hier schließt eine Regel Förderung aus${areOthers ? '; für die anderen ist es nicht bekannt' : ''}.`,
    partlyByDemo: (whom: string, areOthers: boolean) =>
      `Nach den Demo-Feldern schließt für ${whom} hier eine Regel Förderung aus${areOthers ? '; für die anderen ist es nicht bekannt' : ''}.`,
    partlyOfFew:
      'Hier sind zu wenige gezählt, um zu sagen, für wen die vorhandene Leitung Förderung ausschließt.',
    partlyOfFewByDemo:
      'Hier sind auch in den Demo-Feldern zu wenige gezählt, um zu sagen, für wen die vorhandene Leitung Förderung ausschließt.',
    resultPartly: (whom: string, others: 'none' | 'pass' | 'unknown') =>
      `schließt für ${whom} aus${{ none: '', pass: ', steht für die anderen nicht im Weg', unknown: ', für die anderen nicht bekannt' }[others]}`,
    /** Where the rules come out otherwise for whom the answer does not lead with. */
    othersDiffer: (unit: 'households' | 'businesses'): string =>
      unit === 'businesses'
        ? 'Geprüft für die Betriebe hier; für die Haushalte kommt bei mindestens einer Prüfung anderes heraus.'
        : 'Geprüft für die Haushalte hier; für die Betriebe kommt bei mindestens einer Prüfung anderes heraus.',
    /** `speed`: from which on it counts, null where nobody has any; `when`: null for data of today. */
    fibreOf: (
      speed: string | null,
      when: string | null,
      shares: readonly (readonly ['households' | 'businesses', string])[],
    ) =>
      `Glasfaser${speed === null ? '' : ` ab ${speed}`}${when === null ? '' : ` ${when}`}: ${shares.map(([unit, share]) => `${share} der ${unit === 'businesses' ? 'Betriebe' : 'Haushalte'}`).join(', ')}.`,
    /** `isAll`: everybody has them, else it is the least that it can be. */
    networksOf: (
      { count, speed }: { count: string; speed: string },
      when: string | null,
      { share, unit, isAll }: { share: string; unit: 'households' | 'businesses'; isAll: boolean },
    ) =>
      `${count} oder mehr Netze ab ${speed}${when === null ? '' : ` ${when}`}: ${isAll ? '' : 'mindestens '}${share} der ${unit === 'businesses' ? 'Betriebe' : 'Haushalte'}.`,
    resultFor: {
      businesses: 'Ergebnis für die Betriebe hier',
      households: 'Ergebnis für die Haushalte hier',
    },
    /** What a rule says is no statement on the place: beside it stands whether it is so here. */
    decidedBy: (rule: string, isSo: boolean) =>
      `Entscheidend ist, dass das hier ${isSo ? '' : 'nicht '}zutrifft: „${rule}“`,
    federalOnly: (checked: string) =>
      `Das sind die Regeln des Bundes, zuletzt verglichen: ${checked}. Regeln des Landes oder der Gemeinde sind nicht eingetragen; in dieser Antwort zählen sie nicht mit.`,
    /** Of the rule that excludes for the part just named. */
    partlyBy: (rule: string, isSo: boolean) => `Für sie trifft das hier ${isSo ? '' : 'nicht '}zu: „${rule}“`,
    undecidedBy: (rule: string) => `Offen bleibt zuerst, ob das hier zutrifft: „${rule}“`,
    results: { passes: 'steht nicht im Weg', excludes: 'schließt aus', unknown: 'nicht bekannt' },
    missing: 'Es fehlt',
    facts: {
      download: 'der genaue Download',
      upload: 'der Upload',
      fibre: 'ob Glasfaser bis ins Gebäude liegt',
      networks: 'wie viele schnelle Netze (NGA) nebeneinander liegen',
      commitments: 'was Anbieter in der Markterkundung zugesagt haben',
    },
    older: (date: string) =>
      `Die Angaben zur Leitung (Stand: ${date}) sind älter als dieser Tag; seither kann gebaut worden sein.`,
    olderBuilt: (date: string, where: string) => `Stand der Leitung: ${date}; seither wurde ${where} gebaut.`,
    /** Of a date behind the day on which the rules were read last. */
    rulesRead: (date: string) =>
      `Welche Regeln an diesem Tag gelten, ist nicht bekannt; das Folgende sagen die Regeln, die zuletzt am ${date} gelesen wurden.`,
    newer: (date: string) =>
      `Die Angaben zur Leitung (Stand: ${date}) sind jünger als dieser Tag; was an ihm lag, ist nicht bekannt.`,
    olderUndated: 'Von wann die Angaben zur Leitung sind, ist nicht bekannt.',
    limit: 'Grenze',
    limits: {
      belowDown: (speed: string) => `unter ${speed} im Download`,
      /** A line that has it in one direction only is below it. */
      belowSymmetric: (speed: string) => `nicht ${speed} in beiden Richtungen zugleich`,
      networks: (count: string) => `${count} schnelle Netze (NGA)`,
      aboveDown: (speed: string) => `mehr als ${speed}`,
      withinYears: (years: string) => `binnen ${years}`,
    },
    tests: 'Alle Prüfungen',
    test: 'Regel',
    result: 'Ergebnis',
    validFrom: (from: string) => `ab ${from}`,
    validUntil: (until: string) => `bis vor ${until}`,
    minimum: 'Recht auf Mindestversorgung',
    minimumRule: (down: string, up: string, latency: string) =>
      `${down} im Download, ${up} im Upload, höchstens ${latency} Verzögerung`,
    minimumAnswers: {
      met: 'Die Geschwindigkeit ist erfüllt. Die Verzögerung steht in keiner Datei.',
      missed: 'Nicht erfüllt.',
      unknown: 'Ob sie erfüllt ist, ist nicht bekannt (der Upload steht in keiner Datei).',
    },
    noMinimum: 'Für dieses Datum ist keine Mindestversorgung in den Daten.',
    report: (to: string) => `Zu melden bei: ${to}`,
  },

  law: {
    heading: 'Was darf hier hin?',
    zone: 'Gebiet',
    code: 'Art nach BauNVO',
    codeUnknown: 'Für dieses Gebiet ist die Art nicht bekannt. Auskunft gibt die Bauaufsicht der Stadt.',
    codeOutside:
      'Die Art ist hier nicht bekannt. Auskunft gibt die Bauaufsicht, die für die Gemeinde dieses Ortes zuständig ist.',
    use: 'Nutzung',
    answer: 'Antwort',
    answers: {
      permitted: 'zulässig',
      exceptional: 'ausnahmsweise',
      not: 'nicht zulässig',
      depends: 'kommt darauf an',
      unknown: 'nicht bekannt',
    },
    noise: 'Richtwerte für Lärm (TA Lärm)',
    noiseValue: (day: string, night: string) => `tags ${day}, nachts ${night}`,
    stage: 'Planungsstand',
    source: 'Rechtsgrundlage',
    readOn: (date: string) => `gelesen am ${date}`,
    assume: 'Was wäre zulässig, wenn das Gebiet dieser Art wäre?',
    assumeNone: 'keine Annahme',
    assumed: 'Angenommen, nicht festgestellt: Welche Art hier gilt, ist nicht bekannt.',
    official: 'Gesetzestext bei der Behörde',
  },
};

export type CheckFundingAndLawWords = typeof checkFundingAndLawDe;
