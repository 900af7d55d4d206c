// SPDX-License-Identifier: EUPL-1.2
// What may be built in an area follows from its kind under the BauNVO, which no file gives: no sentence on an area tells a rule as
// if the kind were known.

import { expect, test } from 'vitest';
import { wordsOf } from '../../src/words';

test.each(['de', 'en'] as const)('%s: what is permitted in an area is left to its kind', (language) => {
  for (const meaning of Object.values(wordsOf(language).answer.meanings)) {
    expect(meaning).toContain('BauNVO');
    expect(meaning).not.toMatch(/möglich|ausnahmsweise|störend|possible|exception|quiet/i);
  }
});
