// SPDX-License-Identifier: EUPL-1.2
// "Not known" names what one would ask for, and no date of a number that is not known.

import { expect, test } from 'vitest';
import { openFields } from '../../../src/frame/feature/missing-fields';
import { layerById } from '../../../src/layers';
import { theCity } from '../../the-city';

const fields = layerById('commercial-sites')!.fields;
const everything = Object.fromEntries(Object.keys(fields).map((key) => [key, 'x']));
const open = (own: object) => openFields(fields, { ...everything, ...own }).map((field) => field.label.de);

test('a price that is not known is asked for once, without its date', () => {
  expect(open({ priceEurPerM2: null, priceAsOf: null })).toEqual(['Preis']);
  expect(open({ priceAsOf: null })).toEqual(['Preis, Stand']);
});

test('nobody asks how much is free of what is full', () => {
  const nothing = { freeHa: null, freeAsOf: null };
  expect(open({ ...nothing, availability: 'full' })).toEqual([]);
  expect(open({ ...nothing, availability: 'taken' })).toEqual([]);
  expect(open({ ...nothing, availability: 'available' })).toEqual(['davon frei']);
});

test('what another part tells and the English text are not asked for', () => {
  expect(open({ name: null, nameEn: null })).toEqual([]);
});

test('of land that lies in several municipalities nobody asks whether it lies in the city; of mere talks one does', () => {
  const opened = (id: string) =>
    openFields(fields, theCity.layers['commercial-sites'].find((site) => site.id === id)!.properties).map(
      ({ label }) => label.de,
    );
  expect(opened('site-rosmart-2')).not.toContain('Im Stadtgebiet');
  expect(opened('site-schalksmuehle-gemeinsam')).toContain('Im Stadtgebiet');
});

test('an area of which both bounds are known is not asked for, and no bound is asked for by itself', () => {
  const none = { areaHa: null, areaLeastHa: null, areaMostHa: null };
  expect(open(none)).toEqual(['Fläche']);
  expect(open({ ...none, areaLeastHa: 2.5, areaMostHa: 2.9 })).toEqual([]);
  expect(open({ ...none, areaLeastHa: 2.5 })).toEqual(['Fläche']);
  expect(open({ areaLeastHa: null, areaMostHa: null })).toEqual([]);
});

test('of a project without a building nobody asks what only a house has', () => {
  const opened = (id: string) =>
    openFields(
      layerById('startup-buildings')!.fields,
      theCity.layers['startup-buildings'].find((one) => one.id === id)!.properties,
    ).map(({ label }) => label.de);
  const ofFactory = opened('building-innovation-factory');
  for (const label of ['Fläche', 'Miete', 'Arbeitsplätze', 'Glasfaser im Haus', 'Verfügbar ab', 'Eigentümer'])
    expect(ofFactory).not.toContain(label);
  expect(opened('building-pc')).toContain('Miete');
  expect(opened('building-karstadt')).toContain('Arbeitsplätze');
});

test('nobody asks for the address of a district, nor of which district it is a part', () => {
  const opened = (id: string) =>
    openFields(
      layerById('places')!.fields,
      theCity.layers.places.find((one) => one.id === id)!.properties,
    ).map(({ label }) => label.de);
  expect(opened('place-hoeh')).toEqual([]);
  expect(opened('place-plz-58509')).toEqual([]);
  expect(opened('place-strasse-talstrasse')).toEqual(['Ortsteil']);
});
