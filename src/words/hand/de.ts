// SPDX-License-Identifier: EUPL-1.2
// The German words of the hand on the map; their shape is the type that every other language must fill completely.

import { formatNumber } from '../number/format';

const units = {
  households: ['Haushalt', 'Haushalte'],
  businesses: ['Betrieb', 'Betriebe'],
  area: ['Fläche', 'Fläche'],
} as const;
const n = (value: number, digits = 0) => formatNumber(value, 'de', digits);
const corners = (count: number) => `${n(count)} ${count === 1 ? 'Ecke' : 'Ecken'}`;

/** A corner among those of its object, and how many objects have it in common. */
interface CornerSaid {
  readonly number: number;
  readonly of: number;
  readonly features: number;
}

export const handDe = {
  heading: 'Auf der Karte',
  help: 'Wählen Sie ein Objekt auf der Karte oder in der Liste. Ziehen Sie eine Ecke, oder ziehen Sie aus einer Kante eine neue. Mit der Tastatur: Karte ansteuern, Pfeiltasten bewegen sie unter dem Fadenkreuz, Eingabe setzt oder wählt, Escape nimmt zurück. Ist eine Ecke gewählt, verschieben die Pfeiltasten die Ecke.',
  tools: 'Werkzeug',
  tool: {
    select: 'Auswählen',
    point: 'Punkt',
    line: 'Linie',
    area: 'Fläche',
    rectangle: 'Rechteck',
    hole: 'Loch',
    part: 'Teilfläche',
    move: 'Verschieben',
    copy: 'Kopieren',
    split: 'Teilen',
    merge: 'Vereinigen',
    difference: 'Abziehen',
  },
  toolHelp: {
    select: 'Ziehen Sie eine Ecke, um sie zu verschieben, oder eine Kante, um eine Ecke einzufügen.',
    point: 'Tippen Sie auf die Stelle.',
    line: 'Setzen Sie Punkt für Punkt; tippen Sie zum Abschluss noch einmal auf den letzten.',
    area: 'Setzen Sie Ecke für Ecke; tippen Sie zum Abschluss noch einmal auf die erste oder die letzte.',
    rectangle: 'Setzen Sie zwei Ecken, die einander gegenüberliegen.',
    hole: 'Zeichnen Sie das Loch im gewählten Objekt.',
    part: 'Zeichnen Sie eine weitere Fläche desselben Objekts.',
    move: 'Ziehen Sie das gewählte Objekt, oder verschieben Sie es mit den Pfeiltasten.',
    copy: 'Ziehen Sie die Kopie vom gewählten Objekt weg.',
    split: 'Zeichnen Sie eine Linie ganz durch das gewählte Objekt.',
    merge:
      'Markieren Sie die Flächen, die zum gewählten Objekt kommen sollen, und drücken Sie „Fertig“. Das Objekt behält seine Ebene und seine Angaben.',
    difference: 'Markieren Sie die Flächen, die abgezogen werden, und drücken Sie „Fertig“.',
  },
  clip: 'An Nachbarn abschneiden',
  markHere: 'Hier markieren',
  others: { merge: 'Flächen, die dazukommen', difference: 'Flächen, die abgezogen werden' },
  noOthers: 'Daneben liegt keine andere Fläche.',
  engine: {
    forbidden:
      'Teilen, Vereinigen, Abziehen und Abschneiden gehen hier nicht: Der Server schickt die Regel nicht mit, die das Rechenprogramm dafür erlaubt (für den Ordner engines/, siehe _headers und deploy/nginx.conf). Alles andere geht.',
    missing:
      'Teilen, Vereinigen, Abziehen und Abschneiden gehen gerade nicht: Das Rechenprogramm dafür kam nicht an. Alles andere geht.',
    silent:
      'Teilen, Vereinigen, Abziehen und Abschneiden gehen gerade nicht: Das Rechenprogramm dafür antwortet nicht. Alles andere geht.',
    broken:
      'Das Rechenprogramm für diese Werkzeuge brach ab, vielleicht reichte der Speicher nicht. Nichts wurde geändert; alles andere geht.',
  },
  engineAgain: 'Noch einmal versuchen',
  snap: 'An Ecken und Kanten einrasten',
  snapOf: (on: number, all: number) => `Einrasten an ${n(on)} von ${n(all)} Ebenen`,
  snapLayers: 'Ebenen zum Einrasten',
  counted: (count: number, unit: keyof typeof units) => `${n(count)} ${units[unit][count === 1 ? 0 : 1]}`,
  servedWith: (speed: string) => `Mit mindestens ${speed} versorgt:`,
  plannedIn: (zone: string) => `${zone}, Fläche unter geplantem Ausbau:`,
  follow: 'Grenzen folgen (Ecken zwischen zwei Stellen einer Grenze übernehmen)',
  detached: 'Ohne Nachbarn (gemeinsame Ecken lösen)',
  step: 'Schritt der Pfeiltasten',
  metres: (value: number) => `${n(value, value < 1 ? 1 : 0)} m`,
  shiftStep: 'mit Umschalttaste zehnmal so weit',
  directions: { west: 'nach Westen', east: 'nach Osten', north: 'nach Norden', south: 'nach Süden' },
  draw: 'Zeichnen auf der Karte',
  setHere: 'Ecke setzen',
  back: 'Zurück',
  finish: 'Fertig',
  cancel: 'Abbrechen',
  yes: 'Ja, entfernen',
  no: 'Nein',
  questions: {
    'remove-hole': 'Ein Loch braucht drei Ecken. Das ganze Loch entfernen?',
    'remove-part': 'Eine Teilfläche braucht drei Ecken. Die ganze Teilfläche entfernen?',
    'remove-feature': 'Ohne diese Ecke bliebe nichts übrig. Das ganze Objekt entfernen?',
  },
  vertices: 'Ecken',
  verticesOf: (name: string) => `Ecken von ${name}`,
  ring: (part: number, ring: number) =>
    ring === 0 ? `Fläche ${n(part + 1)}, Umriss` : `Fläche ${n(part + 1)}, Loch ${n(ring)}`,
  row: (number: number) => `Linie ${n(number)}`,
  corner: (number: number) => `Ecke ${n(number)}`,
  shared: (others: number) => `gemeinsam mit ${n(others)}`,
  insert: 'Ecke danach einfügen',
  remove: 'Ecke löschen',
  moreCorners: (shown: number, all: number) => `${n(shown)} von ${n(all)} Ecken`,
  showMore: 'Mehr Ecken zeigen',
  coordinates: 'Genaue Koordinaten',
  system: 'Koordinaten in',
  /** `degrees`, or the EPSG code of a UTM zone. */
  systemName: (system: string) =>
    system === 'degrees' ? 'Grad (WGS 84)' : `Meter (UTM ${system.slice(-2)}, ${system})`,
  fields: { degrees: ['Breite (° N)', 'Länge (° O)'], metres: ['Ostwert (m)', 'Nordwert (m)'] },
  setCorner: 'Ecke hier setzen',
  moveCorner: 'Ecke dorthin setzen',
  badCoordinates: 'Das ist keine Stelle in diesem System. Beispiel: 51,2475 und 7,6125.',
  area: (m2: number) => (m2 < 10_000 ? `${n(m2)} m²` : `${n(m2 / 10_000, 2)} ha`),
  length: (m: number) => (m < 1000 ? `${n(m, 1)} m` : `${n(m / 1000, 2)} km`),
  areaLabel: 'Fläche',
  lengthLabel: 'Länge',
  perimeterLabel: 'Umfang',
  bandLabel: 'Strecke',
  bearing: (degrees: number) => `Richtung ${n(degrees)}°`,
  method: (plane: string) =>
    `Fläche auf dem Ellipsoid, Längen in der Ebene von UTM ${plane.slice(-2)} (${plane}), Richtung ab Gitternord`,
  alongWith: (features: number) => `${n(features)} Objekte bewegen sich mit`,
  working: 'Wird berechnet …',
  shares: 'Anteile, während Sie ziehen',
  said: {
    tool: (tool: string, help: string) => `Werkzeug ${tool}. ${help}`,
    'feature-chosen': (count: number) => `Objekt gewählt, ${corners(count)}.`,
    'nothing-here': 'Hier liegt kein Objekt.',
    cancelled: 'Zurückgenommen.',
    unchosen: 'Kein Objekt gewählt.',
    'choose-first': 'Wählen Sie zuerst ein Objekt oder eine Ecke.',
    working: 'Wird berechnet.',
    'mark-first': 'Markieren Sie zuerst eine andere Fläche.',
    marked: (isMarked: boolean, count: number) =>
      `${isMarked ? 'Markiert' : 'Nicht mehr markiert'}, ${n(count)} insgesamt.`,
    overlaid: {
      split: (_: number, added: number) =>
        `Geteilt in ${n(added + 1)} Objekte. Das größte behält Kennung und alle Angaben.`,
      merge: (parts: number) =>
        `Vereinigt${parts > 1 ? `, in ${n(parts)} Teilen, die einander nicht berühren` : ''}. Die Angaben des gewählten Objekts bleiben.`,
      difference: (parts: number) => `Abgezogen${parts > 1 ? `, es bleiben ${n(parts)} Teile` : ''}.`,
      clip: (parts: number) =>
        `An den Nachbarn abgeschnitten${parts > 1 ? `, es bleiben ${n(parts)} Teile` : ''}.`,
    },
    slivers: (count: number) => `${n(count)} Splitter unter 1 m² weggelassen.`,
    decide: {
      split: (fields: string) =>
        `Bitte prüfen: ${fields}. Zahlen, die für das Ganze galten, sind beim neuen Stück nicht bekannt; Zahlen eigener Spalten stehen an beiden Stücken.`,
      merge: (fields: string) =>
        `Bitte prüfen, weil die anderen etwas anderes sagten oder eine Zahl nur für einen Teil gilt: ${fields}.`,
    },
    vertex: (what: string, { number, of, features }: CornerSaid, place: string) =>
      `Ecke ${n(number)} von ${n(of)} ${what}, ${place}${features > 1 ? `, gemeinsam mit ${n(features - 1)} weiteren` : ''}.`,
    'vertex-chosen': 'gewählt',
    'vertex-moved': 'verschoben',
    'vertex-inserted': 'eingefügt',
    'vertex-deleted': 'gelöscht',
    'corner-added': (count: number, snapped: 'vertex' | 'edge' | null, followed: number) =>
      `Ecke ${n(count)} gesetzt${snapped === 'vertex' ? ', an einer Ecke eingerastet' : snapped === 'edge' ? ', an einer Kante eingerastet' : ''}${followed > 0 ? `, ${corners(followed)} der Grenze übernommen` : ''}.`,
    'corner-removed': (count: number) => `Ecke zurückgenommen, noch ${corners(count)}.`,
    'too-few-corners': (count: number, least: number) =>
      `Noch nicht fertig: ${corners(count)}, mindestens ${n(least)} nötig.`,
    drawn: (tool: string, size: string) => `${tool} gezeichnet${size ? `, ${size}` : ''}.`,
    moved: (far: string) => `Objekt um ${far} verschoben.`,
    copied: (far: string) => `Kopie ${far} entfernt eingefügt.`,
    removed: {
      'remove-hole': 'Loch entfernt.',
      'remove-part': 'Teilfläche entfernt.',
      'remove-feature': 'Objekt entfernt.',
    },
  },
};

export type HandWords = typeof handDe;
