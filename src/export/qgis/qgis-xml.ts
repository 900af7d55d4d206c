// SPDX-License-Identifier: EUPL-1.2
// How QGIS writes settings as XML: nested options with their type.

import { Losses } from '../table/losses';
import { xmlText } from '../table/xml-text';

export type OptionValue =
  | string
  | number
  | boolean
  | readonly OptionValue[]
  | { readonly [name: string]: OptionValue };

/** Text for an attribute or an element. */
export function escaped(text: string): string {
  return xmlText(text, new Losses());
}

/** One element with attributes; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

/** A setting as QGIS nests it; the outermost has no name. */
export function option(value: OptionValue, name: string | null = null): string {
  const own: Record<string, string> = name === null ? {} : { name };
  if (typeof value === 'string') return element('Option', { ...own, type: 'QString', value });
  if (typeof value === 'boolean') return element('Option', { ...own, type: 'bool', value: String(value) });
  if (typeof value === 'number') {
    return element('Option', {
      ...own,
      type: Number.isSafeInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double',
      value,
    });
  }
  if (Array.isArray(value)) {
    return element('Option', { ...own, type: 'List' }, value.map((one) => option(one)).join(''));
  }
  const inner = Object.entries(value as Readonly<Record<string, OptionValue>>).map(([key, one]) =>
    option(one, key),
  );
  return element('Option', { ...own, type: 'Map' }, inner.join(''));
}
