// SPDX-License-Identifier: EUPL-1.2
// An area of one's own, or a zone's or project's area to try out: drawn and dragged on the map, typed in its table, or read
// from a GeoJSON file. Its figures follow each frame. It changes no data and is kept in the link only.

import { useMemo, useState } from 'react';
import { nameOf } from '../../analysis/roles/zones';
import type { CityFeature } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import { mostCorners } from '../../core/limits/limits';
import { crossesItself, type TakenOutline, takeOutline } from '../../core/outline/outline';
import { quietly } from '../../frame/device/quiet-import';
import { CalmStatus } from '../../frame/elements/live-status';
import { layerById } from '../../layers';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { OutlineCorners } from './outline-corners';
import { announced, OutlineFiguresPart, useOutlineFigures } from './outline-figures-part';
import { modelOf, useOutlineState, useOutlineStore } from './outline-store';
import { OwnLinePart, PlanWhatIfPart } from './plan-what-if-part';
import './outline-tool.css';

export function OutlineTool() {
  const { outline: words } = useCheckWords();
  const store = useOutlineStore();
  const { corners, drawing } = useOutlineState();
  const { city } = useCity();
  const { extra, language, view } = useSessionState();
  const [trouble, setTrouble] = useState<string | null>(null);
  const model = useMemo(() => modelOf(city, extra), [city, extra]);
  const figures = useOutlineFigures(model);
  const open = drawing || corners.length > 0;

  const read = async (file: File | undefined) => {
    if (!file) return;
    // The checker is large and rarely asked, so it comes with the first file.
    const parts = await quietly(() =>
      Promise.all([import('../../core/read/read-outline'), import('../../core/findings/finding-words')]),
    ).catch(() => null);
    if (parts === null) return setTrouble(words.noReader(file.name));
    const [{ readOutline }, { findingMessage }] = parts;
    const { geometry, findings, more } = readOutline(new Uint8Array(await file.arrayBuffer()));
    const taken = takeOutline(geometry);
    const [first] = findings;
    if (!taken)
      setTrouble(
        first ? `${file.name}: ${findingMessage(first, language, 'page')}` : words.noPolygon(file.name),
      );
    else {
      const told = toldOf(taken, words);
      setTrouble([...(more > 0 ? [words.moreAreas(more)] : []), ...told].join(' ') || null);
      store.open(taken.corners);
    }
  };
  // Of an outline outside nothing is known that a line could change; the figures say that.
  const isCounted = figures && !figures.now.isOutside;
  return (
    <details className={figures ? 'nuf-more nuf-outline' : 'nuf-more nuf-outline nuf-asks'} open={open}>
      <summary>{words.heading}</summary>
      <div className="nuf-stack">
        {open ? (
          <p className="nuf-outline__whatif">{model ? words.whatIf(nameOf(model)) : words.own}</p>
        ) : (
          <p>{words.lead}</p>
        )}
        {model && <LeftOut model={model} />}
        <Buttons onFile={read} />
        <p>{trouble}</p>
        <Hint />
        <CalmStatus text={figures ? announced(figures, view.thresholdMbit, words, language) : ''} />
        {figures && <OutlineFiguresPart figures={figures} model={model} />}
        {isCounted && model?.layer === 'planned-expansion' && (
          <PlanWhatIfPart plan={model as CityFeature<'planned-expansion'>} />
        )}
        {isCounted && <OwnLinePart />}
        {open && <OutlineCorners />}
      </div>
    </details>
  );
}

function Buttons({ onFile }: { onFile: (file: File | undefined) => void }) {
  const { outline: words } = useCheckWords();
  const store = useOutlineStore();
  const { corners, drawing, past, future } = useOutlineState();
  const { selection } = useSessionState();
  const { city } = useCity();
  const selected = featureById(city, selection.feature);
  const role = selected && layerById(selected.layer)?.role;
  const offered =
    (role === 'zone' || role === 'plan') && takeOutline(selected?.geometry ?? null) ? selected : null;
  const isEmpty = corners.length === 0;
  return (
    <div className="nuf-actions">
      <button
        type="button"
        className="nuf-action"
        aria-pressed={drawing}
        onClick={() => store.do({ do: drawing ? 'finish' : 'draw' })}
      >
        {drawing ? words.done : isEmpty ? words.start : words.goOn}
      </button>
      {offered && isEmpty && (
        <button type="button" className="nuf-action" onClick={() => store.copy(offered)}>
          {words.copy(nameOf(offered))}
        </button>
      )}
      {(past.length > 0 || future.length > 0) && (
        <>
          <button
            type="button"
            className="nuf-action"
            disabled={past.length === 0}
            onClick={() => store.do({ do: 'undo' })}
          >
            {words.undo}
          </button>
          <button
            type="button"
            className="nuf-action"
            disabled={future.length === 0}
            onClick={() => store.do({ do: 'redo' })}
          >
            {words.redo}
          </button>
        </>
      )}
      {!isEmpty && (
        <button type="button" className="nuf-action" onClick={() => store.do({ do: 'replace', corners: [] })}>
          {words.clear}
        </button>
      )}
      <label className="nuf-action nuf-file">
        {words.open}
        <input
          type="file"
          accept=".geojson,.json,application/geo+json"
          onChange={(event) => onFile(event.target.files?.[0])}
        />
      </label>
    </div>
  );
}

/** What the hand can do now, or what is wrong with the shape. */
function Hint() {
  const { outline: words } = useCheckWords();
  const { corners, drawing } = useOutlineState();
  const count = corners.length;
  if (count > 2 && crossesItself(corners)) return <p className="nuf-caution">{words.crossing}</p>;
  return (
    <p className="nuf-muted">
      {count > 0 && `${words.corners(count)}. `}
      {/* What a hand can do is nothing for paper. */}
      <span className="nuf-asks">
        {count >= mostCorners
          ? words.full(mostCorners)
          : drawing
            ? count < 3
              ? words.drawFirst
              : words.drawMore
            : count === 0
              ? ''
              : count < 3
                ? words.needs
                : words.drag}
      </span>
    </p>
  );
}

/** What of a zone or project an outline cannot hold: told, so that the figures before and after are understood. */
function LeftOut({ model }: { model: CityFeature }) {
  const { outline: words } = useCheckWords();
  const taken = takeOutline(model.geometry);
  if (!taken) return null;
  const told = toldOf(taken, words);
  return told.length > 0 && <p className="nuf-muted">{told.join(' ')}</p>;
}

/** What an outline cannot hold of an area, one sentence each. */
function toldOf(taken: TakenOutline, words: ReturnType<typeof useCheckWords>['outline']): string[] {
  return [
    taken.holes > 0 && words.holes(taken.holes),
    taken.parts > 0 && words.parts(taken.parts),
    taken.dropped > 0 && words.dropped(taken.dropped, mostCorners),
  ].filter((text) => text !== false);
}
