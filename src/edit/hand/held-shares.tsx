// SPDX-License-Identifier: EUPL-1.2
// The shares of what the hand holds, as the published data have them and as they are in this frame: who is served in the
// areas that move, and how much of which zone lies under announced projects.

import { useMemo, useRef } from 'react';
import {
  type PlannedLand,
  plannedLand,
  plannedMoves,
  withOutline,
} from '../../analysis/expansion/planned-land';
import type { Hand, Scene } from '../../core/edit/gesture/hand';
import { areaOf, type ShownRows, shownRows } from '../../core/edit/gesture/hand-picture';
import { unbroken } from '../../frame/elements/unbroken';
import type { LayerId } from '../../layers';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { editWordsOf } from '../../words/edit';
import { formatMbit, formatNumber, formatShare } from '../../words/number/format';
import { featureName, layerOf } from '../context/names';
import { asPublished, type Outline, sharesOf } from './held-share';
import { useHandWords } from './use-hand';

/** More would hide the picture. */
const shownAtMost = 3;

export function HeldShares({ hand, scene }: { hand: Hand; scene: Scene }) {
  const all = useWords();
  const words = useHandWords();
  const { language, view } = useSessionState();
  const { city } = useCity();
  const edit = editWordsOf(language);
  const land = useMemo(() => plannedLand(city, view.thresholdMbit), [city, view.thresholdMbit]);
  const last = useRef({ of: land, held: '', before: land, now: land });
  if (!city.cells) return null;
  const rows = shownRows(hand, scene);
  const shares = rows.flatMap((row) => {
    const name = featureName(scene.desk.document(row.file), row.key, edit);
    return sharesOf(row, scene, city, view).map((share) => ({ ...share, name }));
  });
  // From the frame before: only what lies between the two outlines is added up.
  const held = rows.map(({ file, key }) => `${file} ${key}`).join('\n');
  const known = last.current.of === land ? last.current : { of: land, held: '', before: land, now: land };
  const before = known.held === held ? known.before : withOutlines(land, rows, scene, asPublished);
  const now = withOutlines(known.now, rows, scene, ({ lines }) => areaOf(lines));
  last.current = { of: land, held, before, now };
  const planned = plannedMoves(before, now);
  if (shares.length === 0 && planned.length === 0) return null;
  const percent = (value: number | null) =>
    value === null ? edit.form.unknown : formatShare(value, language);
  const moved = (before: number | null | undefined, is: number | null) =>
    before === undefined || percent(before) === percent(is)
      ? percent(is)
      : `${percent(before)} → ${percent(is)}`;
  const served = shares.slice(0, shownAtMost);
  return (
    <div className="nuf-hand-shares">
      {served.length > 0 && <p>{unbroken(words.servedWith(formatMbit(view.thresholdMbit, language)))}</p>}
      <ul>
        {served.map(({ name, unit, counted, withoutFigure, before, now: is }) => (
          <li key={`${name} ${unit}`}>
            {name}: <strong>{moved(before, is)}</strong> ({words.counted(counted, unit)}
            {withoutFigure > 0 && `; ${all.answer.withoutFigure(formatNumber(withoutFigure, language))}`})
          </li>
        ))}
        {planned.slice(0, shownAtMost).map(({ zone, before, now: is }) => (
          <li key={`${zone.feature.layer} ${zone.feature.id}`}>
            {words.plannedIn(zone.name)} <strong>{moved(before, is)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function withOutlines(
  land: PlannedLand,
  rows: readonly ShownRows[],
  scene: Scene,
  outlineOf: (row: ShownRows, scene: Scene) => Outline,
): PlannedLand {
  return rows.reduce((made, row) => {
    const outline = outlineOf(row, scene);
    const layer = layerOf(row.file)?.id as LayerId | undefined;
    const id = scene.desk.document(row.file).idOf(row.key);
    return outline && layer && id !== null ? withOutline(made, { layer, id: String(id) }, outline) : made;
  }, land);
}
