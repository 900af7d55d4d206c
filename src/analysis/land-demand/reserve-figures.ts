// SPDX-License-Identifier: EUPL-1.2
// The known reserve of land as figures: how much is free by planning stage, of how many sites nobody knows, and for how
// long it lasts; and the demand that past sales say.

import { leastSure, type NamedFigure, type ProofInput } from '../figure/figure';
import { askedFor, type DemandGiven, demandNumber } from './demand-figure';
import type { DemandRange } from './demand-scenarios';
import {
  freeHaOf,
  type MonitoringDemand,
  type MonitoringInput,
  type Reserve,
  reachYears,
  type StageReserve,
} from './land-reserve';

export interface ReserveFigures {
  /** Null where the free area of no site is known. */
  readonly free: NamedFigure | null;
  readonly unknown: NamedFigure;
  /** Years, with the highest and with the lowest demand; null where nothing is demanded or nothing is known. */
  readonly reach: { readonly least: NamedFigure; readonly most: NamedFigure } | null;
}

const formulas = {
  free: {
    de: 'Freie Fläche aller Standorte dieses Planungsstands, soweit eine Datei sie nennt; voll oder vergeben zählt 0.',
    en: 'Free area of all sites of this planning stage as far as a file states it; full or taken counts 0.',
  },
  unknown: {
    de: 'Standorte dieses Planungsstands, deren freie Fläche in keiner Datei steht. Sie zählen nicht als 0.',
    en: 'Sites of this planning stage whose free area stands in no file. They do not count as 0.',
  },
  reach: {
    de: 'Bekannte freie Fläche, geteilt durch den mittleren Bedarf eines Jahres.',
    en: 'Known free area divided by the mean demand of a year.',
  },
  monitoring: {
    de: 'Mittlerer Verkauf im Jahr × Jahre × (1 + Zuschlag).',
    en: 'Mean sales of a year × years × (1 + allowance).',
  },
  remaining: {
    de: 'Mittlerer Verkauf im Jahr × Jahre × (1 + Zuschlag), weniger die angerechneten Reserven.',
    en: 'Mean sales of a year × years × (1 + allowance), less the credited reserves.',
  },
} as const;

const sitesFile = 'data/commercial-sites.geojson';

type Sites = Pick<StageReserve, 'freeHa' | 'sites' | 'unknown'>;

/** Of one stage (`-` where it is not known), or of all together (`sum`). */
export function reserveFigures(
  given: DemandGiven,
  id: string,
  { freeHa, sites, unknown }: Sites,
  range: DemandRange | null,
): ReserveFigures {
  const known = sites.map(
    (site): ProofInput => ({
      label: { de: site.properties.name, en: site.properties.name },
      value: freeHaOf(site),
      unit: 'ha',
      source: site.properties.source,
    }),
  );
  const confidence = leastSure(sites.map(({ properties }) => properties.confidence));
  const dates = sites.flatMap(({ properties: { freeAsOf, asOf } }) => freeAsOf ?? asOf ?? []).sort();
  const asOf = dates[0] ?? null;
  const free =
    sites.length === 0
      ? null
      : demandNumber(given, `reserve.${id}.free`, freeHa, 'ha', {
          formula: formulas.free,
          inputs: known,
          confidence,
          asOf,
        });
  const reach = (name: 'least' | 'most', yearlyM2: number) => {
    const years = reachYears(freeHa, yearlyM2);
    if (years === null || !free) return null;
    return demandNumber(given, `reserve.${id}.${name}`, years, 'years', {
      formula: formulas.reach,
      inputs: [
        {
          label: { de: 'bekannte freie Fläche', en: 'known free area' },
          value: freeHa,
          unit: 'ha',
          source: sitesFile,
        },
        {
          label: { de: 'Bedarf im Jahr', en: 'demand of a year' },
          value: yearlyM2,
          unit: 'yearM2',
          source: 'nuf demand',
        },
      ],
    });
  };
  const least = range && reach('least', range.high.result.yearlyM2);
  const most = range && reach('most', range.low.result.yearlyM2);
  return {
    free,
    unknown: demandNumber(given, `reserve.${id}.unknown`, unknown.length, 'count', {
      formula: formulas.unknown,
      inputs: [
        {
          label: { de: 'Standorte dieses Planungsstands', en: 'sites of this planning stage' },
          value: sites.length + unknown.length,
          unit: 'count',
          source: sitesFile,
        },
      ],
      confidence: 'inferred',
      asOf,
    }),
    reach: least && most && { least, most },
  };
}

/** Of every stage in its order, and of the sum. */
export function allReserveFigures(
  given: DemandGiven,
  reserve: Reserve,
  range: DemandRange | null,
  /** Under which name the sum stands. */
  sumName = 'sum',
): { readonly stages: readonly ReserveFigures[]; readonly sum: ReserveFigures } {
  const all = {
    freeHa: reserve.freeHa,
    sites: reserve.stages.flatMap(({ sites }) => sites),
    unknown: reserve.stages.flatMap(({ unknown }) => unknown),
  };
  return {
    stages: reserve.stages.map((row) => reserveFigures(given, row.stage ?? 'unknown', row, range)),
    sum: reserveFigures(given, sumName, all, range),
  };
}

/** All figures of a reserve, in m², for whoever lists proofs; those that are not known are left out. */
export function figuresOfReserve({ free, unknown, reach }: ReserveFigures): NamedFigure[] {
  return [free, unknown, reach?.least ?? null, reach?.most ?? null].filter((figure) => figure !== null);
}

/** Demand from past sales, which are in no file: what somebody typed, and the arithmetic. */
export function monitoringFigures(
  given: DemandGiven,
  { yearlyTakeUpM2, horizonYears, allowance, creditedReservesM2 }: MonitoringInput,
  { demandM2, remainingM2 }: MonitoringDemand,
): { readonly demand: NamedFigure; readonly remaining: NamedFigure } {
  const source = askedFor;
  const inputs: ProofInput[] = [
    ...yearlyTakeUpM2.map(
      (value, at): ProofInput => ({
        label: { de: `Verkauf im ${at + 1}. Jahr`, en: `Sales of year ${at + 1}` },
        value,
        unit: 'landM2',
        source,
      }),
    ),
    { label: { de: 'Zeitraum', en: 'Horizon' }, value: horizonYears, unit: 'years', source },
    { label: { de: 'Zuschlag', en: 'Allowance' }, value: allowance, unit: 'rate', source },
    {
      label: { de: 'angerechnete Reserven', en: 'credited reserves' },
      value: creditedReservesM2,
      unit: 'landM2',
      source,
    },
  ];
  const sum = `([${yearlyTakeUpM2.join(', ')}] | add / length) * ${horizonYears} * (1 + ${allowance})`;
  const typed = { inputs, confidence: 'own-assumption', asOf: null } as const;
  return {
    demand: demandNumber(given, 'monitoring.demand', demandM2, 'landM2', {
      formula: formulas.monitoring,
      ...typed,
      arithmetic: sum,
    }),
    remaining: demandNumber(given, 'monitoring.remaining', remainingM2, 'landM2', {
      formula: formulas.remaining,
      ...typed,
      arithmetic: `${sum} - ${creditedReservesM2}`,
    }),
  };
}
