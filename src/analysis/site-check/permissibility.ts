// SPDX-License-Identifier: EUPL-1.2
// What a zone permits: BauNVO code and use to permitted, exceptional, not or unknown, with one plain sentence.

import {
  type LandUse,
  type LawSource,
  landUses,
  type NoiseLimits,
  type Permissibility,
} from '../../core/city/permissibility-rules';
import type { Bilingual } from '../../layers/field';
import type { LandUseCode } from '../../layers/land-use';

export interface UseAnswer {
  readonly use: LandUse;
  readonly answer: 'permitted' | 'exceptional' | 'not' | 'depends' | 'unknown';
  readonly sentence: Bilingual;
  /** Null where no paragraph can be named because the code is not known. */
  readonly paragraph: string | null;
  /** Where the sentence was read; null where it was not, or where the code is not known. */
  readonly source: LawSource | null;
}

export interface ZonePermission {
  readonly code: LandUseCode | null;
  readonly uses: readonly UseAnswer[];
  /** Null where the code is not known. */
  readonly noise: NoiseLimits | null;
  /** The texts in which the answers were read, each once. */
  readonly sources: readonly LawSource[];
  /** Up to when amendments were looked for; null where the text of which that is known was not read for these answers. */
  readonly later: Bilingual | null;
}

/** Whether one use may be in a zone; a code that is null is answered "unknown", never guessed from the surroundings. */
export function permissibility(code: LandUseCode | null, use: LandUse, rules: Permissibility): UseAnswer {
  const cell = code === null ? undefined : rules.zones[code].uses[use];
  if (!cell) return { use, answer: 'unknown', sentence: rules.codeUnknown, paragraph: null, source: null };
  const sentence = rules.sentences[cell.sentence] ?? rules.codeUnknown;
  const source = cell.source === null ? null : (rules.sources[cell.source] ?? null);
  return { use, answer: cell.answer, sentence, paragraph: cell.paragraph, source };
}

/** How sure a sentence is: `read` in the text of the law, or `believed` where nobody has compared it. */
export function lawCertainty({ source }: UseAnswer): 'read' | 'believed' {
  return source === null ? 'believed' : 'read';
}

/** All uses of a zone in a fixed order, and its noise limits. */
export function zonePermission(code: LandUseCode | null, rules: Permissibility): ZonePermission {
  const uses = landUses.map((use) => permissibility(code, use, rules));
  const sources = [...new Set(uses.flatMap(({ source }) => source ?? []))];
  return {
    code,
    uses,
    sources,
    later: sources.some((source) => source === rules.sources[rules.later.of]) ? rules.later : null,
    noise: code === null ? null : rules.zones[code].noise,
  };
}
