// SPDX-License-Identifier: EUPL-1.2
// The page about privacy names each thing that the page keeps on a device, and so does what deletes it.

import { expect, test } from 'vitest';
import { townTexts } from '../../../src/frame/page/town-texts';
import { checkWordsOf } from '../../../src/words/business';
import { deviceWords } from '../../../src/words/page/device';
import { pageTextsOf } from '../../../src/words/page/text-pages';
import { theCity } from '../../the-city';

test.each(['de', 'en'] as const)(
  'the watch list and drafts are named wherever it says what is kept (%s)',
  (language) => {
    const list = { de: 'Merkliste', en: 'watch list' }[language];
    expect(checkWordsOf(language).watch.heading.toLowerCase()).toBe(list.toLowerCase());
    const drafts = { de: 'Entwürfe', en: 'drafts' }[language];
    const { what, sure } = deviceWords[language];
    const page = JSON.stringify(pageTextsOf(language, townTexts(theCity, language)).privacy);
    for (const text of [what, sure, page]) {
      expect(text.toLowerCase()).toContain(list.toLowerCase());
      expect(text.toLowerCase()).toContain(drafts.toLowerCase());
    }
  },
);
