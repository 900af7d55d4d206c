// SPDX-License-Identifier: EUPL-1.2
// The corners of the chosen object as a list with their coordinates: each can be chosen, moved by arrow keys, followed by a
// new one, deleted. It needs no picture.

import { type KeyboardEvent, useState } from 'react';
import { placeTexts } from '../../core/edit/gesture/coordinate-entry';
import { ownersOf } from '../../core/edit/operations/redraw';
import { type Place, placesOf, type Shape, type VertexRef } from '../../core/edit/tiling/shape-index';
import { handStore, useHand, useHandWords } from './use-hand';

/** Rows at once; a coast of thousands is opened piece by piece. */
const rowsAtOnce = 60;

export function VertexList() {
  const words = useHandWords();
  const { hand } = useHand();
  const [shown, setShown] = useState(rowsAtOnce);
  const scene = handStore().scene();
  const { chosen, vertex } = hand;
  const shape = chosen && scene ? scene.desk.shapes.shape(chosen.file, chosen.key) : null;
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
              // biome-ignore lint/suspicious/noArrayIndexKey: corners are told apart by their place alone
              <VertexRow key={at} vertex={{ file: shape.file, key: shape.key, line, at }} xy={row.xy} />
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

function VertexRow({ vertex, xy }: { vertex: VertexRef; xy: Float64Array }) {
  const words = useHandWords();
  const { hand, system, isDetached, stepM } = useHand();
  const store = handStore();
  const { line, at } = vertex;
  const isChosen = hand.vertex?.line === line && hand.vertex.at === at;
  const place: Place = [xy[2 * at]!, xy[2 * at + 1]!];
  const scene = store.scene();
  const owners = scene ? ownersOf(scene.desk, vertex, place, { detached: isDetached }) : [];
  const others = new Set(owners.map(({ file, key }) => `${file} ${key}`)).size - 1;
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = ways[event.key];
    const metres = stepM * (event.shiftKey ? 10 : 1);
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
        {others > 0 && <span className="nuf-muted"> {words.shared(others)}</span>}
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
}

const ways: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
