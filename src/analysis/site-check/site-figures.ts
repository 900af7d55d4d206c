// SPDX-License-Identifier: EUPL-1.2
// Every number of a checked place as a figure: line, size, distances, and what the rules compare them with. Page, exposé,
// files and `nuf site` show these and no others.

import type { Geometry } from 'geojson';
import type { CityFeature, FeatureId } from '../../core/city/city';
import type { EligibilityRules } from '../../core/city/eligibility-rules';
import type { Permissibility } from '../../core/city/permissibility-rules';
import { vertexCount } from '../../core/geo/geometry-parts';
import type { Bilingual } from '../../layers/field';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import type { FigureUnit, NamedFigure, ProofInput } from '../figure/figure';
import { fibreBuiltSince } from '../place/built-since';
import { originOfShape } from '../place/drawn-outline';
import type { CountedUnit } from '../place/subject';
import { nameOf } from '../roles/zones';
import type { LineFacts } from './business-fit';
import { type ComingFigures, comingFigures } from './coming-figures';
import { type DistanceFigures, distanceFigures } from './distance-figures';
import {
  aboutCounted,
  builtInsideFigures,
  fibreShares,
  type LineFigures,
  lineFigures,
  type ReachFigures,
  reachFigures,
} from './line-figures';
import { rangeFigures } from './range-figures';
import {
  type MinimumFigures,
  minimumFigures,
  networkFigures,
  type RuleLimit,
  ruleLimits,
} from './rule-figures';
import type { SiteCheck } from './site-check';
import { ofStatedArea, type SiteOrigin, siteNumber, statedNumber } from './site-figure';
import type { ComingLine } from './site-lines';

export interface SiteFigures {
  /** One for each of `check.lines`. */
  readonly lines: ReadonlyMap<LineFacts, LineFigures>;
  /** How many counted here have at least a class, by its threshold. */
  readonly reach: ReadonlyMap<ThresholdMbit, ReachFigures>;
  /** Who of those counted here lies in the area of a project built since the day of the data, by the project's id. */
  readonly builtInside: ReadonlyMap<FeatureId, NamedFigure>;
  /** How many counted here stand in the area of a project that is to come; of `check.comingLines` those that cover some of it. */
  readonly coming: ReadonlyMap<ComingLine, ComingFigures>;
  readonly statedArea: NamedFigure | null;
  /** The bounds of the area where its file gives these and no one area; null where it gives none on that side. */
  readonly leastM2: NamedFigure | null;
  readonly mostM2: NamedFigure | null;
  readonly drawnArea: NamedFigure | null;
  readonly perimeter: NamedFigure | null;
  readonly motorway: DistanceFigures | null;
  readonly station: DistanceFigures | null;
  readonly freeSite: DistanceFigures | null;
  readonly fibre: NamedFigure | null;
  /** To the nearest fibre built since the day of the data, where that is nearer; null where it is not, and here. */
  readonly builtFibre: DistanceFigures | null;
  /** To that of those whom `fibre` is not of, where it is nearer. */
  readonly fibreOfOthers: NamedFigure | null;
  /** How unsure the position of the feature is, as its file states it. */
  readonly doubt: NamedFigure | null;
  readonly noise: { readonly day: NamedFigure; readonly night: NamedFigure } | null;
  readonly minimum: MinimumFigures | null;
  /** Which share of whom has fibre: of businesses and of households, those counted here. */
  readonly fibreShares: ReadonlyMap<CountedUnit, NamedFigure>;
  /** At least which share has as many networks as a rule asks for, by the rule's id. */
  readonly networks: ReadonlyMap<string, NamedFigure>;
  /** What a rule of funding compares with, by the rule's id. */
  readonly limits: ReadonlyMap<string, readonly RuleLimit[]>;
}

interface Tables {
  readonly permissibility: Permissibility;
  readonly eligibility: EligibilityRules;
}

/** `shape` is what was checked; null where the place is not known. */
export function siteFigures(
  check: SiteCheck,
  shape: Geometry | null,
  tables: Tables,
  origin: SiteOrigin,
): SiteFigures {
  const { feature, distances } = check;
  const distance = (id: 'motorway' | 'station' | 'freeSite') => {
    const to = distances?.[id];
    return to ? distanceFigures(origin, `distance.${id}`, to, feature) : null;
  };
  return {
    lines: lineFigures(check, origin),
    reach: reachFigures(check, origin),
    builtInside: builtInsideFigures(check, aboutCounted(check), origin),
    coming: comingFigures(check, origin),
    ...sizeFigures(check, shape, origin),
    ...rangeFigures(feature, origin, 'area.stated'),
    motorway: distance('motorway'),
    station: distance('station'),
    freeSite: distance('freeSite'),
    fibre: fibreFigure(check, check.nearestFibre, 'distance.fibre', origin),
    builtFibre: builtFibreFigures(check, origin),
    fibreOfOthers: fibreFigure(check, check.nearestFibreOfOthers, 'distance.fibre.others', origin),
    doubt: doubtFigure(check, origin),
    noise: noiseFigures(check, tables.permissibility, origin),
    minimum: minimumFigures(check, origin),
    fibreShares: fibreShares(check, origin),
    networks: networkFigures(check, tables.eligibility, origin),
    limits: ruleLimits(check, tables.eligibility, origin),
  };
}

/** All figures of a place in the order of the page, each once. */
export function figuresOfSite(figures: SiteFigures): NamedFigure[] {
  const {
    lines,
    reach,
    builtInside,
    coming,
    statedArea,
    drawnArea,
    perimeter,
    fibre,
    noise,
    minimum,
    fibreShares: ofFibre,
    limits,
  } = figures;
  const distances = [figures.motorway, figures.station, figures.freeSite, figures.builtFibre].flatMap((to) =>
    to ? [to.distance, to.uncertainty] : [],
  );
  return [
    ...[...lines.values()].flatMap(({ down, up, share, reach: of }) => [
      down,
      up,
      share,
      ...(of ? figuresOfReach(of).slice(1) : []),
    ]),
    ...[...reach.values()].flatMap(figuresOfReach),
    ...builtInside.values(),
    ...[...coming.values()].flatMap(({ share, counted, reached }) => [share, counted, reached]),
    ...ofFibre.values(),
    ...figures.networks.values(),
    ...[...limits.values()].flatMap((some) => some.map(({ figure }) => figure)),
    ...(minimum ? Object.values(minimum) : []),
    ...(noise ? [noise.day, noise.night] : []),
    statedArea,
    figures.leastM2,
    figures.mostM2,
    drawnArea,
    perimeter,
    ...distances,
    fibre,
    figures.fibreOfOthers,
    figures.doubt,
  ].filter((figure) => figure !== null);
}

function figuresOfReach({ share, counted, reached, spread }: ReachFigures): (NamedFigure | null)[] {
  return [share, counted, reached, spread?.low ?? null, spread?.high ?? null];
}

const nearestFibreOf = (de: string, en: string): Bilingual => ({
  de: `Kürzeste Strecke vom Punkt oder, bei Fläche und Straße, von ihrem nächsten Punkt zum Rand des nächsten Feldes, in dem mindestens die Hälfte ${de} Glasfaser mit 1.000 Mbit/s buchen kann; 0, wo ein solches Feld darin liegt.`,
  en: `Shortest line from the point or, of an area and a street, from its nearest point to the border of the nearest cell in which at least half ${en} can book fibre with 1,000 Mbit/s; 0 where such a cell lies in it.`,
});

const words = {
  area: {
    de: 'Fläche des Umrisses auf dem Ellipsoid: aus den Ecken nach der Trapezformel in der flächentreuen Ebene EPSG:3035.',
    en: 'Area of the outline on the ellipsoid: from its corners by the shoelace formula in the equal-area plane EPSG:3035.',
  },
  perimeter: {
    de: 'Summe der Seitenlängen in der Ebene der UTM-Zone der Gemeinde, auf 0,1 % genau; Löcher eingeschlossen.',
    en: 'Sum of the lengths of the sides in the plane of the UTM zone of the municipality, right to 0.1 %; holes included.',
  },
  corners: { de: 'Ecken', en: 'corners' },
  stated: { de: 'Fläche laut Datei', en: 'Area as the file states it' },
  fibre: {
    businesses: nearestFibreOf('der Betriebe', 'of the businesses'),
    households: nearestFibreOf('der Haushalte', 'of the households'),
  },
  cell: { de: 'Feld', en: 'Cell' },
  doubt: { de: 'Lage ungenau um', en: 'Position uncertain by' },
  noise: {
    de: 'Immissionsrichtwert für diese Art von Gebiet, veröffentlicht, nicht gerechnet.',
    en: 'Guideline value for this kind of zone, published, not computed.',
  },
} as const;

/** Area as its file states it, area and perimeter as they are drawn; null where there is none. */
export function sizeFigures(
  { feature, size, statedAreaM2 }: Pick<SiteCheck, 'feature' | 'size' | 'statedAreaM2'>,
  shape: Geometry | null,
  origin: SiteOrigin,
): Pick<SiteFigures, 'statedArea' | 'drawnArea' | 'perimeter'> {
  const { source, asOf, confidence } = originOfShape(feature);
  const corners: ProofInput = {
    label: words.corners,
    value: vertexCount(shape),
    unit: 'count',
    source,
  };
  const given = {
    inputs: [corners],
    asOf,
    confidence,
  };
  const drawn = (id: string, value: number, unit: FigureUnit, formula: Bilingual) =>
    siteNumber(origin, id, value, { unit, formula, ...given });
  return {
    statedArea:
      feature && statedAreaM2 !== null
        ? statedNumber(
            origin,
            'area.stated',
            { value: statedAreaM2, unit: 'm2', label: words.stated, ...ofStatedArea(feature) },
            feature,
          )
        : null,
    drawnArea: size && drawn('area.drawn', size.areaM2, 'm2', words.area),
    perimeter: size && drawn('perimeter', size.perimeterM, 'm', words.perimeter),
  };
}

function fibreFigure(
  { answer }: SiteCheck,
  nearest: SiteCheck['nearestFibre'],
  id: string,
  origin: SiteOrigin,
): NamedFigure | null {
  const about = answer?.about;
  if (!nearest || !about) return null;
  const { source, asOf, confidence } = about;
  return siteNumber(origin, id, nearest.distanceM, {
    unit: 'm',
    formula: words.fibre[nearest.unit],
    inputs: [{ label: words.cell, value: nearest.rasterId, unit: null, source }],
    asOf,
    confidence,
  });
}

/** From the same point as to the nearest cell, so that the two can be compared. */
function builtFibreFigures(
  { answer, feature, nearestBuilt: near }: SiteCheck,
  origin: SiteOrigin,
): DistanceFigures | null {
  if (!near || (answer && fibreBuiltSince(answer))) return null;
  const plan = near.plan as CityFeature;
  const doubts = [feature, plan].flatMap((one) => one?.properties.uncertaintyM ?? []);
  const to = {
    name: nameOf(plan),
    feature: plan,
    distanceM: near.distanceM,
    uncertaintyM: doubts.length === 0 ? null : doubts.reduce((sum, one) => sum + one, 0),
  };
  return distanceFigures(origin, 'distance.builtFibre', to, feature);
}

function doubtFigure({ feature }: SiteCheck, origin: SiteOrigin): NamedFigure | null {
  const value = feature?.properties.uncertaintyM ?? null;
  if (!feature || value === null) return null;
  return statedNumber(origin, 'position.uncertainty', { value, unit: 'm', label: words.doubt }, feature);
}

function noiseFigures(
  { permission: { code, noise } }: SiteCheck,
  { verifiedOn }: Permissibility,
  origin: SiteOrigin,
): SiteFigures['noise'] {
  if (!noise) return null;
  const limit = (id: string, value: number | null, de: string, en: string) =>
    siteNumber(origin, `noise.${id}`, value, {
      unit: 'dba',
      formula: words.noise,
      inputs: [
        {
          label: { de: `Richtwert ${de}, ${code}`, en: `Value ${en}, ${code}` },
          value,
          unit: 'dba',
          source: noise.source,
        },
      ],
      asOf: verifiedOn,
      confidence: noise.certainty,
    });
  return {
    day: limit('day', noise.dayDb, 'tags', 'by day'),
    night: limit('night', noise.nightDb, 'nachts', 'by night'),
  };
}
