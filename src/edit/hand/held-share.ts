// SPDX-License-Identifier: EUPL-1.2
// Who is served in an outline that the hand holds: of each unit that leads there the share, and of how many it is.

import { figuresOfShape, prepareCoverage } from '../../analysis/coverage/coverage';
import { leadsOf } from '../../analysis/place/subject';
import type { City } from '../../core/city/city';
import type { View } from '../../core/city/view';
import { readFeatureText } from '../../core/edit/document/feature-text';
import type { Scene } from '../../core/edit/gesture/hand';
import { areaOf, type ShownRows } from '../../core/edit/gesture/hand-picture';
import type { GroupChoice } from '../../layers/definition';
import { layerOf, propertiesOf } from '../context/names';

export type Outline = ReturnType<typeof areaOf>;

/** The outline before this draft; null where there was none. */
export function asPublished(
  { file, key }: Pick<ShownRows, 'file' | 'key'>,
  { desk }: Pick<Scene, 'desk'>,
): Outline {
  const base = desk.document(file).baseTextOf(key);
  return base === null ? null : areaOf(readFeatureText(base).lines ?? []);
}

/** Of each unit that leads in the zone: its share in this frame, of how many, and before this draft. */
export function sharesOf(
  { file, key, lines }: ShownRows,
  scene: Pick<Scene, 'desk'>,
  city: City,
  { technology, thresholdMbit }: Pick<View, 'technology' | 'thresholdMbit'>,
) {
  const outline = areaOf(lines);
  if (!outline) return [];
  const document = scene.desk.document(file);
  const { group: given } = layerOf(file) ?? {};
  const { use } = propertiesOf(document, key);
  const group = (given ??
    (use === 'mixed' || use === 'industrial' || use === 'residential' ? use : 'all')) as GroupChoice;
  const sharesIn = (one: NonNullable<Outline>) => figuresOfShape(prepareCoverage(city), one, group).shares;
  const was = asPublished({ file, key }, scene);
  const [before, now] = [was && sharesIn(was), sharesIn(outline)];
  return leadsOf[group].map((unit) => {
    const { value, denominator, withoutFigure } = now[unit][technology][thresholdMbit];
    return {
      unit,
      now: value,
      counted: Math.round(denominator),
      withoutFigure: Math.round(withoutFigure),
      before: before?.[unit][technology][thresholdMbit].value,
    };
  });
}
