// SPDX-License-Identifier: EUPL-1.2
// Styles and project for QGIS say what the layer definitions say. What QGIS makes of them is shown by `npm run soak -- --qgis`.

import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { qgisFiles } from '../../src/cli/qgis';
import { layerForm } from '../../src/export/qgis/field-form';
import { layerById } from '../../src/layers';
import { theCity } from '../the-city';

const files = qgisFiles(theCity, '../data/');
const form = (layer: string) => new Map(layerForm(layerById(layer)!).map((field) => [field.name, field]));
const project = files.get('netz-und-flaeche.qgs')!;

test('every file is well-formed, the same each time, and knows no path of this machine', () => {
  for (const text of files.values()) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
    expect(text).not.toMatch(/(?<![.\w])\/(home|work|tmp|root)\b/);
  }
  expect(qgisFiles(theCity, '../data/')).toEqual(files);
});

describe('the form of a layer', () => {
  const plan = form('planned-expansion');

  test('offers the values of a choice in their order, with "not known" first where it may be', () => {
    expect(plan.get('coversCity')).toMatchObject({
      alias: 'Betrifft die Stadt',
      widget: 'ValueMap',
      config: {
        map: [
          { 'nicht bekannt': '{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}' },
          { ja: 'yes' },
          { nein: 'no' },
          { 'zum Teil': 'partly' },
        ],
      },
    });
    expect(plan.get('kind')!.config).toEqual({
      map: [{ Förderprogramm: 'programme' }, { Ausbauprojekt: 'project' }, { Baustelle: 'worksite' }],
    });
  });

  test('keeps a yes or no that is not known, by three values instead of a check box', () => {
    expect(plan.get('countsAreForCity')!.config).toEqual({
      map: [{ 'nicht bekannt': '{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}' }, { ja: 'true' }, { nein: 'false' }],
    });
  });

  test('takes numbers within their bounds or none, whole where they are whole', () => {
    expect(plan.get('downMbit')!.config).toMatchObject({
      AllowNull: true,
      Min: 0,
      Max: 100_000,
      Precision: 6,
      Suffix: ' Mbit/s',
    });
    expect(plan.get('addresses')!.config).toMatchObject({ AllowNull: true, Min: 0, Precision: 0 });
  });

  test('shows lists of records as JSON and lists of texts as a list', () => {
    expect(plan.get('announcements')!.widget).toBe('JsonEdit');
    expect(plan.get('approximate')!.widget).toBe('List');
  });

  test('asks for what is required, makes an id, and for dates as the file has them, without a backslash', () => {
    expect(plan.get('id')).toMatchObject({ isRequired: true, isUnique: true });
    expect(plan.get('id')!.defaultExpression).toBe(
      "'planned-expansion-'||substr(replace(uuid(),'-',''),2,8)",
    );
    expect([...plan.values()].filter((field) => field.isRequired).map(({ name }) => name)).toEqual([
      'id',
      'name',
      'kind',
      'source',
      'confidence',
    ]);
    const { expression } = plan.get('completedOn')!;
    expect(expression).not.toContain('\\');
    const pattern = new RegExp(/'([^']+)'\)$/.exec(expression)![1]!);
    for (const date of ['2026', '2026-H2', '2026-Q4', '2026-11', '2026-11-22']) expect(date).toMatch(pattern);
    for (const date of ['26', '2026-13', '2026-Q5', '2026-11-32']) expect(date).not.toMatch(pattern);
  });
});

test('a form has German labels, a tab for where things come from, and a name to show with its kind', () => {
  const style = files.get('commercial-sites.qml')!;
  const alias = /<alias (?=[^>]*field="kind")[^>]*name="([^"]+)"/.exec(style)?.[1];
  expect(alias).toBe(layerById('commercial-sites')!.fields.kind!.label.de);
  expect(style).toContain('<editorlayout>tablayout</editorlayout>');
  const tabs = [
    ...style.matchAll(/<attributeEditorContainer [^>]*name="([^"]+)"[\s\S]*?<\/attributeEditorContainer>/g),
  ];
  expect(tabs.map(([, name]) => name)).toEqual(['Angaben', 'Herkunft']);
  expect(tabs[1]![0]).toMatch(/name="source"[\s\S]*name="confidence"/);
  expect(style).toContain("&quot;name&quot; || coalesce(' · ' || represent_value(&quot;kind&quot;), '')");
});

describe('the project', () => {
  test('is in the plane of the town', () => {
    expect(/<projectCrs>[\s\S]*?<authid>([^<]+)</.exec(project)?.[1]).toBe('EPSG:25832');
  });

  test('names the files by relative paths, dates as text, and each shape of a mixed file as a layer, one of them to edit', () => {
    const sources = [...project.matchAll(/<datasource>([^<]+)</g)].map(([, source]) => source);
    expect(sources).toContain('../data/industrial-zones.geojson|option:DATE_AS_STRING=YES');
    const mixed = [...project.matchAll(/readOnly="(\d)"><id>(planned_expansion_\w+)</g)];
    expect(mixed.map(([, readOnly, id]) => [id, readOnly])).toEqual([
      ['planned_expansion_polygon', '0'],
      ['planned_expansion_linestring', '1'],
      ['planned_expansion_point', '1'],
    ]);
    expect(project).toContain('<Absolute type="bool">false</Absolute>');
  });

  test('edits topologically, snaps to corners and edges of all layers at 12 pixels, keeps zones apart', () => {
    expect(project).toContain('<TopologicalEditing type="int">1<');
    expect(project).toMatch(/<snapping-settings enabled="1" type="3" tolerance="12" mode="2" unit="1"/);
    expect(project).toContain(
      '<value>residential_zones_polygon</value><value>industrial_zones_polygon</value>',
    );
  });

  test('draws in the colours of the map', () => {
    const { light } = layerById('industrial-zones')!.look.of['*']!;
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(light.slice(at, at + 2), 16));
    expect(files.get('industrial-zones.qml')).toContain(`value="${r},${g},${b},255"`);
    expect(files.get('commercial-sites.qml')).toMatch(/categorizedSymbol.*attr="kind"/);
  });
});
