// SPDX-License-Identifier: EUPL-1.2
// A project of QGIS for a data folder: its layers bottom to top, topological editing, snapping, paths that may be moved.

import type { MapPlane } from '../../core/geo/projection';
import type { LayerDefinition, Shape } from '../../layers/definition';
import { codeOf, planeWkt, wgs84Wkt } from '../geometry/map-plane';
import { styleParts, writtenFor } from './layer-style';
import { hasLetters } from './layer-symbols';
import { element, escaped } from './qgis-xml';

/** A layer of the project, and which shapes its file holds; the first of them is the one to edit. */
export interface ProjectLayer {
  readonly layer: LayerDefinition;
  readonly shapes: readonly Shape[];
}

export interface ProjectPlace {
  readonly title: string;
  /** From the folder of the project to that of the data, with `/` at its end, such as `../data/`. */
  readonly dataPath: string;
  /** In which the project is shown. */
  readonly plane: MapPlane;
  /** Box in that plane. */
  readonly extent: readonly [minX: number, minY: number, maxX: number, maxY: number];
}

const snapPixels = 12;
/** By its text and its code: QGIS 3.22 takes no code alone in a project. */
const crs = (code: number, wkt: string) =>
  element('spatialrefsys', {}, `<wkt>${escaped(wkt)}</wkt><srid>${code}</srid><authid>EPSG:${code}</authid>`);
const metresOf = (plane: MapPlane) => crs(codeOf(plane), planeWkt(plane));
const degrees = crs(4326, wgs84Wkt);

interface Placed {
  readonly id: string;
  readonly name: string;
  readonly layer: LayerDefinition;
  readonly shape: Shape;
  readonly source: string;
  readonly isReadOnly: boolean;
}

/** The text of a .qgs file. `layers` bottom of the map first. */
export function qgisProject(layers: readonly ProjectLayer[], place: ProjectPlace): string {
  const placed = layers.flatMap((one) => placedOf(one, place.dataPath));
  const zones = placed.filter(({ layer }) => layer.tiling === 'land-use');
  const content = [
    `<title>${escaped(place.title)}</title>`,
    element('projectCrs', {}, metresOf(place.plane)),
    element('layer-tree-group', {}, [...placed].reverse().map(treeLayer).join('')),
    snapping(placed),
    canvas(place),
    element('projectlayers', {}, placed.map(mapLayer).join('')),
    properties(zones),
  ];
  const head = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n";
  return `${head}${element('qgis', { projectname: place.title, version: writtenFor }, content.join('\n'))}\n`;
}

const shapeWords: Readonly<Record<Shape, string>> = {
  Point: 'Punkte',
  LineString: 'Linien',
  Polygon: 'Flächen',
};

/** A file of several shapes is a layer for each; only one may be edited, because the second save undoes the first. */
function placedOf({ layer, shapes }: ProjectLayer, dataPath: string): Placed[] {
  return shapes.map((shape, i) => {
    const part = shapes.length > 1 ? `|geometrytype=${shape}` : '';
    return {
      id: `${layer.id}_${shape.toLowerCase()}`.replaceAll('-', '_'),
      name: shapes.length > 1 ? `${layer.title.de} (${shapeWords[shape]})` : layer.title.de,
      layer,
      shape,
      // Dates are as coarse as their source, so they are texts.
      source: `${dataPath}${layer.id}.geojson${part}|option:DATE_AS_STRING=YES`,
      isReadOnly: i > 0 || layer.role === 'base' || layer.role === 'coverage',
    };
  });
}

/** Places are for the search and would cover the map. */
function treeLayer({ id, name, source, layer: { role } }: Placed): string {
  const attributes = {
    id,
    name,
    source,
    providerKey: 'ogr',
    checked: role === 'place' ? 'Qt::Unchecked' : 'Qt::Checked',
    expanded: 0,
  };
  return element('layer-tree-layer', attributes);
}

/** On all layers, to corners and edges. */
function snapping(placed: readonly Placed[]): string {
  const common = { enabled: 1, type: 3, tolerance: snapPixels };
  const each = placed.map(({ id }) =>
    element('layer-setting', { id, ...common, units: 1, minScale: 0, maxScale: 0 }),
  );
  const settings = { ...common, mode: 2, unit: 1, 'intersection-snapping': 0, 'self-snapping': 0 };
  return element('snapping-settings', settings, element('individual-layer-settings', {}, each.join('')));
}

function canvas({ extent: [xmin, ymin, xmax, ymax], plane }: ProjectPlace): string {
  const extent = Object.entries({ xmin, ymin, xmax, ymax }).map(
    ([name, value]) => `<${name}>${value}</${name}>`,
  );
  const content = [
    '<units>meters</units>',
    element('extent', {}, extent.join('')),
    element('destinationsrs', {}, metresOf(plane)),
  ];
  return element('mapcanvas', { name: 'theMapCanvas', annotationsVisible: 1 }, content.join(''));
}

function mapLayer(placed: Placed): string {
  const { layer, shape } = placed;
  const attributes = {
    type: 'vector',
    geometry: shape === 'LineString' ? 'Line' : shape,
    styleCategories: 'AllStyleCategories',
    labelsEnabled: hasLetters(layer, shape) ? 1 : 0,
    readOnly: placed.isReadOnly ? 1 : 0,
  };
  const head = [
    `<id>${placed.id}</id>`,
    `<datasource>${escaped(placed.source)}</datasource>`,
    `<layername>${escaped(placed.name)}</layername>`,
    element('srs', {}, degrees),
    '<provider encoding="UTF-8">ogr</provider>',
  ];
  return element('maplayer', attributes, `${head.join('')}${styleParts(layer, shape)}`);
}

/** Areas of the same ground do not overlap; a corner that two share moves for both. */
function properties(zones: readonly Placed[]): string {
  const list = zones.map(({ id }) => `<value>${id}</value>`).join('');
  const digitizing = [
    element('AvoidIntersectionsList', { type: 'QStringList' }, list),
    '<AvoidIntersectionsMode type="int">2</AvoidIntersectionsMode>',
    '<TopologicalEditing type="int">1</TopologicalEditing>',
  ];
  const paths = '<Paths><Absolute type="bool">false</Absolute></Paths>';
  // Without it the system of the project is not read.
  const system = '<SpatialRefSys><ProjectionsEnabled type="int">1</ProjectionsEnabled></SpatialRefSys>';
  return element('properties', {}, `${element('Digitizing', {}, digitizing.join(''))}${paths}${system}`);
}
