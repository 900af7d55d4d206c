// SPDX-License-Identifier: EUPL-1.2
// The corners of the chosen object as a list with their coordinates: each can be chosen, moved by arrow keys, followed by a
// new one, deleted. It needs no picture.

import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import type { Desk } from '../../core/edit/desk';
import { type CoordinateSystem, placeTexts } from '../../core/edit/gesture/coordinate-entry';
import { ownersOf } from '../../core/edit/operations/redraw';
import { type Place, placesOf, type Shape, type VertexRef } from '../../core/edit/tiling/shape-index';
import { handStore, useHand, useHandWords } from './use-hand';

/** Rows at once; a coast of thousands is opened piece by piece. */
const rowsAtOnce = 60;

export function VertexList() {
  const words = useHandWords();
  const { hand, system, isDetached, version } = useHand();
  const [shown, setShown] = useState(rowsAtOnce);
  const scene = handStore().scene();
  const { chosen, vertex } = hand;
  const shape = chosen && scene ? scene.desk.shapes.shape(chosen.file, chosen.key) : null;
  // While a pointer moves nothing of the rows changes: who shares a corner is asked once per step and not once per frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk is one object that changes; its version says when.
  const sharers = useMemo(
    () => (shape && scene ? sharersOf(shape, scene.desk, isDetached, shown) : []),
    [shape, isDetached, version, shown],
  );
  if (shape === null || scene === null) return null;
  const all = shape.lines.reduce((sum, row) => sum + placesOf(row), 0);
  let left = shown;
  return (
    <details className="nuf-more nuf-hand-vertices" open={all <= rowsAtOnce || vertex !== null}>
      <summary>
        {words.vertices} ({all})
      </summary>
      {shape.lines.map((row, line) => {
        const count = Math.min(left, placesOf(row));
        left -= count;
        const title = row.kind === 'ring' ? words.ring(row.part, ringOf(shape, line)) : words.row(line + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
          <ol key={line} aria-label={title}>
            {shape.lines.length > 1 && count > 0 && <li className="nuf-muted">{title}</li>}
            {Array.from({ length: count }, (_, at) => (
              <VertexRow
                // biome-ignore lint/suspicious/noArrayIndexKey: corners are told apart by their place alone
                key={at}
                file={shape.file}
                of={shape.key}
                line={line}
                at={at}
                lon={row.xy[2 * at]!}
                lat={row.xy[2 * at + 1]!}
                sharers={sharers[line]?.[at] ?? 0}
                isChosen={vertex?.line === line && vertex.at === at}
                system={system}
              />
            ))}
          </ol>
        );
      })}
      {shown < all && (
        <p>
          {words.moreCorners(shown, all)}{' '}
          <button type="button" className="nuf-textlink" onClick={() => setShown(shown + 10 * rowsAtOnce)}>
            {words.showMore}
          </button>
        </p>
      )}
    </details>
  );
}

const ringOf = ({ lines }: Shape, line: number) =>
  line - lines.findIndex(({ part }) => part === lines[line]!.part);

/** By row and corner, how many other features have that corner; of the rows that are shown. */
function sharersOf(shape: Shape, desk: Desk, detached: boolean, most: number): number[][] {
  let left = most;
  return shape.lines.map((row, line) => {
    const count = Math.min(left, placesOf(row));
    left -= count;
    return Array.from({ length: count }, (_, at) => {
      const place: Place = [row.xy[2 * at]!, row.xy[2 * at + 1]!];
      const vertex = { file: shape.file, key: shape.key, line, at };
      const owners = ownersOf(desk, vertex, place, { detached });
      return new Set(owners.map(({ file, key }) => `${file} ${key}`)).size - 1;
    });
  });
}

interface RowProps {
  readonly file: string;
  readonly of: number;
  readonly line: number;
  readonly at: number;
  readonly lon: number;
  readonly lat: number;
  readonly sharers: number;
  readonly isChosen: boolean;
  readonly system: CoordinateSystem;
}

const VertexRow = memo(function Row({ file, of, line, at, lon, lat, sharers, isChosen, system }: RowProps) {
  const words = useHandWords();
  const store = handStore();
  const vertex: VertexRef = { file, key: of, line, at };
  const place: Place = [lon, lat];
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = ways[event.key];
    const metres = store.get().stepM * (event.shiftKey ? 10 : 1);
    if (way) store.tell({ do: 'nudge', eastM: way[0] * metres, northM: way[1] * metres });
    else if (event.key === 'Delete') store.tell({ do: 'delete' });
    else if (event.key === 'Insert') store.tell({ do: 'insert' });
    else return;
    event.preventDefault();
  };
  return (
    <li data-chosen={isChosen || undefined}>
      <button
        type="button"
        className="nuf-hand-vertex"
        aria-pressed={isChosen}
        onFocus={() => !isChosen && store.tell({ do: 'choose-vertex', vertex })}
        onClick={() => store.tell({ do: 'choose-vertex', vertex })}
        onKeyDown={press}
      >
        <strong>{words.corner(at + 1)}</strong> <span>{placeTexts(system, place).join(' · ')}</span>
        {sharers > 0 && <span className="nuf-muted"> {words.shared(sharers)}</span>}
      </button>
      {isChosen && (
        <span className="nuf-hand-vertex-acts">
          <button type="button" className="nuf-textlink" onClick={() => store.tell({ do: 'insert' })}>
            {words.insert}
          </button>
          <button type="button" className="nuf-textlink" onClick={() => store.tell({ do: 'delete' })}>
            {words.remove}
          </button>
        </span>
      )}
    </li>
  );
});

const ways: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
