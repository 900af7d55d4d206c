// SPDX-License-Identifier: EUPL-1.2
// The figures of the council report beside the coverage shares, each with its proof: published facts, spots, money, slips,
// differences, counts. A figure of the report has an id, under which `nuf report --json` prints it.

import type { City } from '../core/city';
import type { CouncilFact } from '../core/council-facts';
import type { FundingRule } from '../core/municipality';
import type { OfficialColumn, OfficialRow } from '../core/statistics';
import type { ShareUnit } from '../core/view';
import type { Bilingual } from '../layers/field';
import { groupWords, unitWords } from './coverage-figures';
import type { AnnouncedDate, LedgerEntry, Money } from './expansion';
import { type Figure, type FigureUnit, makeFigure, type Proof, type ProofInput } from './proof';
import type { Plan } from './service-date';
import { type Spots, spotClasses } from './spots';

export interface ReportFigure {
  /** Stable name such as `spots.all.households.white`; letters, digits, dots and hyphens. */
  readonly id: string;
  readonly figure: Figure;
}

const published: Bilingual = { de: 'veröffentlicht, nicht gerechnet', en: 'published, not computed' };

/** Names a figure that another file has made. */
export function named(id: string, figure: Figure): ReportFigure {
  return { id, figure };
}

type Given = Omit<Proof, 'reproduce' | 'sources'> & {
  readonly section: string;
  /** Further keys of the page's link, such as the funding rule that was asked for. */
  readonly query?: string;
  /** Options of the command for the same. */
  readonly options?: string;
  /** The whole command, where it is another one. */
  readonly cli?: string;
};

/** A figure of a section of the report; its sources are those of its inputs. */
function reportFigure(id: string, value: number | null, unit: FigureUnit, given: Given): ReportFigure {
  const { section, query = '', options = '', cli, ...proof } = given;
  const figure = makeFigure(value, unit, {
    ...proof,
    sources: [...new Set(proof.inputs.map(({ source }) => source))],
    reproduce: {
      query: `raum=report${query}&x.teil=${section}`,
      cli: cli ?? `nuf report --json${options} | jq '.figures["${id}"].value'`,
    },
  });
  return { id, figure };
}

/** A figure as somebody published it; null stays "not known". */
export function factFigure(fact: CouncilFact, section: string): ReportFigure {
  const { id, label, value, unit, source, asOf, certainty } = fact;
  const input = { label, value, unit, source };
  return reportFigure(`fact.${id}`, value, unit, {
    formula: published,
    inputs: [input],
    asOf,
    confidence: certainty,
    section,
  });
}

/** One published figure as a part of another; null where one is missing. */
export function factShareFigure(part: CouncilFact, whole: CouncilFact, section: string): ReportFigure {
  const value = part.value === null || !whole.value ? null : part.value / whole.value;
  const input = ({ label, value: amount, unit, source }: CouncilFact): ProofInput => ({
    label,
    value: amount,
    unit,
    source,
  });
  return reportFigure(`fact.${part.id}.share`, value, 'share', {
    formula: {
      de: `${part.label.de} geteilt durch ${whole.label.de}`,
      en: `${part.label.en} divided by ${whole.label.en}`,
    },
    inputs: [input(part), input(whole)],
    asOf: part.asOf,
    confidence: part.certainty === 'found' && whole.certainty === 'found' ? 'found' : 'inferred',
    section,
  });
}

/** A share of the official series, as published. */
export function officialShareFigure(row: OfficialRow, column: OfficialColumn, source: string): ReportFigure {
  const percent = row.percent[column];
  const value = percent === null ? null : percent / 100;
  const at = `.official.rows[] | select(.unit == "${row.unit}" and .asOf == "${row.asOf}")`;
  return reportFigure(`official.${row.unit}.${row.asOf}.${column}`, value, 'share', {
    formula: published,
    inputs: [{ label: { de: 'amtlicher Anteil', en: 'official share' }, value, unit: 'share', source }],
    asOf: row.asOf,
    confidence: 'found',
    section: 'official',
    cli: `nuf report --json | jq '${at} | .percent.${column} / 100'`,
  });
}

const spotFormulas = {
  white: {
    de: 'Nenner − versorgt ab 30 Mbit/s',
    en: 'denominator − served from 30 Mbit/s',
  },
  greyAtLeast: {
    de: 'versorgt ab 30 Mbit/s − versorgt mit der Stufe, ohne die man sicher unter der Schwelle liegt',
    en: 'served from 30 Mbit/s − served with the class without which one is surely below the threshold',
  },
  greyAtMost: {
    de: 'versorgt ab 30 Mbit/s − versorgt mit der Stufe, mit der man sicher nicht unter der Schwelle liegt',
    en: 'served from 30 Mbit/s − served with the class with which one is surely not below the threshold',
  },
  total: {
    de: 'Summe aller mit einer Angabe: der Nenner der Anteile',
    en: 'sum of all with a figure: the denominator of the shares',
  },
} as const;

const unitFigures: Readonly<Record<ShareUnit, FigureUnit>> = {
  households: 'households',
  businesses: 'businesses',
  area: 'm2',
};

/** One number of the spots of a group; null where the rule cannot be read from the classes. */
export function spotFigure(
  city: City,
  spots: Spots,
  rule: FundingRule,
  which: keyof typeof spotFormulas,
): ReportFigure {
  const { group, unit } = spots;
  const classes = spotClasses(rule);
  const source = city.cells?.about.source ?? '–';
  const whom = {
    de: `${unitWords[unit].de} (${groupWords[group].de})`,
    en: `${unitWords[unit].en} (${groupWords[group].en})`,
  };
  const served = (mbit: number | undefined, value: number): ProofInput => ({
    label: { de: `${whom.de}, versorgt ab ${mbit} Mbit/s`, en: `${whom.en}, served from ${mbit} Mbit/s` },
    value: tidy(value),
    unit: unitFigures[unit],
    source,
  });
  const denominator = {
    label: { de: `${whom.de}, Nenner`, en: `${whom.en}, denominator` },
    value: tidy(spots.total),
    source,
  };
  const inputs: Record<keyof typeof spotFormulas, ProofInput[]> = {
    white: [{ ...denominator, unit: unitFigures[unit] }, served(30, spots.served.white)],
    greyAtLeast: [served(30, spots.served.white), served(classes?.surely, spots.served.surely)],
    greyAtMost: [served(30, spots.served.white), served(classes?.possibly, spots.served.possibly)],
    total: [{ ...denominator, unit: unitFigures[unit] }],
  };
  const id = `spots.${rule.id}.${group}.${unit}.${which}`;
  return reportFigure(id, tidy(spots[which]), unitFigures[unit], {
    formula: spotFormulas[which],
    inputs: inputs[which],
    asOf: city.cells?.about.asOf ?? null,
    confidence: city.cells?.about.confidence ?? 'demo',
    section: 'spots',
    query: `&x.regel=${rule.id}`,
    options: ` --rule ${rule.id}`,
  });
}

const moneyWords = {
  costEur: { de: 'Kosten', en: 'cost' },
  federalEur: { de: 'Bund', en: 'federal' },
  stateEur: { de: 'Land', en: 'state' },
  publishedOwnEur: { de: 'Kreis und Kommunen, veröffentlicht', en: 'district and municipalities, published' },
} as const;

const moneyFormulas = {
  ownEur: { de: 'Kosten − Bund − Land', en: 'cost − federal − state' },
  ownDifferenceEur: {
    de: 'gerechneter Eigenanteil − veröffentlichter Eigenanteil',
    en: 'computed own share − published own share',
  },
  federalShare: { de: 'Bund geteilt durch Kosten', en: 'federal divided by cost' },
  stateShare: { de: 'Land geteilt durch Kosten', en: 'state divided by cost' },
  ownShare: {
    de: '(Kosten − Bund − Land) geteilt durch Kosten',
    en: '(cost − federal − state) divided by cost',
  },
} as const;

/** One amount or part of who pays for a project: published or computed; null where the source does not say. */
export function moneyFigure(entry: LedgerEntry, key: keyof Money): ReportFigure {
  const { money, plan } = entry;
  const { source, asOf, confidence } = plan.properties;
  const computed = key in moneyFormulas ? moneyFormulas[key as keyof typeof moneyFormulas] : null;
  const used = computed ? (Object.keys(moneyWords) as (keyof typeof moneyWords)[]) : [key as 'costEur'];
  const inputs = used.map((name): ProofInput => {
    return { label: moneyWords[name], value: money[name], unit: 'eur', source };
  });
  return reportFigure(`money.${entry.id}.${key}`, money[key], key.endsWith('Share') ? 'share' : 'eur', {
    formula: computed ?? published,
    inputs,
    asOf,
    // An outline that was drawn does not make the published amount a demo.
    confidence: computed || confidence === 'inferred' ? 'inferred' : 'found',
    section: 'expansion',
  });
}

/** How many months an announced date lies after the one before; null for the first. */
export function slipFigure(entry: LedgerEntry, at: number): ReportFigure {
  const { announcement, slipMonths } = entry.announced[at]!;
  const before = entry.announced
    .slice(0, at)
    .filter((one) => one.announcement.event === announcement.event)
    .at(-1);
  return reportFigure(`slip.${entry.id}.${at}`, slipMonths, 'months', {
    formula: {
      de: 'ganze Monate vom letzten Monat des vorigen bis zum letzten Monat dieses Termins',
      en: 'whole months from the last month of the date before to the last month of this date',
    },
    inputs: [before, entry.announced[at]].filter((one) => one !== undefined).map(dateInput),
    asOf: announcement.announcedOn ?? entry.plan.properties.asOf,
    confidence: 'found',
    section: 'promises',
  });
}

/** From the first announced completion to the last announced or the actual one. */
export function totalSlipFigure(entry: LedgerEntry): ReportFigure {
  const { asOf, source } = entry.plan.properties;
  const completions = entry.announced.filter(({ announcement }) => announcement.event === 'completion');
  const completed: ProofInput = {
    label: { de: 'fertiggestellt', en: 'completed' },
    value: entry.completedOn,
    unit: null,
    source,
  };
  return reportFigure(`slip.${entry.id}.total`, entry.totalSlipMonths, 'months', {
    formula: {
      de: 'ganze Monate vom zuerst angekündigten Ende bis zum zuletzt angekündigten oder tatsächlichen',
      en: 'whole months from the end announced first to the one announced last or the actual one',
    },
    inputs: [...completions.map(dateInput), completed],
    asOf,
    confidence: 'found',
    section: 'promises',
  });
}

const eventWords = {
  start: { de: 'Beginn', en: 'start' },
  completion: { de: 'Ende', en: 'end' },
  partial: { de: 'Teil', en: 'part' },
} as const;

function dateInput({ announcement }: AnnouncedDate): ProofInput {
  const { event, announcedFor, source } = announcement;
  const label = {
    de: `${eventWords[event].de} angekündigt für`,
    en: `${eventWords[event].en} announced for`,
  };
  return { label, value: announcedFor, unit: null, source };
}

type PlanCount = 'addresses' | 'households' | 'businesses' | 'connections' | 'distributors';

/** A count that the source of a project gives. */
export function planCountFigure(plan: Plan, key: PlanCount, label: Bilingual): ReportFigure {
  const { source, asOf, confidence } = plan.properties;
  const value = plan.properties[key];
  return reportFigure(`plan.${plan.id}.${key}`, value, 'count', {
    formula: published,
    inputs: [{ label, value, unit: 'count', source }],
    asOf,
    confidence: confidence === 'inferred' ? 'inferred' : 'found',
    section: 'expansion',
  });
}

/** The difference of two shares that are figures themselves; null where one is not known. */
export function pointsFigure(
  id: string,
  before: Figure,
  after: Figure,
  section: string,
  unit: ShareUnit | null,
): ReportFigure {
  const value = before.value === null || after.value === null ? null : after.value - before.value;
  const input = (de: string, en: string, figure: Figure): ProofInput => ({
    label: { de, en },
    value: figure.value,
    unit: 'share',
    source: figure.proof.sources.join('; '),
  });
  return reportFigure(id, value, 'points', {
    formula: { de: 'nachher − vorher', en: 'after − before' },
    inputs: [input('vorher', 'before', before), input('nachher', 'after', after)],
    asOf: after.proof.asOf,
    confidence: after.proof.confidence === 'found' ? before.proof.confidence : after.proof.confidence,
    section,
    ...askedUnit(unit),
  });
}

/** How far the answer moves with the denominator: the largest share minus the smallest; null with fewer than two. */
export function spanFigure(
  id: string,
  shares: readonly { readonly label: Bilingual; readonly figure: Figure }[],
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
  });
}

/** A count over a list of the files, such as buildings of a stage or facts that are too old. */
export function countFigure(
  id: string,
  value: number,
  of: { readonly formula: Bilingual; readonly label: Bilingual; readonly all: number; readonly file: string },
  asOf: string | null,
  section: string,
  unit: 'count' | 'months' = 'count',
): ReportFigure {
  return reportFigure(id, value, unit, {
    formula: of.formula,
    inputs: [{ label: of.label, value: of.all, unit: 'count', source: of.file }],
    asOf,
    confidence: 'inferred',
    section,
  });
}

/** What rounding leaves of a household is nothing. */
const tidy = (value: number) => Math.round(value * 1e6) / 1e6;

/** A share under an assumption of this program, such as "also the projects without a date are built". */
export function assumedFigure(
  id: string,
  share: Figure,
  assumption: Bilingual,
  section: string,
  unit: ShareUnit | null,
): ReportFigure {
  const { formula, inputs, asOf } = share.proof;
  return reportFigure(id, share.value, 'share', {
    formula: { de: `${assumption.de} ${formula.de}`, en: `${assumption.en} ${formula.en}` },
    inputs,
    asOf,
    confidence: 'demo',
    section,
    ...askedUnit(unit),
  });
}

/** How the denominator that a reader chose stands in link and command; nothing for the usual one. */
function askedUnit(unit: ShareUnit | null): { query?: string; options?: string } {
  return unit === null ? {} : { query: `&x.nenner=${unit}`, options: ` --unit ${unit}` };
}

interface ChangeGiven {
  readonly formula: Bilingual;
  readonly inputs: readonly { readonly label: Bilingual; readonly value: number | string | null }[];
  /** What jq takes out of `nuf diff --json`. */
  readonly path: string;
}

/** A number of the comparison of two states of the data folder. */
export function changeFigure(
  change: { readonly before: string; readonly revision: string; readonly date: string },
  at: string,
  value: number | null,
  unit: FigureUnit,
  { formula, inputs, path }: ChangeGiven,
): ReportFigure {
  const { before, revision, date } = change;
  const inputUnit = unit === 'points' ? 'share' : unit;
  return reportFigure(`change.${revision.slice(0, 7)}.${at}`, value, unit, {
    formula,
    inputs: inputs.map(({ label, value: amount }) => ({
      label,
      value: amount,
      unit: typeof amount === 'number' ? inputUnit : null,
      source: `data/ (${before.slice(0, 7)} → ${revision.slice(0, 7)})`,
    })),
    asOf: date,
    confidence: 'inferred',
    section: 'changes',
    cli: `nuf diff ${before.slice(0, 7)} ${revision.slice(0, 7)} --json | jq '${path}'`,
  });
}
