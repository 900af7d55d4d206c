// SPDX-License-Identifier: EUPL-1.2
// The printed report can be read by a councillor without glasses for small print.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['src/council/report-print.css', 'src/frame/chart/curve-pictures.css'])(
  'no size of letters in %s is below 9 pt',
  (path) => {
    const points = [...readFileSync(path, 'utf8').matchAll(/font-size: ([\d.]+)pt/g)].map(([, size]) =>
      Number(size),
    );
    expect(points.length).toBeGreaterThan(1);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(9);
  },
);
