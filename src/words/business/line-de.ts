// SPDX-License-Identifier: EUPL-1.2
// The German words of the line: what is there, what is announced.

export const checkLineDe = {
  line: {
    heading: 'Leitung',
    extent: 'Wofür die Antwort gilt',
    technology: 'Technik',
    down: 'Download',
    up: 'Upload',
    share: 'Betriebe, die sie buchen können',
    who: 'Anbieter',
    from: (speed: string) => `ab ${speed}`,
    reach: (speed: string, share: string) => `${speed}: ${share} der Betriebe`,
    below: (speed: string) => `unter ${speed}`,
    /** No share: all. */
    forWhom: (speed: string, share: string | null, unit: 'households' | 'businesses') => {
      const who = unit === 'businesses' ? 'Betriebe' : 'Haushalte';
      return `${speed} für ${share === null ? `alle ${who}` : `${share} der ${who}`}`;
    },
    since: 'Seither gebaut',
    second: 'Zwei getrennte Netze',
    secondWhy: 'Keine Datei sagt, ob zwei Leitungen auf getrennten Wegen ankommen.',
    none: 'Hier ist keine Leitung bekannt.',
    demo: 'Die Felder sind Demo: gezeichnet, weil Daten fehlen, nicht gemessen. Für Ihre Adresse gilt allein die Auskunft des Anbieters.',
  },
  coming: {
    heading: 'Was angekündigt ist',
    none: 'Kein Vorhaben, dessen Gebiet bekannt oder gezeichnet ist, umfasst diesen Ort.',
    /** Announced no more: it is built. */
    built: (name: string, date: string, isMostly: boolean) =>
      `Das Vorhaben „${name}“ ist seit ${date} ${isMostly ? 'weitgehend ' : ''}gebaut.`,
    noneFurther: 'Kein weiteres Vorhaben, dessen Gebiet bekannt oder gezeichnet ist, umfasst diesen Ort.',
    cityWide: 'Vorhaben, deren Gebiet nicht bekannt ist',
  },
};

export type CheckLineWords = typeof checkLineDe;
