// SPDX-License-Identifier: EUPL-1.2
// The handle of the panel on a phone, where it is a sheet of three heights over the map.

import { useWords } from '../../session/use-session';
import { Icon } from '../elements/icon';

/** How much of the phone's screen the panel takes. */
export type Sheet = 'peek' | 'half' | 'full';

/** On a phone the panel is a sheet over the map; a button, not a drag, moves it. */
export function SheetHandle({ sheet, onSheet }: { sheet: Sheet; onSheet: (sheet: Sheet) => void }) {
  const words = useWords();
  const more = sheet === 'peek' ? 'half' : 'full';
  const less = sheet === 'full' ? 'half' : 'peek';
  return (
    <div className="nuf-sheet-handle">
      <button
        type="button"
        className="nuf-tool"
        disabled={sheet === 'full'}
        aria-label={words.phone.sheetMore}
        onClick={() => onSheet(more)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="nuf-tool"
        disabled={sheet === 'peek'}
        aria-label={words.phone.sheetLess}
        onClick={() => onSheet(less)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}
