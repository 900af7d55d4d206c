// SPDX-License-Identifier: EUPL-1.2
// The figures of one area that somebody draws or tries out: size, people, shares by threshold, each with its proof. They
// are `figuresOfShape` of the outline, the same walk that zones and `nuf coverage` take, so no second number can exist. Of what
// reaches beyond the municipality only the part inside is counted, as its verdict counts it.

import type { Geometry } from 'geojson';
import type { City } from '../../core/city/city';
import { featureKey } from '../../core/city/feature-index';
import { planeOf } from '../../core/city/town-plane';
import { isArea, vertexCount } from '../../core/geo/geometry-parts';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { Bilingual } from '../../layers/field';
import { byThreshold, type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { figuresOfShape, prepareCoverage, shareUnits } from '../coverage/coverage';
import { shareFormulas, shareInputs } from '../coverage/coverage-figures';
import { figuresOfParts, partsOf, partsOfShape } from '../coverage/coverage-parts';
import type { Figures } from '../coverage/figures';
import {
  type Figure,
  type FigureUnit,
  makeFigure,
  type NamedFigure,
  type ProofInput,
} from '../figure/figure';
import type { AreaQuestion, SiteQuestion } from '../figure/reproduction';
import type { Share } from '../figure/share';
import { isTooFew } from '../figure/share-bounds';
import { originOfShape } from '../place/drawn-outline';
import { partsWithin } from '../place/parts-within';
import { subjectOfOutline, withinCity } from '../place/subject';
import { nameEnOf, nameOf, zonesOf } from '../roles/zones';
import { type SiteTarget, shapeOf } from './site-check';
import { siteSize } from './site-distances';

export interface OutlineFigures {
  readonly areaM2: Figure;
  readonly perimeterM: Figure;
  readonly households: Figure;
  readonly businesses: Figure;
  /** Best line of any technology at the date of the data. */
  readonly shares: Readonly<Record<ShareUnit, Readonly<Record<ThresholdMbit, Figure>>>>;
  /** Whether fewer are counted inside than a share may be said of. The figure stands in `shares` all the same. */
  readonly tooFew: Readonly<Record<ShareUnit, boolean>>;
  /** Whether some of the land inside has no figure: its share by area counts it as not covered. */
  readonly hasLandWithoutFigure: boolean;
  /** The municipality, where the outline reaches beyond it: households, businesses and shares are of the part inside. Else null. */
  readonly within: string | null;
  /** Whether none of it lies in the municipality: then who lives and works there is not known, and neither is any share. */
  readonly isOutside: boolean;
}

/** What the proofs call the area and how its numbers come again. */
export interface OutlineOrigin {
  readonly name: Bilingual;
  /** Of the shape itself; the coverage names its own. */
  readonly source: string;
  readonly page: AreaQuestion['page'];
  /** File that holds the area for the command line. */
  readonly file: string;
  /** Of the area in that file; null where it is the only one. */
  readonly id: string | null;
  /** Whose column counts for businesses: that of commercial areas in the industrial group. */
  readonly group: GroupChoice;
}

/** What an area that a user drew is called in proofs. */
export const ownOutlineName: Bilingual = { de: 'eigene Fläche', en: 'own area' };

const words = {
  area: {
    formula: {
      de: 'Fläche des Umrisses auf dem Ellipsoid: aus den Ecken nach der Trapezformel in der Ebene der Felder, mal deren Maßstab für Flächen an dieser Stelle.',
      en: 'Area of the outline on the ellipsoid: from its corners by the shoelace formula in the plane of the cells, times the scale of that plane for areas at this place.',
    },
    input: { de: 'Ecken', en: 'corners' },
  },
  perimeter: {
    formula: {
      de: 'Summe der Seitenlängen in der Ebene der UTM-Zone der Gemeinde, auf 0,1 % genau; Löcher eingeschlossen.',
      en: 'Sum of the lengths of the sides in the plane of the UTM zone of the municipality, right to 0.1 %; holes included.',
    },
  },
  amount: {
    households: {
      de: 'Summe über alle Felder: Anteil des Feldes im Umriss × Haushalte des Feldes.',
      en: 'Sum over all cells: part of the cell inside the outline × households of the cell.',
    },
    businesses: {
      de: 'Summe über alle Felder: Anteil des Feldes im Umriss × Betriebe des Feldes.',
      en: 'Sum over all cells: part of the cell inside the outline × businesses of the cell.',
    },
  },
  inside: {
    de: 'Gezählt ist nur der Teil in der Gemeinde.',
    en: 'Only the part in the municipality is counted.',
  },
} as const;

/** All figures of an area at the date of the data. Shares are null where nothing inside has a figure or no cells are open. */
export function outlineFigures(city: City, geometry: Geometry, origin: OutlineOrigin): OutlineFigures {
  const { file, id, page } = origin;
  const inside = insideOf(city, geometry, page);
  // As the verdict of what reaches beyond counts its businesses.
  const group = inside ? 'all' : origin.group;
  const whole = figuresOfShape(prepareCoverage(city), geometry, group);
  const figures = inside?.figures ?? whole;
  const site: SiteQuestion = {
    subject:
      'feature' in page
        ? { kind: 'feature', feature: page.feature }
        : { kind: 'outline', file, corners: page.corners },
  };
  const about = city.cells?.about;
  const coverageSource = about?.source ?? '–';
  const corners: ProofInput = {
    label: words.area.input,
    value: vertexCount(geometry),
    unit: 'count',
    source: origin.source,
  };
  const make = (
    value: number | null,
    unit: FigureUnit,
    proof: { readonly formula: Bilingual; readonly inputs: readonly ProofInput[] },
    { weight, value: counted }: Pick<AreaQuestion, 'weight' | 'value'>,
  ) =>
    makeFigure(value, unit, {
      ...proof,
      formula: isClipped(counted) ? bothLanguages(proof.formula, words.inside) : proof.formula,
      sources: [...new Set([origin.source, coverageSource])],
      asOf: about?.asOf ?? null,
      confidence: about?.confidence ?? 'demo',
      // A file of areas is counted as it is drawn; which part of an outline lies inside, `nuf site` knows.
      reproduce: isClipped(counted)
        ? { by: 'site', site, figure: idOf(weight, counted) }
        : { by: 'area', area: { file, id, group, page, weight, value: counted } },
    });
  const isClipped = (counted: AreaQuestion['value']) =>
    inside !== null && counted !== 'areaM2' && counted !== 'perimeterM';
  const land = figures.shares.area.alle[30];
  const size = siteSize(geometry, planeOf(city.municipality));
  const isOutside = inside?.isOutside ?? false;
  const amount = (unit: 'households' | 'businesses') =>
    make(
      city.cells && !isOutside ? figures[unit] : null,
      unit,
      { formula: words.amount[unit], inputs: [corners] },
      { weight: unit, value: 'amount' },
    );
  const share = (unit: ShareUnit, mbit: ThresholdMbit): Figure => {
    const found: Share = figures.shares[unit].alle[mbit];
    const choice = { unit, technology: 'alle', mbit } as const;
    const inputs = shareInputs(found, { where: origin.name, choice, source: coverageSource });
    return make(
      isOutside ? null : found.value,
      'share',
      { formula: shareFormulas[unit], inputs },
      { weight: unit, value: { share: mbit } },
    );
  };
  return {
    areaM2: make(
      whole.areaM2,
      'm2',
      { formula: words.area.formula, inputs: [corners] },
      { weight: 'area', value: 'areaM2' },
    ),
    perimeterM: make(
      size?.perimeterM ?? null,
      'm',
      { formula: words.perimeter.formula, inputs: [corners] },
      { weight: 'area', value: 'perimeterM' },
    ),
    households: amount('households'),
    businesses: amount('businesses'),
    shares: byUnit((unit) => byThreshold((mbit) => share(unit, mbit))),
    tooFew: {
      households: !isOutside && isTooFew(figures.households ?? Infinity),
      businesses: !isOutside && isTooFew(figures.businesses ?? Infinity),
      area: false,
    },
    // Less than a square metre is a rounding.
    hasLandWithoutFigure: !isOutside && land.value !== null && land.withoutFigure >= 1,
    within: inside && city.municipality.name,
    isOutside,
  };
}

/** The figures of the part in the municipality; null where all of it lies inside, of a zone (it answers for itself), and without cells. */
function insideOf(
  city: City,
  geometry: Geometry,
  page: AreaQuestion['page'],
): { readonly figures: Figures; readonly isOutside: boolean } | null {
  const { weights } = prepareCoverage(city);
  const isZone =
    'feature' in page &&
    zonesOf(city).some(({ feature }) => featureKey(feature) === featureKey(page.feature));
  if (!weights || isZone) return null;
  const asked = subjectOfOutline(geometry);
  const subject = withinCity(city, asked);
  if (subject && !subject.within) return null;
  const { cells, lift } = weights;
  const drawn = partsOfShape(partsOf(cells, [geometry]), 0);
  const parts = subject ? partsWithin(cells, subject, drawn) : { cell: [], part: [], area: 0 };
  return {
    figures: figuresOfParts({ parts: { ...parts, ground: drawn.ground }, cells, lift, group: 'all' }, true),
    isOutside: subject === null,
  };
}

/** Under which id `nuf site` has a figure of an outline that reaches beyond the municipality. */
function idOf(weight: ShareUnit, counted: AreaQuestion['value']): string {
  return typeof counted === 'object' ? `outline.${weight}.${counted.share}` : `outline.${weight}`;
}

/**
 * The figures of an area that reaches beyond the municipality, for whoever lists proofs; none of any other: those `nuf coverage` has.
 * @param file that holds the outline for a command
 */
export function figuresInside(city: City, target: SiteTarget, file: string): NamedFigure[] {
  const geometry = shapeOf(target);
  if (!geometry || !isArea(geometry)) return [];
  const feature = target.kind === 'feature' ? target.feature : null;
  const name = feature && nameOf(feature);
  const { within, households, businesses, shares } = outlineFigures(city, geometry, {
    name: name && feature ? { de: name, en: nameEnOf(feature) ?? name } : ownOutlineName,
    source: originOfShape(feature).source,
    page: feature ? { feature } : { corners: null },
    file,
    id: feature?.id ?? null,
    group: 'all',
  });
  if (within === null) return [];
  return [
    { id: idOf('households', 'amount'), figure: households },
    { id: idOf('businesses', 'amount'), figure: businesses },
    ...shareUnits.flatMap((unit) =>
      thresholdsMbit.map((mbit) => ({ id: idOf(unit, { share: mbit }), figure: shares[unit][mbit] })),
    ),
  ];
}

const bothLanguages = (one: Bilingual, other: Bilingual): Bilingual => ({
  de: `${one.de} ${other.de}`,
  en: `${one.en} ${other.en}`,
});

function byUnit<V>(make: (unit: ShareUnit) => V): Record<ShareUnit, V> {
  return { households: make('households'), businesses: make('businesses'), area: make('area') };
}
