// SPDX-License-Identifier: EUPL-1.2
// The English words of the planners' room.

import { formatNumber } from '../number/format';
import { featureReadOnlyEn, readOnlyEn, refusalEn, stepEn, stopEn, troubleEn } from './codes-en';
import type { EditWords } from './de';

const n = (value: number) => formatNumber(value, 'en');
const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`;

export const editEn: EditWords = {
  heading: 'Edit the data',
  lead: 'Choose a layer and an object. Every change is stored on this device at once; it comes into the data only when you publish it.',
  loading: 'The layers are being loaded …',
  noFiles: 'No layer could be opened.',
  readOnly: readOnlyEn,
  featureReadOnly: featureReadOnlyEn,
  stop: stopEn,
  refusal: refusalEn,
  step: stepEn,
  trouble: troubleEn,

  bar: {
    label: 'Draft',
    draft: 'Draft',
    changes: (count) => many(count, 'change', 'changes'),
    none: 'Nothing changed yet',
    keeping: 'being stored …',
    kept: (time) => `stored on this device at ${time}`,
    failed: 'not stored',
    undo: 'Undo',
    redo: 'Redo',
    undoStep: (step) => `Undo: ${step}`,
    redoStep: (step) => `Redo: ${step}`,
    undone: (step) => `Undone: ${step}`,
    redone: (step) => `Done again: ${step}`,
    takeOver: 'Take the writing over',
    save: 'Save the draft as a file',
    keys: 'Ctrl+Z takes back, Ctrl+Shift+Z does it again, Escape drops what a field has not taken yet.',
  },

  stepOf: (step, fields, features) =>
    [
      step,
      ...(fields.length > 0 ? [fields.join(', ')] : []),
      ...(features > 1 ? [`${n(features)} objects`] : []),
    ].join(' · '),

  layers: {
    label: 'Layer',
    heading: 'Layers',
    count: (count) => many(count, 'object', 'objects'),
    changed: (count) => `${n(count)} changed`,
    isReadOnly: 'read only',
  },

  table: {
    label: (layer) => `Objects of the layer ${layer}`,
    search: 'Search',
    filters: (active) => (active > 0 ? `Filters (${n(active)} active)` : 'Filters'),
    any: 'all',
    onlyChanged: 'changed ones only',
    shown: (shown, all) => `${n(shown)} of ${n(all)} objects`,
    nothing: 'No object fits the search.',
    empty: 'This layer has no objects yet.',
    changed: 'changed',
    added: 'new',
    noName: 'without a name',
    page: (from, to) => `${n(from)}–${n(to)}`,
    previous: 'Previous page',
    next: 'Next page',
    sort: 'Sort by',
    asFile: 'order of the file',
  },

  form: {
    heading: 'Values',
    none: 'Choose an object from the list.',
    id: 'Id',
    unknown: 'not known',
    required: 'required',
    yes: 'yes',
    no: 'no',
    was: (value) => `before: ${value}`,
    provenance: 'Source and certainty',
    others: 'Further values of the file',
    othersLead: 'The program does not know these fields. They stay as they are.',
    place: 'Position',
    noPlace: 'The position is not known.',
    close: 'Close',
    take: 'Apply',
    which: 'This number can be read in two ways. You mean:',
    untaken: (field) => `“${field}” is not taken yet.`,
    fault: {
      'no-number': 'This is no number. Examples: 1250 · 12.5',
      'no-date': 'This is no date. Examples: 24.12.2026 · 12.2026 · Q3 2026 · H2 2026 · 2026',
      'no-day': 'There is no such day.',
      'short-year': 'Please write the year with four digits: 24.12.2026',
      'no-link': 'An address begins with https:// and holds no spaces.',
      'no-choice': 'This value is not in the list.',
    },
    dateHint: 'DD.MM.YYYY, also 12.2026, Q3 2026 or 2026',
    entries: (count) => many(count, 'entry', 'entries'),
    noLonger: (value) => `${value} (not in the list)`,
  },
};
