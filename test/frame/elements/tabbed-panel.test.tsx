// SPDX-License-Identifier: EUPL-1.2
// One tab is open and is the row's only stop; the panel is called after it; arrows go round, other keys stay the browser's.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TabbedPanel, tabAfterKey } from '../../../src/frame/elements/tabbed-panel';

const tabs = [
  { value: 'list', title: 'Liste' },
  { value: 'layers', title: 'Ebenen' },
];

test('the open tab is selected, the stop of the row, and the name of the panel', () => {
  const html = renderToStaticMarkup(
    <TabbedPanel label="Bereiche" tabs={tabs} open="layers" onOpen={() => undefined}>
      <p>Inhalt</p>
    </TabbedPanel>,
  );
  const [row] = html.match(/<div role="tablist" aria-label="Bereiche".*?<\/div>/) ?? [];
  const [closed, open] = [...(row ?? '').matchAll(/<button[^>]*>/g)].map(([tag]) => tag);
  expect(closed).toMatch(/aria-selected="false" tabindex="-1"/i);
  expect(closed).not.toContain('aria-controls');
  expect(open).toMatch(/aria-selected="true" aria-controls="([^"]+)" tabindex="0"/i);
  const controls = /aria-controls="([^"]+)"/.exec(open ?? '')?.[1];
  const id = / id="([^"]+)"/.exec(open ?? '')?.[1];
  expect(html).toContain(`<div role="tabpanel" id="${controls}" aria-labelledby="${id}" tabindex="0"`);
});

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ['ArrowRight', 1, 2],
  ['ArrowRight', 3, 0],
  ['ArrowLeft', 1, 0],
  ['ArrowLeft', 0, 3],
  ['Home', 2, 0],
  ['End', 1, 3],
  ['ArrowDown', 1, null],
  ['Tab', 1, null],
])('%s from the place %i of four leads to %s', (key, at, to) => {
  expect(tabAfterKey({ ...plain, key }, at, 4)).toBe(to);
});

test('Alt and left arrow goes back in the browser', () => {
  expect(tabAfterKey({ ...plain, altKey: true, key: 'ArrowLeft' }, 1, 4)).toBeNull();
});
