// SPDX-License-Identifier: EUPL-1.2
// A link as a QR code, drawn as one path: no picture address, no markup from text.

import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** Renders nothing where the text is longer than a QR code holds (2.3 kB at this level of error correction). */
export function QrCode({ text, label }: { text: string; label: string }) {
  const drawn = useMemo(() => drawnCode(text), [text]);
  if (!drawn) return null;
  // Four modules of quiet around the code, as the standard asks.
  const size = drawn.modules + 8;
  return (
    <svg className="nuf-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={drawn.path} fill="#000000" />
    </svg>
  );
}

function drawnCode(text: string): { modules: number; path: string } | null {
  try {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const modules = code.getModuleCount();
    let path = '';
    for (let row = 0; row < modules; row++) {
      for (let column = 0; column < modules; column++) {
        if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
      }
    }
    return { modules, path };
  } catch {
    return null;
  }
}
