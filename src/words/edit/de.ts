// SPDX-License-Identifier: EUPL-1.2
// The German words of the planners' room; they come with that room, not with the first answer. Their shape is the type
// that every other language must fill completely.

import { formatNumber } from '../number/format';
import { featureReadOnlyDe, readOnlyDe, refusalDe, stepDe, stopDe, troubleDe } from './codes-de';

const n = (value: number) => formatNumber(value, 'de');
const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`;

export const editDe = {
  heading: 'Daten bearbeiten',
  lead: 'Wählen Sie eine Ebene und ein Objekt. Jede Änderung wird sofort auf diesem Gerät gespeichert; in die Daten kommt sie erst, wenn Sie sie veröffentlichen.',
  loading: 'Die Ebenen werden geladen …',
  noFiles: 'Es konnte keine Ebene geöffnet werden.',
  readOnly: readOnlyDe,
  featureReadOnly: featureReadOnlyDe,
  stop: stopDe,
  refusal: refusalDe,
  step: stepDe,
  trouble: troubleDe,

  bar: {
    label: 'Entwurf',
    draft: 'Entwurf',
    changes: (count: number) => many(count, 'Änderung', 'Änderungen'),
    none: 'Noch nichts geändert',
    keeping: 'wird gespeichert …',
    kept: (time: string) => `auf diesem Gerät gespeichert um ${time}`,
    failed: 'nicht gespeichert',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    undoStep: (step: string) => `Rückgängig: ${step}`,
    redoStep: (step: string) => `Wiederholen: ${step}`,
    undone: (step: string) => `Rückgängig gemacht: ${step}`,
    redone: (step: string) => `Wiederholt: ${step}`,
    takeOver: 'Schreiben übernehmen',
    save: 'Entwurf als Datei sichern',
    keys: 'Strg+Z macht rückgängig, Strg+Umschalt+Z wiederholt, Escape verwirft, was in einem Feld noch nicht übernommen ist.',
  },

  stepOf: (step: string, fields: readonly string[], features: number) =>
    [
      step,
      ...(fields.length > 0 ? [fields.join(', ')] : []),
      ...(features > 1 ? [`${n(features)} Objekte`] : []),
    ].join(' · '),

  layers: {
    label: 'Ebene',
    heading: 'Ebenen',
    count: (count: number) => many(count, 'Objekt', 'Objekte'),
    changed: (count: number) => `${n(count)} geändert`,
    isReadOnly: 'nur lesen',
  },

  table: {
    label: (layer: string) => `Objekte der Ebene ${layer}`,
    search: 'Suchen',
    filters: (active: number) => (active > 0 ? `Filter (${n(active)} aktiv)` : 'Filter'),
    any: 'alle',
    onlyChanged: 'nur geänderte',
    shown: (shown: number, all: number) => `${n(shown)} von ${n(all)} Objekten`,
    nothing: 'Kein Objekt passt zur Suche.',
    empty: 'Diese Ebene hat noch keine Objekte.',
    changed: 'geändert',
    added: 'neu',
    noName: 'ohne Namen',
    page: (from: number, to: number) => `${n(from)}–${n(to)}`,
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    sort: 'Sortieren nach',
    asFile: 'Reihenfolge der Datei',
  },

  form: {
    heading: 'Angaben',
    none: 'Wählen Sie ein Objekt aus der Liste.',
    id: 'Kennung',
    unknown: 'nicht bekannt',
    required: 'Pflichtangabe',
    yes: 'ja',
    no: 'nein',
    was: (value: string) => `bisher: ${value}`,
    provenance: 'Herkunft und Sicherheit',
    others: 'Weitere Angaben der Datei',
    othersLead: 'Diese Felder kennt das Programm nicht. Sie bleiben, wie sie sind.',
    place: 'Lage',
    noPlace: 'Die Lage ist nicht bekannt.',
    close: 'Schließen',
    take: 'Übernehmen',
    which: 'Diese Zahl lässt sich zweifach lesen. Gemeint ist:',
    untaken: (field: string) => `„${field}“ ist noch nicht übernommen.`,
    fault: {
      'no-number': 'Das ist keine Zahl. Beispiele: 1250 · 12,5',
      'no-date':
        'Das ist kein Datum. Beispiele: 24.12.2026 · 12.2026 · 3. Quartal 2026 · 2. Halbjahr 2026 · 2026',
      'no-day': 'Diesen Tag gibt es nicht.',
      'short-year': 'Bitte schreiben Sie das Jahr vierstellig: 24.12.2026',
      'no-link': 'Eine Adresse beginnt mit https:// und enthält keine Leerzeichen.',
      'no-choice': 'Dieser Wert steht nicht in der Liste.',
    },
    dateHint: 'TT.MM.JJJJ, auch 12.2026, 3. Quartal 2026 oder 2026',
    entries: (count: number) => many(count, 'Eintrag', 'Einträge'),
    noLonger: (value: string) => `${value} (steht nicht in der Liste)`,
  },
};

/** The shape that each language fills: the same keys, the same arguments. */
type Widened<T> = T extends (...of: infer A) => string
  ? (...of: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };
export type EditWords = Widened<typeof editDe>;
