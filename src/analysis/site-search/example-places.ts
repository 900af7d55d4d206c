// SPDX-License-Identifier: EUPL-1.2
// Where four made-up firms would look in a town: places of its own files that fit what each of them does.

import type { City, CityFeature } from '../../core/city/city';
import { anchorOf } from '../../core/geo/anchor-point';
import { polygonsOf } from '../../core/geo/geometry-parts';
import { groundAreaM2 } from '../../core/geo/ground-area';
import { containsPoint } from '../place/distance';
import { hasKnownName, isNamedArea } from '../roles/known-name';
import { isOutOfReach } from '../roles/site-availability';
import { featuresOfRole, zonesOf } from '../roles/zones';
import { statedAreaM2 } from '../site-check/site-check';

type Site = CityFeature<'commercial-sites'>;
type Building = CityFeature<'startup-buildings'>;

export const exampleFirms = ['foundry', 'software', 'haulier', 'startup'] as const;
export type ExampleFirm = (typeof exampleFirms)[number];

/** So many named zones are measured at most: a country has tens of thousands, and an example need not be its very largest. */
const zonesMeasured = 100;

/**
 * A place for each firm, none of them twice: the foundry on the largest estate of the town, the software firm in an office
 * building, the haulier where most land is for sale, the start-up in a founders' centre. Where the files have no such place,
 * the next zone by size; a firm without a place is left out. Only what has a name and a known position.
 */
export function examplePlaces(city: City): { readonly firm: ExampleFirm; readonly place: CityFeature }[] {
  const sites = withPlace(featuresOfRole(city, 'site')) as unknown as readonly Site[];
  const buildings = withPlace(featuresOfRole(city, 'building')) as unknown as readonly Building[];
  const open = buildings.filter(({ properties }) => properties.stage !== 'gone');
  const used = (...uses: readonly string[]) =>
    open.filter(({ properties }) => properties.use !== null && uses.includes(properties.use));
  const zones: readonly unknown[] = zonesBySize(city).map((zone) => siteIn(zone, sites) ?? zone);
  const forSale = sites.filter(isForSale).sort(byFreeLand);
  const taken = new Map<ExampleFirm, unknown>();
  const takeFirst = (firm: ExampleFirm, from: readonly unknown[]) => {
    const places = [...taken.values()];
    const place = taken.has(firm) ? undefined : from.find((one) => !places.includes(one));
    if (place) taken.set(firm, place);
  };
  takeFirst('foundry', zones);
  takeFirst('haulier', [...forSale, ...sites.filter(isOpenLand)]);
  takeFirst('startup', used('incubator'));
  takeFirst('software', used('office', 'coworking'));
  // Whoever has no place that is made for such a firm looks at any building, then at the next zone.
  for (const firm of ['startup', 'software'] as const) takeFirst(firm, open);
  for (const firm of exampleFirms) takeFirst(firm, zones);
  return exampleFirms.flatMap((firm) =>
    taken.has(firm) ? [{ firm, place: taken.get(firm) as CityFeature }] : [],
  );
}

const withPlace = (features: readonly CityFeature[]) =>
  features.filter((feature) => hasKnownName(feature) && anchorOf(feature.geometry) !== null);

const isForSale = ({ properties }: Site) => properties.availability === 'available';
const isOpenLand = ({ properties }: Site) =>
  properties.kind !== 'estate' && !isOutOfReach(properties.availability);

const landHa = ({ properties }: Site) =>
  properties.freeHa ?? properties.areaHa ?? properties.areaLeastHa ?? 0;
const byFreeLand = (one: Site, other: Site) => landHa(other) - landHa(one);

/** Areas of businesses first, then mixed and residential ones; within each the largest first. */
function zonesBySize(city: City): CityFeature[] {
  const named = zonesOf(city).filter(({ feature }) => isNamedArea(feature));
  return (['industrial', 'mixed', 'residential'] as const).flatMap((group) =>
    named
      .filter((zone) => zone.group === group)
      .slice(0, zonesMeasured)
      .map(({ feature }) => ({
        feature,
        areaM2: statedAreaM2(feature) ?? groundAreaM2(polygonsOf(feature.geometry)),
      }))
      .sort((one, other) => other.areaM2 - one.areaM2)
      .map(({ feature }) => feature),
  );
}

/** The estate of the sites' file that lies in a zone: it knows more of what is offered there than the zone. */
function siteIn(zone: CityFeature, sites: readonly Site[]): Site | undefined {
  return sites.find(({ geometry, properties }) => {
    const point = anchorOf(geometry);
    return properties.kind === 'estate' && !!point && containsPoint(zone.geometry, point.lon, point.lat);
  });
}
