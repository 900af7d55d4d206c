// SPDX-License-Identifier: EUPL-1.2
// Sources whose columns are known: the grid of the Breitbandatlas, land use of XPlanGML, ALKIS and OpenStreetMap. They fill
// the fields of a layer without a mapping file; what they leave open stays open.

import type { Feature } from 'geojson';
import { gridCellAt, parseUtmRasterId } from '../../core/geo/grid-id';
import { atlasPlane, toPlane } from '../../core/geo/projection';
import { forEachPosition } from '../../core/validation/check-plausibility';
import { coverageColumnPattern } from '../../layers/broadband-coverage';
import type { LayerDefinition } from '../../layers/definition';
import { type LandUseCode, landUseCodes } from '../../layers/land-use';
import { alkisColumn, alkisKindOf, alkisWords } from './alkis-land-use';

type Properties = Readonly<Record<string, unknown>>;

export interface KnownSource {
  /** As the report names it. */
  readonly title: string;
  /** For the field `source` of every feature, with the credit that the licence wants. */
  readonly source: string | null;
  /** Column whose value is the id; null: the id of the file. */
  readonly id: string | null;
  /** Columns that mean nothing in the layer, or something else than its field of that name. */
  readonly drop: readonly string[];
  belongs(properties: Properties): boolean;
  /** Whether this is a version that a newer one replaced; columns by which somebody chose rows (`asked`) say nothing of it. */
  hasEnded?(properties: Properties, asked: Readonly<Record<string, unknown>>): boolean;
  /** Values of fields that no column gives. */
  fields(properties: Properties, id: string): Properties;
  /** Two statements of a feature that contradict each other, such as id and outline of a cell; null where they agree. */
  contradiction?(feature: Feature): { readonly found: string; readonly expected: string } | null;
}

/** The known source that these columns are of, for this layer; null for any other. */
export function knownSource(
  layer: LayerDefinition,
  columns: readonly string[],
  { source, sourceLayer }: { readonly source: string; readonly sourceLayer: string },
): KnownSource | null {
  const has = (column: string) => columns.includes(column);
  if (
    layer.role === 'coverage' &&
    has('raster_id') &&
    columns.some((column) => coverageColumnPattern.test(column))
  ) {
    return breitbandatlas(`${source} ${sourceLayer}`);
  }
  if (layer.role === 'site' && has('landuse')) return openStreetMap(layer.id);
  if (layer.role !== 'zone') return null;
  if (has('besondereArtDerBaulNutzung') || has('allgArtDerBaulNutzung')) return xplan(layer.id);
  if (has('landuse')) return openStreetMap(layer.id);
  const alkis = alkisColumn(columns, sourceLayer);
  if (alkis) return landRegister(layer.id, columns, alkis);
  return null;
}

const isNumber = (value: unknown): value is string => typeof value === 'string' && /^\d+$/.test(value);

function breitbandatlas(name: string): KnownSource {
  // The name of the table is its only date: Versorgungsdaten_Gitterzellen_Stand_20251231.
  const stand = /Stand_?(\d{4})(\d{2})(\d{2})/i.exec(name);
  const asOf = stand ? `${stand[1]}-${stand[2]}-${stand[3]}` : null;
  return {
    title: 'Breitbandatlas (100 m)',
    source: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)',
    id: 'raster_id',
    drop: ['id', 'raster_rowid'],
    belongs: () => true,
    fields: () => ({ asOf }),
    contradiction({ properties, geometry }) {
      const id = String(properties?.raster_id ?? '');
      const cell = parseUtmRasterId(id);
      if (!cell || !geometry) return null;
      let [x, y] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      forEachPosition(geometry, (lon, lat) => {
        const [east, north] = toPlane(atlasPlane, lon, lat);
        x = Math.min(x, east);
        y = Math.min(y, north);
      });
      const lies = gridCellAt(atlasPlane, 100, x, y);
      if (lies.column === cell.column && lies.row === cell.row) return null;
      return { found: id, expected: `N${lies.row}E${lies.column}` };
    },
  };
}

/** BauNVO codes of XPlanung 4.1 to 6.0 (BP_BesondereArtDerBaulNutzung). */
const specialUse: Readonly<Record<string, LandUseCode>> = {
  1000: 'WS',
  1100: 'WR',
  1200: 'WA',
  1300: 'WB',
  1400: 'MD',
  1450: 'MDW',
  1500: 'MI',
  1550: 'MU',
  1600: 'MK',
  1700: 'GE',
  1800: 'GI',
  2000: 'SO',
  2100: 'SO',
};
/** Groups of XPlanung (BP_AllgArtDerBaulNutzung) and of the codes themselves. */
const generalUse: Readonly<Record<string, 'W' | 'M' | 'G' | 'S'>> = {
  1000: 'W',
  2000: 'M',
  3000: 'G',
  4000: 'S',
};
const groupOfCode = (code: LandUseCode) => (code === 'SO' ? 'S' : (code[0] as 'W' | 'M' | 'G'));
const groupWords = {
  W: 'Wohnbaufläche',
  M: 'Gemischte Baufläche',
  G: 'Gewerbliche Baufläche',
  S: 'Sonderbaufläche',
};

function xplan(layer: string): KnownSource {
  const codeOf = ({ besondereArtDerBaulNutzung: value }: Properties) =>
    isNumber(value) ? (specialUse[value] ?? null) : null;
  const groupOf = (properties: Properties) => {
    const code = codeOf(properties);
    const general = properties.allgArtDerBaulNutzung;
    return code ? groupOfCode(code) : isNumber(general) ? (generalUse[general] ?? null) : null;
  };
  return {
    title: 'XPlanGML',
    source: null,
    id: null,
    drop: [],
    belongs(properties) {
      const group = groupOf(properties);
      return layer === 'residential-zones' ? group === 'W' || group === 'M' : group === 'G';
    },
    fields(properties) {
      const code = codeOf(properties);
      const group = groupOf(properties)!;
      const plan = properties['plan.name'];
      const label = code ? landUseCodes[code].de : groupWords[group];
      return {
        name: typeof plan === 'string' ? `${label}, ${plan}` : label,
        code,
        ...(layer === 'residential-zones' ? { use: group === 'M' ? 'mixed' : 'residential' } : {}),
      };
    },
  };
}

const osmWords: Readonly<Record<string, string>> = {
  residential: 'Wohnfläche',
  commercial: 'Gewerbefläche',
  industrial: 'Industriefläche',
  brownfield: 'Brache',
};
/** Values of `landuse` that are of a layer. */
const osmUses: Readonly<Record<string, readonly string[]>> = {
  'residential-zones': ['residential'],
  'industrial-zones': ['commercial', 'industrial'],
  'commercial-sites': ['brownfield'],
};

function openStreetMap(layer: string): KnownSource {
  return {
    title: 'OpenStreetMap (landuse)',
    source: '© OpenStreetMap (ODbL)',
    id: null,
    // `source` is what somebody drew from, such as `Bing`; the credit is that of the map.
    drop: ['@id', 'source'],
    belongs: ({ landuse }) => osmUses[layer]?.includes(String(landuse)) ?? false,
    fields: ({ landuse }, id) => ({
      // Most areas have no name; the id of the map is what they can be told apart by.
      name: `${osmWords[String(landuse)] ?? String(landuse)} ${id}`,
      ...(layer === 'residential-zones' ? { use: 'residential' } : {}),
      ...(layer === 'commercial-sites' ? { kind: 'brownfield' } : {}),
    }),
  };
}

/** Where the end of a version stands, in the exchange format NAS and in the catalogue's models as shapefiles. */
const endColumns = ['lebenszeitintervall.endet', 'ENDE', 'ende'];

function landRegister(
  layer: string,
  columns: readonly string[],
  kindOf: NonNullable<ReturnType<typeof alkisColumn>>,
): KnownSource {
  const kindIn = (properties: Properties) => alkisKindOf(kindOf(properties));
  return {
    title: 'ALKIS (tatsächliche Nutzung)',
    // No common credit: each Land publishes under a licence of its own.
    source: null,
    id: columns.includes('oid') ? 'oid' : null,
    drop: [],
    belongs(properties) {
      const kind = kindIn(properties);
      return layer === 'residential-zones'
        ? kind === 'residential' || kind === 'mixed'
        : kind === 'industrial';
    },
    hasEnded: (properties, asked) =>
      endColumns.some(
        (column) => !Object.hasOwn(asked, column) && String(properties[column] ?? '').trim() !== '',
      ),
    fields(properties, id) {
      const kind = kindIn(properties)!;
      return {
        // Most areas have no name of their own; the id of the register is what they can be told apart by.
        name: `${alkisWords[kind]} ${id}`,
        ...(layer === 'residential-zones' ? { use: kind } : {}),
      };
    },
  };
}
