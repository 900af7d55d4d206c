// SPDX-License-Identifier: EUPL-1.2
// KML 2.2 and KMZ: placemarks with their geometries; properties from ExtendedData and from the HTML of descriptions.
// Folders, which keep the classes of what they hold, are a property. What has no outline of its own (overlays, links to other files) is named and is no feature.

import { mostCollectionDepth } from '../../../core/limits/limits';
import {
  type FormatReader,
  type LayerContent,
  layerName,
  type ReadContext,
  type SourceFeature,
  type SourceFile,
} from '../../reader/format';
import { childrenOf, readXml, takeXmlText, type XmlNode } from '../../xml/xml-tree';
import { Folders } from './folders';
import { descriptionOf } from './html-description';
import { geometryOf, pointsText } from './kml-geometry';

export const kml: FormatReader = {
  read(file, context) {
    return [{ name: layerName(file), count: null, load: () => load(file, context) }];
  },
};

/** Elements that show something and are no places of their own. */
const placeless = ['NetworkLink', 'GroundOverlay', 'ScreenOverlay', 'PhotoOverlay'];

function load(file: SourceFile, context: ReadContext): LayerContent {
  const { log, budget } = context;
  const decoded = takeXmlText(file, context);
  const features: KmlFeature[] = [];
  const folders = new Folders();
  const styles: string[] = [];
  let drawn = 0;
  let isTable = false;
  readXml(decoded.text, budget, {
    wants(name, parents) {
      folders.enter(name, parents);
      return name === 'Placemark' || folders.isNamedBy(name, parents);
    },
    take(node) {
      if (node.name !== 'Placemark') return folders.nameOf(node.text);
      budget.feature();
      folders.hold();
      styles.push(childrenOf(node, 'styleUrl')[0]?.text ?? '');
      if (childrenOf(node, 'Style', 'StyleMap').length > 0) drawn++;
      features.push(featureOf(node, features.length, context));
    },
    see(name) {
      if (placeless.includes(name)) log.say('import-no-place', { found: name });
      isTable ||= name === 'Schema';
    },
  });
  // A document that declares the columns of its placemarks is a table; without one it has no rows.
  if (features.length === 0 && !isTable) log.say('import-no-layers', { found: 'Placemark: 0' });
  const { encoding, encodingFrom } = decoded;
  const paths = folders.paths();
  const [only, ...others] = new Set(paths);
  if (others.length > 0) {
    paths.forEach((name, i) => {
      const { properties } = features[i]!;
      if (name !== null) properties[freeName(properties, folderColumn)] = name;
    });
  } else if (only && only !== layerName(file)) log.say('import-folder-one', { found: only });
  addStyles(features, styles);
  const [style, ...otherStyles] = new Set(styles);
  const left = [
    ...(style && otherStyles.length === 0 ? [`styleUrl ${style}`] : []),
    ...(drawn > 0 ? [`Style (${drawn})`] : []),
  ];
  if (left.length > 0) log.say('import-drawing-left', { found: left.join(', ') });
  return {
    features,
    crs: { kind: 'degrees-by-rule', from: 'KML' },
    encoding,
    encodingFrom,
    ringsAreReversed: true,
  };
}

const plain = ['name', 'address', 'phoneNumber', 'snippet', 'Snippet'];

/** A feature to which its folder may yet be added. */
interface KmlFeature extends SourceFeature {
  readonly properties: Record<string, unknown>;
}

/** A class may be kept in how a placemark is drawn: where they are drawn in several ways, each keeps the name of its own. */
function addStyles(features: readonly KmlFeature[], styles: readonly string[]): void {
  if (new Set(styles).size < 2) return;
  features.forEach(({ properties }, i) => {
    if (styles[i] !== '') properties[freeName(properties, 'styleUrl')] = styles[i];
  });
}

/** The names of the folders around a placemark. */
const folderColumn = 'folder';

function freeName(properties: Readonly<Record<string, unknown>>, wanted: string): string {
  let name = wanted;
  for (let n = 2; Object.hasOwn(properties, name); n++) name = `${wanted} (${n})`;
  return name;
}

/** Where the points stay that lie beside the areas of a placemark. */
const pointsColumn = 'points';

function featureOf(node: XmlNode, index: number, context: ReadContext): KmlFeature {
  const path = `Placemark ${index + 1}`;
  const properties: Record<string, unknown> = {};
  const set = (name: string, value: string) => {
    if (name === '' || name === '__proto__') return;
    let own = name;
    // Two values under one name are both kept, unless they say the same.
    for (let n = 2; Object.hasOwn(properties, own) && properties[own] !== null; n++) {
      if (value === '' || properties[own] === value) return;
      own = `${name}_${n}`;
    }
    properties[own] = value === '' ? null : value;
    if (own !== name)
      context.log.once(`twice ${own}`, 'import-column-renamed', { path, found: name, expected: own });
  };
  for (const child of node.children) {
    const { name, text } = child;
    if (plain.includes(name)) set(name, text);
    else if (name === 'ExtendedData') readData(child, set);
    else if (name === 'TimeSpan' || name === 'TimeStamp') {
      for (const { name: part, text: value } of child.children) set(part, value);
    } else readTracks(child, set);
  }
  // After the data, whose values are no text for people.
  for (const { text } of childrenOf(node, 'description')) {
    const { attributes, text: rest } = descriptionOf(text);
    for (const [key, value] of attributes) set(key, value);
    if (rest !== '' && rest !== properties.name) set('description', rest);
  }
  const id = node.attributes.id ?? null;
  const read = geometryOf(node);
  if (typeof read === 'string') {
    context.log.refuse('import-shape-refused', index, { path, found: read });
    return { id, properties, geometry: null, path };
  }
  const { geometry, points } = read;
  if (points.length > 0) {
    const name = freeName(properties, pointsColumn);
    properties[name] = pointsText(points);
    context.log.say('import-collection-flattened', {
      index,
      path,
      found: `${points.length} Point`,
      expected: name,
    });
  }
  return { id, properties, geometry, path };
}

/** `Data` with a value of its own, and `SchemaData` with `SimpleData` in it. Values stay text: KML's types are seldom true. */
function readData(data: XmlNode, set: (name: string, value: string) => void): void {
  for (const child of data.children) {
    if (child.name === 'Data') {
      set(
        child.attributes.name ?? '',
        child.children.find(({ name }) => name === 'value')?.text ?? child.text,
      );
    } else if (child.name === 'SchemaData') {
      for (const simple of child.children)
        if (simple.name !== 'SimpleArrayData') set(simple.attributes.name ?? '', simple.text);
    } else if (child.children.length === 0) set(child.name, child.text);
  }
}

/** What tracks say of their points beside the places: a moment, angles, measured values, in the order of the points. */
function readTracks(node: XmlNode, set: (name: string, value: string) => void, depth = 0): void {
  if (!/^(MultiGeometry|MultiTrack|Track)$/.test(node.name) || depth > mostCollectionDepth) return;
  if (node.name !== 'Track') {
    for (const child of node.children) readTracks(child, set, depth + 1);
    return;
  }
  const joined = (values: readonly XmlNode[]) => values.map(({ text }) => text).join('; ');
  for (const name of ['when', 'angles']) {
    const values = childrenOf(node, name);
    if (values.length > 0) set(name, joined(values));
  }
  for (const data of childrenOf(node, 'ExtendedData')) {
    readData(data, set);
    for (const schema of childrenOf(data, 'SchemaData'))
      for (const list of childrenOf(schema, 'SimpleArrayData'))
        set(list.attributes.name ?? '', joined(childrenOf(list, 'value')));
  }
}
