// SPDX-License-Identifier: EUPL-1.2
// The figures of the place that is checked, with the link and the command that give them again.

import { useMemo } from 'react';
import type { BusinessFit } from '../../analysis/site-check/business-fit';
import { fitFigures } from '../../analysis/site-check/fit-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { SiteOrigin } from '../../analysis/site-check/site-figure';
import { siteFigures } from '../../analysis/site-check/site-figures';
import { featureKey } from '../../core/city/feature-index';
import { soundOutline } from '../../core/outline/outline';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { cornersOfLink } from '../outline/outline-store';
import type { FactTables, PlaceFigures } from './site-fact';

export function usePlaceFigures(check: SiteCheck, fit: BusinessFit | null, tables: FactTables): PlaceFigures {
  const { city } = useCity();
  const { extra } = useSessionState();
  const { umriss, vorlage, firma, tag } = extra;
  return useMemo(() => {
    const outline = soundOutline(cornersOfLink(city, { umriss, vorlage }));
    const { feature, point } = check;
    const shape =
      outline ??
      feature?.geometry ??
      (point && { type: 'Point' as const, coordinates: [point.lon, point.lat] });
    const origin = originOf(check, city.municipality.dataAsOf, { umriss, vorlage, firma, tag });
    return {
      site: siteFigures(check, shape, tables, origin),
      fit: fit && fitFigures(fit.need, tables.requirements, origin),
    };
  }, [city, check, fit, tables, umriss, vorlage, firma, tag]);
}

type Keys = Readonly<Record<'umriss' | 'vorlage' | 'firma' | 'tag', string | undefined>>;

/** An outline has no file on the command line until it is saved: `umriss.geojson` is what the page calls it. */
function originOf({ feature, point }: SiteCheck, dataAsOf: string, keys: Keys): SiteOrigin {
  const isOutlined = keys.umriss !== undefined || keys.vorlage !== undefined;
  const at = point && `${degrees(point.lon)},${degrees(point.lat)}`;
  const key = feature && featureKey(feature);
  const place = isOutlined ? '' : key ? `&objekt=${key}` : at ? `&ort=${at}` : '';
  const args = isOutlined
    ? '--outline umriss.geojson'
    : key
      ? `--id ${key}`
      : `--at ${point ? `${degrees(point.lat)},${degrees(point.lon)}` : ''}`;
  const extra = (Object.keys(keys) as (keyof Keys)[])
    .filter((name) => keys[name] !== undefined)
    .map((name) => `&x.${name}=${keys[name]}`)
    .join('');
  return {
    query: `raum=site${place}${extra}`,
    args: `${args}${keys.tag ? ` --date ${keys.tag}` : ''}${keys.firma ? ` --firm '${keys.firma}'` : ''}`,
    dataAsOf,
  };
}

/** Five decimals, as the link keeps a place. */
const degrees = (value: number) => String(Math.round(value * 1e5) / 1e5);
