// SPDX-License-Identifier: EUPL-1.2
// The legend of a printed picture: what is seen in it has a row, what is not has none.

import { describe, expect, test } from 'vitest';
import { cellsView } from '../../../src/analysis/coverage/cells-for-map';
import type { City, FeatureId } from '../../../src/core/city/city';
import type { View } from '../../../src/core/city/view';
import { cellLook } from '../../../src/map/cells/cell-symbology';
import { circleRow, shownClasses, shownFeatures, windowOf } from '../../../src/map/still/shown-rows';
import { cellCorners } from '../../../src/map/still/still-cells';
import { stillFrame } from '../../../src/map/still/still-viewport';
import { legendRows } from '../../../src/map/style/legend';
import { mapSources, selectionFeatures } from '../../../src/map/style/map-sources';
import { aCity, atMetres, everySpeed } from '../../a-city';
import { view } from '../a-view';

/** One pixel is about a metre here: 400 m by 300 m around the place. */
const frameAt = (x: number, y: number, zoom = 15.6) => {
  const [lon, lat] = atMetres(x, y);
  return stillFrame({ lon, lat, zoom }, 400, 300);
};
const frame = frameAt(1000, 1000);
const whole = windowOf(frame);
const nothing = { point: null, feature: null };

function rowsOf(city: City, { hidden = view.hidden, selection = nothing as never, window = whole } = {}) {
  const sources = mapSources(city);
  return [
    ...shownFeatures({ sources, selection: selectionFeatures(city, selection), hidden }, frame, window),
  ].sort();
}

function classesOf(city: City, changed: Partial<View> = {}, window = whole) {
  const { cells } = city;
  const look = cellLook({ ...view, ...changed }, 'light');
  const scene = { cells: cells!, view: cellsView(city)!, cornerOf: cellCorners(cells!)!, look };
  return [...shownClasses(scene, frame, window)].sort();
}

describe('outlines and marks', () => {
  test('have a row where they are in the picture, and none where they are beside it', () => {
    const city = aCity()
      .withZone('here', 'industrial', [900, 900, 200, 200])
      .withZone('beside', 'residential', [1500, 900, 200, 200])
      .withPlan('across', [0, 950, 3000, 2000], { funding: 'federal' })
      .withFeature(
        'commercial-sites',
        'mark',
        { type: 'Point', coordinates: atMetres(1000, 1000) },
        {
          name: 'Hof',
          kind: 'brownfield',
        },
      )
      .build();
    expect(rowsOf(city)).toEqual([
      'commercial-sites-brownfield',
      'demo',
      'industrial-zones-*',
      'planned-expansion-federal',
    ]);
    expect(rowsOf(city, { hidden: new Set(['industrial-zones']) as never })).not.toContain(
      'industrial-zones-*',
    );
  });

  test('are named as the rows of the legend are', () => {
    const city = aCity()
      .withZone('a', 'industrial', [900, 900, 200, 200])
      .withZone('b', 'residential', [950, 900, 200, 200])
      .withZone('c', 'mixed', [850, 900, 200, 200])
      .withPlan('d', [900, 950, 100, 100])
      .build();
    const known = new Set(legendRows(view, 'light', 'de').map(({ id }) => id));
    expect(rowsOf(city).filter((id) => !known.has(id))).toEqual([]);
    expect(rowsOf(city)).toHaveLength(5);
  });

  test('an outline that runs slanting past a corner of the picture is not in it', () => {
    const corner = (x: number) => [
      [1000 + x, 1400],
      [1400, 1000 + x],
      [1400, 1400],
    ];
    const slanting = (x: number) => aCity().withZone('slanting', 'industrial', corner(x)).build();
    expect(rowsOf(slanting(-30))).toEqual([]);
    expect(rowsOf(slanting(-80))).toContain('industrial-zones-*');
  });

  test('what is cut off with the edge of the picture needs no row', () => {
    const city = aCity().withZone('above', 'industrial', [900, 1100, 200, 30]).build();
    expect(rowsOf(city)).toContain('industrial-zones-*');
    expect(
      rowsOf(city, { window: { ...whole, top: frame.height / 4, bottom: (frame.height * 3) / 4 } }),
    ).toEqual([]);
  });

  test('a zone larger than the picture shows its letter or only the lines of demo data', () => {
    const centred = aCity().withZone('large', 'industrial', [0, 0, 2000, 2000]).build();
    expect(rowsOf(centred)).toEqual(['demo', 'industrial-zones-*']);
    const shifted = aCity().withZone('large', 'industrial', [0, 0, 4000, 4000]).build();
    expect(rowsOf(shifted)).toEqual(['demo']);
  });

  test('the circle of doubt has its row only where it is drawn', () => {
    const at = { type: 'Point' as const, coordinates: atMetres(1000, 1000) };
    const site = (uncertaintyM: number) =>
      aCity()
        .withFeature('commercial-sites', 'hof', at, { name: 'Hof', kind: 'estate', uncertaintyM })
        .build();
    const selection = {
      point: null,
      feature: { layer: 'commercial-sites', id: 'hof' as FeatureId },
    } as never;
    expect(rowsOf(site(100), { selection })).toContain(circleRow);
    expect(rowsOf(site(600), { selection })).not.toContain(circleRow);
    expect(rowsOf(site(100))).not.toContain(circleRow);
  });
});

describe('classes of speed', () => {
  const city = aCity()
    .withCells(9, 9, 1, 1, { hh: everySpeed('alle', 100) })
    .withCells(10, 9, 1, 1, {
      hh: { alle_30: 100, alle_50: 0, alle_100: 0, alle_200: 0, alle_400: 0, alle_1000: 0 },
    })
    .withCells(11, 9, 1, 1, {})
    .withCells(20, 9, 1, 1, { hh: { ...everySpeed('alle', 0), alle_30: 100, alle_50: 100 } })
    .build();

  test('are those of the cells in the picture, cells without a figure among them', () => {
    expect(classesOf(city)).toEqual(['coverage-1', 'coverage-6', 'coverage-unknown']);
  });

  test('are two in the view of one threshold, and none where the layer is hidden', () => {
    expect(classesOf(city, { colouring: 'reach' })).toEqual([
      'coverage-no',
      'coverage-unknown',
      'coverage-yes',
    ]);
    expect(classesOf(city, { hidden: new Set(['broadband-coverage']) as never })).toEqual([]);
  });

  test('what announced works would serve has the row of the scenario instead of its class', () => {
    const planned = aCity()
      .withCells(9, 9, 1, 1, { hh: everySpeed('alle', 0) })
      .withPlan('works', [850, 850, 300, 300], {
        announcements: [
          { announcedOn: '2025-01', announcedFor: '2026-Q2', event: 'completion', source: 'press' },
        ],
        technology: 'ftthb',
      })
      .build();
    expect(classesOf(planned)).toEqual(['coverage-0']);
    expect(classesOf(planned, { quarter: '2030-Q4' })).toEqual(['coverage-scenario']);
  });
});
