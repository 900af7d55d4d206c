// SPDX-License-Identifier: EUPL-1.2
// Every number of the land-demand laboratory as a figure: range, scenarios, tornado, years, reserve, and what others say.

import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import type { Bilingual } from '../../layers/field';
import type { NamedFigure, ProofInput } from '../figure/figure';
import { askedFor, assumptionInputs, type DemandGiven, demandNumber, inputsAt } from './demand-figure';
import {
  type DemandRange,
  demandRange,
  type ScenarioResult,
  scenarioResults,
  type TornadoBar,
  tornado,
} from './demand-scenarios';
import { compareTrends, type Trend, type TrendForm } from './job-trend';
import { type LandDemand, landDemand } from './land-demand';

export interface DemandFigures {
  readonly yours: ResultFigures & {
    readonly gross: NamedFigure;
    readonly jobs: NamedFigure;
    readonly released: NamedFigure | null;
  };
  /** Null without scenarios. */
  readonly range: { readonly low: NamedFigure; readonly high: NamedFigure; readonly of: DemandRange } | null;
  readonly scenarios: readonly ScenarioFigures[];
  readonly tornado: readonly TornadoFigures[];
  /** Of each sector that has a series: how well each curve fits it. */
  readonly trends: readonly TrendFigures[];
  /** What others say, in the order of the file. */
  readonly references: readonly NamedFigure[];
}

export interface TrendFigures {
  readonly sector: string;
  readonly form: TrendForm;
  readonly fits: readonly { readonly form: TrendForm; readonly rSquared: NamedFigure }[];
}

interface ResultFigures {
  readonly demand: NamedFigure;
  readonly yearly: NamedFigure;
}

export interface ScenarioFigures extends ResultFigures {
  readonly of: ScenarioResult;
  readonly rho: NamedFigure;
  readonly epsilon: NamedFigure;
  /** Demand of each year of the horizon. */
  readonly years: readonly NamedFigure[];
}

export interface TornadoFigures {
  readonly of: TornadoBar;
  /** Null where the model is not defined at that end. */
  readonly low: NamedFigure | null;
  readonly high: NamedFigure | null;
  readonly span: NamedFigure;
}

const formulas = {
  demand: {
    de: 'Über alle Branchen und Jahre: Beschäftigte × Anteil auf Gewerbeflächen × (Neuansiedlungen + Verlagerungen, abzüglich Wiedernutzung) × m² je Arbeitsplatz; Automatisierung mindert die Beschäftigten und, je nach ε, die Fläche (GIFPRO, dazu das eigene Modell des Projekts).',
    en: 'Over all sectors and years: jobs × share on commercial land × (new settlements + relocations, less re-use) × m² per job; automation lowers the jobs and, depending on how much of the halls stays (ε), the land (GIFPRO, and the project’s own model).',
  },
  yearly: { de: 'Bedarf netto, geteilt durch die Jahre.', en: 'Net demand divided by the years.' },
  gross: {
    de: 'Bedarf netto × Faktor für Erschließung und Grün.',
    en: 'Net demand × factor for access and green.',
  },
  jobs: {
    de: 'Über alle Branchen und Jahre: Beschäftigte × Anteil auf Gewerbeflächen × (Neuansiedlungen + Verlagerungen).',
    en: 'Over all sectors and years: jobs × share on commercial land × (new settlements + relocations).',
  },
  released: {
    de: 'Beschäftigte × Anteil auf Gewerbeflächen × m² je Arbeitsplatz × (1 − k hoch (1 − ε)); k ist der Teil der Arbeitsplätze, der am Ende bleibt.',
    en: 'Jobs × share on commercial land × m² per job × (1 − k to the power of (1 − ε)); k is the part of the jobs that is left at the end.',
  },
  lowest: {
    de: 'Kleinster Bedarf aller Szenarien in beiden Arten der Wiedernutzung.',
    en: 'Smallest demand of all scenarios in both ways of re-use.',
  },
  highest: {
    de: 'Größter Bedarf aller Szenarien in beiden Arten der Wiedernutzung.',
    en: 'Largest demand of all scenarios in both ways of re-use.',
  },
  scenario: {
    de: 'Annahme dieses Szenarios; ein Beispiel, keine Prognose.',
    en: 'Assumption of this scenario; an illustration, not a forecast.',
  },
  year: {
    de: 'Der Bedarf dieses einen Jahres, alle Branchen zusammen.',
    en: 'The demand of this one year, all sectors together.',
  },
  end: {
    de: 'Bedarf brutto, wenn nur diese Annahme auf das Ende ihrer Spanne gesetzt wird.',
    en: 'Gross demand if only this assumption is set to the end of its range.',
  },
  span: {
    de: 'Größter weniger kleinster Bedarf: unteres Ende, oberes Ende und so, wie die Annahmen jetzt stehen.',
    en: 'Largest less smallest demand: lower end, upper end, and as the assumptions stand now.',
  },
  trend: {
    de: 'R²: 1 − Summe der quadrierten Abweichungen von der Kurve ÷ Summe der quadrierten Abweichungen vom Mittel. Ein Maß für die Vergangenheit, nicht für die Vorhersage.',
    en: 'R²: 1 − sum of squared deviations from the curve ÷ sum of squared deviations from the mean. A measure of the past, not of the forecast.',
  },
  reference: {
    de: 'Äußere Zahl, veröffentlicht und nicht aus diesem Modell.',
    en: 'External figure, published and not from this model.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The share that automation could replace, for an input that says nothing of automation: the default, as on the page. */
export function replaceable({ parameters }: LandDemandDefaults): number {
  return parameters.find(({ id }) => id === 's')?.default ?? 0;
}

/** All results of an input that `readLandDemandInput` accepted. */
export function demandFigures(given: DemandGiven): DemandFigures {
  const { input, defaults } = given;
  const results = scenarioResults(input, defaults.scenarios, replaceable(defaults));
  const range = demandRange(results);
  return {
    yours: yourFigures(given, landDemand(input)),
    range: range && {
      of: range,
      low: ofScenario(given, 'range.low', range.low, { m2: range.lowM2, formula: formulas.lowest }),
      high: ofScenario(given, 'range.high', range.high, { m2: range.highM2, formula: formulas.highest }),
    },
    scenarios: results.map((result) => scenarioFigures(given, result)),
    tornado: tornado(input, defaults.parameters).map((bar) => tornadoFigures(given, bar)),
    trends: input.sectors.flatMap((sector, at) =>
      sector.trend ? [trendFigures(given, sector.name, at, sector.trend)] : [],
    ),
    references: defaults.references.map(({ id, title, ha, asOf, source, isApproximate }) =>
      demandNumber(given, `reference.${id}`, ha, {
        unit: 'ha',
        formula: formulas.reference,
        inputs: [{ label: title, value: ha, unit: 'ha', source }],
        asOf,
        confidence: 'found',
        isApproximate,
      }),
    ),
  };
}

/** All of them once, as `nuf demand --figures` prints them. */
export function figuresOfDemand({
  yours,
  range,
  scenarios,
  tornado: bars,
  trends,
  references,
}: DemandFigures): NamedFigure[] {
  const { demand, yearly, gross, jobs, released } = yours;
  return [
    ...(range ? [range.low, range.high] : []),
    demand,
    yearly,
    gross,
    jobs,
    released,
    ...scenarios.flatMap((one) => [one.rho, one.epsilon, one.demand, one.yearly, ...one.years]),
    ...bars.flatMap(({ low, high, span }) => [low, high, span]),
    ...trends.flatMap(({ fits }) => fits.map(({ rSquared }) => rSquared)),
    ...references,
  ].filter((figure) => figure !== null);
}

function yourFigures(given: DemandGiven, result: LandDemand): DemandFigures['yours'] {
  const inputs = assumptionInputs(given);
  const { demandM2, yearlyM2, grossM2, mobileJobs, releasedM2 } = result;
  return {
    demand: demandNumber(given, 'yours.demand', demandM2, {
      unit: 'landM2',
      formula: formulas.demand,
      inputs,
    }),
    yearly: demandNumber(given, 'yours.yearly', yearlyM2, {
      unit: 'landM2',
      formula: formulas.yearly,
      inputs,
    }),
    gross: demandNumber(given, 'yours.gross', grossM2, { unit: 'landM2', formula: formulas.gross, inputs }),
    jobs: demandNumber(given, 'yours.jobs', mobileJobs, { unit: 'count', formula: formulas.jobs, inputs }),
    released:
      releasedM2 === null
        ? null
        : demandNumber(given, 'yours.released', releasedM2, {
            unit: 'landM2',
            formula: formulas.released,
            inputs,
          }),
  };
}

function ofScenario(
  given: DemandGiven,
  id: string,
  { input }: ScenarioResult,
  {
    m2,
    formula,
    unit = 'landM2',
  }: { readonly m2: number; readonly formula: Bilingual; readonly unit?: 'landM2' | 'yearM2' },
): NamedFigure {
  return demandNumber(given, id, m2, { unit, formula, inputs: assumptionInputs({ ...given, input }) });
}

function scenarioFigures(given: DemandGiven, result: ScenarioResult): ScenarioFigures {
  const { scenario, reuseOn, input, result: demand } = result;
  const id = `scenario.${scenario}.${reuseOn}`;
  const { title } = given.defaults.scenarios.find((one) => one.id === scenario)!;
  const assumed = (name: 'rho' | 'epsilon', unit: 'rate' | 'factor') => {
    const value = input.automation?.[name] ?? 0;
    const source = given.defaults.parameters.find((one) => one.id === name)?.source ?? '–';
    return demandNumber(given, `${id}.${name}`, value, {
      unit,
      formula: formulas.scenario,
      inputs: [{ label: title, value, unit, source }],
      confidence: 'own-assumption',
    });
  };
  return {
    of: result,
    rho: assumed('rho', 'rate'),
    epsilon: assumed('epsilon', 'factor'),
    demand: ofScenario(given, `${id}.demand`, result, { m2: demand.demandM2, formula: formulas.demand }),
    yearly: ofScenario(given, `${id}.yearly`, result, { m2: demand.yearlyM2, formula: formulas.yearly }),
    years: demand.years.map(({ t, demandM2 }) =>
      ofScenario(given, `${id}.year.${t}`, result, { m2: demandM2, formula: formulas.year, unit: 'yearM2' }),
    ),
  };
}

function tornadoFigures(given: DemandGiven, bar: TornadoBar): TornadoFigures {
  const { atLowM2, atHighM2, nowM2, spanM2 } = bar;
  const parameter = given.defaults.parameters.find(({ id }) => id === bar.parameter)!;
  const at = (name: 'low' | 'high', m2: number | null) =>
    m2 === null
      ? null
      : demandNumber(given, `tornado.${parameter.id}.${name}`, m2, {
          unit: 'landM2',
          formula: formulas.end,
          inputs: inputsAt(given, parameter, parameter[name]),
        });
  const compared: readonly [Bilingual, number | null][] = [
    [{ de: 'unten', en: 'low' }, atLowM2],
    [{ de: 'oben', en: 'high' }, atHighM2],
    [{ de: 'wie bisher', en: 'as it is' }, nowM2],
  ];
  return {
    of: bar,
    low: at('low', atLowM2),
    high: at('high', atHighM2),
    span: demandNumber(given, `tornado.${parameter.id}.span`, spanM2, {
      unit: 'landM2',
      formula: formulas.span,
      inputs: compared.map(
        ([label, value]): ProofInput => ({ label, value, unit: 'landM2', source: parameter.source }),
      ),
    }),
  };
}

function trendFigures(given: DemandGiven, sector: string, at: number, { form, series }: Trend): TrendFigures {
  const years: ProofInput = {
    label: { de: `Jahre der Zeitreihe „${sector}“`, en: `years of the series “${sector}”` },
    value: series.length,
    unit: 'count',
    source: askedFor,
  };
  const fits = compareTrends(series).map((fit) => ({
    form: fit.form,
    rSquared: demandNumber(given, `trend.${at + 1}.${fit.form}`, fit.rSquared, {
      unit: 'factor',
      formula: formulas.trend,
      inputs: [years],
    }),
  }));
  return { sector, form, fits };
}
