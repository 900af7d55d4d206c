// SPDX-License-Identifier: EUPL-1.2
// The look of a layer as symbols of QGIS: the same colours, widths, dashes, shapes and letters as the map.

import type { LayerDefinition, Look, Shape } from '../../layers/definition';
import { element, option } from './qgis-xml';

const mmPerPixel = 0.26;

/** Renderer and labels of a layer whose geometries are of one shape. */
export function layerLook({ look, role }: LayerDefinition, shape: Shape): string {
  const entries = Object.entries(look.of);
  // Thousands of cells are a surface, and their borders would hide it.
  const isFilled = role === 'coverage';
  const symbols = entries.map(([, one], i) => symbolOf(one, shape, i, isFilled)).join('');
  const renderer =
    look.by === null || entries.length === 1
      ? element(
          'renderer-v2',
          { type: 'singleSymbol', symbollevels: 0, enableorderby: 0 },
          element('symbols', {}, symbolOf(entries[0]![1], shape, 0, isFilled)),
        )
      : element(
          'renderer-v2',
          { type: 'categorizedSymbol', attr: look.by, symbollevels: 0, enableorderby: 0 },
          element('categories', {}, entries.map(([value, one], i) => categoryOf(value, one, i)).join('')) +
            element('symbols', {}, symbols),
        );
  return renderer + lettersOf(look, shape);
}

/** The star stands for all other values, which QGIS writes as the empty one. */
function categoryOf(value: string, { label }: Look, index: number): string {
  return element('category', {
    value: value === '*' ? '' : value,
    label: label.de,
    symbol: index,
    render: 'true',
  });
}

function symbolOf(look: Look, shape: Shape, index: number, isFilled: boolean): string {
  const [type, kind, settings] = ((): [string, string, Record<string, string>] => {
    const outline = {
      width: String((look.width ?? 1) * mmPerPixel),
      dash: look.dash?.map((length) => length * (look.width ?? 1) * mmPerPixel).join(';') ?? null,
    };
    switch (shape) {
      case 'Point':
        return [
          'marker',
          'SimpleMarker',
          {
            name: look.shape ?? 'circle',
            color: colour(look.light, 1),
            outline_color: '255,255,255,255',
            outline_width: '0.3',
            size: '3',
            size_unit: 'MM',
          },
        ];
      case 'LineString':
        return [
          'line',
          'SimpleLine',
          {
            line_color: colour(look.light, 1),
            line_width: outline.width,
            line_width_unit: 'MM',
            ...(outline.dash && { use_custom_dash: '1', customdash: outline.dash, customdash_unit: 'MM' }),
          },
        ];
      case 'Polygon':
        return [
          'fill',
          'SimpleFill',
          {
            color: colour(look.light, look.fillOpacity ?? (isFilled ? 0.3 : 0.12)),
            style: 'solid',
            outline_color: colour(look.light, 1),
            outline_width: outline.width,
            outline_width_unit: 'MM',
            outline_style: isFilled ? 'no' : look.dash ? 'dash' : 'solid',
          },
        ];
    }
  })();
  const layer = element('layer', { class: kind, enabled: 1, locked: 0, pass: 0 }, option(settings));
  return element('symbol', { type, name: index, alpha: 1, clip_to_extent: 1, force_rhr: 0 }, layer);
}

/** "#55564c" as "85,86,76,255". */
function colour(hex: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [...parts, Math.round(opacity * 255)].join(',');
}

/** Letters of zones, which tell them apart without colour. */
function lettersOf({ by, of }: LayerDefinition['look'], shape: Shape): string {
  const letters = Object.entries(of).filter(([, { letter }]) => letter !== undefined);
  if (shape !== 'Polygon' || letters.length === 0) return '';
  const [, { light }] = letters[0]!;
  const other = letters.find(([value]) => value === '*')?.[1].letter ?? '';
  const cases = letters
    .filter(([value]) => value !== '*')
    .map(([value, { letter }]) => `WHEN "${by}" = '${value}' THEN '${letter}'`);
  const text = cases.length === 0 ? `'${other}'` : `CASE ${cases.join(' ')} ELSE '${other}' END`;
  const style = {
    fieldName: text,
    isExpression: 1,
    fontFamily: 'Fira Sans',
    fontSize: 9,
    fontSizeUnit: 'Point',
    textColor: colour(light, 1),
    textOpacity: 1,
  };
  const settings = `${element('text-style', style)}${element('placement', { placement: 1 })}`;
  return element('labeling', { type: 'simple' }, element('settings', { calloutType: 'simple' }, settings));
}

/** Whether the style has labels, for the head of a layer. */
export function hasLetters({ look }: LayerDefinition, shape: Shape): boolean {
  return shape === 'Polygon' && Object.values(look.of).some(({ letter }) => letter !== undefined);
}
