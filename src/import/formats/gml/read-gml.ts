// SPDX-License-Identifier: EUPL-1.2
// GML application schemas of any kind: features in member elements, one layer a type, properties flat, the coordinate
// system from the geometry, the feature or the collection. XPlanGML is read by the same way.

import { mostGmlFieldDepth } from '../../../core/limits/limits';
import { geometryPacker } from '../../geometry/packed-geometry';
import type {
  CrsStatement,
  FormatReader,
  LayerContent,
  PageStatement,
  ReadContext,
  SourceFeature,
  SourceFile,
  SourceLayer,
} from '../../reader/format';
import { startIn } from '../../reader/page';
import { readXml, takeXmlText, type XmlNode } from '../../xml/xml-tree';
import { strokeToleranceM } from './arcs';
import { GeometryReferences } from './geometry-references';
import { geometryNames, readGmlGeometry, WrongGml } from './gml-geometry';
import { type PlanLookup, planLookup } from './xplan-relations';

export const gml: FormatReader = {
  read(file, context) {
    const document = readDocument(file, context);
    const all = () => [...document.types.values()].flat();
    const reading = {
      ...context,
      document,
      planOf: planLookup(all()),
      references: new GeometryReferences(all),
    };
    return [...document.types].map(([name, nodes]) => layerOf(name, nodes, reading));
  },
};

interface GmlDocument {
  /** Elements of features by their type, in the order of the file. */
  readonly types: ReadonlyMap<string, readonly XmlNode[]>;
  /** `srsName` of the collection's own envelope. */
  readonly srsName: string | null;
  readonly encoding: string;
  readonly encodingFrom: string;
  readonly page: PageStatement | null;
}

/** What every feature of a file is read with. */
interface GmlReading extends ReadContext {
  readonly document: GmlDocument;
  readonly planOf: PlanLookup;
  readonly references: GeometryReferences;
}

const memberNames = new Set(['featureMember', 'featureMembers', 'member', 'members', 'cityObjectMember']);
/** Containers that may stand in a member and hold members themselves. */
const collections = /(FeatureCollection|SimpleFeatureCollection|Tuple|additionalObjects)$/;

function readDocument(file: SourceFile, context: ReadContext): GmlDocument {
  const { log, budget } = context;
  const decoded = takeXmlText(file, context);
  const types = new Map<string, XmlNode[]>();
  let srsName: string | null = null;
  let root: Readonly<Record<string, string>> = {};
  readXml(decoded.text, budget, {
    wants: (name, parents) => memberNames.has(parents[parents.length - 1] ?? '') && !collections.test(name),
    take(node) {
      budget.feature();
      const of = types.get(node.name);
      if (of) of.push(node);
      else types.set(node.name, [node]);
    },
    see(name, attributes, parents) {
      if (name === 'Envelope' || name === 'Box') srsName ??= attributes.srsName ?? null;
      if (/Exception(Report)?$/.test(name)) log.say('import-server-error', { found: name });
      if (parents.length === 0) root = attributes;
    },
  });
  if (types.size === 0) log.say('import-no-layers', { found: 'featureMember: 0' });
  const { encoding, encodingFrom } = decoded;
  return { types, srsName, encoding, encodingFrom, page: pageOf(root, [...types.values()].flat().length) };
}

/** What WFS 2.0 says on its collection; null where it says nothing. `members` are those that the file holds. */
function pageOf(attributes: Readonly<Record<string, string>>, members: number): PageStatement | null {
  const { numberMatched, numberReturned, next, previous } = attributes;
  const said = Number(numberReturned);
  if (numberReturned === undefined || !Number.isInteger(said)) return null;
  const returned = Math.min(said, members);
  const matched = numberMatched !== undefined && /^\d+$/.test(numberMatched) ? Number(numberMatched) : null;
  const [after, before] = [startIn(next ?? ''), startIn(previous ?? '')];
  const count = Number(/[?&]count=(\d+)/i.exec(previous ?? '')?.[1] ?? Number.NaN);
  const afterBefore = before === null || Number.isNaN(count) ? null : before + count;
  return {
    start: after === null ? afterBefore : Math.max(0, after - said),
    returned,
    matched,
    isOpen: numberMatched === 'unknown' && next === undefined && previous === undefined && said > 0,
    isCut: next !== undefined || members < said || (matched !== null && matched > said && said > 0),
  };
}

function layerOf(name: string, nodes: readonly XmlNode[], reading: GmlReading): SourceLayer {
  return {
    name,
    count: nodes.length,
    load(): LayerContent {
      let arcs = 0;
      const pack = geometryPacker();
      const features = nodes.map((node, index) => {
        const { feature, arcs: ofFeature } = featureOf(node, index, reading);
        arcs += ofFeature;
        return feature.geometry ? { ...feature, geometry: pack(feature.geometry) } : feature;
      });
      if (arcs > 0) {
        reading.log.say('import-arcs-stroked', {
          found: String(arcs),
          expected: `${strokeToleranceM * 100} cm`,
        });
      }
      const { encoding, encodingFrom, srsName, page } = reading.document;
      const crs = statementOf(srsName);
      return {
        ...{ features, crs, encoding, encodingFrom, ringsAreReversed: true, axesAreOpen: true },
        statesUnits: true,
        ...(page && { page }),
      };
    },
  };
}

function statementOf(srsName: string | null): CrsStatement {
  return srsName === null ? { kind: 'none' } : { kind: 'named', name: srsName, from: 'srsName' };
}

function featureOf(
  node: XmlNode,
  index: number,
  { log, budget, document, planOf, references }: GmlReading,
): { feature: SourceFeature; arcs: number } {
  const id = node.attributes.id ?? node.attributes.fid ?? null;
  const path = `${node.name} ${id ?? index + 1}`;
  const found: Found = { properties: {}, shapes: [], references };
  const { properties, shapes } = found;
  let srsName: string | null = null;
  for (const child of node.children) {
    if (child.name === 'boundedBy') {
      srsName = child.children.find(({ attributes }) => attributes.srsName)?.attributes.srsName ?? null;
    } else flatten(child, child.name, found);
  }
  addAttributes(properties, node);
  Object.assign(properties, planOf(node));
  const common = { id, properties, path };
  const [shape] = shapes;
  if (!shape) return { feature: { ...common, geometry: null }, arcs: 0 };
  if (shapes.length > 1) log.say('import-second-geometry', { index, path, found: String(shapes.length) });
  try {
    const read = readGmlGeometry(references.withMembers(shape), budget);
    const stated = read.srsName ?? srsName ?? document.srsName;
    return {
      feature: { ...common, geometry: read.geometry, crs: statementOf(stated) },
      arcs: read.arcs,
    };
  } catch (error) {
    if (!(error instanceof WrongGml)) throw error;
    log.refuse(error.code, index, { path, found: error.message });
    return { feature: { ...common, geometry: null }, arcs: 0 };
  }
}

/** What a feature holds, as it is found. */
interface Found {
  readonly properties: Record<string, unknown>;
  readonly shapes: XmlNode[];
  readonly references: GeometryReferences;
}

/** Properties by their names; those of parts by the names of both, joined by a point; several of one name as a list. */
function flatten(node: XmlNode, name: string, found: Found, depth = 0): void {
  const geometry =
    node.children.find((child) => geometryNames.has(child.name)) ?? found.references.linkedBy(node);
  if (geometry) {
    // Once as it stands there and once by reference is one shape.
    const { id } = geometry.attributes;
    if (id === undefined || found.shapes.every((shape) => shape.attributes.id !== id))
      found.shapes.push(geometry);
    return;
  }
  addAttributes(found.properties, node, `${name}.`);
  if (node.children.length > 0 && depth < mostGmlFieldDepth) {
    for (const child of node.children) {
      // A property holds an object, and the object's own properties are what counts.
      const isObject = /^[A-Z]/.test(child.name) && child.children.length > 0;
      if (isObject) {
        addAttributes(found.properties, child, `${name}.`);
        for (const inner of child.children) flatten(inner, `${name}.${inner.name}`, found, depth + 1);
      } else flatten(child, `${name}.${child.name}`, found, depth + 1);
    }
    return;
  }
  const { nil, href, uom } = node.attributes;
  const text = node.text === '' ? null : withUnit(node.text, uom ?? '');
  add(found.properties, name, nil === 'true' ? null : (text ?? href ?? null));
}

/** Attributes of XML, of links and of GML itself, which say how an element is to be read and are no values; those that are read elsewhere. */
const ofLanguage = new Set([
  ...['nil', 'nilReason', 'schemaLocation', 'noNamespaceSchemaLocation', 'lang', 'space'],
  ...['href', 'type', 'role', 'arcrole', 'show', 'actuate', 'owns', 'remoteSchema'],
  ...['id', 'fid', 'uom', 'codeSpace', 'srsName', 'srsDimension', 'axisLabels', 'uomLabels'],
]);

/** Attributes that say something of an element, by their names behind its own. */
function addAttributes(properties: Record<string, unknown>, { attributes }: XmlNode, before = ''): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== '' && !ofLanguage.has(name)) add(properties, `${before}${name}`, value);
}

/**
 * A measure with its unit behind it, without which 12500 m² would be 12500 of whatever its field is in. Of an address of a unit
 * (`urn:adv:uom:m2`, `…/def/uom/UCUM/m2`, `#m2`) its end is the name; the unit 1 is none.
 */
function withUnit(text: string, uom: string): string {
  const isAddress = /^(?:urn:|https?:|#)/i.test(uom);
  const unit = (isAddress ? uom.replace(/^.*[:/#]/, '') : uom).trim();
  if (unit === '' || unit === '1' || !/\d/.test(text) || !Number.isFinite(Number(text))) return text;
  // Neither an exponent, as Java writes it, nor a point that could be read as one of thousands.
  return `${/[.e]/i.test(text) ? Number(text) : text} ${unit}`;
}

function add(properties: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') return;
  if (!Object.hasOwn(properties, name)) properties[name] = value;
  else {
    const before = properties[name];
    properties[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
}
