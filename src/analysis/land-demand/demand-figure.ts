// SPDX-License-Identifier: EUPL-1.2
// One number of the land-demand laboratory with its proof: every result rests on the same assumptions, which are listed
// with what each rests on.

import type { DemandParameter, LandDemandDefaults } from '../../core/city/land-demand-defaults';
import type { Bilingual } from '../../layers/field';
import { type FigureUnit, makeFigure, type NamedFigure, type Proof, type ProofInput } from '../figure/figure';
import { about } from '../figure/named-figure';
import type { DemandQuestion } from '../figure/reproduction';
import { type LandDemandInput, noAutomation } from './land-demand';

/** What all results of one laboratory have in common. */
export interface DemandGiven {
  readonly input: LandDemandInput;
  readonly defaults: LandDemandDefaults;
  /** As the page keeps them; empty where they came from a file. */
  readonly asked: DemandQuestion;
  /** Where the input was read; not given where somebody typed it. */
  readonly from?: string;
}

/** In which unit a number is told and how it follows: by which formula, from what, from when, how sure. */
interface Derivation {
  readonly unit: FigureUnit;
  readonly formula: Bilingual;
  readonly inputs: readonly ProofInput[];
  readonly confidence?: Proof['confidence'];
  readonly asOf?: string | null;
  /** The newest date of its parts, where that is another. */
  readonly latestAsOf?: string | undefined;
  /** The source itself says "about". */
  readonly isApproximate?: boolean | undefined;
  /** Where the number follows from what was typed alone: the arithmetic, in the language of jq. */
  readonly arithmetic?: string;
}

/** A figure of the laboratory; without a certainty of its own it is as sure as the sectors it is computed from. */
export function demandNumber(
  given: DemandGiven,
  id: string,
  value: number | null,
  { unit, formula, inputs, confidence, asOf, latestAsOf, isApproximate, arithmetic }: Derivation,
): NamedFigure {
  return {
    id,
    figure: makeFigure(value, unit, {
      formula,
      inputs,
      sources: [...new Set(inputs.map(({ source }) => source))],
      asOf: asOf === undefined ? given.defaults.verifiedOn : asOf,
      ...(latestAsOf === undefined ? {} : { latestAsOf }),
      ...about(isApproximate),
      // Sectors made up as an example are no data of the city; one's own are, under the model's own assumptions.
      confidence: confidence ?? (isExample(given.input, given.defaults) ? 'demo' : 'own-assumption'),
      reproduce:
        arithmetic === undefined
          ? { by: 'demand', figure: id, asked: given.asked }
          : { by: 'arithmetic', expression: arithmetic, asked: given.asked },
    }),
  };
}

/** Whether the sectors are those that the product ships to try it out. */
export function isExample({ sectors }: LandDemandInput, { example }: LandDemandDefaults): boolean {
  return (
    sectors.length === example.sectors.length &&
    sectors.every(({ name }, at) => {
      const shipped = example.sectors[at]!;
      return name === shipped.name || name === shipped.nameEn;
    })
  );
}

/** Where a number comes from that was typed: the page by its name. */
export const askedFor = 'Angabe auf der Seite „Flächenbedarf“';

/** Where a number comes from that the product ships to try it out. */
export const exampleSource = 'Beispielzahlen des Projekts, keine Daten der Stadt';

const labels = {
  horizon: { de: 'Zeitraum', en: 'Horizon' },
  jobs: { de: 'Beschäftigte aller Branchen', en: 'Jobs of all sectors' },
  sectors: { de: 'Branchen', en: 'Sectors' },
  // Not named as the share that is re-used, which is an assumption of its own.
  reuse: { de: 'Alte Flächen werden wieder genutzt', en: 'Old land is re-used' },
} as const;

/** By whom old land is re-used. */
export const reuseWords = {
  relocations: { de: 'nur bei Verlagerungen', en: 'for relocations only' },
  all: { de: 'bei Ansiedlungen und Verlagerungen', en: 'for new settlements and relocations' },
} as const;

/** The same with one assumption at `value`: a value, or for what each sector has of its own the factor on it. */
export function inputsAt(
  given: Pick<DemandGiven, 'input' | 'defaults' | 'from'>,
  { label, change, source }: DemandParameter,
  value: number,
): ProofInput[] {
  const name = change === 'scale' ? { de: `${label.de}, Faktor`, en: `${label.en}, factor` } : label;
  return [
    { label: name, value, unit: 'factor', source },
    ...assumptionInputs(given).filter((input) => input.label.de !== label.de),
  ];
}

/** Everything that the model computes from: horizon, sectors, re-use, and each assumption with its source. */
export function assumptionInputs({
  input,
  defaults,
  from = askedFor,
}: Pick<DemandGiven, 'input' | 'defaults' | 'from'>): ProofInput[] {
  const { sectors, horizonYears, reuseOn, netToGross } = input;
  const automation = input.automation ?? noAutomation;
  const jobs = sectors.reduce((sum, { E }) => sum + E, 0);
  const ofSectors = isExample(input, defaults) ? exampleSource : from;
  const own = (id: DemandParameter['id'], value: number): ProofInput | null => {
    const parameter = defaults.parameters.find((one) => one.id === id);
    return parameter ? { label: parameter.label, value, unit: 'factor', source: parameter.source } : null;
  };
  const assumed = (['s', 'rho', 'epsilon', 'g', 'delta', 'mu'] as const).map((id) => own(id, automation[id]));
  return [
    { label: labels.horizon, value: horizonYears, unit: 'years', source: from } as const,
    { label: labels.sectors, value: sectors.length, unit: 'count', source: ofSectors } as const,
    { label: labels.jobs, value: jobs, unit: 'count', source: ofSectors } as const,
    {
      label: labels.reuse,
      value: reuseOn,
      said: reuseWords[reuseOn],
      unit: null,
      source: from,
    } as const,
    ...assumed,
    own('netToGross', netToGross ?? 1),
  ].filter((one) => one !== null);
}
