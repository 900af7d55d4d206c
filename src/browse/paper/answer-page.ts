// SPDX-License-Identifier: EUPL-1.2
// The one page that the printed answer keeps to; what each step leaves out is said in answer-sheet.css.

import type { PaperPage } from '../../frame/device/fit-page';

export const answerPage: PaperPage = {
  steps: [
    'sources',
    'notes',
    'map',
    'about',
    'land',
    'programmes',
    'tight',
    'roles',
    'object',
    'meanings',
    'method',
    'states',
    'names',
    'certainty',
    'picture',
  ],
  // Between the margins of answer-sheet.css, less two lines for a printer that breaks lines otherwise.
  roomMm: 279 - 7,
};
