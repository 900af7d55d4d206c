// SPDX-License-Identifier: EUPL-1.2
// The German words of the line: what is there, what is announced.

const people = { households: 'Haushalte', businesses: 'Betriebe' } as const;

export const checkLineDe = {
  line: {
    heading: 'Leitung',
    extent: 'Wofür die Antwort gilt',
    technology: 'Technik',
    down: 'Download',
    up: 'Upload',
    /** `when`: of what moment the data are; null where that is not known. */
    share: (unit: 'households' | 'businesses', when: string | null) =>
      `Anteil der ${people[unit]}${when === null ? '' : ` (${when})`}`,
    who: 'Anbieter',
    from: (speed: string) => `ab ${speed}`,
    reach: (speed: string, share: string, unit: 'households' | 'businesses') =>
      `${speed}: ${share} der ${people[unit]}`,
    /** In place of a share of so few that it is of nobody whole. */
    few: 'zu wenige',
    ofFew: (speed: string) => `${speed}: zu wenige gezählt für einen Anteil`,
    /** In place of class and share of a whole place. */
    tooFew: 'zu wenige gezählt für einen Anteil',
    below: (speed: string) => `unter ${speed}`,
    /** No share: all. */
    forWhom: (speed: string, share: string | null, unit: 'households' | 'businesses') => {
      const who = people[unit];
      return `${speed} für ${share === null ? `alle ${who}` : `${share} der ${who}`}`;
    },
    /** Of a place that is known only roughly: its surroundings are told, and of them only what lies in the city. */
    around: (isPartly: boolean) => ` im Umkreis${isPartly ? ', soweit er in der Stadt liegt' : ''}`,
    insideOnly: ' in dem Teil, der in der Stadt liegt',
    since: 'Seither gebaut',
    second: 'Zwei getrennte Wege',
    secondWhy: 'Keine Datei sagt, ob zwei Leitungen auf getrennten Wegen ankommen.',
    none: 'Hier ist keine Leitung bekannt.',
    /** Somebody has a line; the data do not say over what. */
    noTechnology: 'Von welcher Technik die Leitungen hier sind, ist nicht bekannt.',
    /** By who has one. */
    ofOthers: {
      households: 'Für Betriebe ist hier keine Leitung bekannt, für Haushalte schon.',
      businesses: 'Für Haushalte ist hier keine Leitung bekannt, für Betriebe schon.',
    },
    demo: 'Die Felder sind Demo: gezeichnet, weil Daten fehlen, nicht gemessen. Für Ihre Adresse gilt allein die Auskunft des Anbieters.',
  },
  coming: {
    heading: 'Was angekündigt ist',
    none: 'Kein Vorhaben, dessen Gebiet bekannt oder gezeichnet ist, umfasst diesen Ort.',
    unknown: 'In den Daten steht kein Vorhaben; ob hier gebaut wird oder wurde, ist nicht bekannt.',
    /** Announced no more: it is built. */
    built: (name: string, date: string, isMostly: boolean, where: string | null) =>
      `Das Vorhaben „${name}“ ist seit ${date} ${where === null ? '' : `${where} `}${isMostly ? 'weitgehend ' : ''}gebaut.`,
    noneFurther: 'Kein weiteres Vorhaben, dessen Gebiet bekannt oder gezeichnet ist, umfasst diesen Ort.',
    /** `asOf`: the day of the report, which says nothing of today; null where it has none. */
    underway: (asOf: string | null) => `im Bau${asOf === null ? '' : ` (${asOf})`}, Ende nicht bekannt`,
    forPart: (whom: string) => `für ${whom}`,
    cityWide: 'Vorhaben, deren Gebiet nicht bekannt ist',
    leftOut:
      'Nicht alle Förderprogramme der Daten: Was abgeschlossen ist, keine Leitung baut oder die Stadt nicht betrifft, steht nicht hier.',
  },
};

export type CheckLineWords = typeof checkLineDe;
