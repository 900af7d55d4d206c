// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { placeTexts, readPlace, splitPair } from '../../../../src/core/edit/gesture/coordinate-entry';
import { planeDistanceM } from '../../../../src/core/geo/plane-measure';

describe('typed coordinates', () => {
  test('degrees with comma or point, latitude first', () => {
    expect(readPlace('degrees', '51,2475', '7.6125')).toEqual([7.6125, 51.2475]);
    expect(readPlace('degrees', '51,2475° N', '7,6125 ° O')).toEqual([7.6125, 51.2475]);
    expect(readPlace('degrees', '95', '7')).toBeNull();
    expect(readPlace('degrees', '51,2,4', '7')).toBeNull();
    expect(readPlace('degrees', '', '7')).toBeNull();
  });

  test('UTM with and without its zone, grouped as people do', () => {
    const place = readPlace('EPSG:25832', '402000,5', '5675000')!;
    expect(readPlace('EPSG:25832', '32402000.5', '5 675 000')).toEqual(place);
    expect(readPlace('EPSG:25832', '402.000,5', '5.675.000')).toEqual(place);
    expect(readPlace('EPSG:25832', '51,2', '7,6')).toBeNull();
    const [east, north] = placeTexts('EPSG:25832', place);
    expect([east, north]).toEqual(['402000.500', '5675000.000']);
    expect(planeDistanceM('EPSG:25832', [...readPlace('EPSG:25832', east, north)!], [...place])).toBeLessThan(
      1e-3,
    );
  });

  test('a pair that is pasted is parted', () => {
    expect(splitPair('51,2475 7,6125')).toEqual(['51,2475', '7,6125']);
    expect(splitPair('51.2475, 7.6125')).toEqual(['51.2475', '7.6125']);
    expect(splitPair('32402000; 5675000')).toEqual(['32402000', '5675000']);
    expect(splitPair('51,2475')).toBeNull();
    expect(placeTexts('degrees', [7.6125, 51.2475])).toEqual(['51.2475000', '7.6125000']);
  });
});
