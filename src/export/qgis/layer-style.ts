// SPDX-License-Identifier: EUPL-1.2
// A layer as a style file (.qml) of QGIS: its look, and a form that allows what the file allows.

import type { LayerDefinition, Shape } from '../../layers/definition';
import { honestyFields } from '../../layers/honesty';
import { type FieldForm, layerForm } from './field-form';
import { hasLetters, layerLook } from './layer-symbols';
import { element, escaped, option } from './qgis-xml';

const doctype = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n";
/** Of QGIS; newer ones read what an older one wrote. */
export const writtenFor = '3.22.16';

/** The text of `<layer>.qml`; QGIS takes it by itself for a file of this name. */
export function layerQml(layer: LayerDefinition, shape: Shape): string {
  const attributes = {
    version: writtenFor,
    styleCategories: 'AllStyleCategories',
    labelsEnabled: hasLetters(layer, shape) ? 1 : 0,
  };
  return `${doctype}${element('qgis', attributes, styleParts(layer, shape))}\n`;
}

/** What stands inside a style, and inside a layer of a project. */
export function styleParts(layer: LayerDefinition, shape: Shape): string {
  const form = layerForm(layer);
  const each = (make: (field: FieldForm, index: number) => string) => form.map(make).join('');
  return [
    layerLook(layer, shape),
    element('fieldConfiguration', {}, each(widgetOf)),
    element(
      'aliases',
      {},
      each(({ name, alias }, index) => element('alias', { index, field: name, name: alias })),
    ),
    element(
      'defaults',
      {},
      each(({ name, defaultExpression }) =>
        element('default', { field: name, expression: defaultExpression, applyOnUpdate: 0 }),
      ),
    ),
    element('constraints', {}, each(constraintOf)),
    element(
      'constraintExpressions',
      {},
      each(({ name, expression, why }) => element('constraint', { field: name, exp: expression, desc: why })),
    ),
    '<editorlayout>tablayout</editorlayout>',
    element('attributeEditorForm', {}, tabs(form)),
    `<previewExpression>${escaped(displayOf(layer))}</previewExpression>`,
  ].join('');
}

function widgetOf({ name, widget, config }: FieldForm): string {
  const inner = element('config', {}, option(config));
  return element(
    'field',
    { name, configurationFlags: 'None' },
    element('editWidget', { type: widget }, inner),
  );
}

/** Bits of QGIS: 1 not null, 2 unique, 4 an expression; strength 1 keeps the form from saving. */
function constraintOf({ name, isRequired, isUnique, expression }: FieldForm): string {
  const hasExpression = expression !== '';
  return element('constraint', {
    field: name,
    constraints: (isRequired ? 1 : 0) + (isUnique ? 2 : 0) + (hasExpression ? 4 : 0),
    notnull_strength: isRequired ? 1 : 0,
    unique_strength: isUnique ? 1 : 0,
    exp_strength: hasExpression ? 1 : 0,
  });
}

function tabs(form: readonly FieldForm[]): string {
  const isHonesty = ({ name }: FieldForm) => name in honestyFields;
  const tab = (name: string, fields: readonly FieldForm[]) => {
    const inner = fields.map((field) =>
      element('attributeEditorField', { name: field.name, index: form.indexOf(field), showLabel: 1 }),
    );
    return element(
      'attributeEditorContainer',
      { name, columnCount: 1, groupBox: 0, showLabel: 1 },
      inner.join(''),
    );
  };
  return (
    tab(
      'Angaben',
      form.filter((field) => !isHonesty(field)),
    ) + tab('Herkunft', form.filter(isHonesty))
  );
}

function displayOf({ fields }: LayerDefinition): string {
  if (!('name' in fields)) return '"id"';
  return 'kind' in fields ? `"name" || coalesce(' · ' || represent_value("kind"), '')` : '"name"';
}
