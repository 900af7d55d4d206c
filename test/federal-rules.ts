// SPDX-License-Identifier: EUPL-1.2
// The rules of the federation, as every town has them.

import { readFileSync } from 'node:fs';
import { federalRulesSchema } from '../src/core/city/federal-rules';

export const federalRules = federalRulesSchema.parse(
  JSON.parse(readFileSync('data/federal-rules.json', 'utf8')),
);
