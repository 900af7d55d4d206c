// SPDX-License-Identifier: EUPL-1.2
// One fact of a site as a row of text, and the tables of rules that facts are read by.

import type { PlaceAnswer } from '../../analysis/place/place-answer';
import type { FitFigures } from '../../analysis/site-check/fit-figures';
import type { SitePartSource } from '../../analysis/site-check/site-check';
import type { SiteFigures } from '../../analysis/site-check/site-figures';
import type { BusinessRequirements } from '../../core/city/business-requirements';
import type { EligibilityRules } from '../../core/city/eligibility-rules';
import type { Permissibility } from '../../core/city/permissibility-rules';
import { formatSourceDate, type Language } from '../../words/number/format';

export interface PlaceFigures {
  readonly site: SiteFigures;
  /** Null while no activity is ticked. */
  readonly fit: FitFigures | null;
}

export interface FactTables {
  readonly requirements: BusinessRequirements;
  readonly eligibility: EligibilityRules;
  readonly permissibility: Permissibility;
}

export interface SiteFact {
  readonly group: 'site' | 'fit' | 'line' | 'coming' | 'funding' | 'law' | 'size' | 'contact';
  readonly label: string;
  /** Null: not known. */
  readonly value: string | null;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly certainty: SitePartSource['confidence'] | 'own-assumption';
  /** What a sheet never does without: that something is finished, or has ended. */
  readonly isKept?: true;
  /** Younger than the row before it on the same matter, which no sheet keeps without it. */
  readonly isNewer?: true;
}

/** Whose a fact is, of when and how sure. */
export type Origin = Pick<SiteFact, 'source' | 'asOf' | 'certainty'>;
type SaidBy = Pick<NonNullable<PlaceAnswer['about']>, 'source' | 'asOf' | 'confidence'>;
export const noOrigin: Origin = { source: null, asOf: null, certainty: null };

/** Of what a file says, as old and as sure as it says itself. */
export const originAs = (said: SaidBy): Origin => ({
  source: said.source,
  asOf: said.asOf,
  certainty: said.confidence,
});

/**
 * How the day of each fact's source is written: that of the lines as a release of the atlas (`Mitte 2021`), also where the same source
 * stands behind another fact, so that one day has one name; of everything else as it stands. Null without a day.
 */
export function sourceDays(
  facts: readonly SiteFact[],
  language: Language,
): (fact: Pick<SiteFact, 'source' | 'asOf'>) => string | null {
  const ofLines = new Set(
    facts.flatMap(({ group, source }) => (group === 'line' || group === 'fit' ? [source] : [])),
  );
  return ({ source, asOf }) => asOf && formatSourceDate(asOf, ofLines.has(source), language);
}
