// SPDX-License-Identifier: EUPL-1.2
// Relations of XPlanGML: an area belongs to a section, the section to a plan. What a reader wants of an area's plan (its
// name, number and state) stands at the plan only, behind two links.

import { childOf, type XmlNode } from '../../xml/xml-tree';

/** Properties of a plan that its areas are given, as `plan.name` and so on. */
const wanted = ['name', 'nummer', 'rechtsstand', 'planArt'];

export type PlanLookup = (node: XmlNode) => Readonly<Record<string, string>>;

/** A look-up over all features of a document; documents without plans give nothing. */
export function planLookup(nodes: Iterable<XmlNode>): PlanLookup {
  const byId = new Map<string, XmlNode>();
  for (const node of nodes) if (node.attributes.id !== undefined) byId.set(node.attributes.id, node);
  const follow = (node: XmlNode, property: string): XmlNode | undefined => {
    const href = childOf(node, property)?.attributes.href;
    return href?.startsWith('#') ? byId.get(href.slice(1)) : undefined;
  };
  return (node) => {
    const section = follow(node, 'gehoertZuBereich');
    const plan = section && follow(section, 'gehoertZuPlan');
    if (!plan) return {};
    const found: Record<string, string> = {};
    for (const name of wanted) {
      const text = childOf(plan, name)?.text;
      if (text) found[`plan.${name}`] = text;
    }
    return found;
  };
}
