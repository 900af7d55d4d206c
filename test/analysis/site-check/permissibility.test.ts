// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import {
  lawCertainty,
  permissibility,
  zonePermission,
} from '../../../src/analysis/site-check/permissibility';
import { landUses } from '../../../src/core/city/permissibility-rules';
import { type LandUseCode, landUseCodes } from '../../../src/layers/land-use';
import { federalRules } from '../../federal-rules';

const rules = federalRules.permissibility;
const codes = Object.keys(landUseCodes) as LandUseCode[];

describe('what a zone permits', () => {
  test.each([
    ['GI', 'production', 'permitted', '§ 9 Abs. 1 und Abs. 2 Nr. 1 BauNVO'],
    ['GE', 'production', 'depends', '§ 8 Abs. 1 und Abs. 2 Nr. 1 BauNVO'],
    ['GE', 'logistics', 'permitted', '§ 8 Abs. 2 Nr. 1 BauNVO'],
    ['GE', 'housing', 'exceptional', '§ 8 Abs. 3 Nr. 1 BauNVO'],
    ['WR', 'production', 'not', '§ 3 Abs. 2 und 3 BauNVO'],
    ['WR', 'housing', 'permitted', '§ 3 Abs. 2 Nr. 1 BauNVO'],
    ['WA', 'hotel', 'exceptional', '§ 4 Abs. 3 Nr. 1 BauNVO'],
    ['WA', 'workshop', 'exceptional', '§ 4 Abs. 2 Nr. 2 und Abs. 3 Nr. 2 BauNVO'],
    ['WB', 'logistics', 'depends', '§ 4a Abs. 1 Satz 2 und Abs. 2 Nr. 3 BauNVO'],
    ['MI', 'production', 'not', '§ 6 Abs. 1 BauNVO'],
    ['MK', 'housing', 'exceptional', '§ 7 Abs. 2 Nr. 6 und 7, Abs. 3 Nr. 2 BauNVO'],
    ['SO', 'office', 'unknown', '§ 10 Abs. 2, § 11 Abs. 2 BauNVO'],
    ['unplanned', 'retail', 'depends', '§ 34 Abs. 1 BauGB'],
  ] as const)('%s, %s: %s', (code, use, answer, paragraph) => {
    expect(permissibility(code, use, rules)).toMatchObject({ use, answer, paragraph });
  });

  test('up to when amendments were looked for is told beside the ordinance alone', () => {
    expect(rules.sources[rules.later.of]?.title).toContain('Baunutzungsverordnung');
    expect(zonePermission('GE', rules).later).toBe(rules.later);
    const unplanned = zonePermission('unplanned', rules);
    expect(unplanned.sources.map(({ title }) => title)).toEqual([expect.stringContaining('§ 34 BauGB')]);
    expect(unplanned.later).toBeNull();
    expect(zonePermission(null, rules).later).toBeNull();
  });

  test('a smart-home laboratory with small production may go to MK, MI, MU and GE, not to WR as of right', () => {
    const answers = (['MK', 'MI', 'MU', 'GE', 'WR'] as const).map(
      (code) => permissibility(code, 'workshop', rules).answer,
    );
    expect(answers).toEqual(['permitted', 'permitted', 'permitted', 'permitted', 'exceptional']);
  });

  test('a code that is not known permits and forbids nothing', () => {
    const { uses, noise, sources } = zonePermission(null, rules);
    expect([noise, sources]).toEqual([null, []]);
    expect(uses.map(({ use, answer, paragraph }) => [use, answer, paragraph])).toEqual(
      landUses.map((use) => [use, 'unknown', null]),
    );
  });
});

describe('where it was read', () => {
  test('a sentence read in the law is sure and names the text, each text once', () => {
    const { uses, sources } = zonePermission('GI', rules);
    expect(uses.map(lawCertainty)).toEqual(landUses.map(() => 'read'));
    expect(sources.map(({ title }) => title)).toEqual([
      'Baunutzungsverordnung (BauNVO)',
      'Verwaltungsgerichtshof Baden-Württemberg, 5 S 973/09, zu § 9 BauNVO',
    ]);
  });

  test('a sentence that nobody compared with the law is not verified', () => {
    const { uses } = rules.zones.GE;
    const unread = {
      ...rules,
      zones: {
        ...rules.zones,
        GE: { ...rules.zones.GE, uses: { ...uses, hotel: { ...uses.hotel, source: null } } },
      },
    };
    const answer = permissibility('GE', 'hotel', unread);
    expect([answer.source, lawCertainty(answer)]).toEqual([null, 'believed']);
  });
});

describe('noise limits by day and night, dB(A)', () => {
  test.each([
    ['WR', 50, 35],
    ['WA', 55, 40],
    ['WS', 55, 40],
    ['MI', 60, 45],
    ['MD', 60, 45],
    ['MK', 60, 45],
    ['MU', 63, 45],
    ['GE', 65, 50],
    ['GI', 70, 70],
    ['WB', null, null],
    ['MDW', null, null],
    ['SO', null, null],
  ] as const)('%s %s/%s', (code, dayDb, nightDb) => {
    expect(zonePermission(code, rules).noise).toMatchObject({ dayDb, nightDb });
  });

  test('the rural residential area is marked as not read in the source, the urban area as read', () => {
    expect(zonePermission('MDW', rules).noise!.certainty).toBe('believed');
    expect(zonePermission('MU', rules).noise!.certainty).toBe('read');
  });
});

test.each(codes)('%s has one plain sentence in both languages for each of the seven uses', (code) => {
  for (const { sentence } of zonePermission(code, rules).uses) {
    expect(sentence).not.toBe(rules.codeUnknown);
    expect(sentence.de.split(/[.!?](?: |$)/).filter(Boolean)).toHaveLength(1);
    expect(sentence.en).not.toBe(sentence.de);
  }
});
