// SPDX-License-Identifier: EUPL-1.2
// Words of the map picture and its buttons. They come with the stage, so that the first answer does not wait for them.

const de = {
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
};

const en: typeof de = {
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
  keyboard: 'Arrow keys move, + and − zoom, Enter asks for the point under the cross-hair.',
  crosshair: 'Cross-hair: press Enter to ask for this point.',
};

const all = { de, en } as const;

export const pictureWordsOf = (language: 'de' | 'en'): typeof de => all[language];
