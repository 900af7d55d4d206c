// SPDX-License-Identifier: EUPL-1.2
// Paper is white: from a dark page the map is printed as a light one, drawn anew in the same place, while the dark one stays
// as it is below.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { MapCommands } from '../../../map/maplibre/city-map';
import { printAsSeenNow } from '../../../map/still/print-as-seen';
import { type PrintAsked, printFonts } from '../../../map/still/print-picture';
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
    const drawing = outline?.get() ?? null;
    const printed = drawing && { ...drawing, drawing: false, handles: false };
    const drawn = printAsSeenNow({ ...asked, outline: printed }, commands.current);
    if (drawn === null) return;
    const { canvas } = drawn.picture;
    setLackingCells(drawn.lacksCells);
    canvas.className = 'nuf-map__paper nuf-map__paper--light';
    holder.current?.replaceChildren(canvas);
  }, []);
  return (
    <>
      <div ref={holder} />
      {lacksCells && <p className="nuf-stage__lacking">{pictureWordsOf(asked.language).noCellsOnPaper}</p>}
    </>
  );
}
