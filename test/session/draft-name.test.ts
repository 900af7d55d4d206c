// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test } from 'vitest';
import { nameOfDownload } from '../../src/session/draft-name';
import { type PageDraft, pageDraft } from '../../src/session/page-draft';

const shown: PageDraft = { changes: 1, left: 0, draft: (open) => open, published: null, isShown: true };
afterEach(() => pageDraft.set(null));

test('a file taken from a page that shows a draft says so in its name, any other does not', () => {
  const name = 'residential-zones.shp.zip';
  expect(nameOfDownload(name)).toBe(name);
  pageDraft.set(shown);
  expect(nameOfDownload(name)).toBe('residential-zones.shp-entwurf.zip');
  expect(nameOfDownload('umriss')).toBe('umriss-entwurf');
  for (const none of [{ isShown: false }, { draft: null }]) {
    pageDraft.set({ ...shown, ...none });
    expect(nameOfDownload(name)).toBe(name);
  }
});
