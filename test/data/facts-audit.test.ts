// SPDX-License-Identifier: EUPL-1.2
// A sceptical reading of the files against the fact base: no number, article or contact that it does not name, no date that
// it does not give, and no statement of its tables left out.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contactsSchema } from '../../src/core/city/contacts';
import { municipalitySchema } from '../../src/core/city/municipality';
import type { LayerId } from '../../src/layers';
import { featuresOf, textOf } from './data-folder';

const base = new URL('../../../shared/facts/luedenscheid.md', import.meta.url);
const places = new URL('../../../shared/facts/places.json', import.meta.url);
const stated: readonly LayerId[] = [
  'planned-expansion',
  'industrial-zones',
  'residential-zones',
  'commercial-sites',
  'startup-buildings',
];
/** The day on which the fact base was written: no source dates a statement so. */
const dayOfFacts = '2026-11-22';

/** Rows of the table below a heading, each as its cells. */
function rowsBelow(heading: string): string[][] {
  const text = readFileSync(base, 'utf8');
  const part = text.slice(text.indexOf(heading)).split('\n');
  const start = part.findIndex((line) => line.startsWith('|---'));
  const rows = part.slice(start + 1);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => {
      return line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
    });
}

const numbersOf = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];
const asInFacts = (text: string) => text.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
const fromGerman = (text: string) =>
  text.replaceAll(/(?<=\d)\.(?=\d{3}\b)/g, '').replaceAll(/(?<=\d),(?=\d)/g, '.');

/** German texts and numbers of a feature; what its drawing needs is left out. */
function statements(value: unknown, key = ''): { key: string; value: string | number }[] {
  if (key === 'uncertaintyM' || key.endsWith('En')) return [];
  if (Array.isArray(value)) return value.flatMap((one) => statements(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([of, one]) => statements(one, of));
  return typeof value === 'string' || typeof value === 'number' ? [{ key, value }] : [];
}

/** A number of a file as the fact base may write it: millions of euros, hectares as m² or km², kilometres as metres. */
function spellings(value: number): string[] {
  const all = [value, value / 1e6, value * 10_000, value / 100, value * 1000];
  return all.map((one) => String(Number(one.toPrecision(9))));
}

describe.skipIf(!existsSync(base))('the files and the fact base', () => {
  const known = () => {
    const text = asInFacts(readFileSync(base, 'utf8') + readFileSync(places, 'utf8'));
    return {
      text,
      numbers: new Set(
        numbersOf(text).flatMap((one) =>
          [one, ...one.split('.')].flatMap((part) => [part, String(Number(part))]),
        ),
      ),
    };
  };

  test('no number in a name, note, amount or date is missing in the fact base', () => {
    const { numbers } = known();
    const isKnown = (text: string) =>
      numbers.has(text) ||
      text.split('.').every((part) => numbers.has(part) || numbers.has(String(Number(part))));
    for (const layer of stated) {
      for (const { id, properties } of featuresOf(layer)) {
        for (const { key, value } of statements(properties)) {
          const invented =
            typeof value === 'number'
              ? spellings(value).some((text) => numbers.has(text))
                ? []
                : [value]
              : numbersOf(fromGerman(value)).filter((text) => !isKnown(text));
          expect(invented, `${layer} ${id} ${key}: ${value}`).toEqual([]);
        }
      }
    }
  });

  test('what was read or inferred carries the date of its source, not the day on which the facts were collected', () => {
    for (const layer of stated) {
      for (const { id, properties } of featuresOf(layer)) {
        const { asOf, confidence, source } = properties;
        if (confidence !== 'demo' && !String(source).startsWith('Faktenblatt'))
          expect(asOf, `${layer} ${id}`).not.toBe(dayOfFacts);
      }
    }
  });

  test('every article of sections 1 to 4 is quoted somewhere', () => {
    const text = readFileSync(base, 'utf8');
    const part = text.slice(text.indexOf('## 1. Layer'), text.indexOf('## 5. Layer'));
    const files = [
      ...stated.map((layer) => `${layer}.geojson`),
      'council-facts.json',
      'contacts.json',
      'municipality.json',
    ];
    const quoted = files.map(textOf).join('\n');
    const missing = [...new Set(part.match(/\b\d{7,8}\b/g))].filter((article) => !quoted.includes(article));
    expect(missing).toEqual([]);
  });

  test('every district stands in its statistical district, and none in another', () => {
    const rows = rowsBelow('### Statistical districts').filter(
      ([, names = '']) => !names.startsWith('not confirmed'),
    );
    const wanted = rows.flatMap(([no = '', names = '']) =>
      names.split(', ').map((name) => [name, no] as const),
    );
    const zones = featuresOf('residential-zones');
    const estates = new Set(featuresOf('industrial-zones').map(({ properties }) => properties.name));
    for (const [name, no] of wanted) {
      // Freisenberg is an estate here, and estates have no statistical district.
      if (estates.has(name)) continue;
      const zone = zones.find(({ properties }) => String(properties.name).split(' / ')[0] === name);
      expect([name, zone?.properties.statisticalDistrict]).toEqual([name, no]);
    }
    const numbers = new Set(wanted.map(([, no]) => no));
    for (const { properties } of zones) {
      if (properties.statisticalDistrict) expect(numbers).toContain(properties.statisticalDistrict);
    }
  });

  test('populations and areas of districts stand with their year', () => {
    const rows = rowsBelow('| District | Population');
    expect(rows).toHaveLength(14);
    for (const [name = '', population = '', area = '', year = ''] of rows) {
      const zone = featuresOf('residential-zones').find(({ properties }) =>
        name.replace('Worth-', '').startsWith(String(properties.name)),
      )?.properties;
      const people = Number(asInFacts(population).match(/^\d+/)?.[0]);
      const ha = /^\d/.test(area) ? Math.round(Number.parseFloat(area) * 100) : null;
      const since = year.startsWith('undated') ? 'ohne Jahr, vor 2010' : year;
      expect([name, zone?.population, zone?.publishedAreaHa ?? null, zone?.populationAsOf]).toEqual([
        name,
        people,
        ha,
        since,
      ]);
    }
  });

  test('the city has the key, area, centre, box and census of the fact base', () => {
    const city = municipalitySchema.parse(JSON.parse(textOf('municipality.json')));
    const { text } = known();
    expect(text).toContain(`AGS ${city.ags}`);
    expect(text).toContain(`${city.officialAreaKm2} km²`);
    expect(text).toContain(city.centre.join(', '));
    expect(text).toContain(city.bbox.join(', '));
    for (const count of [city.census?.households, city.census?.population])
      expect(text).toContain(String(count));
  });

  test('contacts have the ways of reaching them that the fact base names, and no other', () => {
    const { contacts } = contactsSchema.parse(JSON.parse(textOf('contacts.json')));
    const { text } = known();
    for (const { id, phone, email, url, address } of contacts) {
      const ways = [phone, email, address, url && new URL(url).hostname];
      for (const way of ways) if (way) expect(text, id).toContain(way);
    }
    expect(contacts.flatMap(({ phone, email }) => [phone, email]).filter(Boolean)).toEqual([
      '02351 9448-0',
      'info@seg-luedenscheid.de',
      '0800 3301903',
    ]);
  });
});
