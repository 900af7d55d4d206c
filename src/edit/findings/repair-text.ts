// SPDX-License-Identifier: EUPL-1.2
// What a repair does, in words.

import type { Desk } from '../../core/edit/desk';
import type { RepairNote } from '../../core/edit/repair/repair-note';
import { editWordsOf } from '../../words/edit';
import { repairWordsOf } from '../../words/edit/repair-words';
import type { Language } from '../../words/number/format';
import { featureName, fieldsIn } from '../context/names';

export function repairText(desk: Desk, file: string, note: RepairNote, language: Language): string {
  const words = repairWordsOf(language);
  const label = (field: string) => fieldsIn(file)[field]?.label[language] ?? field;
  switch (note.code) {
    case 'winding':
      return words.winding(note.rings);
    case 'duplicates':
      return words.duplicates(note.corners);
    case 'id-lifted':
    case 'id-text':
      return words[note.code](note.id);
    case 'list-null':
    case 'empty-text':
      return words[note.code](label(note.field));
    case 'list-text':
      return words['list-text'](label(note.field), note.entries);
    case 'number-text':
      return words['number-text'](label(note.field), note.text, note.value);
    case 'date-text':
      return words['date-text'](label(note.field), note.text, note.date);
    case 'field-case':
      return words['field-case'](label(note.field), note.name);
    case 'snapped': {
      const { neighbour, moved, farthestM, inserted, others } = note;
      const name = featureName(desk.document(neighbour.file), neighbour.key, editWordsOf(language));
      return [
        ...(moved > 0 ? [words.moved(moved, Math.max(0.01, farthestM), name)] : []),
        ...(inserted > 0 ? [words.inserted(inserted)] : []),
        ...(others > 0 ? [words.others(others)] : []),
      ].join(' ');
    }
    default:
      return words[note.code];
  }
}
