// SPDX-License-Identifier: EUPL-1.2
// The sheet of conformance as values: what is asked, our own result, the tests behind it, and what is missing.

import type { Language } from '../number/format';
import { bikSteps, mapCriteria } from './bik-steps';
import { evidence } from './evidence';

export type Result = 'met' | 'mostly' | 'none' | 'operator';

export interface SheetRow {
  readonly id: string;
  readonly result: Result;
  readonly evidence: readonly { readonly file: string; readonly test: string }[];
  readonly name: Readonly<Record<Language, string>>;
  /** What is missing for `met`; null where nothing is. */
  readonly note: Readonly<Record<Language, string>> | null;
}

/** Why a result is not `met`, or how it is meant. */
const notes: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '9.1.4.5': {
    de: 'Namen auf dem Kartenbild sind gezeichnet; alle stehen als Text in Suche, Antwort und Liste.',
    en: 'Names on the map picture are drawn; all of them are also text in the search, the answer and the list.',
  },
  '9.1.4.11': {
    de: 'Im Bild mit sieben Klassen unterscheiden sich die Farben von Nachbarn nur um 1,3 bis 1,7 : 1; Striche jeder Klasse, die mit 3 : 1 auf ihr stehen, halten sie bei jedem Zoom auseinander. Ist ein Stück kleiner als ihr Abstand (bis 20 Pixel), helfen Antwort und Liste. Das Bild mit einer Schwelle hält 3 : 1 bei jedem Zoom; Geräte mit erzwungenen Farben oder mehr Kontrast beginnen damit. „Nicht bekannt“ ist dort durch Punkte erkennbar.',
    en: 'In the picture with seven classes, the colours of neighbouring classes differ by only 1.3 to 1.7 : 1; each class has strokes that contrast 3 : 1 with it, which tell the classes apart at every zoom. Where a piece is smaller than the spacing of the strokes (up to 20 pixels), use the answer or the list. The picture with one threshold keeps 3 : 1 at every zoom; devices with forced colours or increased contrast start with it. Dots mark “not known” there.',
  },
  '9.4.1.1': {
    de: 'axe findet keine doppelten Kennungen und keine falschen Rollen; ein HTML-Prüfprogramm lief nicht.',
    en: 'axe finds no duplicate ids and no wrong roles; no HTML validator has been run.',
  },
  '11.8.2': {
    de: 'Beim Bearbeiten entstehen nur Texte, Zahlen und Umrisse; Namen sind Pflicht. Ob ein Text verständlich ist, prüft niemand.',
    en: 'Editing produces only texts, numbers and outlines; names are required. Nobody checks whether a text is easy to understand.',
  },
  '11.8.4': {
    de: 'Die Prüfung nennt fehlende Namen und Quellen mit Vorschlag, aber keine Fragen der Verständlichkeit.',
    en: 'The check reports missing names and sources and suggests a repair; it does not judge how easy a text is to understand.',
  },
  '12.2.2': {
    de: 'Muss die betreibende Stelle nennen.',
    en: 'The operator has to provide this.',
  },
  '12.2.3': {
    de: 'Muss die betreibende Stelle nennen.',
    en: 'The operator has to provide this.',
  },
  '12.2.4': {
    de: 'Muss die betreibende Stelle nennen.',
    en: 'The operator has to provide this.',
  },
  '2.5.5': {
    de: 'Knöpfe der Karte sind mindestens 44 Bildpunkte groß, alle übrigen Ziele mindestens 24.',
    en: 'Buttons on the map are at least 44 pixels in size, all other targets at least 24.',
  },
};

/** The 98 steps of the BITV-Test in their order. */
export const bikSheet: readonly SheetRow[] = rowsOf(bikSteps);
/** The 14 criteria of the evaluation of web maps. */
export const mapSheet: readonly SheetRow[] = rowsOf(mapCriteria);

/** Throws for a line of another shape or evidence that nobody knows: a mistake of the program. */
function rowsOf(lines: string): SheetRow[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', result = '', keys = '', de = '', en = ''] = line.split('|').map((part) => part.trim());
      if (!isResult(result) || en === '') throw new Error(`${line}: expected five parts and a known result`);
      const tests = keys.split(',').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));
      return {
        id,
        result,
        evidence: tests.map((key) => {
          const test = evidence[key];
          if (!test)
            throw new Error(`${id}: evidence "${key}" found, expected one of ${Object.keys(evidence)}`);
          return test;
        }),
        name: { de, en },
        note: notes[id] ?? null,
      };
    });
}

function isResult(text: string): text is Result {
  return ['met', 'mostly', 'none', 'operator'].includes(text);
}

export const sheetWords = {
  de: {
    heading: 'Prüfbogen',
    lead: 'Eigene Bewertung des Programms, kein Prüfzeugnis. Hinter jedem Schritt, der erfüllt oder eher erfüllt ist, steht ein Test, der bei jeder Änderung läuft. Nicht geprüft wurde mit Vorlesegeräten und durch Menschen mit Behinderungen.',
    summary: (met: string, mostly: string, none: string, operator: string) =>
      `${met} erfüllt, ${mostly} eher erfüllt, ${none} nicht anwendbar, ${operator} muss die betreibende Stelle beantworten; kein Schritt ist nicht erfüllt.`,
    bik: 'Die 98 Schritte des BITV-Tests (EN 301 549)',
    map: 'Die 14 Kriterien der Bewertung von Webkarten (Maps for HTML)',
    step: 'Schritt',
    result: 'Ergebnis',
    tests: 'Belegt durch',
    results: { met: 'erfüllt', mostly: 'eher erfüllt', none: 'nicht anwendbar', operator: 'offen' },
  },
  en: {
    heading: 'Conformance sheet',
    lead: 'Our own assessment of the program, not a certificate. Every step that is met or mostly met is backed by a test that runs with every change. It has not been tested with screen readers or by people with disabilities.',
    summary: (met: string, mostly: string, none: string, operator: string) =>
      `${met} met, ${mostly} mostly met, ${none} not applicable, ${operator} for the operator to answer; none is failed.`,
    bik: 'The 98 steps of the German BITV test (EN 301 549)',
    map: 'The 14 criteria of the evaluation of web maps (Maps for HTML)',
    step: 'Step',
    result: 'Result',
    tests: 'Evidence',
    results: { met: 'met', mostly: 'mostly met', none: 'not applicable', operator: 'open' },
  },
} as const;
