// SPDX-License-Identifier: EUPL-1.2
// A line that only some have leaves the others with the project that would serve more of them; nobody's line of any class is a no for who
// needs one; what stands in the file of a place without a position is shown; and land that is free here is not looked for elsewhere.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { businessFit, type LineFacts, type PlannedLine } from '../../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { tellsItsFile } from '../../../src/business/site/feature-facts';
import { fitVerdict } from '../../../src/business/site/fit-text';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const symmetric = firmFrom('80,cloud-erp,public-server,cad-upload/36', requirements);
const features = Object.values(theCity.layers).flatMap((layer) => layer as readonly CityFeature[]);
const checkOf = (id: string) =>
  siteCheck(
    theCity,
    { kind: 'feature', feature: features.find((one) => one.id === id)! },
    '2026-11-22',
    federalRules,
  );

const fibre = (share: number | null): LineFacts => ({
  technology: 'ftthb',
  downMbit: 1000,
  belowDownMbit: null,
  upMbit: null,
  share,
});
const project = (partHere: number | null): PlannedLine => ({
  project: `for ${partHere}`,
  expected: null,
  line: fibre(null),
  partHere,
});
const after = (share: number, ...parts: (number | null)[]) =>
  businessFit(symmetric, { lines: [fibre(share)], secondNetwork: null }, parts.map(project), requirements)
    .after?.project ?? null;

test('where a line fits for a part the project is named that surely serves more than have it', () => {
  expect(after(0.1, 0.05, 0.6)).toBe('for 0.6');
  expect(after(0.1, 0.05, 0.1, null)).toBeNull();
  expect(after(0.97, 1)).toBeNull();
});

test('Homert: that nobody has any class is no reason to leave open whether one fits', () => {
  const check = checkOf('residential-homert');
  expect(check).toMatchObject({ lines: [], belowMbit: 30 });
  const found = businessFit(symmetric, check, check.comingLines, requirements);
  expect(fitVerdict(found, check, checkWordsOf('de'))).toMatch(
    /^Für die \S+ hier passt .*keine Leitung \(Grund: Download\)$/,
  );
  // Who needs less than the slowest class may have it all the same.
  const small = businessFit(firmFrom('1,voip', requirements), check, check.comingLines, requirements);
  expect(small.fit).toBe('unknown');
});

test('what has no position shows what its file says', () => {
  for (const one of features.filter(({ geometry }) => geometry === null))
    expect(tellsItsFile(one)).toBe(true);
  expect(tellsItsFile(features.find(({ id }) => id === 'residential-kluse')!)).toBe(false);
});

test('the place that is reported free itself is told as that', () => {
  expect(checkOf('site-rosmart').distances?.ownFree?.id).toBe('site-rosmart');
  expect(checkOf('site-freisenberg').distances?.ownFree).toBeNull();
});
