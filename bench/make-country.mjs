// SPDX-License-Identifier: EUPL-1.2
// `npm run make-country`: see make-country.ts.

import { runBundled } from './bundle.mjs';

await runBundled('make-country');
