// SPDX-License-Identifier: EUPL-1.2
// Tests speak both languages at once; the page fetches one when it is wanted.

import { languages } from '../src/session/state';
import { fetchWords } from '../src/words';

await Promise.all(languages.map(fetchWords));
