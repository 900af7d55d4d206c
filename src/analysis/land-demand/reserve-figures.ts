// SPDX-License-Identifier: EUPL-1.2
// The known reserve of land as figures: how much is free by planning stage, of how many sites nobody knows, and for how
// long it lasts; and the demand that past sales say.

import type { Bilingual } from '../../layers/field';
import { datedBy, leastSure, type NamedFigure, type ProofInput } from '../figure/figure';
import { isTaken } from '../roles/site-availability';
import { askedFor, type DemandGiven, demandNumber, reuseWords } from './demand-figure';
import { replaceable } from './demand-figures';
import { type ScenarioResult, scenarioResults } from './demand-scenarios';
import { landDemand } from './land-demand';
import {
  freeHaOf,
  type MonitoringDemand,
  type MonitoringInput,
  type PlanningStage,
  type Reserve,
  reachYears,
  type Site,
  type StageReserve,
} from './land-reserve';

/** From when to when something was reported. */
export interface ReportDates {
  readonly first: string;
  readonly last: string;
}

export interface ReserveFigures {
  /** Null where the free area of no site is told: that sites are reported full or taken tells no area. */
  readonly free: NamedFigure | null;
  /** Sites reported full or taken; how many, and in reports of when. */
  readonly taken: NamedFigure;
  readonly takenIn: ReportDates | null;
  /** Sites reported not on offer, in the same way: of them nobody says how much is free. */
  readonly notOnOffer: NamedFigure;
  readonly notOnOfferIn: ReportDates | null;
  readonly unknown: NamedFigure;
  /** Shortest and longest of all scenarios and the input's own assumptions, in years; null where nothing is demanded or nothing is known. */
  readonly reach: { readonly least: NamedFigure; readonly most: NamedFigure } | null;
}

/** Which sites are added up: those of a stage, or by the name of a sum. */
const sitesOf = {
  stage: { de: 'Standorte dieses Planungsstands', en: 'sites of this planning stage' },
  sum: { de: 'Standorte aller Planungsstände', en: 'sites of all planning stages' },
  inside: { de: 'Standorte in der Stadt', en: 'sites inside the city' },
  outside: { de: 'Standorte außerhalb der Stadt', en: 'sites outside the city' },
  partly: { de: 'Standorte zum Teil in der Stadt', en: 'sites partly inside the city' },
  unsaid: {
    de: 'Standorte ohne Angabe, ob sie in der Stadt liegen',
    en: 'sites of which no file says whether they lie inside the city',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

type SumName = Exclude<keyof typeof sitesOf, 'stage'>;

const freeFormula = (of: Bilingual): Bilingual => ({
  de: `Freie Fläche, soweit eine Datei sie nennt; was als voll oder vergeben gemeldet ist, zählt 0. Summe über ${of.de}.`,
  en: `Free area where a file gives it; a site reported full or taken counts as 0. Sum over ${of.en}.`,
});

const takenFormula = (of: Bilingual): Bilingual => ({
  de: `Zahl der ${of.de}, die als voll oder vergeben gemeldet sind. Das allein nennt keine freie Fläche von 0.`,
  en: `Number of ${of.en} that are reported full or taken. That alone tells no free area of 0.`,
});

const notOnOfferFormula = (of: Bilingual): Bilingual => ({
  de: `Zahl der ${of.de}, die als nicht im Angebot gemeldet sind. Ob dort etwas frei ist, sagt das nicht.`,
  en: `Number of ${of.en} that are reported not on offer. That does not say whether any of it is free.`,
});

const unknownFormula = (of: Bilingual): Bilingual => ({
  de: `Zahl der ${of.de}, von denen keine Datei sagt, ob und wie viel frei ist. Sie zählen nicht als 0.`,
  en: `Number of ${of.en} of which no file says whether land is free, and how much. They do not count as 0.`,
});

const formulas = {
  reach: {
    de: 'Von der bekannten freien Fläche geht der Bedarf Jahr für Jahr ab, bis nichts mehr frei ist; nach dem Zeitraum zählt jedes Jahr wie sein letztes.',
    en: 'The demand of one year after the other is taken from the known free area until none is left; after the horizon every year counts like its last.',
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

type Sites = Pick<StageReserve, 'freeHa' | 'sites' | 'notOnOffer' | 'unknown'>;

/** Of one stage (`unknown` where it is not known), or of several together (by the name of the sum). */
export function reserveFigures(
  given: DemandGiven,
  id: PlanningStage | 'unknown' | SumName,
  { freeHa, sites, notOnOffer, unknown }: Sites,
  takeUps: readonly TakeUp[],
): ReserveFigures {
  const counted = id in sitesOf ? sitesOf[id as SumName] : sitesOf.stage;
  const told = sites.filter(({ properties }) => properties.freeHa !== null);
  // Who tells the free area of a site as well has not taken its report back.
  const full = sites.filter(({ properties }) => isTaken(properties.availability));
  const closed = [
    ...notOnOffer,
    ...sites.filter(({ properties }) => properties.availability === 'notOnOffer'),
  ];
  const known = told.map(
    (site): ProofInput => ({
      label: { de: site.properties.name, en: site.properties.name },
      value: freeHaOf(site),
      unit: 'ha',
      source: site.properties.source,
    }),
  );
  const dated = datedBy(datesOf(told));
  const free =
    told.length === 0
      ? null
      : demandNumber(given, `reserve.${id}.free`, freeHa, {
          unit: 'ha',
          formula: freeFormula(counted),
          inputs: known,
          confidence: leastSure(told.map(({ properties }) => properties.confidence)),
          ...dated,
        });
  const allSites: ProofInput = {
    label: counted,
    value: sites.length + notOnOffer.length + unknown.length,
    unit: 'count',
    source: sitesFile,
  };
  const reported = (name: 'taken' | 'notOnOffer', which: readonly Site[], formula: Bilingual) =>
    demandNumber(given, `reserve.${id}.${name}`, which.length, {
      unit: 'count',
      formula,
      inputs: [allSites, ...which.map(namedSite)],
      confidence: leastSure(which.map(({ properties }) => properties.confidence)),
      ...datedBy(datesOf(which)),
    });
  const reached = takeUps
    .map((takeUp) => ({ takeUp, years: reachYears(freeHa, takeUp.yearsM2) }))
    .sort((one, other) => (one.years ?? Infinity) - (other.years ?? Infinity));
  const reach = (name: 'least' | 'most', at: number) => {
    const { takeUp, years } = reached.at(at) ?? {};
    if (!takeUp || typeof years !== 'number' || !free) return null;
    return demandNumber(given, `reserve.${id}.${name}`, years, {
      unit: 'years',
      formula: formulas.reach,
      inputs: [
        {
          label: { de: 'bekannte freie Fläche', en: 'known free area' },
          value: freeHa,
          unit: 'ha',
          source: sitesFile,
        },
        takeUp.assumed,
        ...takeUp.yearsM2.slice(0, Math.max(1, Math.ceil(years))).map(
          (value, year): ProofInput => ({
            label: { de: `Bedarf im ${year + 1}. Jahr`, en: `demand of year ${year + 1}` },
            value,
            unit: 'yearM2',
            source: 'nuf demand',
          }),
        ),
      ],
    });
  };
  const least = reach('least', 0);
  const most = reach('most', -1);
  return {
    free,
    taken: reported('taken', full, takenFormula(counted)),
    takenIn: reportDates(full),
    notOnOffer: reported('notOnOffer', closed, notOnOfferFormula(counted)),
    notOnOfferIn: reportDates(closed),
    unknown: demandNumber(given, `reserve.${id}.unknown`, unknown.length, {
      unit: 'count',
      formula: unknownFormula(counted),
      inputs: [allSites],
      confidence: 'inferred',
      ...dated,
    }),
    reach: least && most && { least, most },
  };
}

/** The demand of each year under one set of assumptions, and which set that is. */
interface TakeUp {
  readonly yearsM2: readonly number[];
  readonly assumed: ProofInput;
}

/** Under the input's own assumptions, and in every scenario in both ways of re-use. */
function takeUpsOf({ input, defaults }: DemandGiven): TakeUp[] {
  const own = { reuseOn: input.reuseOn, result: landDemand(input) };
  const takeUp = (
    title: Bilingual,
    { reuseOn, result }: Pick<ScenarioResult, 'reuseOn' | 'result'>,
  ): TakeUp => {
    const reuse = reuseWords[reuseOn];
    const said = {
      de: `${title.de}; alte Flächen werden wieder genutzt: ${reuse.de}`,
      en: `${title.en}; old land is re-used: ${reuse.en}`,
    };
    const label = { de: 'Annahmen', en: 'Assumptions' };
    const assumed: ProofInput = { label, value: said.de, said, unit: null, source: 'nuf demand' };
    return { yearsM2: result.years.map(({ demandM2 }) => demandM2), assumed };
  };
  return [
    takeUp({ de: 'wie eingestellt', en: 'as set' }, own),
    ...scenarioResults(input, defaults.scenarios, replaceable(defaults)).map((one) =>
      takeUp(defaults.scenarios.find(({ id }) => id === one.scenario)!.title, one),
    ),
  ];
}

const namedSite = ({ properties: { name, source } }: Site): ProofInput => ({
  label: { de: name, en: name },
  value: 1,
  unit: 'count',
  source,
});

/** When the free area was told, or else the entry, oldest first; what has no date is left out. */
const datesOf = (sites: readonly Site[]): string[] =>
  sites.flatMap(({ properties: { freeAsOf, asOf } }) => freeAsOf ?? asOf ?? []).sort();

function reportDates(sites: readonly Site[]): ReportDates | null {
  const reports = datesOf(sites);
  const [first] = reports;
  const last = reports.at(-1);
  return first && last ? { first, last } : null;
}

/** Of every stage in its order, and of the sum. */
export function allReserveFigures(
  given: DemandGiven,
  reserve: Reserve,
  /** Under which name the sum stands. */
  sumName: SumName = 'sum',
): { readonly stages: readonly ReserveFigures[]; readonly sum: ReserveFigures } {
  const takeUps = takeUpsOf(given);
  const all = {
    freeHa: reserve.freeHa,
    sites: reserve.stages.flatMap(({ sites }) => sites),
    notOnOffer: reserve.stages.flatMap(({ notOnOffer }) => notOnOffer),
    unknown: reserve.stages.flatMap(({ unknown }) => unknown),
  };
  return {
    stages: reserve.stages.map((row) => reserveFigures(given, row.stage ?? 'unknown', row, takeUps)),
    sum: reserveFigures(given, sumName, all, takeUps),
  };
}

/** All figures of a reserve, in m², for whoever lists proofs; those that are not known are left out. */
export function figuresOfReserve(of: ReserveFigures): NamedFigure[] {
  const { free, taken, notOnOffer, unknown, reach } = of;
  return [free, taken, notOnOffer, unknown, reach?.least ?? null, reach?.most ?? null].filter(
    (figure) => figure !== null,
  );
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
    demand: demandNumber(given, 'monitoring.demand', demandM2, {
      unit: 'landM2',
      formula: formulas.monitoring,
      ...typed,
      arithmetic: sum,
    }),
    remaining: demandNumber(given, 'monitoring.remaining', remainingM2, {
      unit: 'landM2',
      formula: formulas.remaining,
      ...typed,
      arithmetic: `${sum} - ${creditedReservesM2}`,
    }),
  };
}
