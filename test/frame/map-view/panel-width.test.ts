// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panelWidthFrom, panelWidthsPx } from '../../../src/frame/map-view/panel-width';

test.each([null, undefined, '', ' ', 'wide', Number.NaN, Number.POSITIVE_INFINITY, {}])(
  'a device that remembers %j shows the panel as wide as usual',
  (stored) => {
    expect(panelWidthFrom(stored)).toBe(panelWidthsPx.usual);
  },
);

test('a panel is never narrower or wider than its ends, and a width it can have stays', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (px) => {
      const width = panelWidthFrom(px);
      expect(width).toBeGreaterThanOrEqual(panelWidthsPx.narrowest);
      expect(width).toBeLessThanOrEqual(panelWidthsPx.widest);
      expect(panelWidthFrom(String(width))).toBe(width);
    }),
    { seed: 7 },
  );
});
