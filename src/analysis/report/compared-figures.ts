// SPDX-License-Identifier: EUPL-1.2
// Figures that compare others: two dates, several denominators, an assumption, two states of the data folder.

import type { ShareUnit } from '../../layers/broadband-coverage';
import type { Bilingual } from '../../layers/field';
import { type Figure, type FigureUnit, leastSure, type ProofInput } from '../figure/figure';
import { type ReportFigure, reportFigure } from '../figure/named-figure';
import { type Plan, serviceDate } from '../roles/service-date';

/** A project that a share counts as built, with the date when it is to be; null where nobody has named one. */
function builtInput(plan: Plan): ProofInput {
  const { name, nameEn, source } = plan.properties;
  const label = { de: `als gebaut gerechnet: ${name}`, en: `counted as built: ${nameEn ?? name}` };
  return { label, value: serviceDate(plan), unit: null, source };
}

/** What a share of a time to come supposes, and where it stands in the report. */
interface Supposed {
  /** Projects that it counts as built. */
  readonly built: readonly Plan[];
  /** An assumption of this program; null where projects count by their own dates. */
  readonly assumption: Bilingual | null;
  readonly section: string;
  /** The unit that was asked for; null for each group's own. */
  readonly unit: ShareUnit | null;
}

/**
 * The difference of two shares that are figures themselves; null where one is not known. It is proven by what both are
 * proven by: their sources, the assumption of the second, and the projects that it counts.
 */
export function pointsFigure(
  id: string,
  { before, after }: { readonly before: Figure; readonly after: Figure },
  { built, assumption, section, unit }: Supposed,
): ReportFigure {
  const value = before.value === null || after.value === null ? null : after.value - before.value;
  const input = (de: string, en: string, figure: Figure): ProofInput => ({
    label: { de, en },
    value: figure.value,
    unit: 'share',
    source: figure.proof.sources.join('; '),
  });
  const { asOf, confidence } = after.proof;
  return reportFigure(id, value, 'points', {
    formula: {
      de: ['nachher − vorher', assumption?.de].filter(Boolean).join('. '),
      en: ['after − before', assumption?.en].filter(Boolean).join('. '),
    },
    inputs: [input('vorher', 'before', before), input('nachher', 'after', after), ...built.map(builtInput)],
    asOf,
    confidence: leastSure([before.proof.confidence, confidence]),
    section,
    asked: { unit },
  });
}

/** How far the answer moves with the denominator: the largest share minus the smallest; null with fewer than two. */
export function spanFigure(
  id: string,
  shares: readonly { readonly label: Bilingual; readonly figure: Figure }[],
  quarter: string | null,
): ReportFigure {
  const values = shares.map(({ figure }) => figure.value).filter((value) => value !== null);
  const value = values.length < 2 ? null : Math.max(...values) - Math.min(...values);
  const first = shares[0]!.figure.proof;
  return reportFigure(id, value, 'span', {
    formula: { de: 'größter Anteil − kleinster Anteil', en: 'largest share − smallest share' },
    inputs: shares.map(({ label, figure }) => ({
      label,
      value: figure.value,
      unit: 'share',
      source: figure.proof.sources.join('; '),
    })),
    asOf: first.asOf,
    confidence: first.confidence,
    section: 'coverage',
    asked: { quarter },
  });
}

/** A share under an assumption of this program, such as "also the projects without a date are built". */
export function assumedFigure(
  id: string,
  share: Figure,
  { assumption, built, section, unit }: Supposed & { readonly assumption: Bilingual },
): ReportFigure {
  const { formula, inputs, asOf } = share.proof;
  return reportFigure(id, share.value, 'share', {
    formula: { de: `${assumption.de} ${formula.de}`, en: `${assumption.en} ${formula.en}` },
    inputs: [...inputs, ...built.map(builtInput)],
    asOf,
    confidence: 'demo',
    section,
    asked: { unit },
  });
}

/** A share of the data with what was done since, which is known and no scenario. */
export function builtFigure(
  id: string,
  share: Figure,
  { built, section, unit }: Omit<Supposed, 'assumption'>,
): ReportFigure {
  const { formula, inputs, asOf, confidence } = share.proof;
  return reportFigure(id, share.value, 'share', {
    formula: {
      de: `Datenstand und dazu, was seither fertig oder weitgehend fertig gemeldet ist. ${formula.de}`,
      en: `The data and what was reported done or largely done since. ${formula.en}`,
    },
    inputs: [...inputs, ...built.map(builtInput)],
    asOf,
    confidence,
    section,
    asked: { unit },
  });
}

interface ChangedNumber {
  /** Its place among the changes, such as `date.<id>`. */
  readonly at: string;
  /** Null: not known in one of the two states. */
  readonly value: number | null;
  readonly unit: FigureUnit;
}

interface ChangeGiven {
  readonly formula: Bilingual;
  readonly inputs: readonly { readonly label: Bilingual; readonly value: number | string | null }[];
  /** What is taken out of the comparison as data, in the language of jq. */
  readonly filter: string;
}

/** A revision as people write it; a folder as it was named. */
function shortState(name: string): string {
  return /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name;
}

interface Compared {
  readonly before: string;
  readonly revision: string | null;
}

/** The two states that are compared, as people name them; `after` is null where it is that of the files as they stand. */
export function comparedStates({ before, revision }: Compared): { before: string; after: string | null } {
  return { before: shortState(before), after: revision === null ? null : shortState(revision) };
}

/** A number of the comparison of two states of the data folder; `revision` null is the folder as it is. */
export function changeFigure(
  change: Compared & { readonly date: string },
  { at, value, unit }: ChangedNumber,
  { formula, inputs, filter }: ChangeGiven,
): ReportFigure {
  const { before, after } = comparedStates(change);
  const inputUnit = unit === 'points' ? 'share' : unit;
  const name = (after ?? `since-${before}`).replaceAll(/[^\w-]+/g, '-');
  return reportFigure(`change.${name}.${at}`, value, unit, {
    formula,
    inputs: inputs.map(({ label, value: amount }) => ({
      label,
      value: amount,
      unit: typeof amount === 'number' ? inputUnit : null,
      source: `data/ (${before} → ${after ?? 'data/'})`,
    })),
    asOf: change.date,
    confidence: 'inferred',
    section: 'changes',
    reproduce: { by: 'change', before, after, filter },
  });
}
