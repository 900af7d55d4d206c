// SPDX-License-Identifier: EUPL-1.2
// What a KML says of its placemarks comes with them: the folders they stand in, two values under one name, and what stands beside
// the table in a description.

import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';

async function read(inner: string, name = 'x.kml') {
  const text = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Stadt</name>${inner}</Document></kml>`;
  const outcome = await importFile({ name, bytes: new TextEncoder().encode(text) });
  const features = outcome.kind === 'read' ? outcome.features : [];
  return {
    r: outcome.report,
    values: features.map(({ properties }) => properties as Record<string, unknown>),
  };
}
const placemark = (inner = '') =>
  `<Placemark>${inner}<Point><coordinates>7.6,51.2</coordinates></Point></Placemark>`;
const folder = (name: string, inner: string) => `<Folder><name>${name}</name>${inner}</Folder>`;
const data = (name: string, value: string) =>
  `<ExtendedData><Data name="${name}"><value>${value}</value></Data></ExtendedData>`;

describe('folders', () => {
  test('of several each placemark keeps the names of those around it', async () => {
    const late = `<Folder>${placemark()}<name>late</name></Folder>`;
    const { values, r } = await read(
      folder('residential', placemark() + folder('new  one', placemark()) + placemark()) +
        `<Document><name>mixed</name>${placemark(data('folder', '7'))}</Document>` +
        late +
        placemark('<name>outside</name>'),
    );
    expect(values).toEqual([
      { folder: 'residential' },
      { folder: 'residential / new one' },
      { folder: 'residential' },
      { folder: '7', 'folder (2)': 'mixed' },
      { folder: 'late' },
      { name: 'outside' },
    ]);
    expect(r.counts).not.toHaveProperty('import-folder-one');
  });

  test('of the only one the name is said, unless it is that of the file', async () => {
    const zones = folder('zones', placemark() + placemark());
    const { values, r } = await read(zones);
    expect(values).toEqual([{}, {}]);
    expect(r.findings).toMatchObject([{ code: 'import-folder-one', found: 'zones' }]);
    expect((await read(zones, 'zones.kml')).r.counts).toEqual({});
    expect((await read(placemark())).r.counts).toEqual({});
    expect((await read(`<Folder>${placemark()}</Folder>`)).r.counts).toEqual({});
  });
});

describe('two values under one name', () => {
  test('are both kept and said once, the visible name first', async () => {
    const twice = placemark(`<name>Nordhang</name>${data('name', 'Flurstück 17')}`);
    const { values, r } = await read(twice + twice);
    expect(values[0]).toEqual({ name: 'Nordhang', name_2: 'Flurstück 17' });
    expect(r.counts).toEqual({ 'import-column-renamed': 1 });
    expect(r.findings[0]).toMatchObject({ found: 'name', expected: 'name_2' });
  });

  test('are one where they say the same, or one says nothing', async () => {
    for (const [first, second] of [
      ['A', 'A'],
      ['A', ''],
      ['', 'A'],
    ] as const) {
      const { values, r } = await read(placemark(`<name>${first}</name>${data('name', second)}`));
      expect(values).toEqual([{ name: 'A' }]);
      expect(r.counts).toEqual({});
    }
  });

  test('of data and a table for people the data come first; a table that says a name twice keeps both', async () => {
    const table = '<![CDATA[<table><tr><td>n</td><td>1,5</td></tr><tr><td>n</td><td>2</td></tr></table>]]>';
    const { values } = await read(placemark(`<description>${table}</description>${data('n', '1.5')}`));
    expect(values).toEqual([{ n: '1.5', n_2: '1,5', n_3: '2' }]);
  });
});

test.each([
  ['<p>Vorbehalt: Altlasten <b>nicht</b> untersucht.</p>', 'Vorbehalt: Altlasten nicht untersucht.'],
  ['<table><tr><td>a</td><td>b</td><td>c</td></tr></table>', 'a b c'],
  // What the table or the placemark says already, and what the columns are called.
  ['<p>land</p>', undefined],
  ['<h1>Nord</h1>', undefined],
  ['<table><tr><th>Feld</th><th>Wert</th></tr></table>', undefined],
])('beside the table of a description stands %s', async (beside, description) => {
  const html = `<![CDATA[<table><tr><td>kind</td><td>land</td></tr></table>${beside}]]>`;
  const { values } = await read(placemark(`<name>Nord</name><description>${html}</description>`));
  expect(values).toEqual([{ name: 'Nord', kind: 'land', ...(description && { description }) }]);
});

test('a model has no shape that is read, and is refused', async () => {
  const { r } = await read('<Placemark><Model><Location/></Model></Placemark>');
  expect(r).toMatchObject({ read: 1, kept: 0, refused: 1 });
  expect(r.findings[0]).toMatchObject({ code: 'import-shape-refused', found: 'Model' });
});

describe('what a description writes as HTML', () => {
  test.each([
    [
      '<b>Fl&auml;che</b>: 1,5 ha<br>Eigent&uuml;mer: Stadt &ndash; &sect; 34',
      'Fläche : 1,5 ha Eigentümer: Stadt – § 34',
    ],
    ['Stra&szlig;e &amp;&#228;&#xE4; &#150; &Auml;cker', 'Straße &ää – Äcker'],
    [
      'm&sup2; &bdquo;A&ldquo; &AMP; &nichts; a&b;c &#0; &#1114112;',
      'm² „A“ & &nichts; a&b;c &#0; &#1114112;',
    ],
    ['zwei\nZeilen', 'zwei\nZeilen'],
  ])('%s is read as its signs', async (html, text) => {
    const { values } = await read(placemark(`<description><![CDATA[${html}]]></description>`));
    expect(values).toEqual([{ description: text }]);
  });
});

describe('how placemarks are drawn', () => {
  const styled = (url: string) => placemark(`<styleUrl>${url}</styleUrl>`);

  test('is kept where it tells them apart', async () => {
    const { values, r } = await read(styled('#r') + styled('#g') + placemark());
    expect(values).toEqual([{ styleUrl: '#r' }, { styleUrl: '#g' }, {}]);
    expect(r.counts).toEqual({});
  });

  test('is named where all are drawn alike, or each for itself', async () => {
    const { values, r } = await read(styled('#r') + styled('#r'));
    expect(values).toEqual([{}, {}]);
    expect(r.findings).toMatchObject([{ code: 'import-drawing-left', found: 'styleUrl #r' }]);
    const own = placemark('<Style><PolyStyle><color>ff0000ff</color></PolyStyle></Style>');
    expect((await read(own + own)).r.findings).toMatchObject([{ found: 'Style (2)' }]);
  });
});

test('a track keeps its moments and what was measured at its points', async () => {
  const measured =
    '<ExtendedData><SchemaData><SimpleArrayData name="dB"><value>3</value><value>4</value></SimpleArrayData></SchemaData></ExtendedData>';
  const track = (name: string) =>
    `<Track><when>2024-01-0${name}</when><when>2024-01-0${name}T12</when><coord>7.6 51.2 0</coord><coord>7.7 51.2 0</coord>${measured}</Track>`;
  const { values } = await read(
    `<Placemark>${track('1')}</Placemark><Placemark><MultiTrack>${track('2')}${track('3')}</MultiTrack></Placemark>`,
  );
  expect(values).toEqual([
    { when: '2024-01-01; 2024-01-01T12', dB: '3; 4' },
    { when: '2024-01-02; 2024-01-02T12', dB: '3; 4', when_2: '2024-01-03; 2024-01-03T12' },
  ]);
});

test('where a description links to, and where its pictures lie, stays in its text', async () => {
  const html =
    '<b>Plan</b> <a href="https://x.example/a?b=1&amp;c=2" target="_blank">zur Akte</a>, <a href="https://y.example">https://y.example</a> <img width="9" src=\'bild.jpg\'> <img src="data:image/png;base64,AAAA"/> <a name="oben">oben</a>';
  const rows =
    '<table><tr><td>sourceUrl</td><td><a href="https://z.example">Quelle</a></td></tr><tr><td>n</td><td>5</td></tr></table>';
  const { values } = await read(
    [html, rows].map((one) => placemark(`<description><![CDATA[${one}]]></description>`)).join(''),
  );
  expect(values).toEqual([
    {
      description: 'Plan zur Akte (https://x.example/a?b=1&c=2), https://y.example bild.jpg oben',
    },
    { sourceUrl: 'Quelle (https://z.example)', n: '5' },
  ]);
});

test('a description of half-open tags is read in no time', async () => {
  const many = '<a href="x'.repeat(20_000) + '<img src="'.repeat(20_000);
  const start = performance.now();
  await read(placemark(`<description><![CDATA[${many}]]></description>`));
  expect(performance.now() - start).toBeLessThan(5000);
});
