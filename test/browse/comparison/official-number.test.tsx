// SPDX-License-Identifier: EUPL-1.2
// The start screen offers a comparison only where the town has the file that it is made from.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OfficialNumber } from '../../../src/browse/comparison/official-number';
import { comparisonFile } from '../../../src/core/read/read-official-comparison';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { comparisonWordsOf } from '../../../src/words/answer/comparison';
import { aSession } from '../../a-session';
import { theCity } from '../../the-city';

const shown = (files: readonly string[] | null) => {
  const manifest = files === null ? null : { files: files.map((name) => ({ name })) };
  const open = { city: theCity, manifest } as unknown as OpenCity;
  return renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={open}>
        <OfficialNumber />
      </CityProvider>
    </SessionProvider>,
  );
};
const { startLink } = comparisonWordsOf('de');

test('without the file of other places there is the figure alone', () => {
  expect(shown(['municipality.json'])).toContain('Amtlich (Breitbandatlas), ganze Stadt');
  expect(shown(['municipality.json'])).not.toContain(startLink);
});

test('with it, or without a list of files, the comparison is offered', () => {
  expect(shown([comparisonFile])).toContain(startLink);
  expect(shown(null)).toContain(startLink);
});
