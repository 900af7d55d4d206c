// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { permissibilitySchema } from '../../src/core/permissibility-rules';
import type { LandUseCode } from '../../src/layers/land-use';
import { textOf } from './data-folder';

const base = new URL('../../../shared/facts/domain.md', import.meta.url);
const hasBase = existsSync(base);
const rules = permissibilitySchema.parse(JSON.parse(textOf('permissibility.json')));

/** Rows of the table of zones in the fact base: code, section of the BauNVO, noise by day and night. */
function zonesOfFacts(): { code: LandUseCode; section: string; noise: string }[] {
  const text = readFileSync(base, 'utf8');
  const part = text.slice(text.indexOf('## 3. Land use'), text.indexOf('Land-use-plan level'));
  return [...part.matchAll(/^\| ([A-Z]{2,3}) \|(.+)\|$/gm)].map(([, code = '', rest = '']) => {
    const [, , section = '', , , noise = ''] = rest.split('|').map((cell) => cell.trim());
    return { code: code as LandUseCode, section, noise };
  });
}

describe.skipIf(!hasBase)('the rules of the zones and the fact base', () => {
  // What describes the tests runs even where they are skipped.
  const zones = hasBase ? zonesOfFacts() : [];

  test('have the same zones, special areas once', () => {
    const codes = [...new Set(zones.map(({ code }) => code))];
    expect(codes).toHaveLength(12);
    expect([...codes, 'unplanned'].sort()).toEqual(Object.keys(rules.zones).sort());
  });

  test('have the same noise limits, and a value that the base only believes is marked so', () => {
    for (const { code, noise } of zones) {
      const [, day, night, believed] = /^(\d+)\/(\d+)( b)?$/.exec(noise) ?? [];
      const limits = rules.zones[code].noise;
      expect([code, limits.dayDb, limits.nightDb]).toEqual([
        code,
        day ? Number(day) : null,
        night ? Number(night) : null,
      ]);
      expect([code, limits.certainty]).toEqual([code, believed || noise === 'check' ? 'believed' : 'read']);
    }
  });

  test('name the section of the zone in every answer, or § 13 on rooms for the professions', () => {
    for (const { code, section } of zones) {
      for (const [use, { paragraph }] of Object.entries(rules.zones[code].uses)) {
        const wanted = use === 'office' ? `(${section}|13)` : section;
        expect(`${code}: ${paragraph}`).toMatch(new RegExp(`§ ${wanted} `));
      }
    }
  });

  test('agree that no source was read on what is permitted', () => {
    expect(readFileSync(base, 'utf8')).not.toMatch(/zulässig|permitted use/i);
    expect(rules.certainty).toBe('believed');
    expect(rules.notRead.de).toContain('jede Zeile');
  });
});

test('no file that people read names a source that they cannot open', () => {
  for (const name of ['permissibility', 'eligibility', 'land-demand-defaults', 'business-requirements'])
    expect(textOf(`${name}.json`)).not.toContain('facts/');
});
