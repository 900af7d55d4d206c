// SPDX-License-Identifier: EUPL-1.2
// What a tap means where areas lie above each other.

import { expect, test } from 'vitest';
import { featureAt } from '../../../../src/core/edit/gesture/pick';
import { deskOf, fileOf, polygon, square } from '../a-desk';
import { AHand } from './a-hand';

const [homes, town] = ['residential-zones.geojson', 'boundary.geojson'] as const;

test('a tap on empty ground does not choose the outline of the town, unless that is what is being looked at', () => {
  const desk = deskOf({
    [homes]: fileOf({ a: polygon(square(0, 0, 10, 10)) }),
    [town]: fileOf({ all: polygon(square(-50, -50, 50, 50)) }),
  });
  const { scene } = new AHand(desk);
  const ring = desk.shapes.shape(homes, 0)!.lines[0]!.xy;
  const inside = [(ring[0]! + ring[4]!) / 2, (ring[1]! + ring[5]!) / 2] as const;
  const beside = [ring[0]! - 2 * (ring[4]! - ring[0]!), inside[1]] as const;
  expect(featureAt(scene, inside)).toMatchObject({ file: homes, key: 0 });
  // A second tap at the same place means the next below, and there is none but the town.
  expect(featureAt(scene, inside, { file: homes, key: 0 })).toMatchObject({ file: homes });
  expect(featureAt(scene, beside)).toBeNull();
  expect(featureAt({ ...scene, file: town, files: [town, homes] }, beside)).toMatchObject({ file: town });
});
