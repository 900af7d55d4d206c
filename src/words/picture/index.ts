// SPDX-License-Identifier: EUPL-1.2
// Words of the map picture and its buttons. They come with the stage, so that the first answer does not wait for them.

import { formatNumber, type Language } from '../number/format';

const n = (language: Language, value: number) => formatNumber(value, language);

/** What names a scenario; the shape is that of analysis/expansion/uncounted-projects.ts. */
interface ScenarioCounted {
  readonly built: number;
  readonly announced: number;
  readonly all: number;
  readonly left: number;
}

const de = {
  panelWidth: {
    label: 'Breite des Bereichs neben der Karte',
    value: (px: number) => `${n('de', px)} Bildpunkte`,
    hint: 'Ziehen, anklicken oder mit den Pfeiltasten verschieben; Eingabetaste oder Doppelklick setzt zurück',
  },
  label: (city: string) => `Karte von ${city}`,
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  home: 'Ganze Stadt zeigen',
  locate: 'Wo bin ich?',
  move: 'Karte verschieben',
  north: 'Nach Norden',
  west: 'Nach Westen',
  east: 'Nach Osten',
  south: 'Nach Süden',
  keyboard:
    'Pfeiltasten verschieben, + und − vergrößern und verkleinern, Eingabe fragt den Punkt im Fadenkreuz ab.',
  crosshair: 'Fadenkreuz: Eingabetaste drücken, um diesen Punkt abzufragen.',
  /** The same while an outline is drawn. */
  drawing: {
    keyboard:
      'Pfeiltasten verschieben, + und − vergrößern und verkleinern, Eingabe setzt eine Ecke im Fadenkreuz, noch einmal an derselben Stelle schließt den Umriss, Escape nimmt die letzte Ecke weg.',
    crosshair: 'Fadenkreuz: Eingabetaste drücken, um hier eine Ecke zu setzen.',
  },
  /** The same while the hand of the planners' room has the map. */
  editing: {
    keyboard:
      'Pfeiltasten verschieben, + und − vergrößern und verkleinern, Eingabe setzt oder wählt im Fadenkreuz, Escape nimmt zurück.',
    crosshair: 'Fadenkreuz: Eingabetaste drücken, um hier zu setzen oder zu wählen.',
  },

  noCellsOnPaper:
    'Die Versorgung fehlt auf diesem Blatt: Ihre Felder sind so viele, dass nur die bewegliche Karte sie zeichnet, und die war noch nicht da. Die Zahlen stehen im Text.',

  legend: {
    title: 'Legende',
    all: 'Alle Zeichen',
    forHalf: 'für mindestens die Hälfte',
    noCoverage: 'Welche Leitung wo liegt, ist nicht bekannt.',
  },

  time: {
    label: 'Zeitpunkt',
    today: (date: string) => `Datenstand ${date}`,
    /**
     * What was reported built since the data is no scenario; that is only what is announced and not reported done. Of no moment
     * it is said that something “is built by” then: nobody has reported anything of a quarter that is still to come.
     */
    scenario: (date: string, { built, announced, all, left }: ScenarioCounted) =>
      announced === 0 && built === 0
        ? `${date}: mitgezählt ist kein Vorhaben, die Zahlen sind die vom Datenstand`
        : announced === 0
          ? `${date}: mitgezählt ${built === 1 ? 'ist 1 (weitgehend) fertig gemeldetes' : `sind ${n('de', built)} (weitgehend) fertig gemeldete`} Vorhaben; von ${n('de', all)} nicht als fertig gemeldeten zählt keines mit`
          : `Szenario ${date}: mit ${n('de', announced)} von ${n('de', all)} nicht als fertig gemeldeten Vorhaben${built > 0 ? ` und ${n('de', built)} (weitgehend) fertig gemeldeten` : ''}, ${n('de', left)} ohne Fläche oder Termin`,
    built: (names: string) => `Seit dem Datenstand gebaut: ${names}.`,
    builtUncounted: (names: string) =>
      `Auch als fertig gemeldet, aber nicht mitgezählt, weil Gebiet oder Geschwindigkeit nicht bekannt ist: ${names}.`,
    mostly: (name: string) => `${name} (weitgehend)`,
    counted: (names: string) => `Angekündigt und mitgerechnet: ${names}.`,
    /** `done`: those of them that are reported done, which the count of what is to come leaves out. */
    notCounted: (count: number, done: number) =>
      count === 1
        ? '1 Vorhaben zählt zu keinem Zeitpunkt mit, weil Gebiet oder Termin nicht bekannt ist.'
        : `${n('de', count)} Vorhaben${done > 0 ? `, darunter ${n('de', done)} als fertig ${done === 1 ? 'gemeldetes' : 'gemeldete'},` : ''} zählen zu keinem Zeitpunkt mit, weil Gebiet oder Termin nicht bekannt ist.`,
    explain: 'Nur Vorhaben, deren Gebiet (auch nur gezeichnet) und Termin bekannt sind, verändern die Karte.',
    /** Of a quarter that ends no later than the data. */
    before:
      'Dieser Zeitraum endet nicht nach dem Datenstand: Für eine Zeit davor wird nichts gerechnet, alle Zahlen sind die der Daten.',
    noPlans: 'In den Daten steht kein Vorhaben; ob gebaut wurde oder wird, ist nicht bekannt.',
    nothingAdded:
      'Noch ohne Wirkung: Kein Vorhaben hat zugleich ein Gebiet, auch kein gezeichnetes, und einen Termin bis dahin.',
    reset: 'Zurück zum Datenstand',
  },
};

const en: typeof de = {
  panelWidth: {
    label: 'Width of the panel beside the map',
    value: (px) => `${n('en', px)} pixels`,
    hint: 'Drag, click, or move with the arrow keys; Enter or a double click resets it',
  },
  label: (city: string) => `Map of ${city}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the whole city',
  locate: 'My position',
  move: 'Move the map',
  north: 'To the north',
  west: 'To the west',
  east: 'To the east',
  south: 'To the south',
  keyboard: 'Arrow keys move, + and − zoom, Enter asks about the point under the crosshair.',
  crosshair: 'Crosshair: press Enter to ask about this point.',
  drawing: {
    keyboard:
      'Arrow keys move, + and − zoom, Enter sets a corner under the crosshair, Enter again at the same place closes the outline, Escape removes the last corner.',
    crosshair: 'Crosshair: press Enter to set a corner here.',
  },
  editing: {
    keyboard: 'Arrow keys move, + and − zoom, Enter sets or selects under the crosshair, Escape undoes.',
    crosshair: 'Crosshair: press Enter to set or select here.',
  },

  noCellsOnPaper:
    'Coverage is missing on this sheet: it has so many cells that only the moving map draws them, which was not there yet. The numbers stand in the text.',

  legend: {
    title: 'Legend',
    all: 'All symbols',
    forHalf: 'for at least half',
    noCoverage: 'Which line is where is not known.',
  },

  time: {
    label: 'Point in time',
    today: (date) => `Data as of ${date}`,
    scenario: (date, { built, announced, all, left }) =>
      announced === 0 && built === 0
        ? `${date}: no project is counted, the figures are those of the data`
        : announced === 0
          ? `${date}: ${built === 1 ? '1 project reported as (largely) done is' : `${n('en', built)} projects reported as (largely) done are`} counted; none of the ${n('en', all)} that are not reported as done is`
          : `Scenario ${date}: with ${n('en', announced)} of ${n('en', all)} projects that are not reported as done${built > 0 ? ` and ${n('en', built)} reported as (largely) done` : ''}, ${n('en', left)} without an area or a date`,
    built: (names) => `Built since the date of the data: ${names}.`,
    builtUncounted: (names) =>
      `Reported as done too, but not counted because area or speed is not known: ${names}.`,
    mostly: (name) => `${name} (largely)`,
    counted: (names) => `Announced and counted: ${names}.`,
    notCounted: (count, done) =>
      count === 1
        ? '1 project is counted at no point in time because its area or date is not known.'
        : `${n('en', count)} projects${done > 0 ? `, ${n('en', done)} of them reported as done,` : ''} are counted at no point in time because their area or date is not known.`,
    explain: 'Only projects whose area (even if only drawn) and date are known change the map.',
    before:
      'This period ends no later than the data: nothing is computed for an earlier time, all figures are those of the data.',
    noPlans: 'The data list no project; whether anything was or will be built is not known.',
    nothingAdded: 'No effect yet: no project has both an area, even a drawn one, and a date by then.',
    reset: 'Back to the date of the data',
  },
};

const all = { de, en } as const;

export const pictureWordsOf = (language: Language): typeof de => all[language];
