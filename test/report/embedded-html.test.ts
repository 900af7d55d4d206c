// SPDX-License-Identifier: EUPL-1.2
// The embedded view is a table without a script: every number is the page's, and leads to its proof there.

import { expect, test } from 'vitest';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import { embeddedHtml } from '../../src/report/output/embedded-html';
import { theCity } from '../the-city';

const html = embeddedHtml(theCity, 'de');
const cells = (group: string) => {
  const row = new RegExp(`<tr data-gruppe="${group}">(.*?)</tr>`).exec(html)![1]!;
  return [...row.matchAll(/<td data-tempo="(\d+)"><a href="([^"]+)"[^>]*>([^<]+)</g)];
};

test('it says the same shares as the page, for each group and speed', () => {
  const { groups } = coverageShares(theCity);
  for (const group of ['industrial', 'residential', 'mixed', 'all'] as const) {
    const unit = group === 'industrial' ? 'businesses' : 'households';
    expect(cells(group).map(([, tempo]) => Number(tempo))).toEqual([...thresholdsMbit]);
    for (const [, tempo, , shown] of cells(group)) {
      const { value } = groups[group].shares[unit].alle[Number(tempo) as (typeof thresholdsMbit)[number]];
      expect(Math.abs(Number(/[\d,]+/.exec(shown!)![0].replace(',', '.')) - value! * 100)).toBeLessThan(0.06);
    }
  }
});

test('each number opens the page at its proof, demo is called demo, and the date is said', () => {
  expect(cells('industrial')[5]![2]).toMatch(/^\.\.\/#.*gruppe=industrial/);
  expect(html).toContain('Demo: Die Felder');
  expect(html).toContain('Stand der Leitungen:');
  const bare = embeddedHtml({ ...theCity, cells: null }, 'de');
  expect(bare).toContain('Stand der Leitungen: nicht bekannt.');
  expect(bare).not.toContain('Demo:');
  expect(bare).toMatch(/nicht bekannt<\/a>/);
});

test('above the table stands a still map that needs neither script nor style, with the steps that it shows', () => {
  const [, picture] = /<figure>(.*?)<\/figure>/s.exec(html)!;
  expect(html.indexOf('<figure>')).toBeLessThan(html.indexOf('<table>'));
  const zones = coverageShares(theCity).zones.filter(({ zone }) => zone.feature.geometry !== null);
  for (const { zone } of zones) expect(picture).toContain(`<title>${zone.name}</title>`);
  // Without a fill of its own a path of a frame without style would be black.
  expect(picture!.match(/<path /g)).toHaveLength(picture!.match(/<path [^>]*fill="/g)!.length);
  expect(picture).toContain('mehr als vier Fünftel');
  // Dashes would not be seen on the darkest step: each lies on a band of the page's own colour.
  const dashed = [...picture!.matchAll(/<path d="([^"]+)"[^>]*stroke-dasharray/g)];
  expect(dashed.length).toBeGreaterThan(0);
  for (const [all, path] of dashed) {
    expect(picture).toContain(`<path d="${path}" fill="none" stroke="Canvas" stroke-width="4"/>${all}`);
  }
  const bare = embeddedHtml({ ...theCity, cells: null }, 'de');
  expect(bare).toContain('keine Angabe');
  expect(bare).not.toContain('mehr als vier Fünftel');
});

test('nothing in it stands in the way of the policy: no inline script, style or handler; and it asks no other server', () => {
  for (const text of [html, embeddedHtml(theCity, 'en')]) {
    expect(text).not.toMatch(/<style|style=|\son[a-z]+=|<script(?! src="einbetten\.js")|https?:\/\//);
    expect(text).toMatch(/<table>.*<caption>/s);
  }
  expect(embeddedHtml(theCity, 'de')).toBe(html);
});

test('a project has its English name on the English map, and its German one where it has no other', () => {
  const titles = (language: 'de' | 'en', city = theCity) =>
    [...embeddedHtml(city, language).matchAll(/<path [^>]*><title>([^<]+)<\/title>/g)].map(
      ([, title]) => title,
    );
  expect(titles('en')).toContain('Telekom fibre, old town');
  expect(titles('en')).not.toContain('Telekom-Glasfaser Altstadt');
  expect(titles('de')).toContain('Telekom-Glasfaser Altstadt');
  const plans = theCity.layers['planned-expansion'].map((plan) => ({
    ...plan,
    properties: { ...plan.properties, nameEn: null },
  }));
  const bare = { ...theCity, layers: { ...theCity.layers, 'planned-expansion': plans } };
  expect(titles('en', bare)).toContain('Telekom-Glasfaser Altstadt');
});

test('of a town that counts only the others their shares stand there, called that', () => {
  const cells = theCity.cells!;
  const households = new Float64Array(cells.count).fill(Number.NaN);
  const unknown = { ...theCity, cells: { ...cells, households } };
  const bare = embeddedHtml(unknown, 'de');
  expect(bare).toContain('>Betriebe in Wohngebieten</th>');
  expect(bare).not.toContain('>Haushalte');
  expect(html).toContain('>Haushalte in Wohngebieten</th>');
});
