// SPDX-License-Identifier: EUPL-1.2
// XML in one pass: elements that are asked for come as small trees, everything else is only seen. Entities of the
// document's own are not expanded, and a document that ends too early is no document.

import { SaxesParser } from 'saxes';
import type { Budget } from '../reader/budget';
import { type DecodedText, decodeText } from '../reader/encoding';
import { Damaged, type ReadContext, type SourceFile } from '../reader/format';

export interface XmlNode {
  /** Name without its prefix. */
  readonly name: string;
  /** Attributes by their names without prefixes; what declares a prefix is none. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** All text directly in it: as it stands, and trimmed. */
  readonly raw: string;
  readonly text: string;
}

interface Growing extends XmlNode {
  readonly children: XmlNode[];
  parts: string[];
  raw: string;
  text: string;
}

export interface XmlVisitor {
  /** Whether this element is wanted as a tree; `parents` are the names around it, the outermost first. */
  wants(name: string, parents: readonly string[]): boolean;
  /** An element that was wanted, when it ends. */
  take(node: XmlNode): void;
  /** An element that was not wanted, when it begins. */
  see?(name: string, attributes: Readonly<Record<string, string>>, parents: readonly string[]): void;
}

const pieceCharacters = 262_144;

/** Walks through a document. Throws `Damaged` with line and column where it is no XML. */
export function readXml(text: string, budget: Budget, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const parents: string[] = [];
  const open: Growing[] = [];
  parser.on('error', (error) => {
    throw new Damaged(`XML ${error.message.slice(0, 200)}`);
  });
  parser.on('opentag', ({ name: full, attributes: raw }) => {
    const name = local(full);
    budget.depth(parents.length);
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(raw))
      if (!/^xmlns(?::|$)/.test(key)) attributes[local(key)] = value;
    if (open.length > 0 || visitor.wants(name, parents)) {
      const node: Growing = { name, attributes, children: [], parts: [], raw: '', text: '' };
      open[open.length - 1]?.children.push(node);
      open.push(node);
    } else visitor.see?.(name, attributes, parents);
    parents.push(name);
  });
  const addText = (part: string) => {
    open[open.length - 1]?.parts.push(part);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    parents.pop();
    const node = open.pop();
    if (!node) return;
    node.raw = node.parts.join('');
    node.text = node.raw.trim();
    node.parts = [];
    if (open.length === 0) visitor.take(node);
  });
  for (let at = 0; at < text.length; at += pieceCharacters) {
    budget.look();
    parser.write(text.slice(at, at + pieceCharacters));
  }
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The text of a file of XML, which lets go of its bytes. A function of its own: where the bytes are asked for in one that goes on
 * working, the engine holds them to its end.
 */
export function takeXmlText(file: SourceFile, { encoding, log }: ReadContext): DecodedText {
  const decoded = decodeText(file.bytes, encoding, log, declaredEncoding(file.bytes));
  file.release?.();
  return decoded;
}

/** The encoding that the first line of a document declares; null without one. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^[^<]{0,4}<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? null;
}

export function childOf(node: XmlNode, ...names: readonly string[]): XmlNode | undefined {
  return node.children.find(({ name }) => names.includes(name));
}

export function childrenOf(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children.filter(({ name }) => names.includes(name));
}
