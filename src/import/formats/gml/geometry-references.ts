// SPDX-License-Identifier: EUPL-1.2
// Geometries by reference: `<geom xlink:href="#p"/>` is the geometry that stands elsewhere in the document as `gml:id="p"`.

import type { XmlNode } from '../../xml/xml-tree';
import { geometryNames } from './gml-geometry';

/** A geometry that is linked to, with the system that stands around it. */
interface Target {
  readonly node: XmlNode;
  readonly srsName: string | undefined;
}

export class GeometryReferences {
  readonly #features: () => Iterable<XmlNode>;
  /** Made when the first link asks: most documents have none. */
  #byId: Map<string, Target> | null = null;

  constructor(features: () => Iterable<XmlNode>) {
    this.#features = features;
  }

  /** The geometry of this document that an element links to; null without such a link. */
  linkedBy({ attributes: { href }, children }: XmlNode): XmlNode | null {
    const target =
      children.length === 0 && href?.startsWith('#') ? this.#targets().get(href.slice(1)) : undefined;
    if (target === undefined) return null;
    const { node, srsName } = target;
    const isPlain = node.attributes.srsName !== undefined || srsName === undefined;
    return isPlain ? node : { ...node, attributes: { ...node.attributes, srsName } };
  }

  /**
   * A geometry with those that its members link to. Links in these stay, so that a document cannot grow by links to links; so does
   * one into another system. What stays is refused by its reader.
   */
  withMembers(geometry: XmlNode, srsName = geometry.attributes.srsName): XmlNode {
    if (!hasLink(geometry)) return geometry;
    const children = geometry.children.map((child) => {
      const own = child.attributes.srsName ?? srsName;
      const linked = this.linkedBy(child);
      if (linked === null) return this.withMembers(child, own);
      const other = linked.attributes.srsName;
      return other === undefined || own === undefined || other === own
        ? { ...child, children: [linked] }
        : child;
    });
    return { ...geometry, children };
  }

  #targets(): ReadonlyMap<string, Target> {
    if (this.#byId !== null) return this.#byId;
    const byId = new Map<string, Target>();
    const walk = (node: XmlNode, around: string | undefined) => {
      const srsName = node.attributes.srsName ?? around;
      const { id } = node.attributes;
      if (id !== undefined && geometryNames.has(node.name)) byId.set(id, { node, srsName });
      for (const child of node.children) walk(child, srsName);
    };
    for (const feature of this.#features()) walk(feature, undefined);
    this.#byId = byId;
    return byId;
  }
}

function hasLink({ attributes, children }: XmlNode): boolean {
  return attributes.href?.startsWith('#') === true || children.some(hasLink);
}
