// SPDX-License-Identifier: EUPL-1.2
// The lines that are known at a place as figures: class down, upload, and how many around here can book them.

import type { FeatureId } from '../../core/city/city';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import type { Bilingual } from '../../layers/field';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { leastSure, type NamedFigure, type ProofInput } from '../figure/figure';
import { isTooFew } from '../figure/share-bounds';
import { wholeParts } from '../figure/whole-parts';
import { quantifierOf } from '../place/claim';
import type { PlaceAnswer } from '../place/place-answer';
import type { CountedUnit } from '../place/subject';
import type { LineFacts } from './business-fit';
import { wiredTechnologies } from './network-shares';
import type { SiteCheck } from './site-check';
import { type SiteOrigin, siteNumber } from './site-figure';
import type { SupplyHere } from './site-lines';

export interface LineFigures {
  /** Lower bound of the class. */
  readonly down: NamedFigure;
  readonly up: NamedFigure;
  readonly share: NamedFigure;
  /** Of how many of whom it is the share; null where a cell does not say how many they are. */
  readonly reach: ReachFigures | null;
}

const formulas = {
  down: {
    de: 'Untere Grenze der Geschwindigkeitsklasse, die für mehr der hier gezählten Betriebe (wo keiner gezählt ist: Haushalte) verfügbar ist als die nächsthöhere. Für eine einzelne Adresse kann anderes gelten.',
    en: 'Lower bound of the speed class: it is available to more of the businesses counted here (where none is: households) than the next faster one. A single address may differ.',
  },
  up: {
    de: 'Der Upload steht in keiner Spalte der Versorgungsdaten. Deshalb ist er nicht bekannt.',
    en: 'The upload stands in no column of the coverage data. Therefore it is not known.',
  },
  share: {
    de: 'Anteil der hier gezählten Betriebe (wo keiner gezählt ist: der Haushalte) mit Angabe, der mindestens diese Klasse mit dieser Technik buchen kann: Summe über alle Felder, jedes mit dem Teil, der dazugehört.',
    en: 'Share of the businesses counted here (where none is: of the households) with a figure that can book at least this class with this technology: added up over all cells, each with the part that belongs to the place.',
  },
  reach: {
    de: 'Anteil der hier gezählten Betriebe (wo keiner gezählt ist: der Haushalte) mit Angabe, der mindestens diese Klasse mit irgendeiner Technik buchen kann: Summe über alle Felder, jedes mit dem Teil, der dazugehört.',
    en: 'Share of the businesses counted here (where none is: of the households) with a figure that can book at least this class with any technology: added up over all cells, each with the part that belongs to the place.',
  },
  fibre: {
    de: `Anteil der hier gezählten Betriebe oder Haushalte mit Angabe, der Glasfaser bis ins Gebäude mit mindestens ${thresholdsMbit[0]} Mbit/s buchen kann: Summe über alle Felder, jedes mit dem Teil, der dazugehört.`,
    en: `Share of the businesses or households counted here, with a figure, that can book fibre into the building with at least ${thresholdsMbit[0]} Mbit/s: added up over all cells, each with the part that belongs to the place.`,
  },
  networks: {
    de: 'Mindestanteil der hier gezählten Betriebe (wo keiner gezählt ist: der Haushalte) mit Angabe, der n Netze zugleich hat; jede Technik ist ein Netz. In jedem Feld: Summe der m größten Anteile, weniger (n − 1), geteilt durch (m − n + 1), davon der größte Wert über alle m. Dann Summe über alle Felder, jedes mit dem Teil, der dazugehört.',
    en: 'Least share of the businesses counted here (where none is: of the households) with a figure that has n networks at once; each technology is one. In each cell: sum of the m greatest shares, less (n − 1), divided by (m − n + 1), of these the greatest value over all m. Then added up over all cells, each with the part that belongs to the place.',
  },
  counted: {
    de: 'Betriebe (wo keiner gezählt ist: Haushalte) mit Angabe, die hier gezählt sind.',
    en: 'Businesses (where none is: households) with a figure that are counted here.',
  },
  reached: {
    de: 'Anteil mal Zahl der hier gezählten Betriebe (wo keiner gezählt ist: Haushalte), in ganzen; ein Feld, das nur zum Teil dazugehört, zählt mit diesem Teil. Genannt nur, wo die Teilung den Anteil ergibt.',
    en: 'Share times the number of businesses counted here (where none is: households), in whole ones; a cell that belongs only partly counts with that part. Told only where who divides it finds the share.',
  },
  low: {
    de: 'Kleinster Anteil unter den Feldern, in denen der Ort liegen kann und jemand gezählt ist.',
    en: 'Smallest share among the cells in which the place may lie and in which somebody is counted.',
  },
  inside: {
    de: 'Anteil der hier gezählten Betriebe (wo keiner gezählt ist: der Haushalte), der in der Fläche des Vorhabens liegt: Summe über alle Felder, jedes mit dem Teil, der in der Fläche liegt.',
    en: 'Share of the businesses counted here (where none is: of the households) in the area of the project: added up over all cells, each with the part that lies in that area.',
  },
  high: {
    de: 'Größter Anteil unter den Feldern, in denen der Ort liegen kann und jemand gezählt ist.',
    en: 'Largest share among the cells in which the place may lie and in which somebody is counted.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const labels = {
  here: { de: 'Anteil mit mindestens dieser Klasse', en: 'share with at least this class' },
  technology: {
    ftthb: {
      de: `Glasfaser ab ${thresholdsMbit[0]} Mbit/s`,
      en: `fibre of at least ${thresholdsMbit[0]} Mbit/s`,
    },
    hfc: { de: `Kabel ab ${thresholdsMbit[0]} Mbit/s`, en: `cable of at least ${thresholdsMbit[0]} Mbit/s` },
    fttc: { de: `DSL ab ${thresholdsMbit[0]} Mbit/s`, en: `DSL of at least ${thresholdsMbit[0]} Mbit/s` },
  },
  faster: (mbit: ThresholdMbit): Bilingual => ({
    de: `Anteil ab ${spelled(mbit, '.')} Mbit/s`,
    en: `share from ${spelled(mbit, ',')} Mbit/s`,
  }),
};

/** The one threshold of four digits with the mark between thousands. */
function spelled(mbit: ThresholdMbit, mark: string): string {
  return mbit === 1000 ? `1${mark}000` : String(mbit);
}

/** What a share of those counted here is made of: the cells, how many are counted, and the share of each class from `mbit` on. */
export function supplyInputs(
  { of, unit, cells }: SupplyHere,
  mbit: ThresholdMbit,
  technology: CoverageTechnology,
  source: string,
): ProofInput[] {
  const { total, at } = of[technology];
  return [
    { label: { de: 'Felder', en: 'Cells' }, value: cells, unit: 'count', source },
    {
      label:
        unit === 'businesses'
          ? { de: 'Betriebe hier', en: 'businesses here' }
          : { de: 'Haushalte hier', en: 'households here' },
      value: total,
      unit,
      source,
    },
    ...thresholdsMbit
      .filter((one) => one >= mbit)
      .map(
        (one): ProofInput => ({
          label: one === mbit ? labels.here : labels.faster(one),
          value: at[one].share,
          unit: 'share',
          source,
        }),
      ),
  ];
}

/** How many of those counted here have a class with any technology; by threshold, those without a figure left out. */
export interface ReachFigures {
  readonly unit: SupplyHere['unit'];
  readonly where: SupplyHere['subject']['kind'];
  readonly share: NamedFigure;
  readonly counted: NamedFigure;
  /** How many of those counted, in whole numbers; null where who divides them would find another share. */
  readonly reached: NamedFigure | null;
  /** Where a place is known only to so many metres: smallest and largest share of the cells in which it may lie. */
  readonly spread: { readonly low: NamedFigure; readonly high: NamedFigure } | null;
}

/**
 * Whether a share is of fewer than ten and of no whole number of them (59.4 % of 1 household), so that it says nothing of
 * anybody. A single cell tells its own share.
 */
export const isPartOfFew = ({
  where,
  counted,
  reached,
}: Pick<ReachFigures, 'where' | 'counted' | 'reached'>) =>
  isShareOfFew({ where, counted }) && reached === null;

/** Whether a share is of fewer than ten, outside a single cell: then how many of them may be told where these are whole, but no per cent. */
export const isShareOfFew = ({ where, counted }: Pick<ReachFigures, 'where' | 'counted'>) =>
  where !== 'cell' && isTooFew(counted.figure.value ?? 0);

/**
 * Of when and how sure what is counted here is; null where nothing is known. In an extent that somebody drew for lack of a published one it is as
 * drawn, whatever is counted.
 */
export function aboutCounted({ answer, isExtentDrawn }: Pick<SiteCheck, 'answer' | 'isExtentDrawn'>) {
  const about = answer?.about ?? null;
  return about && isExtentDrawn ? { ...about, confidence: 'demo' as const } : about;
}

/** The word of the claims for a share: one that stands for nobody whole, or of too few, is no “some”. */
function wordOf(
  { of, subject }: Pick<SupplyHere, 'of' | 'subject'>,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
) {
  return quantifierOf(of[technology].at[mbit], of[technology], subject.kind === 'cell');
}

/** Empty where nothing is known. */
export function reachFigures(check: SiteCheck, origin: SiteOrigin): Map<ThresholdMbit, ReachFigures> {
  const found = new Map<ThresholdMbit, ReachFigures>();
  for (const mbit of thresholdsMbit) {
    const reach = reachOf(check, 'alle', mbit, origin);
    if (reach) found.set(mbit, reach);
  }
  return found;
}

/** Null where nothing is known, or not how many are counted. */
function reachOf(
  check: SiteCheck,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
  origin: SiteOrigin,
): ReachFigures | null {
  const { supply } = check;
  const about = aboutCounted(check);
  if (!supply || !about) return null;
  const { share, counted } = supply.of[technology].at[mbit];
  if (share === null || counted === null) return null;
  const { source, asOf, confidence } = about;
  const of = { inputs: supplyInputs(supply, mbit, technology, source), asOf, confidence };
  const isAny = technology === 'alle';
  const prefix = isAny ? `reach.${mbit}` : `line.${technology}.${mbit}`;
  const number = (id: string, value: number, unit: SupplyHere['unit'] | 'share', formula: Bilingual) =>
    siteNumber(origin, `${prefix}.${id}`, value, { unit, formula, ...of });
  const spread = supply.spread?.[technology][mbit] ?? null;
  const { part, isExact } = wholeParts(share, counted);
  return {
    unit: supply.unit,
    where: supply.subject.kind,
    share: {
      ...number('share', share, 'share', isAny ? formulas.reach : formulas.share),
      quantifier: wordOf(supply, technology, mbit),
    },
    counted: number('counted', counted, supply.unit, formulas.counted),
    reached: isExact ? number('reached', part, supply.unit, formulas.reached) : null,
    spread: spread && {
      low: number('low', spread.low, 'share', formulas.low),
      high: number('high', spread.high, 'share', formulas.high),
    },
  };
}

/**
 * Which share of the businesses and of the households here has fibre, by whom is counted; those without a figure left out, and of
 * fewer than ten outside a single cell none.
 */
export function fibreShares(check: SiteCheck, origin: SiteOrigin): Map<CountedUnit, NamedFigure> {
  const { supply } = check;
  const about = aboutCounted(check);
  const found = new Map<CountedUnit, NamedFigure>();
  if (!supply || !about) return found;
  const [slowest] = thresholdsMbit;
  for (const { unit, of } of supply.others ? [supply, supply.others] : [supply]) {
    const { share, counted } = of.ftthb.at[slowest];
    const isOfFew = supply.subject.kind !== 'cell' && counted !== null && isTooFew(counted);
    if (share === null || isOfFew) continue;
    const inputs = supplyInputs({ ...supply, unit, of }, slowest, 'ftthb', about.source);
    const { asOf, confidence } = about;
    const given = { unit: 'share', formula: formulas.fibre, inputs, asOf, confidence } as const;
    found.set(unit, {
      ...siteNumber(origin, `funding.fibre.${unit}`, share, given),
      quantifier: wordOf({ of, subject: supply.subject }, 'ftthb', slowest),
    });
  }
  return found;
}

/** At least which share of those counted here has `count` networks; null where nobody is known to, and of fewer than ten outside a cell. */
export function networksFigure(check: SiteCheck, count: number, origin: SiteOrigin): NamedFigure | null {
  const { supply } = check;
  const about = aboutCounted(check);
  const reached = supply?.networks[count - 1];
  if (!supply || !about || !reached?.share) return null;
  if (supply.subject.kind !== 'cell' && reached.counted !== null && isTooFew(reached.counted)) return null;
  const { source, asOf, confidence } = about;
  const [slowest] = thresholdsMbit;
  const inputs = [
    ...supplyInputs(supply, slowest, 'alle', source).slice(0, 2),
    ...wiredTechnologies.map(
      (technology): ProofInput => ({
        label: labels.technology[technology],
        value: supply.of[technology].at[slowest].share,
        unit: 'share',
        source,
      }),
    ),
  ];
  const given = { unit: 'share', formula: formulas.networks, inputs, asOf, confidence } as const;
  return siteNumber(origin, `funding.networks.${count}`, reached.share, given);
}

/** Figures of each of the check's lines; none where no line or no coverage is known. */
export function lineFigures(check: SiteCheck, origin: SiteOrigin): Map<LineFacts, LineFigures> {
  const { lines, supply } = check;
  const about = aboutCounted(check);
  const found = new Map<LineFacts, LineFigures>();
  if (!supply || !about) return found;
  const { source, asOf, confidence } = about;
  for (const line of lines) {
    const { technology, downMbit, upMbit, share } = line;
    const mbit = thresholdsMbit.find((one) => one === downMbit);
    if (technology === null || mbit === undefined) continue;
    const id = `line.${technology}.${mbit}`;
    const inputs = supplyInputs(supply, mbit, technology, source);
    const number = (name: string, value: number | null, unit: 'mbit' | 'share', formula: Bilingual) =>
      siteNumber(origin, `${id}.${name}`, value, { unit, formula, inputs, asOf, confidence });
    const reach = reachOf(check, technology, mbit, origin);
    found.set(line, {
      down: number('down', mbit, 'mbit', formulas.down),
      up: number('up', upMbit, 'mbit', formulas.up),
      share: reach?.share ?? number('share', share, 'share', formulas.share),
      reach,
    });
  }
  return found;
}

/** How many of those counted here lie in the area of what was built since, by the project's id; none where nobody is counted. */
export function builtInsideFigures(
  { builtSince, supply }: Pick<SiteCheck, 'builtSince' | 'supply'>,
  about: PlaceAnswer['about'],
  origin: SiteOrigin,
): Map<FeatureId, NamedFigure> {
  const found = new Map<FeatureId, NamedFigure>();
  if (!supply || !about) return found;
  for (const { plan, inside } of builtSince) {
    if (inside === null) continue;
    const { name, nameEn, completedOn, source, confidence } = plan.properties;
    const [counted] = supplyInputs(supply, 30, 'alle', about.source).slice(1);
    const figure = siteNumber(origin, `built.${plan.id}.share`, inside, {
      unit: 'share',
      formula: formulas.inside,
      inputs: [
        ...(counted ? [counted] : []),
        { label: { de: name, en: nameEn ?? name }, value: completedOn, unit: null, source },
      ],
      asOf: about.asOf,
      confidence: leastSure([about.confidence, confidence]),
    });
    found.set(plan.id, figure);
  }
  return found;
}
