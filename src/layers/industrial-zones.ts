// SPDX-License-Identifier: EUPL-1.2
import { defineLayer } from './definition';
import { choice, date, number, requiredText, text } from './field';
import { landUseCodes, largestTownHa } from './land-use';

export const industrialZones = defineLayer({
  id: 'industrial-zones',
  role: 'zone',
  tiling: 'land-use',
  group: 'industrial',
  title: { de: 'Gewerbe- und Industriegebiete', en: 'Commercial and industrial areas' },
  about: { de: 'Wo Betriebe sind.', en: 'Where businesses are.' },
  shapes: ['Polygon'],
  mayLackGeometry: true,
  fields: {
    name: requiredText({ de: 'Gebiet', en: 'Area' }),
    code: choice({ de: 'Art nach BauNVO', en: 'Zone code (BauNVO)' }, landUseCodes),
    publishedAreaHa: number(
      { de: 'Veröffentlichte Fläche', en: 'Published area' },
      { unit: 'ha', min: 0, max: largestTownHa },
    ),
    availability: choice(
      { de: 'Freie Flächen', en: 'Free land' },
      {
        full: { de: 'voll belegt', en: 'fully taken' },
        some: { de: 'Restflächen', en: 'some left' },
      },
    ),
    availabilityAsOf: date({ de: 'Freie Flächen, Stand', en: 'Free land, as of' }),
    firms: text({ de: 'Genannte Betriebe', en: 'Firms named' }),
  },
  columns: ['name', 'code', 'publishedAreaHa', 'availability', 'availabilityAsOf', 'firms'],
  rules: [
    { rule: 'at-most-town', field: 'publishedAreaHa', fact: 'areaKm2' },
    { rule: 'area-of-outline', field: 'publishedAreaHa' },
  ],
  intervalMonths: 24,
  look: {
    by: null,
    of: {
      '*': {
        label: { de: 'Gewerbe und Industrie (G)', en: 'Commercial and industrial (G)' },
        light: '#55564c',
        dark: '#c4c3b4',
        width: 2,
        letter: 'G',
      },
    },
  },
});
