// SPDX-License-Identifier: EUPL-1.2
// A sample of the legend looks as its cells do on the map: the nearer, the more of the ground comes through.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Swatch } from '../../../src/frame/map-view/swatch';
import { patternAlpha } from '../../../src/map/style/class-strokes';
import type { LegendRow } from '../../../src/map/style/legend';

const row = {
  id: 'coverage-6',
  kind: 'fill',
  label: 'ab 1.000 Mbit/s',
  colour: '#1f2a7a',
  pattern: {
    kind: 'strokes',
    strokes: { isRising: true, isBroken: true, periodPx: 10, ink: '#ffffff' },
  },
} as LegendRow;

test('from far a sample is the colour of its class and no more', () => {
  const drawn = renderToStaticMarkup(<Swatch row={row} />);
  expect(drawn).toContain('fill="#1f2a7a"');
  expect(drawn).not.toContain('fill-opacity');
});

test('near by it lies over the land as the cells do, its pattern plainer than its fill', () => {
  const drawn = renderToStaticMarkup(<Swatch row={row} over={{ land: '#e6e2db', opacity: 0.36 }} />);
  expect(drawn.indexOf('#e6e2db')).toBeLessThan(drawn.indexOf('#1f2a7a'));
  expect(drawn).toContain('fill-opacity="0.36"');
  expect(drawn).toContain(`<g opacity="${patternAlpha(0.36)}">`);
});

test('its strokes rise or lie, whole or broken, as wide apart as on the map', () => {
  const strokes = { isRising: true, isBroken: true, periodPx: 10, ink: '#ffffff' };
  const drawn = (of: Partial<typeof strokes>) =>
    renderToStaticMarkup(
      <Swatch row={{ ...row, pattern: { kind: 'strokes', strokes: { ...strokes, ...of } } } as LegendRow} />,
    );
  expect(drawn({})).toMatch(/height="7\.07[^>]*rotate\(-45\).*<rect width="6" height="1\.1"/);
  expect(drawn({ isRising: false, isBroken: false })).toMatch(
    /<pattern[^>]* height="10" [^>]*>(?:(?!rotate).)*<rect width="10"/,
  );
});
