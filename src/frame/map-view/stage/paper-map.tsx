// SPDX-License-Identifier: EUPL-1.2
// Paper is white: from a dark page the map is printed as a light one, drawn anew in the same place, while the dark one stays
// as it is below.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { stillCells } from '../../../core/limits/limits';
import { cellLook } from '../../../map/cells/cell-symbology';
import type { MapCommands } from '../../../map/maplibre/city-map';
import { type PrintAsked, printFonts, printPictureNow } from '../../../map/still/print-picture';
import { pictureWordsOf } from '../../../words/picture';
import { useIsPrinting } from '../../device/is-printing';
import type { StageOutline } from './outlined-pictures';

interface Props {
  readonly asked: Omit<PrintAsked, 'outline' | 'camera' | 'cellsDrawn'>;
  readonly commands: RefObject<MapCommands | null>;
  readonly outline: StageOutline | undefined;
}

/** Nothing but while the page is printed. */
export function PaperMap(props: Props) {
  useLayoutEffect(() => {
    printFonts();
  }, []);
  return useIsPrinting() ? <LightMap {...props} /> : null;
}

function LightMap({ asked, commands, outline }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [lacksCells, setLackingCells] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a print, of what stands there then
  useLayoutEffect(() => {
    const frame = commands.current?.frame() ?? null;
    if (frame === null) return;
    const { width, height, zoom } = frame;
    const camera = { ...frame.toPlace(width / 2, height / 2), zoom };
    const drawing = outline?.get() ?? null;
    const printed = drawing && { ...drawing, drawing: false, handles: false };
    const isCountry = (asked.city.cells?.count ?? 0) > stillCells;
    const cells = isCountry ? { cellsDrawn: commands.current?.lightCells() ?? null } : {};
    const drawn = printPictureNow({ ...asked, ...cells, outline: printed, camera }, null, { width, height });
    if (drawn === null) return;
    setLackingCells(cells.cellsDrawn === null && cellLook(asked.view, 'light').opacity > 0);
    drawn.canvas.className = 'nuf-map__paper nuf-map__paper--light';
    holder.current?.replaceChildren(drawn.canvas);
  }, []);
  return (
    <>
      <div ref={holder} />
      {lacksCells && <p className="nuf-stage__lacking">{pictureWordsOf(asked.language).noCellsOnPaper}</p>}
    </>
  );
}
