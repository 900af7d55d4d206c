// SPDX-License-Identifier: EUPL-1.2
import { defineLayer } from './definition';
import { choice, number, requiredChoice, requiredText, text } from './field';
import { landUseCodes, largestTownHa } from './land-use';

export const residentialZones = defineLayer({
  id: 'residential-zones',
  role: 'zone',
  tiling: 'land-use',
  title: { de: 'Wohn- und Mischgebiete', en: 'Residential and mixed areas' },
  about: { de: 'Wo Menschen wohnen.', en: 'Where people live.' },
  shapes: ['Polygon'],
  mayLackGeometry: true,
  fields: {
    name: requiredText({ de: 'Gebiet', en: 'Area' }),
    use: requiredChoice(
      { de: 'Gruppe', en: 'Group' },
      {
        residential: { de: 'Wohnen', en: 'residential' },
        mixed: { de: 'gemischt', en: 'mixed' },
      },
    ),
    code: choice({ de: 'Art nach BauNVO', en: 'Zone code (BauNVO)' }, landUseCodes),
    population: number({ de: 'Einwohner', en: 'Inhabitants' }, { min: 0, whole: true }),
    populationAsOf: text({ de: 'Einwohner, Stand', en: 'Inhabitants, as of' }),
    populationAsOfEn: text({ de: 'Einwohner, Stand (englisch)', en: 'Inhabitants, as of (English)' }),
    statisticalDistrict: text({ de: 'Statistischer Bezirk', en: 'Statistical district' }),
    publishedAreaHa: number(
      { de: 'Veröffentlichte Fläche', en: 'Published area' },
      { unit: 'ha', min: 0, max: largestTownHa },
    ),
  },
  columns: ['name', 'use', 'code', 'population', 'populationAsOf', 'statisticalDistrict', 'publishedAreaHa'],
  rules: [
    { rule: 'at-most-town', field: 'population', fact: 'population' },
    { rule: 'at-most-town', field: 'publishedAreaHa', fact: 'areaKm2' },
    { rule: 'area-of-outline', field: 'publishedAreaHa' },
  ],
  intervalMonths: 60,
  look: {
    by: 'use',
    of: {
      residential: {
        label: { de: 'Wohnen (W)', en: 'Residential (W)' },
        light: '#a63d2f',
        dark: '#ef9f91',
        width: 1.5,
        letter: 'W',
      },
      mixed: {
        label: { de: 'Gemischt (M)', en: 'Mixed (M)' },
        light: '#7a4a12',
        dark: '#dfae63',
        width: 1.5,
        letter: 'M',
      },
    },
  },
});
