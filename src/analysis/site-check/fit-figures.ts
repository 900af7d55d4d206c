// SPDX-License-Identifier: EUPL-1.2
// The calculation of business fit as figures: what each activity adds, what the firm needs at its peak, what is usual.

import type { Activity, BusinessRequirements, TechnologyOffer } from '../../core/city/business-requirements';
import type { Bilingual } from '../../layers/field';
import { leastSure, type NamedFigure, type ProofInput } from '../figure/figure';
import type { Need, NeedRow } from './business-need';
import { type SiteOrigin, siteNumber } from './site-figure';

export interface NeedRowFigures {
  readonly units: NamedFigure;
  readonly simultaneous: NamedFigure;
  readonly down: NamedFigure;
  readonly up: NamedFigure;
}

export interface FitFigures {
  readonly down: NamedFigure;
  readonly up: NamedFigure;
  readonly reserve: NamedFigure;
  readonly rows: ReadonlyMap<NeedRow, NeedRowFigures>;
  /** Fastest upload that is usually sold, by technology. */
  readonly usualUp: ReadonlyMap<TechnologyOffer['id'], NamedFigure>;
}

const formulas = {
  peak: {
    de: 'Summe aller Tätigkeiten am Tag und in der Nacht; die größere von beiden mal Reserve.',
    en: 'Sum of all activities by day and by night; the larger of the two times the reserve.',
  },
  row: {
    de: 'Menge × Anteil, der sie zur selben Zeit nutzt (mindestens einer), × Mbit/s je Einheit.',
    en: 'Amount × share that uses it at the same time (at least one) × Mbit/s per unit.',
  },
  units: {
    de: 'Je Standort 1, je Person die Beschäftigten, sonst die angegebene Menge.',
    en: 'For a site 1, for a person the people who work here, else the amount that was given.',
  },
  table: {
    de: 'Steht so in der Tabelle der Anforderungen, nicht gerechnet.',
    en: 'Stands so in the table of requirements, not computed.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const labels = {
  perUnit: { de: 'Mbit/s je Einheit', en: 'Mbit/s per unit' },
  amount: { de: 'Menge', en: 'Amount' },
  people: { de: 'Beschäftigte am Standort', en: 'People at the site' },
  atOnce: { de: 'zur selben Zeit', en: 'at the same time' },
  reserve: { de: 'Reserve', en: 'Reserve' },
  usual: { de: 'üblicher Upload', en: 'usual upload' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const ofFirm = 'Angabe des Betriebs';

/** Needs that the table does not know are in no row; a firm without activities needs 0. */
export function fitFigures(need: Need, table: BusinessRequirements, origin: SiteOrigin): FitFigures {
  const activityOf = (row: NeedRow) => table.activities.find(({ id }) => id === row.activity);
  const { reserveFactor } = table;
  const reserve: ProofInput = {
    label: labels.reserve,
    value: reserveFactor.value,
    unit: 'factor',
    source: reserveFactor.source,
  };
  const asOf = reserveFactor.verifiedOn;
  const confidence = leastSure([
    reserveFactor.certainty,
    ...need.rows.flatMap((row) => activityOf(row)?.certainty ?? []),
  ]);
  const peak = (id: string, direction: 'downMbit' | 'upMbit') => {
    const rows = need.rows.map((row): ProofInput => {
      const activity = activityOf(row);
      const label = activity?.label ?? { de: row.activity, en: row.activity };
      return {
        label: withTime(label, row.when),
        value: row[direction],
        unit: 'mbit',
        source: activity?.source ?? ofFirm,
      };
    });
    return siteNumber(origin, id, need[direction], {
      unit: 'mbit',
      formula: formulas.peak,
      inputs: [...rows, reserve],
      asOf,
      confidence,
    });
  };
  return {
    down: peak('fit.need.down', 'downMbit'),
    up: peak('fit.need.up', 'upMbit'),
    reserve: siteNumber(origin, 'fit.reserve', reserveFactor.value, {
      unit: 'factor',
      formula: formulas.table,
      inputs: [reserve],
      asOf,
      confidence: reserveFactor.certainty,
    }),
    rows: new Map(
      need.rows.flatMap((row) => {
        const activity = activityOf(row);
        return activity ? [[row, rowFigures(row, activity, origin)] as const] : [];
      }),
    ),
    usualUp: new Map(table.technologies.map((offer) => [offer.id, usualFigure(offer, origin)])),
  };
}

/** All figures of the calculation, each once. */
export function figuresOfFit({ down, up, reserve, rows, usualUp }: FitFigures): NamedFigure[] {
  const ofRows = [...rows.values()].flatMap((row) => [row.units, row.simultaneous, row.down, row.up]);
  return [down, up, reserve, ...ofRows, ...usualUp.values()];
}

/** What the amount of an activity is of: `GB je Nacht`; null for the site as a whole. */
export function countedIn({ per, amountLabel }: Pick<Activity, 'per' | 'amountLabel'>): Bilingual | null {
  return amountLabel ?? (per === 'person' ? labels.people : null);
}

function withUnit({ de, en }: Bilingual, unit: Bilingual | null): Bilingual {
  return unit === null ? { de, en } : { de: `${de} (${unit.de})`, en: `${en} (${unit.en})` };
}

function withTime({ de, en }: Bilingual, when: NeedRow['when']): Bilingual {
  return when === 'day'
    ? { de: `${de}, tags`, en: `${en}, by day` }
    : { de: `${de}, nachts`, en: `${en}, by night` };
}

function rowFigures(row: NeedRow, activity: Activity, origin: SiteOrigin): NeedRowFigures {
  const { label, source, verifiedOn: asOf, certainty: confidence } = activity;
  const id = `fit.${row.activity}`;
  const counted = countedIn(activity);
  const units: ProofInput = {
    label: withUnit(labels.amount, counted),
    value: row.units,
    unit: 'count',
    source: ofFirm,
  };
  const atOnce: ProofInput = { label: labels.atOnce, value: row.simultaneous, unit: 'rate', source };
  const given = { asOf, confidence };
  const speed = (name: 'down' | 'up', mbit: number, perUnit: number) =>
    siteNumber(origin, `${id}.${name}`, mbit, {
      unit: 'mbit',
      formula: formulas.row,
      inputs: [units, atOnce, { label: labels.perUnit, value: perUnit, unit: 'factor', source }],
      ...given,
    });
  return {
    units: siteNumber(origin, `${id}.units`, row.units, {
      unit: 'count',
      formula: formulas.units,
      inputs: [{ ...units, label: withUnit(label, counted) }],
      asOf: null,
      confidence: 'found',
    }),
    simultaneous: siteNumber(origin, `${id}.simultaneous`, row.simultaneous, {
      unit: 'rate',
      formula: formulas.table,
      inputs: [{ ...atOnce, label }],
      ...given,
    }),
    down: speed('down', row.downMbit, activity.downMbit),
    up: speed('up', row.upMbit, activity.upMbit),
  };
}

function usualFigure(offer: TechnologyOffer, origin: SiteOrigin): NamedFigure {
  const { id, usualMaxUpMbit: value, source, verifiedOn, certainty } = offer;
  return siteNumber(origin, `fit.usual.${id}.up`, value, {
    unit: 'mbit',
    formula: formulas.table,
    inputs: [{ label: labels.usual, value, unit: 'mbit', source }],
    asOf: verifiedOn,
    confidence: certainty,
  });
}
