// SPDX-License-Identifier: EUPL-1.2
// A column of shares that is named nearly as one of the atlas, or with the unit of its class, is not left out unsaid.

import { expect, test } from 'vitest';
import { sayUnreadColumns } from '../../../src/core/cells/cell-columns';
import { FindingList } from '../../../src/core/findings/finding-list';

test.each([
  ['down_fn_hh_ftthb_1gbit', 'down_fn_hh_ftthb_1000'],
  ['down_fn_gew_alle_1 gbit/s', 'down_fn_gew_alle_1000'],
  ['down_fn_hh_alle_100mbit', 'down_fn_hh_alle_100'],
  ['down_fn_hh_alle_100mbps', 'down_fn_hh_alle_100'],
  ['down_fn_hh_ale_100', 'down_fn_hh_alle_100'],
  ['down_fn_hh_alle_1000', null],
  ['down_mf_5g_100', null],
  ['name', null],
])('%s', (name, meant) => {
  const findings = new FindingList(10, false);
  sayUnreadColumns([name], findings);
  expect(findings.listed.map(({ code, expected }) => [code, expected])).toEqual(
    meant === null ? [] : [['table-column-unread', meant]],
  );
});
