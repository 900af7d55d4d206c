// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContacts, readLayer, readMunicipality } from '../../../src/core/read/read-city';
import {
  publishedLayerSteps,
  readPublishedContacts,
  readPublishedMunicipality,
} from '../../../src/core/read/read-published';
import { atOnce } from '../../../src/core/time/steps';
import { type LayerId, layers } from '../../../src/layers';

const publishedLayer = <Id extends LayerId>(id: Id, text: string) => atOnce(publishedLayerSteps(id, text));
const textOf = (name: string) => readFileSync(`data/${name}`, 'utf8');
const bytesOf = (name: string) => new Uint8Array(readFileSync(`data/${name}`));
// The cells are read from their packed file; this way only knows the small layers.
const small = layers.map((layer) => layer.id).filter((id) => id !== 'broadband-coverage');

describe('a file that the build has checked', () => {
  test('there is one for every small layer', () => {
    const files = readdirSync('data');
    expect(small.filter((id) => !files.includes(`${id}.geojson`))).toEqual([]);
  });

  test.each(small)('%s is read without the checker as with it', (id: LayerId) => {
    const checked = readLayer(id, bytesOf(`${id}.geojson`)).features;
    expect(checked.length).toBeGreaterThan(0);
    expect(publishedLayer(id, textOf(`${id}.geojson`))).toEqual(checked);
  });

  test('a large one is read some lines at a time, however it is written', () => {
    const { features } = JSON.parse(textOf('places.geojson'));
    const many = Array.from({ length: 3000 }, (_, i) => ({ ...features[i % features.length], id: `p-${i}` }));
    const lines = many.map((feature) => JSON.stringify(feature)).join(',\n');
    const byLine = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
    const spread = JSON.stringify({ type: 'FeatureCollection', features: many }, null, 1);
    expect(byLine.length).toBeGreaterThan(1_000_000);
    const steps = publishedLayerSteps('places', byLine);
    expect(steps.next().done).toBe(false);
    const read = publishedLayer('places', byLine);
    expect(read?.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(publishedLayer('places', spread)).toEqual(read);
  });

  test('municipality and contacts are the same both ways', () => {
    expect(readPublishedMunicipality(textOf('municipality.json'))).toEqual(
      readMunicipality(bytesOf('municipality.json')).value,
    );
    expect(readPublishedContacts(textOf('contacts.json'))).toEqual(
      readContacts(bytesOf('contacts.json')).value,
    );
  });

  test('a property that the file leaves out is null, a list empty', () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","geometry":null,"properties":{"name":"A"}}]}';
    const [feature] = publishedLayer('planned-expansion', text) ?? [];
    expect(feature?.properties.operator).toBeNull();
    expect(feature?.properties.announcements).toEqual([]);
  });

  test.each([['{"type":"FeatureCollection"'], ['[]'], ['null'], ['']])(
    'what is none after all is null: %s',
    (text) => {
      expect(publishedLayer('places', text)).toBeNull();
      expect(readPublishedMunicipality(text)).toBeNull();
    },
  );
});
