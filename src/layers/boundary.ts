// SPDX-License-Identifier: EUPL-1.2
import { defineLayer } from './definition';
import { number, requiredText, text } from './field';

export const boundary = defineLayer({
  id: 'boundary',
  role: 'boundary',
  tiling: 'municipality',
  title: { de: 'Stadtgrenze', en: 'Municipal boundary' },
  about: { de: 'Bis wohin die Stadt reicht.', en: 'How far the municipality reaches.' },
  shapes: ['Polygon'],
  mayLackGeometry: false,
  fields: {
    name: requiredText({ de: 'Name', en: 'Name' }),
    ags: text({ de: 'Gemeindeschlüssel (AGS)', en: 'Municipality key (AGS)' }),
    areaKm2: number({ de: 'Amtliche Fläche', en: 'Official area' }, { unit: 'km²', min: 0 }),
  },
  columns: ['name', 'ags', 'areaKm2'],
  rules: [
    { rule: 'same-as-town', field: 'ags', fact: 'ags' },
    { rule: 'same-as-town', field: 'areaKm2', fact: 'areaKm2', tolerance: 0.005 },
  ],
  intervalMonths: 120,
  look: {
    by: null,
    of: {
      '*': {
        label: { de: 'Stadtgrenze', en: 'Municipal boundary' },
        light: '#44474d',
        dark: '#c9cdd4',
        width: 1.6,
      },
    },
  },
});
