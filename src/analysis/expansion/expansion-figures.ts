// SPDX-License-Identifier: EUPL-1.2
// Council item 10 as figures of the report: who pays, how far a date slipped, what the source of a project counts.

import type { City } from '../../core/city/city';
import type { Bilingual } from '../../layers/field';
import { plannedExpansion } from '../../layers/planned-expansion';
import { figuresOfShape, prepareCoverage } from '../coverage/coverage';
import { datedBy, type ProofInput } from '../figure/figure';
import { about, countFigure, published, type ReportFigure, reportFigure } from '../figure/named-figure';
import type { Plan } from '../roles/service-date';
import type { NotCounted } from './curve';
import {
  type AnnouncedDate,
  type ExpansionCounts,
  expansionGroups,
  type LedgerEntry,
  type Money,
} from './expansion';
import { lacksArea } from './uncounted-projects';

const moneyWords = {
  costEur: { de: 'Kosten', en: 'cost' },
  federalEur: { de: 'Bund', en: 'federal' },
  stateEur: { de: 'Land', en: 'state' },
  publishedOwnEur: { de: 'Kreis und Kommunen, veröffentlicht', en: 'county and municipalities, published' },
} as const;

/** How each computed amount follows, and from which published ones. */
const moneyFormulas = {
  ownEur: {
    formula: { de: 'Kosten − Bund − Land', en: 'cost − federal − state' },
    from: ['costEur', 'federalEur', 'stateEur'],
  },
  ownDifferenceEur: {
    formula: {
      de: '(Kosten − Bund − Land) − veröffentlichter Eigenanteil',
      en: '(cost − federal − state) − published own share',
    },
    from: ['costEur', 'federalEur', 'stateEur', 'publishedOwnEur'],
  },
  federalShare: {
    formula: { de: 'Bund geteilt durch Kosten', en: 'federal divided by cost' },
    from: ['federalEur', 'costEur'],
  },
  stateShare: {
    formula: { de: 'Land geteilt durch Kosten', en: 'state divided by cost' },
    from: ['stateEur', 'costEur'],
  },
  ownShare: {
    formula: {
      de: '(Kosten − Bund − Land) geteilt durch Kosten',
      en: '(cost − federal − state) divided by cost',
    },
    from: ['costEur', 'federalEur', 'stateEur'],
  },
} as const satisfies Record<string, { formula: Bilingual; from: readonly (keyof typeof moneyWords)[] }>;

/** One amount or part of who pays for a project: published or computed; null where the source does not say. */
export function moneyFigure(entry: LedgerEntry, key: keyof Money): ReportFigure {
  const { money, plan } = entry;
  const { source, asOf, confidence } = plan.properties;
  const computed = key in moneyFormulas ? moneyFormulas[key as keyof typeof moneyFormulas] : null;
  const used = computed?.from ?? [key as keyof typeof moneyWords];
  const inputs = used.map((name): ProofInput => {
    return { label: moneyWords[name], value: money[name], unit: 'eur', source };
  });
  return reportFigure(`money.${entry.id}.${key}`, money[key], key.endsWith('Share') ? 'share' : 'eur', {
    formula: computed?.formula ?? published,
    inputs,
    asOf,
    // An outline that was drawn does not make the published amount a demo.
    confidence: computed || confidence === 'inferred' ? 'inferred' : 'found',
    ...about(used.some((name) => plan.properties.approximate.includes(name))),
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

/** A count that the source of a project gives; its value is null where the source gives none. */
export function planCountFigure(plan: Plan, key: PlanCount, label: Bilingual): ReportFigure {
  const { source, asOf, confidence } = plan.properties;
  const value = plan.properties[key];
  return reportFigure(`plan.${plan.id}.${key}`, value, 'count', {
    formula: published,
    inputs: [{ label, value, unit: 'count', source }],
    asOf,
    confidence: confidence === 'inferred' ? 'inferred' : 'found',
    ...about(plan.properties.approximate.includes(key)),
    section: 'expansion',
  });
}

const drawnHouseholds = {
  formula: {
    de: 'Summe über alle Felder: Anteil des Feldes im gezeichneten Umriss × Haushalte des Feldes',
    en: 'sum over all cells: part of the cell inside the drawn outline × households of the cell',
  },
  outline: { de: 'gezeichneter Umriss', en: 'drawn outline' },
} as const;

/** Households inside the outline drawn for a project, to be held against the number published for it. Null where no cell of it says how many. */
export function drawnHouseholdsFigure(city: City, plan: Plan): ReportFigure {
  const { name, nameEn, source } = plan.properties;
  const label = {
    de: `${drawnHouseholds.outline.de}: ${name}`,
    en: `${drawnHouseholds.outline.en}: ${nameEn ?? name}`,
  };
  const cells = city.cells?.about;
  const drawn = plan.geometry && city.cells ? figuresOfShape(prepareCoverage(city), plan.geometry) : null;
  return reportFigure(`effect.drawn.${plan.id}`, drawn?.households ?? null, 'households', {
    formula: drawnHouseholds.formula,
    inputs: [{ label, value: plan.id, unit: null, source: cells ? `${source}; ${cells.source}` : source }],
    asOf: cells?.asOf ?? null,
    confidence: 'demo',
    section: 'effect',
  });
}

const countFormulas = {
  all: {
    de: 'Programme, Vorhaben und Baustellen der Ebene, gezählt',
    en: 'programmes, projects and work sites of the layer, counted',
  },
  building: {
    de: 'gezählt: nicht ganz fertig, Stand „im Bau“ oder „Hausanschlüsse“',
    en: 'counted: not wholly done, state “under construction” or “house connections”',
  },
  done: {
    de: 'gezählt: Stand „in Betrieb“ oder „abgeschlossen“, oder ein Ende ist gemeldet; „weitgehend fertig“ zählt nicht',
    en: 'counted: state “in service” or “closed”, or an end was reported; “largely done” does not count',
  },
  rest: {
    de: 'gezählt: weder fertig noch im Bau gemeldet; angekündigt oder ohne gemeldeten Stand',
    en: 'counted: neither done nor reported as being built; announced or without a reported state',
  },
  overdue: {
    de: 'gezählt: nicht fertig, und das zuletzt angekündigte Ende ist vorbei',
    en: 'counted: not done, and the end announced last has passed',
  },
  undated: {
    de: 'gezählt: weder ganz noch weitgehend fertig, und kein Ende ist angekündigt',
    en: 'counted: neither done nor largely done, and no end was announced',
  },
} as const satisfies Record<keyof ExpansionCounts, Bilingual>;

/** How many projects stand where, on the day as of which the files speak; the proof names them. */
export function expansionCountFigure(
  ledger: readonly LedgerEntry[],
  key: keyof ExpansionCounts,
  dataAsOf: string,
): ReportFigure {
  const entries = expansionGroups(ledger)[key];
  const of = {
    formula: countFormulas[key],
    label: allEntries,
    all: ledger.length,
    file: planFile,
    counted: entries.map((entry) => countedEntry(entry, key)),
    asOf: dataAsOf,
    section: 'summary',
  };
  return countFigure(`expansion.${key}`, entries.length, of);
}

/** How many projects are in no share because nobody has published where they build; the proof names them. */
export function withoutAreaFigure(
  ledger: readonly LedgerEntry[],
  notCounted: readonly NotCounted[],
  dataAsOf: string,
): ReportFigure {
  const ids = new Set(notCounted.filter(({ reasons }) => lacksArea(reasons)).map(({ plan }) => plan.id));
  const entries = ledger.filter(({ id }) => ids.has(id));
  const of = {
    formula: {
      de: 'gezählt: in keinem Anteil enthalten, und keine Fläche ist bekannt',
      en: 'counted: in no share, and no area is known',
    },
    label: allEntries,
    all: ledger.length,
    file: planFile,
    counted: entries.map((entry) => countedEntry(entry, 'all')),
    asOf: dataAsOf,
    section: 'summary',
  };
  return countFigure('expansion.withoutArea', entries.length, of);
}

/** What the programmes that concern the municipality cost together, as published; null where none has a cost. */
export function expansionCostFigure(ledger: readonly LedgerEntry[]): ReportFigure | null {
  const paid = ledger.filter(
    ({ plan, money }) => plan.properties.coversCity !== 'no' && money.costEur !== null,
  );
  if (paid.length === 0) return null;
  const inputs = paid.map(({ plan, money }): ProofInput => {
    const { name, nameEn, source } = plan.properties;
    return { label: { de: name, en: nameEn ?? name }, value: money.costEur, unit: 'eur', source };
  });
  const isApproximate = paid.some(({ plan }) => plan.properties.approximate.includes('costEur'));
  const sum = paid.reduce((all, { money }) => all + (money.costEur ?? 0), 0);
  const formula = {
    de: 'Summe der veröffentlichten Kosten aller Einträge, die die Stadt ganz, zum Teil oder vielleicht betreffen',
    en: 'sum of the published costs of all entries that concern the city wholly, partly or perhaps',
  };
  // A sum is no more exact than the part of it that its source calls approximate.
  const isRounded = isApproximate && sum >= 1e7;
  const cost = isRounded ? Math.round(sum / 1e6) * 1e6 : sum;
  return reportFigure('expansion.cost', cost, 'eur', {
    formula: isRounded
      ? {
          de: `${formula.de}; auf eine Million gerundet, weil ein Teil nur ungefähr bekannt ist`,
          en: `${formula.en}; rounded to a million because a part is known only roughly`,
        }
      : formula,
    inputs,
    ...datedBy(paid.map(({ plan }) => plan.properties.asOf)),
    confidence: 'inferred',
    ...about(isApproximate),
    section: 'summary',
  });
}

const allEntries = {
  de: 'Einträge der Ebene, die die Stadt betreffen oder betreffen können',
  en: 'entries of the layer that concern or may concern the city',
};
const planFile = 'data/planned-expansion.geojson';

/** A counted project with the date that its count rests on. */
function countedEntry(
  { plan, completedOn, isMostlyCompleted, expected }: LedgerEntry,
  key: keyof ExpansionCounts,
) {
  const { name, nameEn, state, stateAsOf } = plan.properties;
  const stateWords = state === null ? noState : plannedExpansion.fields.state.of[state];
  const said = (what: Bilingual, value: string | null) => ({
    label: {
      de: [name, stateWords.de, what.de].filter(Boolean).join(', '),
      en: [nameEn ?? name, stateWords.en, what.en].filter(Boolean).join(', '),
    },
    value,
  });
  if (key === 'overdue') return said(endWords.last, expected);
  if (key === 'undated') return said(endWords.announced, null);
  if (completedOn !== null) return said(endWords[isMostlyCompleted ? 'mostly' : 'reported'], completedOn);
  return said(endWords.state, stateAsOf);
}

const noState = { de: 'Stand nicht bekannt', en: 'state not known' };
const endWords = {
  last: { de: 'zuletzt angekündigtes Ende', en: 'end announced last' },
  announced: { de: 'angekündigtes Ende', en: 'announced end' },
  reported: { de: 'Ende gemeldet', en: 'end reported' },
  mostly: { de: 'weitgehend fertig', en: 'largely done' },
  state: { de: 'Angabe vom', en: 'stated' },
} as const;
