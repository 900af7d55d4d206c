// SPDX-License-Identifier: EUPL-1.2
// The schematic background: the project's own, so that the map looks deliberate without any other server.

import { defineLayer } from './definition';
import { choice, requiredText } from './field';

const name = requiredText({ de: 'Name', en: 'Name' });

export const baseRoads = defineLayer({
  id: 'base-roads',
  role: 'base',
  title: { de: 'Straßen (Skizze)', en: 'Roads (sketch)' },
  about: { de: 'Hauptstraßen zur Orientierung.', en: 'Main roads for orientation.' },
  shapes: ['LineString'],
  mayLackGeometry: false,
  fields: {
    name,
    kind: choice(
      { de: 'Art', en: 'Kind' },
      {
        motorway: { de: 'Autobahn', en: 'motorway' },
        federal: { de: 'Bundesstraße', en: 'federal road' },
        state: { de: 'Landesstraße', en: 'state road' },
        street: { de: 'Straße', en: 'street' },
      },
    ),
  },
  columns: ['name', 'kind'],
  intervalMonths: 120,
  look: { by: null, of: { '*': { label: { de: 'Straße', en: 'Road' }, light: '#ffffff', dark: '#4a4f58' } } },
});

export const baseRail = defineLayer({
  id: 'base-rail',
  role: 'base',
  title: { de: 'Bahn (Skizze)', en: 'Rail (sketch)' },
  about: { de: 'Bahnstrecken zur Orientierung.', en: 'Railway lines for orientation.' },
  shapes: ['LineString'],
  mayLackGeometry: false,
  fields: { name },
  columns: ['name'],
  intervalMonths: 120,
  look: {
    by: null,
    of: { '*': { label: { de: 'Bahnstrecke', en: 'Railway' }, light: '#9a9388', dark: '#6b7078' } },
  },
});

export const baseWater = defineLayer({
  id: 'base-water',
  role: 'base',
  title: { de: 'Gewässer (Skizze)', en: 'Water (sketch)' },
  about: {
    de: 'Bäche, Flüsse und Talsperren zur Orientierung.',
    en: 'Streams, rivers and reservoirs for orientation.',
  },
  shapes: ['LineString', 'Polygon'],
  mayLackGeometry: false,
  fields: { name },
  columns: ['name'],
  intervalMonths: 120,
  look: {
    by: null,
    of: { '*': { label: { de: 'Gewässer', en: 'Water' }, light: '#b9cfdb', dark: '#26404d' } },
  },
});

export const baseNeighbours = defineLayer({
  id: 'base-neighbours',
  role: 'base',
  title: { de: 'Nachbargemeinden', en: 'Neighbouring municipalities' },
  about: { de: 'Namen der Nachbarn.', en: 'Names of the neighbours.' },
  shapes: ['Point'],
  mayLackGeometry: false,
  fields: { name },
  columns: ['name'],
  intervalMonths: 120,
  look: {
    by: null,
    of: { '*': { label: { de: 'Nachbargemeinde', en: 'Neighbour' }, light: '#7a756c', dark: '#8d939c' } },
  },
});
