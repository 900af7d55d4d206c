// SPDX-License-Identifier: EUPL-1.2
// The map of the exposé and its legend, which explains exactly what the picture shows.

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { addedKind } from '../../analysis/coverage/scenario';
import type { NamedFigure } from '../../analysis/figure/figure';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { unbroken } from '../../frame/elements/unbroken';
import { pictured } from '../../frame/map-view/stage/pictured';
import { Swatch } from '../../frame/map-view/swatch';
import type { MapCommands } from '../../map/maplibre/city-map';
import { printAsSeenNow } from '../../map/still/print-as-seen';
import { type PrintPicture, type PrintSize, printPicture } from '../../map/still/print-picture';
import { circleRow } from '../../map/still/shown-rows';
import { type LegendRow, legendRows } from '../../map/style/legend';
import { palettes } from '../../map/style/palette';
import { useCity, useKnownSpeeds } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { pictureWordsOf } from '../../words/picture';
import { useCheckWords } from '../context/use-business-words';
import { plainly } from '../number/figure-sentence';
import { useOutlineStore } from '../outline/outline-store';

export type SheetPicture =
  | {
      readonly canvas: HTMLCanvasElement;
      /** Null where nobody knows, as `cellOpacity`: the map proper as it stands. */
      readonly shows: PrintPicture['shows'] | null;
      readonly cellOpacity: number | null;
      /** A country's cells could not be had for paper, and the sheet says so. */
      readonly lacksCells?: boolean;
    }
  | 'taking'
  | null;

/**
 * The map at the resolution of print and as large as its frame (null: not known yet), in the light scheme whatever the page
 * wears: paper is white. Where a country's cells are too many for that, what the map proper shows, in the light scheme too.
 */
export function useSheetPicture(
  commands: React.RefObject<MapCommands | null>,
  { point, feature }: SiteCheck,
  frame: PrintSize | null,
): SheetPicture {
  const { city, cellsView, far, rest } = useCity();
  const { view, language } = useSessionState();
  const store = useOutlineStore();
  const [picture, setPicture] = useState<SheetPicture>('taking');
  useEffect(() => {
    if (frame === null) return;
    let wanted = true;
    const take = async () => {
      const outline = store.onPaper();
      const isOutlined = outline.corners.length > 2;
      const asked = {
        city,
        cellsView: cellsView(),
        view,
        language,
        outline: isOutlined ? outline : null,
        // The mark of a place: a feature and an outline are seen by themselves.
        selection: pictured(city, {
          point: feature || isOutlined ? null : point,
          feature: feature && { layer: feature.layer, id: feature.id },
        }),
      };
      const drawn =
        (await printPicture(asked, point, frame)) ??
        ofCountry({ ...asked, far, onlyFar: rest !== null }, commands.current) ??
        asItStands(await commands.current?.picture());
      if (wanted) setPicture(drawn);
    };
    take();
    return () => {
      wanted = false;
    };
  }, [commands, city, cellsView, far, rest, view, language, store, point, feature, frame]);
  return picture;
}

function ofCountry(...asked: Parameters<typeof printAsSeenNow>): SheetPicture {
  const seen = printAsSeenNow(...asked);
  return seen && { ...seen.picture, lacksCells: seen.lacksCells };
}

function asItStands(canvas: HTMLCanvasElement | null | undefined): SheetPicture {
  return canvas ? { canvas, shows: null, cellOpacity: null } : null;
}

interface Props {
  readonly picture: SheetPicture;
  readonly onFrame: (frame: PrintSize) => void;
  /** The legend is as long as the picture needs it. */
  readonly onLegend: () => void;
  readonly isOutlined: boolean;
  readonly doubt: NamedFigure | null;
  /** It is a line that may lie elsewhere, and no point. */
  readonly isStrip: boolean;
}

export function SheetMap({ picture, onFrame, onLegend, isOutlined, doubt, isStrip }: Props) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const holder = useFrame(picture, onFrame);
  useLayoutEffect(() => {
    if (picture !== 'taking') onLegend();
  }, [picture, onLegend]);
  return (
    <div className="nuf-sheet__map">
      {picture === null ? (
        <p className="nuf-sheet__nomap">{words.expose.noPicture}</p>
      ) : (
        <div ref={holder} className="nuf-sheet__picture" />
      )}
      {picture !== null && picture !== 'taking' && picture.lacksCells && (
        <p>{pictureWordsOf(language).noCellsOnPaper}</p>
      )}
      {picture !== null && picture !== 'taking' && (
        <SheetLegend
          opacity={picture.cellOpacity}
          shown={picture.shows}
          isOutlined={isOutlined}
          doubt={doubt}
          isStrip={isStrip}
        />
      )}
    </div>
  );
}

/** Hangs the canvas into the page, where it fills its frame, and says how large that is whenever it changes. */
function useFrame(picture: SheetPicture, onFrame: (frame: PrintSize) => void) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = picture === null || picture === 'taking' ? null : picture.canvas;
  useEffect(() => {
    if (canvas !== null) holder.current?.replaceChildren(canvas);
  }, [canvas]);
  useEffect(() => {
    const frame = holder.current;
    if (frame === null) return;
    const watch = new ResizeObserver(() => {
      const [width, height] = [frame.clientWidth, frame.clientHeight];
      if (width > 0 && height > 0) onFrame({ width, height });
    });
    watch.observe(frame);
    return () => watch.disconnect();
  }, [onFrame]);
  return holder;
}

interface LegendProps {
  /** Ids of the rows that the picture needs; null where nobody knows: all of them. */
  readonly shown: ReadonlySet<string> | null;
  /** Of the cells in the picture: their samples fade as they do. */
  readonly opacity: number | null;
  readonly isOutlined: boolean;
  readonly doubt: NamedFigure | null;
  /** It is a line that may lie elsewhere, and no point. */
  readonly isStrip: boolean;
}

function SheetLegend({ shown, opacity, isOutlined, doubt, isStrip }: LegendProps) {
  const words = useCheckWords();
  const { demo, city } = useCity();
  const { view, language } = useSessionState();
  const isShown = (id: string) => shown === null || shown.has(id);
  const known = useKnownSpeeds();
  const rows = legendRows(view, 'light', language, {
    known,
    planned: addedKind(city, view.quarter),
    opacity: opacity ?? 1,
  }).filter((row) => row.kind !== 'heading' && isShown(row.id) && (demo || row.kind !== 'demo'));
  return (
    <ul className="nuf-sheet__legend" aria-label={words.expose.legend}>
      {isOutlined && (
        <li>
          <Swatch row={outlineRow(words.outline.legend)} />
          {words.outline.legend}
        </li>
      )}
      {rows.map((row) => (
        <li key={row.id}>
          <Swatch
            row={row}
            over={
              opacity !== null && row.id.startsWith('coverage')
                ? { land: palettes.light.land, opacity }
                : undefined
            }
          />
          {unbroken(row.label)}
        </li>
      ))}
      {doubt && isShown(circleRow) && (
        <li>
          <span className="nuf-sheet__circle" aria-hidden="true" />
          {words.expose.circle(plainly(language)(doubt), isStrip)}
        </li>
      )}
    </ul>
  );
}

/** The outline as it is drawn on paper. */
function outlineRow(label: string): LegendRow {
  const { outline, casing } = palettes.light;
  return { kind: 'line', id: 'outline', label, colour: outline, casing, width: 3, dash: null, letter: null };
}
