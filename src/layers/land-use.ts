// SPDX-License-Identifier: EUPL-1.2
// The codes of the Baunutzungsverordnung (BauNVO) that a zone may carry. Source: BauNVO §§ 2-11, list in PlanZV.

import type { Bilingual } from './field';

export const landUseCodes = {
  WS: { de: 'Kleinsiedlungsgebiet', en: 'small-holding area' },
  WR: { de: 'Reines Wohngebiet', en: 'purely residential area' },
  WA: { de: 'Allgemeines Wohngebiet', en: 'general residential area' },
  WB: { de: 'Besonderes Wohngebiet', en: 'special residential area' },
  MD: { de: 'Dorfgebiet', en: 'village area' },
  MDW: { de: 'Dörfliches Wohngebiet', en: 'rural residential area' },
  MI: { de: 'Mischgebiet', en: 'mixed area' },
  MU: { de: 'Urbanes Gebiet', en: 'urban area' },
  MK: { de: 'Kerngebiet', en: 'core area' },
  GE: { de: 'Gewerbegebiet', en: 'commercial area' },
  GI: { de: 'Industriegebiet', en: 'industrial area' },
  SO: { de: 'Sondergebiet', en: 'special area' },
  unplanned: { de: 'ohne Bebauungsplan (§ 34 BauGB)', en: 'no development plan (§ 34 BauGB)' },
} as const satisfies Record<string, Bilingual>;

export type LandUseCode = keyof typeof landUseCodes;

/** `GE: Gewerbegebiet`; what is no code of the ordinance stands without its key. */
export function landUseText(code: LandUseCode, language: 'de' | 'en'): string {
  const name = landUseCodes[code][language];
  return code === 'unplanned' ? name : `${code}: ${name}`;
}

/** In hectares; no area in a municipality is larger than the largest one of Germany (Berlin, 891 km²), so 99999 is none. */
export const largestTownHa = 90_000;
