// SPDX-License-Identifier: EUPL-1.2
// "Of fewer than ten no share is given" holds for the whole page: for verdict, line and funding as for the table of the outline. And where
// all have a line, there are no more than all.

import { bboxPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { SiteTarget } from '../../../src/analysis/site-check/site-check';
import { plainly } from '../../../src/business/number/figure-sentence';
import { fibreShareSaid } from '../../../src/business/number/funding-verdict';
import { reachSentence } from '../../../src/business/number/reach-sentence';
import { verdictSaid } from '../../../src/business/site/built-since-text';
import { fitVerdict } from '../../../src/business/site/fit-text';
import { checkedFor, featureOf } from '../a-checked-site';

const outlineOf = (west: number, south: number, east: number, north: number): SiteTarget => ({
  kind: 'outline',
  geometry: bboxPolygon([west, south, east, north]).geometry,
});
function said(target: SiteTarget, firm: string, language: 'de' | 'en' = 'de') {
  const { check, fit, figures, saying, facts } = checkedFor(firm, target, { language });
  const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
  return {
    verdict: fitVerdict(fit, check, saying.words),
    dated: verdictSaid(fit, check, saying).replaceAll('\u00a0', ' '),
    reach: plain(reachSentence(fit, check, figures, saying)?.(plainly(language))),
    fibre: plain(fibreShareSaid(check, figures.site, saying.words, saying)?.(plainly(language))),
    // Ways and areas have numbers of their own.
    facts: facts.flatMap(({ group, value }) =>
      group === 'size' || group === 'coming' ? [] : [plain(value ?? '')],
    ),
  };
}

describe.each([
  [
    'three households',
    outlineOf(7.642628, 51.169574, 7.649292, 51.179746),
    '17,voip,offsite-backup/900,video/6',
  ],
  ['eight households', outlineOf(7.638756, 51.175412, 7.657352, 51.180801), '2,shop,voip'],
] as const)('an outline of %s', (_, target, firm) => {
  test.each(['de', 'en'] as const)('tells no share, in %s', (language) => {
    const { verdict, reach, fibre, facts } = said(target, firm, language);
    expect(
      [verdict, reach, fibre, ...facts].filter(
        (text) => text.includes('%') && !/der Fläche|of the area/.test(text),
      ),
    ).toEqual([]);
    expect(verdict).toMatch(/zu wenige|Too few/);
  });
});

test('how many of the few have it is told where these are whole', () => {
  const { reach } = said(outlineOf(7.638756, 51.175412, 7.657352, 51.180801), '2,shop,voip');
  expect(reach).toBe(
    'Mitte 2021 (vor 5 Jahren) passte eine Leitung für mindestens 1 von 8 Haushalten dieses Gebiets (Glasfaser ab 1.000 Mbit/s).',
  );
});

test('for less than one of few nothing is said, in words that can be understood', () => {
  const target = outlineOf(7.642628, 51.169574, 7.649292, 51.179746);
  const firm = '17,voip,offsite-backup/900,video/6';
  expect(said(target, firm).verdict).toBe(
    'In dem Teil, der in der Stadt liegt, sind zu wenige Haushalte gezählt, um für das Ganze zu sprechen; ob für einen von ihnen eine Leitung unter Bedingungen passt, lassen diese Daten offen',
  );
  expect(said(target, firm, 'en').verdict).toBe(
    'Too few households are counted in the part that lies in the city to speak for the whole; whether a line fits with conditions for one of them these data leave open',
  );
});

test('a yes of three businesses is none for the whole, and no answer refutes its own sentence', () => {
  const three = outlineOf(7.612714, 51.208207, 7.614314, 51.209247);
  const firm = '2,video/2,cad-upload/1';
  expect(said(three, firm).reach).toContain('3 von 3 Betrieben');
  expect(said(three, firm).verdict).toBe(
    'Hier sind zu wenige Betriebe gezählt, um für das Ganze zu sprechen; bei ihnen passt nach diesen Daten unter Bedingungen eine Leitung',
  );
  expect(said(three, firm, 'en').verdict).toBe(
    'Too few businesses are counted here to speak for the whole; by these data, a line fits with conditions for these few',
  );
  const asked = said(three, firm).facts.filter((text) => text.includes('Ob Ihre Adresse'));
  expect(asked).toEqual([
    'nicht bekannt. Ob Ihre Adresse angeschlossen werden kann, ist nicht bekannt. Fragen Sie den Anbieter.',
  ]);
});

test('of four households beside 528 businesses the funding test tells no share of fibre', () => {
  const { fibre } = said(outlineOf(7.60156, 51.24351, 7.61736, 51.25299), '2,voip');
  expect(fibre).toBe('Glasfaser ab 30 Mbit/s Mitte 2021: 19,4 % der Betriebe.');
});

test('of all there are not more', () => {
  const { reach } = said(featureOf('site-bruegge-ost'), '3,cloud-erp,video/3,cad-upload/3,offsite-backup/50');
  expect(reach).toBe(
    'Mitte 2021 (vor 5 Jahren) passte eine Leitung für 111 von 111 Betrieben im Umkreis (100,0 %) (Kabel ab 400 Mbit/s).',
  );
});

test('of few, or for less than one of many, the verdict on data of 2021 is dated as any other yes is', () => {
  const few = 'um für das Ganze zu sprechen; ';
  const three = outlineOf(7.612714, 51.208207, 7.614314, 51.209247);
  expect(said(three, '2,video/2,cad-upload/1').dated).toBe(
    `Hier sind zu wenige Betriebe gezählt, ${few}bei ihnen passte Mitte 2021 unter Bedingungen eine Leitung`,
  );
  expect(said(three, '2,video/2,cad-upload/1', 'en').dated).toMatch(
    /; in mid-2021, a line fitted with conditions for these few$/,
  );
  const households = outlineOf(7.642628, 51.169574, 7.649292, 51.179746);
  const firm = '17,voip,offsite-backup/900,video/6';
  expect(said(households, firm).dated).toBe(
    `In dem Teil, der in der Stadt liegt, sind zu wenige Haushalte gezählt, ${few}ob für einen von ihnen Mitte 2021 eine Leitung unter Bedingungen passte, lassen diese Daten offen`,
  );
  const symmetric = '80,cloud-erp,public-server,cad-upload/36';
  expect(said(featureOf('site-rahmedetal'), symmetric).dated).toBe(
    'Ob es Mitte 2021 für einen von 301 Betrieben passte, lassen diese Daten offen',
  );
  expect(said(featureOf('site-rahmedetal'), symmetric, 'en').dated).toBe(
    'Whether it fitted for one of 301 businesses in mid-2021 these data leave open',
  );
});
