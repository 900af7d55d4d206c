// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test, vi } from 'vitest';
import { onPaper } from '../../../src/map/contract/on-paper';

afterEach(() => vi.unstubAllGlobals());

function aWindow() {
  const paper = Object.assign(new EventTarget(), { matches: false });
  const window = Object.assign(new EventTarget(), { matchMedia: () => paper });
  vi.stubGlobal('window', window);
  const medium = (matches: boolean) => {
    paper.matches = matches;
    paper.dispatchEvent(new Event('change'));
  };
  return { moment: (type: string) => window.dispatchEvent(new Event(type)), medium };
}

test('the page is being printed from `beforeprint` to `afterprint`, whatever is told of the medium between', () => {
  const { moment, medium } = aWindow();
  const heard: boolean[] = [];
  const stop = onPaper((isPrinting) => heard.push(isPrinting));
  moment('beforeprint');
  medium(true);
  medium(false);
  moment('afterprint');
  expect(heard).toEqual([true, true, true, false]);
  stop();
  moment('beforeprint');
  expect(heard).toHaveLength(4);
});

test('a medium told alone counts as well: a preview shows the page as paper has it', () => {
  const { medium } = aWindow();
  const heard: boolean[] = [];
  onPaper((isPrinting) => heard.push(isPrinting));
  medium(true);
  medium(false);
  expect(heard).toEqual([true, false]);
});
