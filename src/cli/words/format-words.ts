// SPDX-License-Identifier: EUPL-1.2
// What `nuf format` did to a file besides its form, a sentence a step.

import type { MendKind, MendStep } from '../../core/write/mend-layer';
import { type LayerId, layerById } from '../../layers';
import { fieldsOf } from '../../layers/definition';
import type { Lang } from '../disk/wrong-use';

const mostNamed = 8;

/** `2 Objekte: Kennung aus properties.id übernommen (a, b)`; a field is named with its label. */
export function stepText({ kind, field, features }: MendStep, layer: LayerId, lang: Lang): string {
  const label = field === null ? '' : fieldsOf(layerById(layer)!)[field]!.label[lang];
  const count = features.length;
  const objects =
    lang === 'de'
      ? `${count} ${count === 1 ? 'Objekt' : 'Objekte'}`
      : `${count} ${count === 1 ? 'feature' : 'features'}`;
  const names = `${features.slice(0, mostNamed).join(', ')}${count > mostNamed ? ', …' : ''}`;
  return `${objects}: ${words[lang][kind](`${field} (${label})`)}: ${names}`;
}

const words: Readonly<Record<Lang, Readonly<Record<MendKind, (field: string) => string>>>> = {
  de: {
    'id-lifted': () => 'Kennung aus properties.id übernommen',
    'id-replaced': () => 'Kennung durch properties.id ersetzt',
    'id-repeated': () => 'properties.id weggelassen, sie sagt nichts anderes als die Kennung',
    'place-emptied': () => 'leere Lage als null geschrieben',
    'list-null': (field) => `${field}: null als leere Liste [] geschrieben`,
    'list-text': (field) => `${field}: Liste, die als Text dastand, als Liste geschrieben`,
    'number-text': (field) => `${field}: Zahl, die als Text dastand, als Zahl geschrieben`,
    'date-text': (field) => `${field}: Datum in die Form JJJJ-MM-TT (oder JJJJ-MM) gebracht`,
    'one-part': () => 'Multi-Geometrie mit einem Teil als einfache geschrieben',
    'entry-order': (field) => `${field}: Einträge in die Reihenfolge der Definition gebracht`,
    'field-case': (field) => `${field}: Feldname in der Schreibweise der Definition`,
  },
  en: {
    'id-lifted': () => 'id taken from properties.id',
    'id-replaced': () => 'id replaced by properties.id',
    'id-repeated': () => 'properties.id left out, it says nothing else than the id',
    'place-emptied': () => 'empty place written as null',
    'list-null': (field) => `${field}: null written as an empty list []`,
    'list-text': (field) => `${field}: list that stood as text written as a list`,
    'number-text': (field) => `${field}: number that stood as text written as a number`,
    'date-text': (field) => `${field}: date brought into the form YYYY-MM-DD (or YYYY-MM)`,
    'one-part': () => 'Multi geometry of one part written as a simple one',
    'entry-order': (field) => `${field}: entries brought into the order of the definition`,
    'field-case': (field) => `${field}: name of the field spelled as in the definition`,
  },
};
