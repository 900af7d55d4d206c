// SPDX-License-Identifier: EUPL-1.2
// What somebody supposes has no day: only what the data say of today has theirs.

import { expect, test } from 'vitest';
import { ownLine, whatIfFigures } from '../../../src/analysis/expansion/plan-what-if';
import { theCity as city } from '../../the-city';

test('a share as it would be under an assumption carries no date, and its proof names the day of the lines it starts from', () => {
  const { geometry } = city.layers['industrial-zones'].find((zone) => zone.geometry?.type === 'Polygon')!;
  const origin = { site: { subject: { kind: 'nothing' as const } }, source: '–', which: 'outline' as const };
  const figures = whatIfFigures(city, ownLine('ftthb', 1000), geometry!, origin);
  const day = city.cells!.about.asOf;
  expect(day).not.toBeNull();
  const of = (name: string) => figures.filter(({ id }) => id.endsWith(`.${name}`));
  expect(new Set(of('now').map(({ figure }) => figure.proof.asOf))).toEqual(new Set([day]));
  for (const name of ['built', 'gained'])
    for (const { id, figure } of of(name)) {
      expect([id, figure.proof.asOf]).toEqual([id, null]);
      expect(figure.proof.inputs.map(({ value }) => value)).toContain(day);
    }
  expect(of('built').length).toBeGreaterThan(0);
});
