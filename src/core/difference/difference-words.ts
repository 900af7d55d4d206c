// SPDX-License-Identifier: EUPL-1.2
// Differences of a feature in sentences, with the labels of its layer; for `nuf diff`, the review and the merge.

import { type LayerId, layerById } from '../../layers';
import { fieldsOf } from '../../layers/definition';
import type { Bilingual } from '../../layers/field';
import type { FeatureDifference } from './feature-difference';

type Language = keyof Bilingual;

/** Texts longer than this are shown by their beginning. */
const longest = 120;

/** One sentence without the feature's name: `Einwohner: 881 → 900`. A field that no layer knows is named as in the file. */
export function differenceText(difference: FeatureDifference, layer: LayerId, language: Language): string {
  const isGerman = language === 'de';
  if (difference.kind === 'field') {
    const { name, before, after } = difference;
    const field = fieldsOf(layerById(layer)!)[name];
    const shown = (value: unknown) => valueText(value, language, field?.of, field?.unit);
    return `${field?.label[language] ?? name}: ${shown(before)} → ${shown(after)}`;
  }
  if (difference.kind === 'placed') {
    if (difference.after)
      return isGerman ? 'Die Lage ist jetzt eingetragen.' : 'The position is entered now.';
    return isGerman ? 'Die Lage ist nicht mehr eingetragen.' : 'The position is no longer entered.';
  }
  const { moved, areaM2 } = difference;
  const parts = [
    moved === null
      ? isGerman
        ? 'neu gezeichnet'
        : 'drawn anew'
      : isGerman
        ? `${moved.corners} ${moved.corners === 1 ? 'Punkt' : 'Punkte'} verschoben, höchstens ${metres(moved.farthestM, language)}`
        : `${moved.corners} ${moved.corners === 1 ? 'point' : 'points'} moved, by ${metres(moved.farthestM, language)} at most`,
    ...(areaM2 ? [`${hectares(areaM2.before, language)} → ${hectares(areaM2.after, language)}`] : []),
  ];
  return `${isGerman ? 'Lage' : 'Position'}: ${parts.join('; ')}`;
}

function valueText(
  value: unknown,
  language: Language,
  of: Readonly<Record<string, Bilingual>> | undefined,
  unit: string | undefined,
): string {
  const isGerman = language === 'de';
  if (value === null || value === undefined) return isGerman ? 'nicht bekannt' : 'not known';
  if (typeof value === 'boolean') return value ? (isGerman ? 'ja' : 'yes') : isGerman ? 'nein' : 'no';
  if (typeof value === 'number') return `${decimal(String(value), language)}${unit ? ` ${unit}` : ''}`;
  if (Array.isArray(value)) {
    const isPlain = value.every((entry) => typeof entry !== 'object');
    if (isPlain && value.length > 0)
      return shortened(value.map((entry) => valueText(entry, language, of, unit)).join(', '));
    const entries = isGerman
      ? value.length === 1
        ? 'Eintrag'
        : 'Einträge'
      : value.length === 1
        ? 'entry'
        : 'entries';
    return `${value.length} ${entries}`;
  }
  if (typeof value === 'object') return shortened(JSON.stringify(value));
  const text = String(value);
  return of && Object.hasOwn(of, text)
    ? of[text]![language]
    : isGerman
      ? `„${shortened(text)}“`
      : `“${shortened(text)}”`;
}

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const decimal = (text: string, language: Language) => (language === 'de' ? text.replace('.', ',') : text);
const metres = (m: number, language: Language) =>
  `${decimal(m < 10 ? m.toFixed(2) : m.toFixed(0), language)} m`;
const hectares = (m2: number, language: Language) => `${decimal((m2 / 10_000).toFixed(2), language)} ha`;
