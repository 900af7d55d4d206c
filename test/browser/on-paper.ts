// SPDX-License-Identifier: EUPL-1.2
// The page as it is printed. The browser tells the page of the other medium with its next picture, so a test that looks at
// once would still see the colours of the screen.

import type { Page } from './harness';

/** Shows the page as paper has it, and waits until it wears the light scheme. */
export async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.locator('html[data-kern-theme="light"]').waitFor();
}

/** How many pages a PDF has. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}
