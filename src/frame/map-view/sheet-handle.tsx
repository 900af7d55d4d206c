// SPDX-License-Identifier: EUPL-1.2
// The handle of the panel on a phone, where it is a sheet of three heights over the map: dragged, or moved by its buttons.

import { type PointerEvent, useRef } from 'react';
import { useWords } from '../../session/use-session';
import { Icon } from '../elements/icon';
import { draggedTo, isDrag, type Sheet, sheets } from './sheet';

export function SheetHandle({ sheet, onSheet }: { sheet: Sheet; onSheet: (sheet: Sheet) => void }) {
  const words = useWords();
  const from = useRef<number | null>(null);
  const at = sheets.indexOf(sheet);
  const isDragged = useRef(false);
  const drag = ({ currentTarget, clientY, type }: PointerEvent<HTMLElement>) => {
    if (from.current === null) return;
    const down = clientY - from.current;
    const panel = currentTarget.parentElement as HTMLElement;
    if (type === 'pointermove') {
      if (!isDrag(down)) return;
      isDragged.current = true;
      panel.style.marginBlockStart = `${down}px`;
      return;
    }
    from.current = null;
    panel.style.marginBlockStart = '';
    const room = panel.parentElement as HTMLElement;
    if (type === 'pointerup' && isDrag(down)) onSheet(draggedTo(sheet, down, room.clientHeight));
  };
  return (
    <div
      className="nuf-sheet-handle"
      onPointerDown={({ target, pointerId, clientY }) => {
        // Captured by the element under the pointer, not by the handle: a press on a button still clicks that button.
        (target as Element).setPointerCapture(pointerId);
        from.current = clientY;
        isDragged.current = false;
      }}
      onClickCapture={(event) => isDragged.current && event.stopPropagation()}
      onPointerMove={drag}
      onPointerUp={drag}
      onPointerCancel={drag}
    >
      <button
        type="button"
        className="nuf-tool"
        disabled={sheet === 'full'}
        aria-label={words.phone.sheetMore}
        onClick={() => onSheet(sheets[at + 1] ?? sheet)}
      >
        <Icon name="up" />
      </button>
      <span className="nuf-sheet-grip" aria-hidden="true" />
      <button
        type="button"
        className="nuf-tool"
        disabled={sheet === 'peek'}
        aria-label={words.phone.sheetLess}
        onClick={() => onSheet(sheets[at - 1] ?? sheet)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}
