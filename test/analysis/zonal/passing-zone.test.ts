// SPDX-License-Identifier: EUPL-1.2
// A zone that passes is packed as `packZones` packs it alone.

import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { packZones } from '../../../src/analysis/zonal/packed-polygons';
import { PassingZone } from '../../../src/analysis/zonal/passing-zone';
import { sourceOf } from '../../../src/core/bytes/byte-source';
import { crsCodes } from '../../../src/core/geo/projection';
import { visitGivenFeatures } from '../../../src/core/read/given-features';

const square = (lon: number, lat: number, size: number) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const shapes: readonly (Geometry | null)[] = [
  { type: 'Polygon', coordinates: [square(7.6, 51.2, 0.1)] },
  { type: 'Polygon', coordinates: [square(7.6, 51.2, 0.1).reverse(), square(7.62, 51.22, 0.01)] },
  null,
  { type: 'Point', coordinates: [7.6, 51.2] },
  { type: 'LineString', coordinates: square(7.6, 51.2, 0.1) },
  {
    type: 'MultiPolygon',
    coordinates: [
      [square(7.6, 51.2, 0.1), square(7.62, 51.22, 0.01).reverse()],
      [square(-7.6, 51.2, 0.2).reverse()],
      Array.from({ length: 90 }, (_, k) => square(8 + k / 100, 51.2, 0.001)),
    ],
  },
  // A pole has no northing in UTM.
  { type: 'Polygon', coordinates: [square(7.6, 89.9, 0.1), square(7.6, 51.2, 0.1)] },
  { type: 'Polygon', coordinates: [square(7.6, 51.2, 0)] },
];

test.each(crsCodes)('in %s', (crs) => {
  const features = shapes.map((geometry, id) => ({ type: 'Feature', id, properties: {}, geometry }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const zone = new PassingZone(crs);
  let count = 0;
  const findings = visitGivenFeatures(sourceOf(new TextEncoder().encode(text)), (id, shape) => {
    zone.take(shape);
    const alone = packZones([shapes[Number(id)]!], crs);
    const rings = zone.zoneStart[1]!;
    expect({
      isArea: zone.isArea,
      rings,
      ringStart: [...zone.ringStart.subarray(0, rings + 1)],
      xy: [...zone.xy.subarray(0, zone.ringStart[rings]! * 2)],
    }).toEqual({
      isArea: /Polygon/.test(shapes[Number(id)]?.type ?? ''),
      rings: alone.zoneStart[1],
      ringStart: [...alone.ringStart],
      xy: [...alone.xy],
    });
    count++;
  });
  expect(findings).not.toBeNull();
  expect(count).toBe(shapes.length);
});
