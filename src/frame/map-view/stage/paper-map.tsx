// SPDX-License-Identifier: EUPL-1.2
// Paper is white: from a dark page the map is printed as a light one, drawn anew in the same place, while the dark one stays
// as it is below.

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { MapCommands } from '../../../map/maplibre/city-map';
import { type PrintAsked, printFonts, printPictureNow } from '../../../map/still/print-picture';
import { useIsPrinting } from '../../device/is-printing';
import type { StageOutline } from './outlined-pictures';

interface Props {
  readonly asked: Omit<PrintAsked, 'outline' | 'camera'>;
  readonly commands: RefObject<MapCommands | null>;
  readonly outline: StageOutline | undefined;
}

/** Nothing but while the page is printed; nothing either of a country whose cells are too many to be drawn one by one. */
export function PaperMap(props: Props) {
  useLayoutEffect(() => {
    printFonts();
  }, []);
  return useIsPrinting() ? <LightMap {...props} /> : null;
}

function LightMap({ asked, commands, outline }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a print, of what stands there then
  useLayoutEffect(() => {
    const frame = commands.current?.frame() ?? null;
    if (frame === null) return;
    const { width, height, zoom } = frame;
    const camera = { ...frame.toPlace(width / 2, height / 2), zoom };
    const drawing = outline?.get() ?? null;
    const printed = drawing && { ...drawing, drawing: false, handles: false };
    const drawn = printPictureNow({ ...asked, outline: printed, camera }, null, { width, height });
    if (drawn === null) return;
    drawn.canvas.className = 'nuf-map__paper nuf-map__paper--light';
    holder.current?.replaceChildren(drawn.canvas);
  }, []);
  return <div ref={holder} />;
}
