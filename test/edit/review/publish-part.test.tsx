// SPDX-License-Identifier: EUPL-1.2
// The ways out of a draft while another tab has the writing: greyed with the reason beside them, and nothing is thrown away.

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { PublishPart } from '../../../src/edit/review/publish-part';
import type { StopReason } from '../../../src/session/desk/desk-state';
import { editWordsOf } from '../../../src/words/edit';

const now = vi.hoisted(() => ({ stop: null as StopReason | null }));
vi.mock('../../../src/session/use-session', () => ({ useSessionState: () => ({ language: 'de' }) }));
vi.mock('../../../src/session/desk/use-desk', () => ({
  useDesk: () => ({ desk: null, version: 1, stop: now.stop }),
  deskStore: () => ({}),
}));

const { review, stop } = editWordsOf('de');
const shown = (reason: StopReason | null) => {
  now.stop = reason;
  vi.stubGlobal('showDirectoryPicker', () => {});
  const files = [{ name: 'residential-zones.geojson', bytes: new Uint8Array() }];
  return renderToStaticMarkup(<PublishPart files={files} reports={[]} onShow={() => {}} />);
};
const isGreyed = (markup: string, label: string) =>
  new RegExp(`<button[^>]* disabled=""[^>]*><span[^>]*>${label}<`).test(markup);
afterEach(() => vi.unstubAllGlobals());

test('a review whose layer another tab took over says why nothing goes out, and offers no throwing away', () => {
  const markup = shown('taken-over');
  expect(isGreyed(markup, review.toFolder)).toBe(true);
  expect(isGreyed(markup, review.takePatch)).toBe(true);
  expect(markup).toContain(stop['taken-over']);
  expect(markup).not.toContain(review.discardAll);
});

test('the same review with the writing in this tab has all ways out', () => {
  const markup = shown(null);
  expect(isGreyed(markup, review.toFolder)).toBe(false);
  expect(isGreyed(markup, review.takePatch)).toBe(false);
  expect(markup).not.toContain(stop['taken-over']);
  expect(markup).toContain(review.discardAll);
});
