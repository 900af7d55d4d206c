// SPDX-License-Identifier: EUPL-1.2
// Every number of site finder and comparison as a figure: what is known of a candidate, and how many pass which filter.

import type { City, FeatureId } from '../../core/city/city';
import { planeOf } from '../../core/city/town-plane';
import type { Bilingual } from '../../layers/field';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import type { NamedFigure, ProofInput } from '../figure/figure';
import { type DistanceFigures, distanceFigures } from '../site-check/distance-figures';
import { builtInsideFigures, supplyInputs } from '../site-check/line-figures';
import { rangeFigures } from '../site-check/range-figures';
import { shapeOf, statedAreaM2 } from '../site-check/site-check';
import { siteSize } from '../site-check/site-distances';
import {
  countedNumber,
  originOfFeature,
  type SiteOrigin,
  siteNumber,
  statedNumber,
} from '../site-check/site-figure';
import { sizeFigures } from '../site-check/site-figures';
import { isOfFew } from '../site-check/site-lines';
import { landFromM2, type NotMeant, notMeant, reasonsNotMeant } from './not-meant';
import { choices } from './search-link';
import type { SiteCandidate } from './site-candidate';
import { type ComparedPlace, isOwnPlace, type OwnPlace } from './site-comparison';
import type { SiteFilter, SiteSearch } from './site-finder';

export interface CandidateFigures {
  /** As the file states it. */
  readonly areaM2: NamedFigure | null;
  /** Its bounds where the file states these and no one area; null where it gives none on that side. */
  readonly leastM2: NamedFigure | null;
  readonly mostM2: NamedFigure | null;
  /** Computed from the outline; null where there is none. */
  readonly drawnM2: NamedFigure | null;
  /** Of the ground under a building. */
  readonly plotM2: NamedFigure | null;
  readonly freeM2: NamedFigure | null;
  readonly priceEurPerM2: NamedFigure | null;
  /**
   * The class that most have; where not even the lowest is, the fastest that as many have as that, the lowest where nobody has one. Null
   * also where too few are counted in several cells.
   */
  readonly downMbit: NamedFigure | null;
  /** Who has at least that class, 0–1 of those counted; null where `downMbit` is. */
  readonly downShare: NamedFigure | null;
  /** How many of those counted lie in the area of what was built since, by the project's id; none where nobody is counted. */
  readonly builtInside: ReadonlyMap<FeatureId, NamedFigure>;
  readonly motorway: DistanceFigures | null;
}

const labels = {
  area: { de: 'Fläche laut Datei', en: 'Area as stated in the file' },
  plot: { de: 'Grundstück laut Datei', en: 'Plot as stated in the file' },
  free: { de: 'davon frei', en: 'Free area' },
  price: { de: 'Preis', en: 'Price' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const formulas = {
  share: {
    de: 'Anteil der hier gezählten Betriebe (wo keiner gezählt ist: der Haushalte), für die mindestens diese Klasse mit irgendeiner Technik verfügbar ist.',
    en: 'Share of the businesses counted here (where none is: of the households) to which at least this class is available with any technology.',
  },
  down: {
    de: 'Höchste Geschwindigkeitsklasse, die für mehr als die Hälfte der hier gezählten Betriebe (wo keiner gezählt ist: der Haushalte) mit irgendeiner Technik verfügbar ist.',
    en: 'Highest speed class available with any technology to more than half of the businesses counted here (where none is: of the households).',
  },
  below: {
    de: 'Schnellste Klasse, die für so viele der hier gezählten Betriebe (wo keiner gezählt ist: der Haushalte) verfügbar ist wie die niedrigste; wo diese für niemanden verfügbar ist, die niedrigste. Mehr als die Hälfte sind es auch bei ihr nicht.',
    en: 'Fastest class available to as many of the businesses counted here (where none is: of the households) as the lowest one; where that is available to nobody, the lowest. Not even that one is available to more than half.',
  },
  counts: {
    fits: {
      de: 'Standorte und Gebäude, bei denen jeder gesetzte Filter mit Ja beantwortet ist.',
      en: 'Sites and buildings that match every filter that is set.',
    },
    open: {
      de: 'Standorte und Gebäude, die kein gesetzter Filter ausschließt, bei denen aber mindestens einer nicht bekannt ist.',
      en: 'Sites and buildings that no filter excludes, but for which at least one filter cannot be answered.',
    },
    no: {
      de: 'Standorte und Gebäude, die mindestens ein gesetzter Filter ausschließt.',
      en: 'Sites and buildings that at least one filter excludes.',
    },
    all: {
      de: 'Alle Standorte und Gebäude der Dateien, auch die ohne bekannte Lage; sobald ein Filter gesetzt ist, ohne jene, die nicht gemeint sein können (aufgegeben, ohne Gebäude, im eigenen Gebrauch).',
      en: 'All sites and buildings in the files, including those without a known position; once a filter is set, without those that cannot be meant (given up, no building, in their owner’s use).',
    },
  },
  notMeant: {
    'given-up': {
      de: 'Gebäude, die laut Datei aufgegeben sind: Sobald ein Filter gesetzt ist, werden sie nicht gefragt.',
      en: 'Buildings that were given up according to the file: once a filter is set they are not asked.',
    },
    'no-building': {
      de: 'Vorhaben ohne Gebäude: Sobald ein Filter gesetzt ist, werden sie nicht gefragt.',
      en: 'Projects without a building: once a filter is set they are not asked.',
    },
    'own-use': {
      de: 'Gebäude, deren Nutzung „Institut oder Hochschule“ ist: Sie nutzen ihr Haus selbst und werden nur gefragt, wenn „Gebäude“ als Art gewählt ist.',
      en: 'Buildings whose use is “institute or university”: they use their house themselves and are asked only where buildings are chosen as kind.',
    },
    'land-asked': {
      de: `Gebäude, wo nach Land gefragt ist: nach seinem Preis, seinem Planungsstand oder, wenn keine Datei die Fläche des Gebäudes nennt, nach mindestens ${landFromM2} m². Sie werden dann nur gefragt, wenn Gebäude als Art gewählt sind.`,
      en: `Buildings where land is asked for: its price, its planning stage or, where no file gives the building’s floor area, at least ${landFromM2} m². They are asked only where buildings are chosen as kind.`,
    },
  },
  option: {
    de: 'Standorte und Gebäude, von denen die Dateien diesen Wert nennen, gleich welche Filter gesetzt sind; ohne jene, die nicht gemeint sein können.',
    en: 'Sites and buildings that have this value in the files, whatever filters are set; without those that cannot be meant.',
  },
  filter: {
    yes: {
      de: 'Standorte und Gebäude, für die dieser Filter allein mit Ja beantwortet ist.',
      en: 'Sites and buildings that match this filter taken alone.',
    },
    unknown: {
      de: 'Standorte und Gebäude, für die keine Datei sagt, was dieser Filter fragt.',
      en: 'Sites and buildings for which no file says what this filter asks.',
    },
    no: {
      de: 'Standorte und Gebäude, für die dieser Filter allein mit Nein beantwortet ist.',
      en: 'Sites and buildings that this filter alone excludes.',
    },
    regains: {
      de: 'Einträge, die ohne diesen Filter zusätzlich in der Liste stünden.',
      en: 'Entries the list would also have without this filter.',
    },
  },
} as const;

/** What is known of a candidate, or of a place of one's own beside it; null is "not known". */
export function candidateFigures(city: City, candidate: ComparedPlace): CandidateFigures {
  if (isOwnPlace(candidate)) return ownFigures(city, candidate);
  const { feature, kind, areaM2, freeM2, priceEurPerM2 } = candidate;
  const origin = originOfFeature(city, feature);
  const land = kind === 'building' ? 'floorM2' : 'm2';
  const own = feature.properties as {
    freeAsOf?: string | null;
    priceAsOf?: string | null;
  };
  const stated = (id: string, number: Parameters<typeof statedNumber>[2]) =>
    number.value === null ? null : statedNumber(origin, id, number, feature);
  return {
    areaM2: stated('find.area', { value: areaM2, unit: land, label: labels.area }),
    ...rangeFigures(feature, origin, 'find.area'),
    drawnM2: null,
    plotM2: stated('find.plot', { value: plotOf(feature), unit: 'm2', label: labels.plot }),
    freeM2: stated('find.free', { value: freeM2, unit: land, label: labels.free, asOf: own.freeAsOf }),
    priceEurPerM2: stated('find.price', {
      value: priceEurPerM2,
      unit: 'eurPerM2',
      label: labels.price,
      asOf: own.priceAsOf,
    }),
    downMbit: downFigure(city, candidate, origin),
    downShare: downFigure(city, candidate, origin, 'share'),
    builtInside: builtInsideFigures(candidate, city.cells?.about ?? null, origin),
    motorway: candidate.motorway && distanceFigures(origin, 'find.motorway', candidate.motorway, feature),
  };
}

/** Figures of a place that nobody offers: its size, its line, its distance to the motorway. */
function ownFigures(city: City, place: OwnPlace): CandidateFigures {
  const { target, subject, motorway } = place;
  const feature = target.kind === 'feature' ? target.feature : null;
  const shape = shapeOf(target);
  const origin: SiteOrigin = { site: { subject }, dataAsOf: city.municipality.dataAsOf };
  const size = siteSize(shape, planeOf(city.municipality));
  const { statedArea, drawnArea } = sizeFigures(
    { feature, size, statedAreaM2: statedAreaM2(feature) },
    shape,
    origin,
  );
  return {
    areaM2: statedArea,
    leastM2: null,
    mostM2: null,
    drawnM2: drawnArea,
    plotM2: null,
    freeM2: null,
    priceEurPerM2: null,
    downMbit: downFigure(city, place, origin),
    downShare: downFigure(city, place, origin, 'share'),
    builtInside: builtInsideFigures(place, city.cells?.about ?? null, origin),
    motorway: motorway && distanceFigures(origin, 'find.motorway', motorway, feature),
  };
}

const plotOf = ({ properties }: SiteCandidate['feature']) =>
  'plotM2' in properties ? properties.plotM2 : null;

/** All figures of a candidate for whoever lists proofs; those that are not known are left out. */
export function figuresOfCandidate({ motorway, builtInside, ...own }: CandidateFigures): NamedFigure[] {
  return [
    ...Object.values(own),
    ...builtInside.values(),
    motorway?.distance ?? null,
    motorway?.uncertainty ?? null,
  ].filter((figure) => figure !== null);
}

/** The speed class that most have, or with `share` how many have it. */
function downFigure(
  city: City,
  { downMbit, supply }: ComparedPlace,
  origin: SiteOrigin,
  asked: 'class' | 'share' = 'class',
): NamedFigure | null {
  const about = city.cells?.about;
  // Of so few in several cells no share is told, and without it no class is anybody's.
  if (downMbit === null || !supply || !about || isOfFew(supply)) return null;
  const { source, asOf, confidence } = about;
  const isBelow = downMbit === 0;
  const { at } = supply.of.alle;
  // The grid of another town may lack the lowest class: then nobody knows who is below it.
  const slowest = thresholdsMbit.find((one) => at[one].share !== null) ?? thresholdsMbit[0];
  // Who has the slowest class may all have a faster one: then it is that which is told.
  const ofSome = thresholdsMbit.findLast((one) => at[one].share === at[slowest].share) ?? slowest;
  const mbit = thresholdsMbit.find((one) => one === downMbit) ?? (at[slowest].share === 0 ? slowest : ofSome);
  const behind = { inputs: supplyInputs(supply, mbit, 'alle', source), asOf, confidence };
  if (asked === 'share') {
    const { share } = at[mbit];
    return siteNumber(origin, 'find.downShare', share, { unit: 'share', formula: formulas.share, ...behind });
  }
  return siteNumber(origin, isBelow ? 'find.downBelow' : 'find.down', mbit, {
    unit: 'mbit',
    formula: isBelow ? formulas.below : formulas.down,
    ...behind,
  });
}

export type FilterFigures = Readonly<Record<'yes' | 'unknown' | 'no' | 'regains', NamedFigure>>;

export interface SearchFigures {
  readonly fits: NamedFigure;
  readonly open: NamedFigure;
  readonly no: NamedFigure;
  /** Those asked: the three above add up to it. */
  readonly all: NamedFigure;
  /** Those left out because the wish cannot mean them, by the reason; only reasons that left some out. */
  readonly notMeant: ReadonlyMap<NotMeant, NamedFigure>;
  /** Of each filter that is set. */
  readonly filters: ReadonlyMap<SiteFilter, FilterFigures>;
  /** How many have a value that can be ticked, by `<filter>.<value>`. */
  readonly options: ReadonlyMap<string, NamedFigure>;
}

const sites: Bilingual = { de: 'Standorte und Gebäude', en: 'Sites and buildings' };
const files = 'data/commercial-sites.geojson, data/startup-buildings.geojson';

interface SearchSaid {
  /** The wish as the link has it. */
  readonly asked: string;
  readonly dataAsOf: string;
  /** The wish as the page says it. */
  readonly said?: Bilingual | undefined;
}

/** How many the filters leave. */
export function searchFigures(
  candidates: readonly SiteCandidate[],
  search: SiteSearch,
  { asked, dataAsOf, said }: SearchSaid,
): SearchFigures {
  const origin: SiteOrigin = { site: { subject: { kind: 'find', wish: asked } }, dataAsOf };
  const wish: ProofInput = {
    label: { de: 'Filter', en: 'Filters' },
    value: asked || '–',
    ...(said && { said }),
    unit: null,
    source: files,
  };
  const count = (id: string, value: number, formula: Bilingual) =>
    countedNumber(origin, id, value, {
      formula,
      label: sites,
      all: search.total,
      source: files,
      asked: [wish],
    });
  const { answers } = search;
  return {
    fits: count('find.fits', answers.yes, formulas.counts.fits),
    open: count('find.open', answers.unknown, formulas.counts.open),
    no: count('find.no', answers.no, formulas.counts.no),
    all: count('find.all', search.total, formulas.counts.all),
    notMeant: new Map(
      reasonsNotMeant
        .filter((reason) => search.notMeant[reason] > 0)
        .map((reason) => [
          reason,
          count(`find.notMeant.${reason}`, search.notMeant[reason], formulas.notMeant[reason]),
        ]),
    ),
    options: new Map(
      choices.flatMap(({ filter, field, values }) =>
        values.map((value) => {
          // Who ticks a value asks for something: what that cannot mean is not counted.
          const having = candidates.filter(
            (candidate) => candidate[field] === value && notMeant(candidate, { [filter]: [value] }) === null,
          ).length;
          const key = `${filter}.${value}`;
          return [key, count(`find.${key}`, having, formulas.option)] as const;
        }),
      ),
    ),
    filters: new Map(
      search.counts.map((one) => {
        const of = (name: 'yes' | 'unknown' | 'no' | 'regains') =>
          count(`find.${one.filter}.${name}`, one[name], formulas.filter[name]);
        return [
          one.filter,
          { yes: of('yes'), unknown: of('unknown'), no: of('no'), regains: of('regains') },
        ] as const;
      }),
    ),
  };
}

/** All counts of a search for whoever lists proofs. */
export function figuresOfSearch(figures: SearchFigures): NamedFigure[] {
  const { fits, open, no, all, filters, options } = figures;
  return [
    fits,
    open,
    no,
    all,
    ...figures.notMeant.values(),
    ...[...filters.values()].flatMap((filter) => Object.values(filter)),
    ...options.values(),
  ];
}
