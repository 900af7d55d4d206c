// SPDX-License-Identifier: EUPL-1.2
// PLACEHOLDER by the lead so that the page builds. Analysis engineer: replace this file by the real one; the page uses
// `shareFigure(city, question: ShareQuestion)` from src/frame/proof-card.tsx. Keep these names.
import type { City } from '../core/city';
import type { GroupChoice, ShareUnit } from '../core/view';
import type { CoverageTechnology, ThresholdMbit } from '../layers/broadband-coverage';
import type { Bilingual } from '../layers/field';

export interface ShareQuestion {
  readonly group: GroupChoice;
  readonly unit: ShareUnit;
  readonly technology: CoverageTechnology;
  readonly thresholdMbit: ThresholdMbit;
  readonly quarter: string | null;
}
export interface Proof {
  readonly formula: Bilingual;
  readonly inputs: readonly { label: Bilingual; value: number | string | null; unit: string | null; source: string | null }[];
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly confidence: 'found' | 'inferred' | 'demo';
  readonly reproduce: { readonly link: string; readonly cli: string };
}
export function shareFigure(_city: City, _question: ShareQuestion): { value: number | null; proof: Proof } {
  return { value: null, proof: { formula: { de: '', en: '' }, inputs: [], sources: [], asOf: null, confidence: 'demo', reproduce: { link: '', cli: '' } } };
}
