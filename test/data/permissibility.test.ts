// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { landUses } from '../../src/core/city/permissibility-rules';
import { type LandUseCode, landUseCodes } from '../../src/layers/land-use';
import { federalRules } from '../federal-rules';
import { textOf } from './data-folder';

const base = new URL('../../../shared/facts/domain.md', import.meta.url);
const rules = federalRules.permissibility;

/** Rows of the table of zones in the fact base: code, section of the BauNVO, noise by day and night. */
function zonesOfFacts(): { code: LandUseCode; section: string; noise: string }[] {
  const text = readFileSync(base, 'utf8');
  const part = text.slice(text.indexOf('## 3. Land use'), text.indexOf('Land-use-plan level'));
  return [...part.matchAll(/^\| ([A-Z]{2,3}) \|(.+)\|$/gm)].map(([, code = '', rest = '']) => {
    const [, , section = '', , , noise = ''] = rest.split('|').map((cell) => cell.trim());
    return { code: code as LandUseCode, section, noise };
  });
}

describe.skipIf(!existsSync(base))('the rules of the zones and the fact base', () => {
  test('have the same zones, special areas once', () => {
    const codes = [...new Set(zonesOfFacts().map(({ code }) => code))];
    expect(codes).toHaveLength(12);
    expect([...codes, 'unplanned'].sort()).toEqual(Object.keys(rules.zones).sort());
  });

  test('have the same noise limits; what the base only believes is marked so unless the text itself was read', () => {
    for (const { code, noise } of zonesOfFacts()) {
      const [, day, night, believed] = /^(\d+)\/(\d+)( b)?$/.exec(noise) ?? [];
      const limits = rules.zones[code].noise;
      expect([code, limits.dayDb, limits.nightDb]).toEqual([
        code,
        day ? Number(day) : null,
        night ? Number(night) : null,
      ]);
      const isSure = !(believed || noise === 'check') || limits.source.includes('bundesanzeiger.de');
      expect([code, limits.certainty]).toEqual([code, isSure ? 'read' : 'believed']);
    }
  });

  test('name the section of the zone in every answer, or § 13 on rooms for the professions', () => {
    for (const { code, section } of zonesOfFacts()) {
      for (const [use, { paragraph }] of Object.entries(rules.zones[code].uses)) {
        const wanted = use === 'office' ? `(${section}|13)` : section;
        expect(`${code}: ${paragraph}`).toMatch(new RegExp(`§ ${wanted} `));
      }
    }
  });
});

describe('what a zone permits', () => {
  const cells = Object.entries(rules.zones).flatMap(([code, { uses }]) =>
    Object.entries(uses).map(([use, cell]) => ({ of: `${code} ${use}`, ...cell })),
  );

  test('is answered for every code and every use', () => {
    expect(cells.map(({ of }) => of).sort()).toEqual(
      Object.keys(landUseCodes)
        .flatMap((code) => landUses.map((use) => `${code} ${use}`))
        .sort(),
    );
  });

  test('rests on a paragraph, and on a number of it where the law counts', () => {
    for (const { of, paragraph } of cells) {
      expect(paragraph, of).toMatch(/^§ \d+a? .*(BauNVO|BauGB)$/);
      if (!paragraph.startsWith('§ 13 ')) expect(paragraph, of).toContain('Abs. ');
    }
  });

  test('names a text that was read, or says that none was', () => {
    for (const { of, source } of cells) if (source !== null) expect(rules.sources, of).toHaveProperty(source);
    const named = new Set(cells.map(({ source }) => source));
    expect([...named].sort()).toEqual(Object.keys(rules.sources).sort());
    expect(rules.certainty).toBe(named.has(null) ? 'believed' : 'read');
  });

  test('uses every sentence, and each only with one kind of answer', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { sentence, answer } of cells) {
      kinds.set(sentence, (kinds.get(sentence) ?? new Set()).add(answer));
    }
    expect([...kinds.keys()].sort()).toEqual(Object.keys(rules.sentences).sort());
    for (const [sentence, answers] of kinds) expect([...answers], sentence).toHaveLength(1);
  });

  test('is said beside a sentence that sends people to the building authority', () => {
    expect(rules.caution.de).toContain('Auskunft gibt die Bauaufsicht');
    expect(rules.caution.en).toContain('no legal advice');
  });
});

test('no file that people read names a source that they cannot open', () => {
  for (const name of ['federal-rules', 'land-demand-defaults', 'business-requirements'])
    expect(textOf(`${name}.json`)).not.toContain('facts/');
});
