// SPDX-License-Identifier: EUPL-1.2
// What the rules of funding and of the legal minimum compare a place with, as figures with their proof.

import type { EligibilityRules, Exclusion } from '../../core/city/eligibility-rules';
import type { FundingRule } from '../../core/city/municipality';
import type { Bilingual } from '../../layers/field';
import type { FigureUnit, NamedFigure, Proof } from '../figure/figure';
import { networksFigure } from './line-figures';
import type { SiteCheck } from './site-check';
import { type SiteOrigin, siteNumber } from './site-figure';

/** One threshold of a rule. */
export interface RuleLimit {
  readonly kind: 'belowDown' | 'belowSymmetric' | 'networks' | 'aboveDown' | 'withinYears';
  readonly figure: NamedFigure;
}

export type MinimumFigures = Readonly<Record<'down' | 'up' | 'latency', NamedFigure>>;

const limitOfRule = {
  de: 'Grenze einer Regel; sie steht in einer Datei mit Datum und ist nicht gerechnet.',
  en: 'Threshold of a rule; it stands in a dated file and is not computed.',
} as const satisfies Bilingual;

interface DatedRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly verifiedOn: string;
  readonly certainty: Proof['confidence'];
}

function limitFigure(
  origin: SiteOrigin,
  id: string,
  { value, unit }: { readonly value: number; readonly unit: FigureUnit },
  { title, source, verifiedOn, certainty }: DatedRule,
): NamedFigure {
  return siteNumber(origin, id, value, {
    unit,
    formula: limitOfRule,
    inputs: [{ label: title, value, unit, source }],
    asOf: verifiedOn,
    confidence: certainty,
  });
}

/** Of the legal minimum service of the day; null where there is none. */
export function minimumFigures({ legalMinimum }: SiteCheck, origin: SiteOrigin): MinimumFigures | null {
  if (!legalMinimum) return null;
  const { rule } = legalMinimum;
  return {
    down: limitFigure(origin, 'minimum.down', { value: rule.downMbit, unit: 'mbit' }, rule),
    up: limitFigure(origin, 'minimum.up', { value: rule.upMbit, unit: 'mbit' }, rule),
    latency: limitFigure(origin, 'minimum.latency', { value: rule.latencyMs, unit: 'ms' }, rule),
  };
}

/** At least which share here has as many networks as a rule of the day asks for, by the rule's id. */
export function networkFigures(
  check: SiteCheck,
  { exclusions }: EligibilityRules,
  origin: SiteOrigin,
): ReadonlyMap<string, NamedFigure> {
  const asked = new Set(check.funding?.tests.map(({ rule }) => rule));
  return new Map(
    exclusions.flatMap((rule) => {
      const isAsked = rule.kind === 'nga-networks' && asked.has(rule.id);
      const figure = isAsked ? networksFigure(check, rule.networks, origin) : null;
      return figure ? [[rule.id, figure]] : [];
    }),
  );
}

/** What each rule of the day compares with, by its id. */
export function ruleLimits(
  { funding }: SiteCheck,
  { exclusions }: EligibilityRules,
  origin: SiteOrigin,
): ReadonlyMap<string, readonly RuleLimit[]> {
  const asked = new Set(funding?.tests.map(({ rule }) => rule));
  const found = new Map<string, RuleLimit[]>();
  const limit = (rule: DatedRule, kind: RuleLimit['kind'], value: number | null, unit: FigureUnit) => {
    if (value === null) return;
    const figure = limitFigure(origin, `funding.${rule.id}.${kind}`, { value, unit }, rule);
    found.set(rule.id, [...(found.get(rule.id) ?? []), { kind, figure }]);
  };
  const speed: FundingRule | null = funding?.rule ?? null;
  if (speed) {
    limit(speed, 'belowSymmetric', speed.belowSymmetricMbit, 'mbit');
    limit(speed, 'belowDown', speed.belowDownMbit, 'mbit');
  }
  for (const rule of exclusions.filter(({ id }) => asked.has(id))) exclusionLimits(rule, limit);
  return found;
}

function exclusionLimits(
  rule: Exclusion,
  limit: (rule: DatedRule, kind: RuleLimit['kind'], value: number | null, unit: FigureUnit) => void,
): void {
  if (rule.kind === 'nga-networks') limit(rule, 'networks', rule.networks, 'count');
  if (rule.kind === 'commitment') {
    limit(rule, 'aboveDown', rule.aboveDownMbit, 'mbit');
    limit(rule, 'withinYears', rule.withinYears, 'years');
  }
}
