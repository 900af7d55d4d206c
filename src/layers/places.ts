// SPDX-License-Identifier: EUPL-1.2
import { defineLayer } from './definition';
import { otherNames, requiredChoice, requiredText, text } from './field';

export const placeKinds = {
  city: { de: 'Stadt', en: 'city' },
  district: { de: 'Ortsteil', en: 'district' },
  street: { de: 'Straße', en: 'street' },
  postcode: { de: 'Postleitzahl', en: 'postcode' },
  public: { de: 'öffentliche Einrichtung', en: 'public building' },
  station: { de: 'Bahnhof', en: 'railway station' },
  stop: { de: 'Haltestelle', en: 'stop' },
  junction: { de: 'Anschluss an die Autobahn', en: 'motorway junction' },
  road: { de: 'Straßenbauwerk', en: 'road structure' },
  retail: { de: 'Einkaufen', en: 'shopping' },
  neighbour: { de: 'Nachbarort', en: 'neighbouring place' },
  place: { de: 'Ort', en: 'place' },
} as const;

export const places = defineLayer({
  id: 'places',
  role: 'place',
  title: { de: 'Orte', en: 'Places' },
  about: { de: 'Was das Suchfeld findet.', en: 'What the search field finds.' },
  shapes: ['Point'],
  mayLackGeometry: true,
  fields: {
    name: requiredText({ de: 'Ort', en: 'Place' }),
    kind: requiredChoice({ de: 'Art', en: 'Kind' }, placeKinds),
    aliases: otherNames(),
    address: text({ de: 'Adresse', en: 'Address' }),
    district: text({ de: 'Ortsteil', en: 'District' }),
  },
  columns: ['name', 'kind', 'address', 'district'],
  intervalMonths: 60,
  look: { by: null, of: { '*': { label: { de: 'Ort', en: 'Place' }, light: '#33363b', dark: '#d9dce1' } } },
});
