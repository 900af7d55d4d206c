// SPDX-License-Identifier: EUPL-1.2
// Coverage in 100 m cells of the Breitbandatlas (EPSG:25832), in the official column grammar
// down_fn_<group>_<technology>_<mbit>, so that an official row fits unchanged.

import { defineLayer } from './definition';
import { type Bilingual, type Field, number, requiredText, text } from './field';
import { type ThresholdMbit, thresholdsMbit } from './speed-thresholds';

/** Denominators of a share. Always printed beside it. */
export type ShareUnit = 'households' | 'businesses' | 'area';

/** Units of a share in the official grammar: households, businesses, businesses inside commercial areas. */
export const coverageGroups = ['hh', 'gew', 'gwg'] as const;
export type CoverageGroup = (typeof coverageGroups)[number];

/** Technologies of the official grammar that this product reads; `alle` is the best of all. */
export const coverageTechnologies = ['alle', 'ftthb', 'hfc', 'fttc'] as const;
export type CoverageTechnology = (typeof coverageTechnologies)[number];

export type CoverageColumn = `down_fn_${CoverageGroup}_${CoverageTechnology}_${ThresholdMbit}`;

/**
 * Name of a column in the grammar of the Breitbandatlas: share in per cent of households (hh), businesses (gew) or
 * those in commercial areas (gwg).
 */
export function coverageColumn(group: CoverageGroup, technology: CoverageTechnology, mbit: ThresholdMbit) {
  return `down_fn_${group}_${technology}_${mbit}` as const satisfies CoverageColumn;
}

/** Any column of the official grammar, also those this product only keeps (other technologies, upload, 10 and 16). */
export const coverageColumnPattern = new RegExp(
  `^(down|up)_(fn|mf)_(hh|gew|gwg)_(alle|ftthb|ftth|fttb|fttc|hfc|sonst)_(10|16|${thresholdsMbit.join('|')})$`,
);

const groupWords: Record<CoverageGroup, Bilingual> = {
  hh: { de: 'Haushalte', en: 'households' },
  gew: { de: 'Betriebe', en: 'businesses' },
  gwg: { de: 'Betriebe in Gewerbegebieten', en: 'businesses in commercial areas' },
};
export const technologyWords: Record<CoverageTechnology, Bilingual> = {
  alle: { de: 'beste Technik', en: 'best technology' },
  ftthb: { de: 'Glasfaser (FTTB/H)', en: 'Fibre (FTTB/H)' },
  hfc: { de: 'Kabel (HFC)', en: 'Cable (HFC)' },
  fttc: { de: 'DSL (FTTC)', en: 'DSL (FTTC)' },
};

function percentColumns(): Record<CoverageColumn, Field> {
  const out: Record<string, Field> = {};
  for (const group of coverageGroups) {
    for (const technology of coverageTechnologies) {
      for (const mbit of thresholdsMbit) {
        const label = (lang: 'de' | 'en') =>
          `${groupWords[group][lang]}, ${technologyWords[technology][lang]}, ≥ ${mbit} Mbit/s`;
        // Official percentages reach 100.65; more than that is refused.
        out[coverageColumn(group, technology, mbit)] = number(
          { de: label('de'), en: label('en') },
          { unit: '%', min: 0, max: 101 },
        ) as Field;
      }
    }
  }
  return out as Record<CoverageColumn, Field>;
}

const mobileHelp: Bilingual = {
  de: 'Bitfeld des Breitbandatlas: 1 eigenes Netz, 2 nationales Roaming',
  en: 'bit field of the Breitbandatlas: 1 own network, 2 national roaming',
};

const ownFields = {
  raster_id: requiredText({ de: 'Rasterzelle', en: 'Grid cell' }),
  ags: text({ de: 'Gemeindeschlüssel (AGS)', en: 'Municipality key (AGS)' }),
  households: number({ de: 'Haushalte', en: 'Households' }, { min: 0, max: 100_000 }),
  businesses: number({ de: 'Betriebe', en: 'Businesses' }, { min: 0, max: 100_000 }),
  verf_4g: number({ de: 'Mobilfunk 4G', en: 'Mobile 4G' }, { min: 0, max: 3, whole: true, help: mobileHelp }),
  verf_5g: number({ de: 'Mobilfunk 5G', en: 'Mobile 5G' }, { min: 0, max: 3, whole: true, help: mobileHelp }),
};

export const broadbandCoverage = defineLayer({
  id: 'broadband-coverage',
  role: 'coverage',
  title: { de: 'Breitband-Versorgung', en: 'Broadband coverage' },
  about: {
    de: 'Welche Geschwindigkeit für wie viele Haushalte und Betriebe je 100-Meter-Feld verfügbar ist.',
    en: 'Which speed is available to how many households and businesses in each 100 m cell.',
  },
  shapes: ['Polygon'],
  mayLackGeometry: false,
  fields: { ...ownFields, ...percentColumns() },
  columns: [
    'raster_id',
    'households',
    'businesses',
    'down_fn_hh_alle_30',
    'down_fn_hh_alle_100',
    'down_fn_hh_alle_1000',
    'down_fn_hh_ftthb_1000',
    'down_fn_gew_alle_30',
    'down_fn_gew_alle_1000',
    'down_fn_gew_ftthb_1000',
    'verf_5g',
  ],
  rules: [
    { rule: 'once', field: 'raster_id' },
    { rule: 'per-cent', fields: /^(down|up)_/, counts: ['households', 'businesses'] },
    { rule: 'sum', field: 'households', fact: 'households', tolerance: 0.1 },
    { rule: 'same-as-town', field: 'ags', fact: 'ags' },
    { rule: 'one-date', field: 'asOf' },
  ],
  intervalMonths: 12,
  look: {
    by: null,
    of: { '*': { label: { de: '100-Meter-Feld', en: '100 m cell' }, light: '#0b6e8a', dark: '#7fd1e6' } },
  },
});
