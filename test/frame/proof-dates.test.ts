// SPDX-License-Identifier: EUPL-1.2
// The proof of a number that is made of several parts tells from when the oldest and from when the newest of them is.

import { expect, test } from 'vitest';
import { datedBy } from '../../src/analysis/figure/figure';
import { dateOfProof } from '../../src/frame/proof/proof-list';
import { councilReport } from '../../src/report/council-report';
import { figuresIn } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { wordsOf } from '../../src/words';
import { committedMaterial } from '../report/a-council';

test('of one date, or of none, nothing else is told', () => {
  expect(datedBy([])).toEqual({ asOf: null });
  expect(datedBy([null, '2023'])).toEqual({ asOf: '2023' });
  expect(datedBy(['2023', '2023'])).toEqual({ asOf: '2023' });
  expect(datedBy(['2025-05-15', null, '2023-H2', '2024'])).toEqual({
    asOf: '2023-H2',
    latestAsOf: '2025-05-15',
  });
  expect(dateOfProof({ asOf: null }, wordsOf('de'), 'de')).toBe('nicht bekannt');
  expect(dateOfProof({ asOf: '2023' }, wordsOf('de'), 'de')).toBe('2023');
});

test('the costs of three programmes are of the end of 2023 to 2025, not all of the end of 2023', () => {
  const figures = figuresIn(councilReport(committedMaterial(), plainQuestion));
  const proof = figures.get('expansion.cost')!.proof;
  expect(dateOfProof(proof, wordsOf('de'), 'de')).toBe('Ende 2023 bis 2025 (älteste und jüngste Angabe)');
  expect(dateOfProof(proof, wordsOf('en'), 'en')).toBe('end of 2023 to 2025 (oldest and newest)');
});

test('sites that were reported full between 2011 and 2024 are not all of 2011', () => {
  const figures = figuresIn(councilReport(committedMaterial(), plainQuestion));
  const said = [...figures]
    .filter(([id]) => /^demand\.reserve\..*\.(taken|notOnOffer)$/.test(id))
    .map(([, { value, proof }]) => `${value}: ${dateOfProof(proof, wordsOf('de'), 'de')}`);
  expect(said).toContain('7: 2011 bis 2024 (älteste und jüngste Angabe)');
  expect(said).toContain('3: 2019 bis 2020 (älteste und jüngste Angabe)');
});
