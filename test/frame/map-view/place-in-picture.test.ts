// SPDX-License-Identifier: EUPL-1.2
// A place that was asked for comes into the picture, at once or as soon as there is one.

import { expect, test, vi } from 'vitest';
import type { FeatureId } from '../../../src/core/city/city';
import { Moves, moveOf } from '../../../src/frame/map-view/place-in-picture';
import type { MapCommands, PictureFrame } from '../../../src/map/contract/map-contract';

function picture(hasSize: boolean) {
  const frame = () => (hasSize ? ({ width: 1, height: 1, zoom: 12 } as PictureFrame) : null);
  return { frame, flyTo: vi.fn(), home: vi.fn(), fitFeature: vi.fn() } as unknown as MapCommands;
}

const point = { lon: 7.6, lat: 51.2 };

test('a hit goes to its point, one without any place to the whole town, an area is shown whole', () => {
  const there = picture(true);
  moveOf({ point, feature: null })(there);
  expect(there.flyTo).toHaveBeenCalledWith({ ...point, zoom: 14 });
  expect(there.home).not.toHaveBeenCalled();
  const nowhere = picture(true);
  moveOf({ point: null, feature: null })(nowhere);
  expect(nowhere.home).toHaveBeenCalledOnce();
  const feature = picture(true);
  moveOf({ point: null, feature: { layer: 'residential-zones', id: 'a' as FeatureId } })(feature);
  expect(feature.fitFeature).toHaveBeenCalledExactlyOnceWith('residential-zones', 'a');
  expect(feature.home).not.toHaveBeenCalled();
});

test('a move waits for a picture with a size, is made once, and the last one asked for is the one that counts', () => {
  const moves = new Moves();
  moves.ask(null, (on) => on.home());
  const flat = picture(false);
  moves.ask(flat, (on) => on.flyTo(point));
  expect(flat.flyTo).not.toHaveBeenCalled();
  const seen = picture(true);
  moves.tell(seen);
  moves.tell(seen);
  expect(seen.flyTo).toHaveBeenCalledOnce();
  expect(seen.home).not.toHaveBeenCalled();
});
