// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { factorBetween, isUnit, unitInHead, withoutOwnUnit } from '../../../src/core/number/measure-units';

test.each<readonly [given: string, wanted: string | undefined, factor: number | null]>([
  ['ha', 'ha', 1],
  ['m²', 'ha', 0.0001],
  ['qm', 'ha', 0.0001],
  ['Quadratmeter', 'm²', 1],
  ['km^2', 'ha', 100],
  ['qkm', 'km²', 1],
  ['EUR/m²', '€/m²', 1],
  ['€ pro qm', '€/m²', 1],
  ['T€ / ha', '€/m²', 0.1],
  ['Mio. €', '€', 1_000_000],
  ['TEUR', '€', 1000],
  ['Tsd. Euro', '€', 1000],
  ['ct', '€', 0.01],
  ['Gbit/s', 'Mbit/s', 1000],
  ['kbit/s', 'Mbit/s', 0.001],
  ['MBit/s', 'Mbit/s', 1],
  ['Prozent', '%', 1],
  ['‰', '%', 0.1],
  ['m', 'km', 0.001],
  ['Anzahl', undefined, 1],
  ['1.000', undefined, 1000],
  ['Tsd.', undefined, 1000],
  ['1000 m²', 'ha', 0.1],
  ['Tsd. qm', 'ha', 0.1],
  ['Mio. m²', 'km²', 1],
  ['km', 'ha', null],
  ['€', '€/m²', null],
  ['MB/s', 'Mbit/s', null],
  ['Morgen', 'ha', null],
  ['%', undefined, null],
])('%s for %s', (given, wanted, factor) => expect(factorBetween(given, wanted)).toBe(factor));

test.each([
  ['Fläche (m²)', 'Fläche', 'm²'],
  ['Preis [€/m²]', 'Preis', '€/m²'],
  ['Fläche in qm', 'Fläche', 'qm'],
  ['Kosten, Mio. €', 'Kosten', 'Mio. €'],
  ['FLAECHE_M2', 'FLAECHE', 'M2'],
  ['Haushalte (in Tsd.)', 'Haushalte', 'Tsd.'],
  ['Haushalte in 1000', 'Haushalte', '1000'],
  ['Fläche in 1000 m²', 'Fläche', '1000 m²'],
  ['Fläche in Tsd. qm', 'Fläche', 'Tsd. qm'],
  ['davon frei, ha', 'davon frei', 'ha'],
  ['Fläche ha', 'Fläche', 'ha'],
  ['Fläche (Schätzung)', 'Fläche', 'Schätzung'],
])('the head %s', (head, name, unit) => expect(unitInHead(head)).toEqual({ name, unit }));

test.each(['Fläche', 'Breite', 'in ha', 'davon frei', 'Baujahr', 'down_fn_hh_alle_1000', '1000'])(
  '%s names no unit',
  (head) => {
    expect(unitInHead(head)).toBeNull();
    expect(isUnit(head)).toBe(false);
  },
);

test.each([
  ['1,25 ha', 'ha', '1,25'],
  ['-1.250,5ha', 'ha', '-1.250,5'],
  ['3 Hektar', 'ha', '3'],
  ['28,1 Mio. €', '€', '28,1 Mio. €'],
  ['12.500 m²', 'ha', '12.500 m²'],
  ['3 Morgen', 'ha', '3 Morgen'],
  ['ca. 3 ha', 'ha', 'ca. 3 ha'],
  ['ha', 'ha', 'ha'],
  ['5 Stück', undefined, '5 Stück'],
])('the cell %s for %s', (text, wanted, without) => expect(withoutOwnUnit(text, wanted)).toBe(without));
