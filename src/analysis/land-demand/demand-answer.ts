// SPDX-License-Identifier: EUPL-1.2
// Council item 6 in a few numbers: what automation changes, how far the assumptions move the range, what is in reserve
// inside and outside the city, and how far the published figures lie from the own ones.

import type { City } from '../../core/city/city';
import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import type { Bilingual } from '../../layers/field';
import type { NamedFigure, ProofInput } from '../figure/figure';
import { saidInside } from '../roles/site-availability';
import { assumptionInputs, type DemandGiven, demandNumber, inputsAt } from './demand-figure';
import { type DemandFigures, demandFigures, replaceable } from './demand-figures';
import { type DemandRange, grossAtM2, type ScenarioResult, scenarioResults } from './demand-scenarios';
import { landReserve, type Reserve, type Site } from './land-reserve';
import { allReserveFigures, type ReserveFigures } from './reserve-figures';

export interface DemandAnswer {
  readonly figures: DemandFigures;
  /** Demand of every scenario against the first of the file that has no automation, in both ways of re-use; null without one. */
  readonly change: {
    readonly base: Bilingual;
    readonly low: NamedFigure;
    readonly high: NamedFigure;
    /** In the order of `figures.scenarios`. */
    readonly all: readonly NamedFigure[];
  } | null;
  readonly years: NamedFigure;
  /** What is added for access and green, with the ends of its range; null without such an assumption in the file. */
  readonly factor: {
    readonly now: NamedFigure;
    readonly ends: { readonly low: NamedFigure; readonly high: NamedFigure } | null;
  };
  /** The range of all scenarios with that factor; null without scenarios. */
  readonly gross: { readonly low: NamedFigure; readonly high: NamedFigure } | null;
  /** Gross demand with each assumption by itself at both ends of its range, in every scenario; null without scenarios. */
  readonly wide: { readonly low: NamedFigure; readonly high: NamedFigure } | null;
  readonly reserve: Readonly<
    Record<'inside' | 'partly' | 'outside' | 'unsaid', ReserveFigures & { readonly sites: number }>
  >;
  /** The published figures in the order of the file, each as a multiple of the largest own one. */
  readonly multiples: readonly NamedFigure[];
}

const formulas = {
  change: {
    de: 'Bedarf des Szenarios geteilt durch den Bedarf ohne weitere Automatisierung, weniger 1; die Zahl der Beschäftigten kürzt sich heraus.',
    en: 'Demand of the scenario divided by the demand without further automation, less 1; the number of jobs cancels out.',
  },
  gross: {
    low: {
      de: 'Kleinster Bedarf netto aller Szenarien × Faktor für Erschließung und Grün; die Annahmen sind die dieses Szenarios.',
      en: 'Smallest net demand of all scenarios × factor for access and green; the assumptions are those of that scenario.',
    },
    high: {
      de: 'Größter Bedarf netto aller Szenarien × Faktor für Erschließung und Grün; die Annahmen sind die dieses Szenarios.',
      en: 'Largest net demand of all scenarios × factor for access and green; the assumptions are those of that scenario.',
    },
  },
  wide: {
    low: {
      de: 'Kleinster Bedarf brutto, wenn in jedem Szenario jede Annahme einzeln auf beide Enden ihrer Spanne gesetzt wird; die Annahmen sind die, die ihn ergeben.',
      en: 'Smallest gross demand when in each scenario each assumption by itself is set to both ends of its range; the assumptions are those that give it.',
    },
    high: {
      de: 'Größter Bedarf brutto, wenn in jedem Szenario jede Annahme einzeln auf beide Enden ihrer Spanne gesetzt wird; die Annahmen sind die, die ihn ergeben.',
      en: 'Largest gross demand when in each scenario each assumption by itself is set to both ends of its range; the assumptions are those that give it.',
    },
  },
  factor: {
    de: 'Annahme: Bedarf brutto geteilt durch Bedarf netto; 1 heißt, dass nichts zugeschlagen wird.',
    en: 'Assumption: gross demand divided by net demand; 1 means that nothing is added.',
  },
  years: { de: 'Zeitraum der Rechnung', en: 'horizon of the calculation' },
  multiple: {
    de: 'Veröffentlichte Zahl geteilt durch den größten Bedarf aller Szenarien.',
    en: 'Published figure divided by the largest demand of all scenarios.',
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<'low' | 'high', Bilingual>>>>;

function placeOf(
  site: Site,
  municipality: Pick<City['municipality'], 'name'>,
): keyof DemandAnswer['reserve'] {
  const inside = saidInside(site, municipality);
  if (inside === null) return 'unsaid';
  return inside === 'partly' ? 'partly' : inside ? 'inside' : 'outside';
}

/** Everything the report says on land demand, from the functions of the laboratory, with the reserve by where the sites lie. */
export function demandAnswer(
  given: DemandGiven,
  sites: readonly Site[],
  municipality: Pick<City['municipality'], 'name'>,
): DemandAnswer {
  const { input, defaults } = given;
  const figures = demandFigures(given);
  const wide = wideRange(given);
  const range = figures.range?.of ?? null;
  const reserveOf = (name: keyof DemandAnswer['reserve']) => {
    const here = sites.filter((site) => placeOf(site, municipality) === name);
    const reserve: Reserve = landReserve(here);
    const { sum } = allReserveFigures(given, reserve, name);
    return { ...sum, sites: here.length };
  };
  const { netToGross = 1 } = input;
  const grossOf = (end: 'low' | 'high', { lowM2, highM2, ...of }: DemandRange) =>
    demandNumber(given, `range.gross.${end}`, { low: lowM2, high: highM2 }[end] * netToGross, {
      unit: 'landM2',
      formula: formulas.gross[end],
      inputs: assumptionInputs({ ...given, input: of[end].input }),
    });
  const wideOf = (end: 'low' | 'high', { grossM2, inputs }: GrossDemand) =>
    demandNumber(given, `range.wide.${end}`, grossM2, {
      unit: 'landM2',
      formula: formulas.wide[end],
      inputs,
    });
  const addOn = defaults.parameters.find(({ id }) => id === 'netToGross') ?? null;
  const factor = (name: string, value: number) =>
    demandNumber(given, `gross.factor.${name}`, value, {
      unit: 'factor',
      formula: formulas.factor,
      inputs: addOn ? [{ label: addOn.label, value, unit: 'factor', source: addOn.source }] : [],
      confidence: 'own-assumption',
    });
  return {
    figures,
    change: changeOf(given, figures),
    years: demandNumber(given, 'horizon', input.horizonYears, {
      unit: 'years',
      formula: formulas.years,
      inputs: assumptionInputs(given).slice(0, 1),
    }),
    factor: {
      now: factor('now', netToGross),
      ends: addOn && { low: factor('low', addOn.low), high: factor('high', addOn.high) },
    },
    gross: range && {
      low: grossOf('low', range),
      high: grossOf('high', range),
    },
    wide: wide && {
      low: wideOf('low', wide.low),
      high: wideOf('high', wide.high),
    },
    reserve: {
      inside: reserveOf('inside'),
      partly: reserveOf('partly'),
      outside: reserveOf('outside'),
      unsaid: reserveOf('unsaid'),
    },
    multiples: range
      ? defaults.references.map((reference) => multipleOf(given, reference, range.highM2))
      : [],
  };
}

interface GrossDemand {
  readonly grossM2: number;
  /** What gives it. */
  readonly inputs: readonly ProofInput[];
}

/** Null without scenarios. */
function wideRange(given: DemandGiven): { readonly low: GrossDemand; readonly high: GrossDemand } | null {
  const { input, defaults } = given;
  // What a scenario sets is the scenario: its own two assumptions stay.
  const parameters = defaults.parameters.filter(({ id }) => id !== 'rho' && id !== 'epsilon');
  const all = scenarioResults(input, defaults.scenarios, replaceable(defaults)).flatMap((one) => {
    const under = { ...given, input: one.input };
    const ends = parameters.flatMap((parameter) =>
      [parameter.low, parameter.high].flatMap((value): GrossDemand[] => {
        const grossM2 = grossAtM2(one.input, parameter, value);
        return grossM2 === null ? [] : [{ grossM2, inputs: inputsAt(under, parameter, value) }];
      }),
    );
    return [{ grossM2: one.result.grossM2, inputs: assumptionInputs(under) }, ...ends];
  });
  const sorted = all.sort((one, other) => one.grossM2 - other.grossM2);
  const [low] = sorted;
  const high = sorted.at(-1);
  return low && high ? { low, high } : null;
}

function changeOf(given: DemandGiven, figures: DemandFigures): DemandAnswer['change'] {
  const base = given.defaults.scenarios.find(({ rho }) => rho === 0);
  if (!base) return null;
  const baseOf = ({ reuseOn }: ScenarioResult) =>
    figures.scenarios.find(({ of }) => of.scenario === base.id && of.reuseOn === reuseOn)!.of.result.demandM2;
  const all = figures.scenarios.map(({ of }) => {
    const before = baseOf(of);
    const value = before > 0 ? of.result.demandM2 / before - 1 : null;
    const demand = (label: Bilingual, m2: number): ProofInput => ({
      label,
      value: m2,
      unit: 'landM2',
      source: 'nuf demand',
    });
    const { title } = given.defaults.scenarios.find(({ id }) => id === of.scenario)!;
    return demandNumber(given, `scenario.${of.scenario}.${of.reuseOn}.change`, value, {
      unit: 'change',
      formula: formulas.change,
      inputs: [demand(title, of.result.demandM2), demand(base.title, before)],
      // Jobs cancel out, so the example's do not make it a demo.
      confidence: 'own-assumption',
    });
  });
  const known = all.filter(({ figure }) => figure.value !== null);
  known.sort((a, b) => a.figure.value! - b.figure.value!);
  const [low] = known;
  const high = known.at(-1);
  return low && high ? { base: base.title, low, high, all } : null;
}

function multipleOf(
  given: DemandGiven,
  { id, title, ha, asOf, source }: LandDemandDefaults['references'][number],
  highM2: number,
): NamedFigure {
  const value = highM2 > 0 ? Math.round((ha * 1e5) / highM2) / 10 : null;
  return demandNumber(given, `reference.${id}.multiple`, value, {
    unit: 'multiple',
    formula: formulas.multiple,
    inputs: [
      { label: title, value: ha, unit: 'ha', source },
      {
        label: { de: 'größter eigener Wert', en: 'largest own value' },
        value: highM2,
        unit: 'landM2',
        source: 'nuf demand',
      },
    ],
    asOf,
  });
}
