// SPDX-License-Identifier: EUPL-1.2
// Of a few whose line is not known nothing is said for the whole: where it is known of nearly all, or of most, that no line fits, the verdict
// says that, and that it is open for the rest.

import { expect, test } from 'vitest';
import { openForFew, openForMinority } from '../../../src/analysis/site-check/fit-share';
import { plainly } from '../../../src/business/number/figure-sentence';
import { reachSentence } from '../../../src/business/number/reach-sentence';
import { fitToday, verdictSaid } from '../../../src/business/site/built-since-text';
import type { CityFeature } from '../../../src/core/city/city';
import { checkWordsOf } from '../../../src/words/business';
import { theCity } from '../../the-city';
import { checkedFor, featureOf } from '../a-checked-site';

const foundry = '80,cad-upload/6,shift-iot,offsite-backup/500,!';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function told(id: string, firm: string, language: 'de' | 'en' = 'de') {
  const { check, fit, figures, saying, facts } = checkedFor(firm, featureOf(id), { language });
  const reach = reachSentence(fit, check, figures, saying)?.(plainly(language)) ?? '';
  const [row] = facts.filter(({ group }) => group === 'fit');
  return {
    fit,
    today: fitToday(fit, check),
    verdict: plain(verdictSaid(fit, check, saying)),
    short: plain(verdictSaid(fit, check, saying, true)),
    reach: plain(reach),
    row: plain(row?.value ?? ''),
  };
}

test('Augustenthal: for 98.5 per cent no line fits, and that it is open for less than one of 24 is no “not known” of the place', () => {
  const { today, verdict, reach, row } = told('residential-augustenthal', foundry);
  expect(verdict).toBe(
    'Für fast alle Betriebe passte Mitte 2021 keine Leitung (Grund: Upload; für einen Teil schon der Download); ob eine für einen von 24 Betrieben passte, lassen diese Daten offen',
  );
  expect(today).toBe('does-not-fit');
  expect(row.startsWith(verdict)).toBe(true);
  expect(reach).toMatch(
    /kam für weniger als einen von 24 Betrieben dieses Gebiets \(geschätzt 1,5 %\) eine Leitung infrage/,
  );
  const english = told('residential-augustenthal', foundry, 'en');
  expect(english.verdict).toBe(
    'For nearly all businesses, no line fitted in mid-2021 (reason: upload; for some already the download); whether one fitted for one of 24 businesses these data leave open',
  );
  expect(english.reach).toContain('for fewer than one of 24 businesses of this area (estimated at 1.5%)');
});

test('Rahmedetal, Werdohler Straße: for the 2.8 and 4.0 per cent that are left nobody knows', () => {
  expect(told('site-rahmedetal', foundry).verdict).toBe(
    'Für fast alle Betriebe passte Mitte 2021 keine Leitung (Grund: Upload; für einen Teil schon der Download); für die übrigen ist es nicht bekannt',
  );
  expect(told('road-werdohler', '12,cloud-erp,public-server,!').verdict).toMatch(
    /^Für fast alle Betriebe im Umkreis passte Mitte 2021 keine Leitung .*; für die übrigen ist es nicht bekannt$/,
  );
});

test('Freisenberg: where for most no line fits, and it is open for 18 per cent, the no of most is said', () => {
  const firm = '40,cad-upload/8,shift-iot,offsite-backup/500,cloud-erp,!';
  const { today, verdict, reach } = told('site-freisenberg', firm);
  expect(verdict).toMatch(/^Für die meisten Betriebe passte Mitte 2021 keine Leitung \(Grund: Upload/);
  expect(verdict).toMatch(/; für die übrigen ist es nicht bekannt$/);
  expect(reach).toMatch(/18,0 %/);
  expect(today).toBe('unknown');
  expect(told('site-freisenberg', firm, 'en').verdict).toMatch(
    /^For most businesses, no line fitted in mid-2021 \(reason: upload.*; for the rest it is not known$/,
  );
});

test('a yes of few that holds under conditions says so', () => {
  const { fit, verdict } = told('building-fh', '25,shift-iot,cloud-erp,shop');
  expect(fit.fit).toBe('fits-with');
  expect(verdict).toMatch(/bei ihnen passte Mitte 2021 unter Bedingungen eine Leitung$/);
  expect(told('building-fh', '25,shift-iot,cloud-erp,shop', 'en').verdict).toMatch(
    /in mid-2021, a line fitted with conditions for these few$/,
  );
});

test('Timberg: where it is open for most, it is open', () => {
  const { today, verdict } = told('industrial-timberg', '2,video/10,!');
  expect(verdict).toBe('Mitte 2021: nach den Daten nicht bekannt, ob eine Leitung passt');
  expect(today).toBe('unknown');
});

test('in data of today the same is said in the present', () => {
  const said = {
    isNearlyAll: true,
    unit: 'businesses',
    where: '',
    moment: null,
    lacking: '',
    lessThanOneOf: null,
  } as const;
  expect(checkWordsOf('de').fit.noForMany(said)).toBe(
    'Für fast alle Betriebe passt nach diesen Daten keine Leitung; für die übrigen ist es nicht bekannt',
  );
  expect(checkWordsOf('en').fit.noForMany({ ...said, lessThanOneOf: 24 })).toBe(
    'For nearly all businesses, by these data, no line fits; whether one fits for one of 24 businesses these data leave open',
  );
});

test.each([foundry, '12,cloud-erp,public-server,!', '3,cloud-erp,!'])(
  'over all places, for a firm %s: it is open or it is not, never the one in the head and the other in the sentence',
  (firm) => {
    const features = Object.values(theCity.layers).flat() as CityFeature[];
    const places = features.filter(({ layer }) =>
      ['commercial-sites', 'startup-buildings', 'industrial-zones', 'residential-zones'].includes(layer),
    );
    const few = places.filter((feature) => {
      const { check, fit, saying } = checkedFor(firm, { kind: 'feature', feature });
      const open = openForFew(fit, check.supply);
      const verdict = verdictSaid(fit, check, saying);
      expect(verdict.startsWith('Für fast alle '), `${feature.id}: ${verdict}`).toBe(open !== null);
      const ofMost = openForMinority(fit, check.supply);
      const isMost = open === null && ofMost !== null;
      expect(verdict.startsWith('Für die meisten '), `${feature.id}: ${verdict}`).toBe(isMost);
      if (ofMost !== null) expect(ofMost).toBeLessThan(0.5);
      if (open !== null) expect(open).toBeLessThanOrEqual(0.05 + 1e-9);
      return open !== null;
    });
    if (firm === foundry) expect(few.length).toBeGreaterThan(3);
  },
);

test('of the line that a number is of it is told what is open, not what another of the same firms leaves open', () => {
  const { reach } = told('building-forum', '2,video/10,!');
  expect(reach).toBe(
    'Mitte 2021 (vor 5 Jahren) kam für 376 von 376 Betrieben im Umkreis (100,0 %) eine Leitung infrage (Kabel ab 400 Mbit/s; offen: Ersatzweg).',
  );
});
