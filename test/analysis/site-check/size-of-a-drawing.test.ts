// SPDX-License-Identifier: EUPL-1.2
// The size of a drawn outline is that of the drawing, whatever the source of the estate says about it.

import { expect, test } from 'vitest';
import { isDrawn } from '../../../src/analysis/place/drawn-outline';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { isArea } from '../../../src/core/geo/geometry-parts';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

test('of every drawn zone the area and the perimeter are the drawing’s, of nobody’s publication', () => {
  const zones = [...city.layers['industrial-zones'], ...city.layers['residential-zones']].filter(
    (zone) => isDrawn(zone) && isArea(zone.geometry),
  );
  expect(zones.length).toBeGreaterThan(30);
  for (const zone of zones) {
    const target = { kind: 'feature', feature: zone as never } as const;
    const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: city.municipality.dataAsOf };
    const { drawnArea, perimeter, statedArea } = siteFigures(
      siteCheck(city, target, city.municipality.dataAsOf, federalRules),
      shapeOf(target),
      federalRules,
      origin,
    );
    for (const drawn of [drawnArea, perimeter]) {
      const { sources, confidence, asOf } = drawn!.figure.proof;
      expect(sources).toEqual(['gemessen am gezeichneten Umriss']);
      expect([confidence, asOf]).toEqual(['demo', zone.properties.asOf]);
    }
    if (statedArea) expect(statedArea.figure.proof.sources).toContain(zone.properties.source);
  }
});
