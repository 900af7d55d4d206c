// SPDX-License-Identifier: EUPL-1.2
// The ways out of a draft while another tab has the writing: greyed with the reason beside them, and nothing is thrown away.

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { PublishPart } from '../../../src/edit/review/publish-part';
import type { DeskStore } from '../../../src/session/desk/desk-store';
import { SessionProvider } from '../../../src/session/use-session';
import { editWordsOf } from '../../../src/words/edit';
import { aSession } from '../../a-session';
import { SharedBrowser } from '../../session/desk/a-desk-store';

const { review, stop } = editWordsOf('de');
const shown = (store: DeskStore) => {
  vi.stubGlobal('showDirectoryPicker', () => {});
  const files = [{ name: 'residential-zones.geojson', bytes: new Uint8Array() }];
  return renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <PublishPart store={store} files={files} reports={[]} onShow={() => {}} />
    </SessionProvider>,
  );
};
const isGreyed = (markup: string, label: string) =>
  new RegExp(`<button[^>]* disabled=""[^>]*><span[^>]*>${label}<`).test(markup);
afterEach(() => vi.unstubAllGlobals());

test('a review whose layer another tab took over says why nothing goes out, and offers no throwing away', async () => {
  const browser = new SharedBrowser();
  const [left, writing] = [browser.tab(), browser.tab()];
  await left.open();
  await writing.open();
  await writing.takeOver();
  const markup = shown(left);
  expect(isGreyed(markup, review.toFolder)).toBe(true);
  expect(isGreyed(markup, review.takePatch)).toBe(true);
  expect(markup).toContain(stop['taken-over']);
  expect(markup).not.toContain(review.discardAll);
});

test('the same review with the writing in this tab has all ways out', async () => {
  const store = new SharedBrowser().tab();
  await store.open();
  const markup = shown(store);
  expect(isGreyed(markup, review.toFolder)).toBe(false);
  expect(isGreyed(markup, review.takePatch)).toBe(false);
  expect(markup).not.toContain(stop['taken-over']);
  expect(markup).toContain(review.discardAll);
});
