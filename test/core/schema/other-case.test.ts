// SPDX-License-Identifier: EUPL-1.2
// Which property is a field in another case: the check and the format ask the same function.

import { describe, expect, test } from 'vitest';
import { fieldsInOtherCase } from '../../../src/core/schema/other-case';
import { checkFile } from '../../../src/core/validation/check-file';
import { formatLayer } from '../../../src/core/write/format-layer';

test.each<[object, [string, string][]]>([
  [{ areaha: 1 }, [['areaha', 'areaHa']]],
  [
    { AREAHA: 1, NAME: 'x' },
    [
      ['AREAHA', 'areaHa'],
      ['NAME', 'name'],
    ],
  ],
  [{ areaha: 1, areaHa: 2 }, []],
  [{ areaha: 1, AREAHA: 2 }, []],
  [{ other: 1 }, []],
])('%j', (properties, meant) => {
  expect([...fieldsInOtherCase(properties, ['areaHa', 'name'])].sort()).toEqual(meant);
});

describe('nuf check offers nuf format where format does it', () => {
  const honest = { kind: 'land', source: 'x', confidence: 'found', name: 'x' };
  const file = (properties: object) => {
    const feature = { type: 'Feature', id: 'a', properties: { ...honest, ...properties }, geometry: null };
    return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  };
  test.each([
    ['one other spelling', { areaha: 1 }, 'property-other-case', true],
    ['two other spellings', { areaha: 1, AREAHA: 2 }, 'property-unknown', false],
  ])('%s', (_, properties, code, isMended) => {
    const name = 'commercial-sites.geojson';
    const codes = checkFile(file(properties), name).findings.map((one) => one.code);
    expect(codes).toContain(code);
    expect(codes.includes('property-other-case')).toBe(isMended);
    const { steps } = formatLayer(file(properties), name, {});
    expect(steps.some(({ kind }) => kind === 'field-case')).toBe(isMended);
  });
});
