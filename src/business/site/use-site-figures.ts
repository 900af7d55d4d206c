// SPDX-License-Identifier: EUPL-1.2
// The figures of the place that is checked, with the link and the command that give them again.

import { useMemo } from 'react';
import type { SiteQuestion } from '../../analysis/figure/reproduction';
import type { BusinessFit } from '../../analysis/site-check/business-fit';
import { fitFigures } from '../../analysis/site-check/fit-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { SiteOrigin } from '../../analysis/site-check/site-figure';
import { siteFigures } from '../../analysis/site-check/site-figures';
import { featureNamed } from '../../core/city/feature-index';
import { soundOutline } from '../../core/outline/outline';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { cornersOfLink } from '../outline/outline-store';
import { outlineSubject } from '../outline/outline-subject';
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

function originOf({ feature, point }: SiteCheck, dataAsOf: string, keys: Keys): SiteOrigin {
  const isOutlined = keys.umriss !== undefined || keys.vorlage !== undefined;
  const subject: SiteQuestion['subject'] = isOutlined
    ? outlineSubject(keys.umriss)
    : feature
      ? { kind: 'feature', feature: { layer: feature.layer, id: feature.id } }
      : point
        ? { kind: 'point', lon: point.lon, lat: point.lat }
        : { kind: 'nothing' };
  return { site: { subject, model: featureNamed(keys.vorlage), date: keys.tag, firm: keys.firma }, dataAsOf };
}
