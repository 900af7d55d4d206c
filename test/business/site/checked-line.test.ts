// SPDX-License-Identifier: EUPL-1.2
// The line whose lacks and numbers a sheet lists is named on it, and of several that fit it is the one that most here have: nobody
// reads the share of a few firms below a verdict for all of them.

import { expect, test } from 'vitest';
import type { CityFeature } from '../../../src/core/city/city';
import { theCity as city } from '../../the-city';
import { checkedFor } from '../a-checked-site';

const layers = ['commercial-sites', 'startup-buildings', 'industrial-zones', 'residential-zones'] as const;
const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);
const few = '3,cloud-erp,video/3,cad-upload/3,offsite-backup/50';

function told(feature: CityFeature, firm: string, language: 'de' | 'en' = 'de') {
  const { fit, facts } = checkedFor(firm, { kind: 'feature', feature }, { language });
  const saidOf = (label: string) =>
    facts.find((one) => one.group === 'fit' && one.label === label)?.value?.replaceAll('\u00a0', ' ');
  return { fit, facts, saidOf };
}
const at = (id: string) => features.find((one) => one.id === id)!;

test('a sheet names the line that its rows are about, before them', () => {
  const { facts, saidOf } = told(at('site-bruegge-ost'), few);
  expect(saidOf('Geprüfte Leitung')).toBe('Kabel, ab 400 Mbit/s');
  expect(saidOf('Verfügbarkeit')).not.toContain('3,6 %');
  const rows = facts.flatMap(({ group, label }) => (group === 'fit' ? [label] : []));
  expect(rows.indexOf('Geprüfte Leitung')).toBeLessThan(rows.indexOf('Download'));
  expect(told(at('site-bruegge-ost'), few, 'en').saidOf('Line checked')).toMatch(/, at least 400 Mbit\/s$/);
});

test.each([few, '2,shop,voip', '25,cloud-erp,voip,shift-iot', '80,cloud-erp,offsite-backup/200,!'])(
  'over every place: the line that comes closest is had by no fewer than another that lacks and leaves open as much (%s)',
  (firm) => {
    let compared = 0;
    for (const feature of features) {
      const { best, lines } = told(feature, firm).fit;
      const counted = (one: typeof best) =>
        ['no', 'unknown'].map((answer) => one?.reasons.filter((reason) => reason.answer === answer).length);
      for (const line of lines) {
        if (line.fit !== best?.fit || String(counted(line)) !== String(counted(best))) continue;
        compared += 1;
        expect([feature.id, best.line.share! >= line.line.share!]).toEqual([feature.id, true]);
      }
    }
    expect(compared).toBeGreaterThan(50);
  },
);
