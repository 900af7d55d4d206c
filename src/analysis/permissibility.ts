// SPDX-License-Identifier: EUPL-1.2
// What a zone permits: BauNVO code and use to permitted, exceptional, not or unknown, with one plain sentence.

import { type LandUse, landUses, type NoiseLimits, type Permissibility } from '../core/permissibility-rules';
import type { Bilingual } from '../layers/field';
import type { LandUseCode } from '../layers/land-use';

export interface UseAnswer {
  readonly use: LandUse;
  readonly answer: 'permitted' | 'exceptional' | 'not' | 'unknown';
  readonly sentence: Bilingual;
  /** Null where no paragraph can be named because the code is not known. */
  readonly paragraph: string | null;
}

export interface ZonePermission {
  readonly code: LandUseCode | null;
  readonly uses: readonly UseAnswer[];
  /** Null where the code is not known. */
  readonly noise: NoiseLimits | null;
}

/** Whether one use may be in a zone; a code that is null is answered "unknown", never guessed from the surroundings. */
export function permissibility(code: LandUseCode | null, use: LandUse, rules: Permissibility): UseAnswer {
  const cell = code === null ? undefined : rules.zones[code].uses[use];
  if (!cell) return { use, answer: 'unknown', sentence: rules.codeUnknown, paragraph: null };
  const sentence = rules.sentences[cell.sentence] ?? rules.codeUnknown;
  return { use, answer: cell.answer, sentence, paragraph: cell.paragraph };
}

/** All uses of a zone in a fixed order, and its noise limits. */
export function zonePermission(code: LandUseCode | null, rules: Permissibility): ZonePermission {
  return {
    code,
    uses: landUses.map((use) => permissibility(code, use, rules)),
    noise: code === null ? null : rules.zones[code].noise,
  };
}
