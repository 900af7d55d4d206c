// SPDX-License-Identifier: EUPL-1.2
// The answer of the engine as one step: who keeps what, what becomes new, what is left to decide. Judged after rounding.

import type { Position } from 'geojson';
import { groundAreaM2 } from '../../geo/ground-area';
import type { Desk, Outcome } from '../desk';
import type { FeatureRef, OverlayRequest, Scene } from '../gesture/hand';
import { areaOf as geometryOfParts, partsOf } from '../operations/parts';
import { type Rearrangement, rearrange } from '../operations/rearrange';
import { refused } from '../operations/redraw';
import type { JsonValue } from '../operations/set-properties';
import { withKeptRings } from './kept-rings';
import {
  areaOf,
  featuresOf,
  neighboursOf,
  type OverlayAnswer,
  type Polygons,
  polygonsOf,
} from './overlay-job';
import type { OverlayNote } from './overlay-note';
import { lostByMerge, splitProperties } from './split-properties';

/** Of all that `withKeptRings` answers. */
const isRounded = true;

/** Pieces below this are what is left between two borders that were meant to be one. */
const leastM2 = 1;

export type Finished = { readonly outcome: Outcome; readonly note: OverlayNote };

/**
 * The step of a request and an answer. Refused: a line that does not go all the way through (`not-cut`), a piece below one
 * square metre (`sliver`), areas that do not overlap (`no-overlap`), what would leave nothing (`nothing-left`), and whatever
 * the judgement after rounding finds.
 */
export function finishOverlay(
  desk: Desk,
  request: OverlayRequest,
  answer: OverlayAnswer,
  newFeature: Scene['newFeature'],
): Finished {
  const { feature, others } = featuresOf(request);
  const file = feature?.file ?? (request.do === 'clip' ? request.file : '');
  const none: OverlayNote = { file, added: 0, parts: 0, slivers: 0, decide: [] };
  const no = (code: 'bad-geometry' | 'not-cut' | 'sliver' | 'no-overlap' | 'nothing-left'): Finished => ({
    outcome: refused({ code, file, key: feature?.key ?? -1 }),
    note: none,
  });
  if (answer.kind === 'invalid') return no('bad-geometry');
  const drawn = request.do === 'clip' ? (polygonsOf(request.geometry) ?? []) : areaOf(desk, request.feature)!;
  const known = [
    ...drawn,
    ...others.flatMap((one) => areaOf(desk, one) ?? []),
    ...(request.do === 'clip' ? neighboursOf(desk, request).flat() : []),
  ];
  const whole = withKeptRings(answer.parts, known);
  if (request.do === 'split') {
    if (whole.length <= drawn.length) return no('not-cut');
    if (whole.some((part) => areaM2Of(part) < leastM2)) return no('sliver');
    return finishSplit(desk, { feature: request.feature, before: drawn }, whole, newFeature);
  }
  const isDrawn = request.do === 'clip';
  const parts = isDrawn ? whole.filter((part) => areaM2Of(part) >= leastM2) : whole;
  if (parts.length === 0) return no('nothing-left');
  const note = { ...none, parts: parts.length, slivers: whole.length - parts.length };
  if (request.do === 'merge') return finishMerge(desk, request, parts, note);
  const before = feature && areaOf(desk, feature);
  if (before && sameParts(parts, before)) return no('no-overlap');
  if (feature === null) {
    const geometry = geometryOfParts(parts, false);
    const added = [{ file, ...newFeature(file), geometry }];
    return { outcome: rearrange(desk, { added, isRounded }, 'add-feature'), note };
  }
  const geometry = partsOf(desk, file, feature.key)?.with(parts) ?? geometryOfParts(parts, false);
  const code = isDrawn ? 'clip' : 'difference';
  return { outcome: rearrange(desk, { changes: [{ ...feature, geometry }], isRounded }, code), note };
}

const areaM2Of = (part: Position[][]) => groundAreaM2([part]);

/** The largest piece stays the feature, with all parts that the line leaves alone; each other piece becomes one of its own. */
function finishSplit(
  desk: Desk,
  { feature, before }: { readonly feature: FeatureRef; readonly before: Polygons },
  pieces: readonly Position[][][],
  newFeature: Scene['newFeature'],
): Finished {
  const { file, key } = feature;
  const old = new Set(before.map((part) => JSON.stringify(part)));
  const isUncut = (part: Position[][]) => old.has(JSON.stringify(part));
  const cut = pieces
    .filter((part) => !isUncut(part))
    .map((part) => ({ part, areaM2: areaM2Of(part) }))
    .sort((a, b) => b.areaM2 - a.areaM2)
    .map(({ part }) => part);
  const kept = [cut[0]!, ...pieces.filter(isUncut)];
  const { properties, decide } = splitProperties(file, propertiesOf(desk, feature));
  const taken = new Set<string>();
  const added = cut.slice(1).map((part) => {
    const { id } = newFeature(file, taken);
    taken.add(String(id));
    return {
      file,
      id,
      properties,
      geometry: geometryOfParts([part], false),
      like: desk.document(file).textOf(key),
    };
  });
  const geometry = partsOf(desk, file, key)!.with(kept);
  return {
    outcome: rearrange(desk, { changes: [{ file, key, geometry }], added, isRounded }, 'split'),
    note: { file, added: added.length, parts: kept.length, slivers: 0, decide },
  };
}

function finishMerge(
  desk: Desk,
  { feature, others }: { readonly feature: FeatureRef; readonly others: readonly FeatureRef[] },
  parts: readonly Position[][][],
  note: OverlayNote,
): Finished {
  const { file, key } = feature;
  const geometry = partsOf(desk, file, key)!.with(parts);
  const step: Rearrangement = { changes: [{ file, key, geometry }], removed: others, isRounded };
  const decide = lostByMerge(
    file,
    propertiesOf(desk, feature),
    others.map((one) => propertiesOf(desk, one)),
  );
  const members = lostByMerge(
    '',
    foreignMembersOf(desk, feature),
    others.map((one) => foreignMembersOf(desk, one)),
  );
  return { outcome: rearrange(desk, step, 'join'), note: { ...note, decide: [...decide, ...members] } };
}

function propertiesOf(desk: Desk, { file, key }: FeatureRef): Readonly<Record<string, JsonValue>> {
  const { properties } = desk.document(file).feature(key).value;
  return (properties ?? {}) as Readonly<Record<string, JsonValue>>;
}

/** What a feature says outside its properties. */
function foreignMembersOf(desk: Desk, { file, key }: FeatureRef): Readonly<Record<string, JsonValue>> {
  const { type, id, properties, geometry, bbox, ...foreign } = desk.document(file).feature(key).value;
  return foreign as Readonly<Record<string, JsonValue>>;
}

const sameParts = (a: Polygons, b: Polygons) =>
  JSON.stringify(a.map((part) => JSON.stringify(part)).sort()) ===
  JSON.stringify(b.map((part) => JSON.stringify(part)).sort());
