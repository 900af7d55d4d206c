// SPDX-License-Identifier: EUPL-1.2
// The words of changes of many objects at once, apart from those of the desk: they come when that part is unfolded.

import type { Language } from '../number/format';
import { type BulkWords, bulkDe } from './bulk-de';
import { bulkEn } from './bulk-en';

export type { BulkWords } from './bulk-de';

const catalogues: Readonly<Record<Language, BulkWords>> = { de: bulkDe, en: bulkEn };

export const bulkWordsOf = (language: Language): BulkWords => catalogues[language];
