// SPDX-License-Identifier: EUPL-1.2
// Changes of a copy of data/ that people's files really had: what the check said before there were rules, and what it has to
// say now.

import type { Polygon } from 'geojson';

export interface DataFeature {
  id?: string;
  geometry: { type: string; coordinates: number[][][] } | null;
  properties: Record<string, unknown>;
}

export interface DataCase {
  readonly change: string;
  readonly layer: string;
  /** What is done to the features of the layer, or to the text of the official series. */
  readonly by?: (list: DataFeature[]) => DataFeature[] | undefined;
  readonly byText?: (text: string) => string;
  /** Layers that are checked together with it. */
  readonly beside?: readonly string[];
  /** What the check said before; nothing where it is left out. */
  readonly was?: string;
  readonly ends: 0 | 1;
  readonly code: string;
  /** What the sentence has to hold. */
  readonly says?: RegExp;
}

const zone = (list: DataFeature[]) => list.find(({ geometry }) => geometry?.type === 'Polygon')!;
const set =
  (values: object, match: (properties: Record<string, unknown>) => boolean = () => true) =>
  (list: DataFeature[]) => {
    Object.assign(list.find(({ properties }) => match(properties))!.properties, values);
    return undefined;
  };
const each =
  (change: (properties: Record<string, unknown>, index: number) => void) => (list: DataFeature[]) => {
    list.forEach(({ properties }, index) => {
      change(properties, index);
    });
    return undefined;
  };
const isLong = ({ history }: Record<string, unknown>) => Array.isArray(history) && history.length > 1;
const around: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [7.56, 51.16],
      [7.71, 51.16],
      [7.71, 51.27],
      [7.56, 51.27],
      [7.56, 51.16],
    ],
  ],
};
const both = ['industrial-zones', 'residential-zones'];
const overlap =
  /industrial-zones\/[\w-]+, (industrial|residential)-zones\/[\w-]+ überlappen sich auf \d+,\d+ ha/;
const entry = (state: string, date: string) => ({ state, date, source: 'x' });

const zones: readonly DataCase[] = [
  {
    change: 'a zone again under a new id',
    layer: 'industrial-zones',
    by: (list) => [...list, { ...zone(list), id: 'again' }],
    beside: both,
    was: 'nothing; 46.6 → 48.8 %, 1,652 → 1,919 businesses',
    ends: 1,
    code: 'zones-overlap',
    says: overlap,
  },
  {
    change: 'a zone shifted by some metres',
    layer: 'industrial-zones',
    by: (list) => {
      const { coordinates } = zone(list).geometry!;
      const moved = coordinates.map((ring) => ring.map(([x, y]) => [x! + 0.0005, y!]));
      return [...list, { ...zone(list), id: 'moved', geometry: { type: 'Polygon', coordinates: moved } }];
    },
    beside: both,
    was: 'nothing; households counted twice',
    ends: 1,
    code: 'zones-overlap',
    says: overlap,
  },
  {
    change: 'a zone that contains all others',
    layer: 'industrial-zones',
    by: (list) => [...list, { ...zone(list), id: 'around', geometry: around }],
    beside: both,
    was: 'nothing; households counted twice',
    ends: 1,
    code: 'zones-overlap',
    says: overlap,
  },
  {
    change: 'zones as QGIS exports them, `id` only among the properties',
    layer: 'residential-zones',
    by: (list) => list.map(({ id, ...rest }) => ({ ...rest, properties: { id, ...rest.properties } })),
    was: '44 × id-missing',
    ends: 1,
    code: 'id-among-properties',
    says: /properties\.id/,
  },
  {
    change: 'a population of 8,810,000',
    layer: 'residential-zones',
    by: set({ population: 8_810_000 }, ({ population }) => Boolean(population)),
    ends: 1,
    code: 'above-town',
  },
  {
    change: 'a site of 20,000 ha, more than the whole municipality',
    layer: 'commercial-sites',
    by: set({ areaHa: 20_000, freeHa: null }, ({ areaHa }) => Boolean(areaHa)),
    ends: 1,
    code: 'above-town',
  },
  {
    change: 'a site with an outline of 0.78 ha and its 7,700 m² as hectares',
    layer: 'commercial-sites',
    by: (list) => {
      const site = list.find(({ properties }) => properties.insideCity)!;
      const [west, south, east, north] = [7.64, 51.22, 7.641, 51.221];
      const ring = [west, south, east, south, east, north, west, north, west, south];
      const corners = [0, 2, 4, 6, 8].map((at) => ring.slice(at, at + 2));
      Object.assign(site, { geometry: { type: 'Polygon', coordinates: [corners] } });
      Object.assign(site.properties, { areaHa: 7700, freeHa: null });
      return undefined;
    },
    ends: 1,
    code: 'area-other-unit',
    says: /7\.?700 ha.*0[.,]77\d ha/,
  },
  {
    change: 'a published area of 8,000 ha for an outline of 126 ha',
    layer: 'residential-zones',
    by: set({ publishedAreaHa: 8000 }, ({ name }) => name === 'Oeneking'),
    ends: 0,
    code: 'area-far-off',
  },
];

const boundary: readonly DataCase[] = [
  {
    change: 'the boundary twice',
    layer: 'boundary',
    by: (list) => [...list, { ...list[0]!, id: 'again' }],
    was: 'nothing; 70,756 households',
    ends: 1,
    code: 'zones-overlap',
  },
  ...(
    [
      ['of another area, 132 km²', { areaKm2: 132 }],
      ['with the key of another town', { ags: '05962004' }],
      ['with its key without the zero', { ags: '5962032' }],
    ] as const
  ).map(
    ([change, values]): DataCase => ({
      change: `the boundary ${change}`,
      layer: 'boundary',
      by: set(values),
      ends: 0,
      code: 'town-differs',
      says: new RegExp(String(Object.values(values)[0])),
    }),
  ),
];

const coverage: readonly DataCase[] = [
  {
    change: 'one `raster_id` in two cells',
    layer: 'broadband-coverage',
    by: (list) => [
      ...list,
      { ...list[0]!, id: 'again', properties: { ...list[0]!.properties, households: 99 } },
    ],
    was: 'nothing; figures moved by hundredths',
    ends: 1,
    code: 'cell-twice',
  },
  {
    change: 'all shares divided by 100',
    layer: 'broadband-coverage',
    by: each((properties) => {
      for (const [name, value] of Object.entries(properties))
        if (name.startsWith('down_') && typeof value === 'number') properties[name] = value / 100;
    }),
    was: 'nothing; 0.47 %',
    ends: 1,
    code: 'shares-too-small',
  },
  {
    change: 'the shares of one cell divided by 100',
    layer: 'broadband-coverage',
    by: each((properties) => {
      if (properties.raster_id !== fractionsCell) return;
      for (const [name, value] of Object.entries(properties))
        if (name.startsWith('down_') && typeof value === 'number') properties[name] = value / 100;
    }),
    was: 'nothing; figures moved by hundredths',
    ends: 1,
    code: 'shares-as-fractions',
  },
  {
    change: 'all households divided by 1000',
    layer: 'broadband-coverage',
    by: each((properties) => {
      if (typeof properties.households === 'number') properties.households /= 1000;
    }),
    ends: 0,
    code: 'sum-off',
    says: /35\.38.*35378/,
  },
  {
    change: 'one of 2,761 cells dated 2026-06',
    layer: 'broadband-coverage',
    by: each((properties, index) => {
      if (index === 7) properties.asOf = '2026-06';
    }),
    was: 'nothing; everything “as of June 2026”',
    ends: 0,
    code: 'dates-mixed',
    says: /2021-H1 \(2760\).*2026-06 \(1\)/,
  },
  {
    change: 'cells dated 2021-H1 and 2021-12',
    layer: 'broadband-coverage',
    by: each((properties, index) => {
      if (index % 2 === 0) properties.asOf = '2021-12';
    }),
    was: 'nothing; 2021-H1, which is the older one',
    ends: 0,
    code: 'dates-mixed',
    says: /2021-H1 \(1380\).*2021-12 \(1381\)/,
  },
  {
    change: 'cells with the key of the town without its zero',
    layer: 'broadband-coverage',
    by: each((properties) => {
      properties.ags = '5962032';
    }),
    ends: 0,
    code: 'town-differs',
    says: /2761-mal/,
  },
];

/** The text of the official series with another value where column `name` stands in the first row. */
const inFirstRow = (name: string, value: string) => (text: string) => {
  const [head = '', first = '', ...rest] = text.split('\n');
  const cells = first.split(';');
  cells[head.split(';').indexOf(name)] = value;
  return [head, cells.join(';'), ...rest].join('\n');
};

const series: readonly DataCase[] = [
  {
    change: 'an official value of 195.7 %',
    layer: 'statistics/breitbandatlas',
    byText: inFirstRow('alle_30', '195.7'),
    was: 'printed',
    ends: 1,
    code: 'number-out-of-range',
    says: /195\.7/,
  },
  {
    change: 'an official series of fractions',
    layer: 'statistics/breitbandatlas',
    byText: (text) => text.replace(/(?<=;)\d+(?:\.\d+)?(?=;|$)/gm, (value) => String(Number(value) / 100)),
    was: 'printed',
    ends: 1,
    code: 'shares-too-small',
    says: /größer als (1|0\.9\d*);/,
  },
  {
    change: 'one half-year twice with other values',
    layer: 'statistics/breitbandatlas',
    byText: (text) => `${text.trimEnd()}\n${inFirstRow('alle_30', '96.1')(text).split('\n')[1]}\n`,
    was: 'printed',
    ends: 1,
    code: 'series-twice',
    says: /steht schon in Zeile 2/,
  },
  {
    change: 'fewer with 30 than with 50 Mbit/s',
    layer: 'statistics/breitbandatlas',
    byText: inFirstRow('alle_30', '1.5'),
    was: 'printed',
    ends: 1,
    code: 'shares-rise',
    says: /alle_30 = 1\.5/,
  },
];

const others: readonly DataCase[] = [
  {
    change: 'more free than there is',
    layer: 'commercial-sites',
    by: set({ areaHa: 4, freeHa: 5 }),
    ends: 1,
    code: 'part-above-whole',
  },
  {
    change: 'more free floor than there is',
    layer: 'startup-buildings',
    by: set({ floorM2: 400, freeFloorM2: 401 }),
    ends: 1,
    code: 'part-above-whole',
  },
  {
    change: 'funding of 180 for a cost of 100',
    layer: 'planned-expansion',
    by: set({ costEur: 100, federalEur: 180 }, ({ costEur }) => typeof costEur === 'number'),
    ends: 1,
    code: 'part-above-whole',
  },
  {
    change: 'parts of a cost that sum up to more',
    layer: 'planned-expansion',
    by: set({ costEur: 100, federalEur: 60, stateEur: 60 }),
    ends: 1,
    code: 'part-above-whole',
  },
  {
    change: 'a state that its history does not end with',
    layer: 'planned-expansion',
    by: set({ state: 'idea' }, isLong),
    ends: 1,
    code: 'state-not-last',
  },
  {
    change: 'a date of record of 2099',
    layer: 'commercial-sites',
    by: set({ asOf: '2099' }),
    ends: 0,
    code: 'date-ahead',
  },
  {
    change: 'an entry of the history in the future',
    layer: 'planned-expansion',
    by: set({ state: 'construction', history: [entry('construction', '2030')] }),
    ends: 0,
    code: 'date-ahead',
  },
  {
    change: 'a history that goes back',
    layer: 'planned-expansion',
    by: set({ state: 'idea', history: [entry('construction', '2020'), entry('idea', '2021')] }),
    ends: 0,
    code: 'states-backwards',
  },
  {
    change: 'a history out of order',
    layer: 'planned-expansion',
    by: set({ state: 'construction', history: [entry('contract', '2022'), entry('construction', '2021')] }),
    ends: 0,
    code: 'history-out-of-order',
  },
];

/** A cell with some households, nearly all of whom have 30 Mbit/s. */
const fractionsCell = '100mN56799E4038';

export const dataCases: readonly DataCase[] = [...zones, ...boundary, ...coverage, ...series, ...others];
