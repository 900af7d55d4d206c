// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { draggedTo, isDrag } from '../../../src/frame/map-view/sheet';

const roomPx = 700;

test('a sheet that is dragged goes to the next height, and over it where the drag goes far', () => {
  expect(draggedTo('peek', -60, roomPx)).toBe('half');
  expect(draggedTo('half', -60, roomPx)).toBe('full');
  expect(draggedTo('half', 60, roomPx)).toBe('peek');
  expect(draggedTo('full', 60, roomPx)).toBe('half');
  expect(draggedTo('full', 400, roomPx)).toBe('peek');
  expect(draggedTo('peek', -400, roomPx)).toBe('full');
});

test('a sheet stays within its heights, and a press is no drag', () => {
  expect(draggedTo('full', -400, roomPx)).toBe('full');
  expect(draggedTo('peek', 400, roomPx)).toBe('peek');
  expect(isDrag(-8)).toBe(false);
  expect(isDrag(-9)).toBe(true);
});
