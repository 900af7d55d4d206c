// SPDX-License-Identifier: EUPL-1.2
// The answer as a sheet of paper, which stands in the page only while it is printed.

import { useEffect, useState } from 'react';
import { useAfterPaint } from '../../frame/device/after-paint';
import { useIsPrinting } from '../../frame/device/is-printing';
import { quietly } from '../../frame/device/quiet-import';
import type { ShownOnPaper } from './shown-on-paper';

type Sheet = typeof import('./answer-sheet').AnswerSheet;

/** The sheet and the fonts of its map; null where they do not come: then the panel itself is printed. */
export async function loadSheet(): Promise<Sheet | null> {
  try {
    const { AnswerSheet, printFonts } = await quietly(() => import('./answer-sheet'));
    await printFonts();
    return AnswerSheet;
  } catch {
    return null;
  }
}

export function AnswerOnPaper(shown: ShownOnPaper) {
  const isPainted = useAfterPaint();
  const isPrinting = useIsPrinting();
  const [sheet, setSheet] = useState<{ readonly Sheet: Sheet } | null>(null);
  // A page that is being printed waits for nothing, so the sheet is fetched before somebody asks for it.
  useEffect(() => {
    if (!isPainted) return;
    let wanted = true;
    loadSheet().then((Sheet) => wanted && Sheet && setSheet({ Sheet }));
    return () => {
      wanted = false;
    };
  }, [isPainted]);
  return isPrinting && sheet ? <sheet.Sheet {...shown} /> : null;
}
