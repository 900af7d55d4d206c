// SPDX-License-Identifier: EUPL-1.2
// What a form of QGIS offers for a field: widget, alias, constraint, default. Facts of QGIS 3.22 stand beside what they force.

import { jsonSchemaOf } from '../../core/schema/json-schema';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import { datePattern, type Field } from '../../layers/field';
import type { OptionValue } from './qgis-xml';

export interface FieldForm {
  readonly name: string;
  readonly alias: string;
  readonly widget: string;
  readonly config: Readonly<Record<string, OptionValue>>;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  /** Asked by the form only; empty: none. */
  readonly expression: string;
  readonly why: string;
  readonly defaultExpression: string;
}

/** What QGIS writes for "no value" in a list of values. */
const noValue = '{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}';
const notKnown = 'nicht bekannt';

interface NumberRule {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly type?: string;
}

/** The form of a layer's features: the id, its own fields, then those of honesty. */
export function layerForm(layer: LayerDefinition): readonly FieldForm[] {
  const rules = rulesOf(layer);
  const fields = Object.entries(fieldsOf(layer)).filter(([, field]) => field !== undefined);
  return [idForm(layer), ...fields.map(([name, field]) => fieldForm(name, field, rules[name] ?? {}))];
}

/** Rules of numbers as the JSON Schema of the layer says them; a value that may be null has them one level down. */
function rulesOf(layer: LayerDefinition): Readonly<Record<string, NumberRule>> {
  const schema = jsonSchemaOf(layer) as {
    properties: { features: { items: { properties: { properties: { properties: object } } } } };
  };
  const { properties } = schema.properties.features.items.properties.properties;
  return Object.fromEntries(
    Object.entries(properties as Record<string, NumberRule & { anyOf?: NumberRule[] }>).map(
      ([name, rule]) => [
        name,
        rule.anyOf?.find(({ type }) => type === 'number' || type === 'integer') ?? rule,
      ],
    ),
  );
}

function idForm({ id }: LayerDefinition): FieldForm {
  return {
    ...plain('id', 'Kennung'),
    isRequired: true,
    isUnique: true,
    // A piece that was split off or copied gets one of its own, too.
    defaultExpression: `'${id}-'||substr(replace(uuid(),'-',''),2,8)`,
  };
}

function plain(name: string, alias: string): FieldForm {
  return {
    name,
    alias,
    widget: 'TextEdit',
    config: { IsMultiline: false, UseHtml: false },
    isRequired: false,
    isUnique: false,
    expression: '',
    why: '',
    defaultExpression: '',
  };
}

function fieldForm(name: string, field: Field, rule: NumberRule): FieldForm {
  const alias = field.unit ? `${field.label.de} (${field.unit})` : field.label.de;
  const form = { ...plain(name, alias), isRequired: field.required };
  switch (field.kind) {
    case 'choice':
      return { ...form, widget: 'ValueMap', config: { map: valuesOf(field) } };
    case 'flag':
      // A check box would make a no of what is not known.
      return {
        ...form,
        widget: 'ValueMap',
        config: { map: [{ [notKnown]: noValue }, { ja: 'true' }, { nein: 'false' }] },
      };
    case 'number':
      return { ...form, widget: 'Range', config: rangeOf(rule, field) };
    case 'list':
      // The common widget of a list of objects empties it.
      return field.entry
        ? { ...form, widget: 'JsonEdit', config: { DefaultView: 1, FormatJson: 0 } }
        : { ...form, widget: 'List', config: {} };
    case 'date':
      // A backslash is eaten in expressions, so no \d.
      return {
        ...form,
        expression: matches(name, datePattern.source.replaceAll('\\d', '[0-9]')),
        why: 'Jahr, Halbjahr, Quartal, Monat oder Tag: 2026, 2026-H2, 2026-Q4, 2026-11, 2026-11-22',
      };
    case 'link':
      return {
        ...form,
        expression: matches(name, '^https?://[^ ]+$'),
        why: 'Adresse mit http:// oder https://',
      };
    case 'text':
      return name === 'note' || name === 'noteEn'
        ? { ...form, config: { IsMultiline: true, UseHtml: false } }
        : form;
  }
}

/** As a list of maps with one entry each: in one map QGIS sorts the values by their words. */
function valuesOf(field: Field): OptionValue[] {
  const values = Object.entries(field.of ?? {}).map(([value, { de }]) => ({ [de]: value }));
  return field.required ? values : [{ [notKnown]: noValue }, ...values];
}

/** Without "AllowNull" what is not known becomes 0. Six decimals, because a form rounds what it shows. */
function rangeOf(
  { minimum, maximum, type }: NumberRule,
  { unit }: Field,
): Readonly<Record<string, OptionValue>> {
  const isWhole = type === 'integer';
  const most = isWhole ? 2 ** 31 - 1 : 1e12;
  const within = (value: number | undefined, otherwise: number) =>
    value === undefined || Math.abs(value) >= most ? otherwise : value;
  return {
    AllowNull: true,
    Min: within(minimum, -most),
    Max: within(maximum, most),
    Precision: isWhole ? 0 : 6,
    Step: 1,
    Style: 'SpinBox',
    ...(unit && { Suffix: ` ${unit}` }),
  };
}

function matches(name: string, pattern: string): string {
  return `"${name}" is null or regexp_match("${name}", '${pattern}')`;
}
