// SPDX-License-Identifier: EUPL-1.2
// A small city with something in every section of the report, and the committed city, for the tests of the report.

import { readdirSync, readFileSync } from 'node:fs';
import type { City } from '../../src/core/city/city';
import { type CouncilFacts, councilFactsSchema } from '../../src/core/city/council-facts';
import type { FundingRule } from '../../src/core/city/municipality';
import { readCity } from '../../src/core/read/read-city';
import { comparisonFrom, landDemandFrom } from '../../src/core/read/read-document';
import { partsOf, type ReportDocument } from '../../src/report/document/document';
import type { ReportMaterial } from '../../src/report/document/given';
import { text } from '../../src/report/output/markdown';
import { aCity } from '../a-city';

const data = new URL('../../data/', import.meta.url);

/** The committed data folder by file name. */
export function committedFiles(): Map<string, Uint8Array> {
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return new Map(names.sort().map((name) => [name, new Uint8Array(readFileSync(new URL(name, data)))]));
}

export function committedMaterial(): ReportMaterial {
  const files = committedFiles();
  const facts = councilFactsSchema.parse(
    JSON.parse(new TextDecoder().decode(files.get('council-facts.json'))),
  );
  return {
    city: readCity(files, { trust: true }).city,
    facts,
    comparison: comparisonFrom(files),
    landDemand: landDemandFrom(files),
    changes: null,
  };
}

type Chosen = NonNullable<NonNullable<ReportMaterial['landDemand']>['chosen']>;

/** The material with what a council is taken to have chosen for its land: ten years of one sector; `more` of it beside that. */
export function withChosenDemand(
  material: ReportMaterial,
  more: Partial<Chosen['input']> = {},
): ReportMaterial {
  const chosen: Chosen = {
    chosenOn: '2026-10-01',
    chosenBy: 'Stadtrat',
    note: { de: 'Beschlussvorlage', en: 'Paper of the council' },
    input: {
      horizonYears: 10,
      reuseOn: 'relocations',
      sectors: [{ name: 'Industrie', E: 5000, a: 1, v: 0.007, n: 0.0015, w: 0, f: 150 }],
      ...more,
    },
  };
  return { ...material, landDemand: { ...material.landDemand!, chosen } };
}

const rule = (
  id: string,
  down: number,
  symmetric: number | null,
  from: string,
  until: string | null,
): FundingRule => ({
  id,
  from,
  until,
  belowDownMbit: down,
  belowSymmetricMbit: symmetric,
  title: { de: `Regel ${id}`, en: `rule ${id}` },
  source: 'test',
  verifiedOn: '2026-01-01',
  certainty: 'read',
});

const said = (announcedFor: string, announcedOn: string) => ({
  announcedOn,
  event: 'completion',
  announcedFor,
  source: 'Amtsblatt',
});

/**
 * One estate and one housing area of one cell each, one funded programme that slipped, one project with an area that nobody
 * has dated, unless a date is given.
 */
export function aCouncilCity(nordnetz: { readonly announcedFor?: string } = {}): City {
  const dated = nordnetz.announcedFor ? { announcements: [said(nordnetz.announcedFor, '2023-01')] } : {};
  const homes = {
    alle_30: 90,
    alle_50: 90,
    alle_100: 80,
    alle_200: 80,
    alle_400: 60,
    alle_1000: 50,
    ftthb_1000: 10,
  };
  const firms = {
    alle_30: 100,
    alle_50: 100,
    alle_100: 75,
    alle_200: 75,
    alle_400: 50,
    alle_1000: 25,
    ftthb_1000: 25,
  };
  const city = aCity()
    .withBoundary([0, 0, 300, 100])
    .withCell(0, 0, { households: 10, businesses: 40, hh: homes, gew: firms })
    .withCell(1, 0, { households: 200, businesses: 10, hh: homes, gew: firms })
    .withZone('Hammer', 'industrial', [0, 0, 100, 100])
    .withZone('Berg', 'residential', [100, 0, 100, 100])
    .withPlan('Aufruf', null, {
      kind: 'programme',
      funding: 'federal',
      costEur: 100_000_000,
      federalEur: 50_000_000,
      stateEur: 40_000_000,
      publishedOwnEur: 9_000_000,
      addresses: 6700,
      asOf: '2026-01',
      announcements: [said('2025-05', '2023-01'), said('2025-12', '2025-02')],
    })
    .withPlan('Nordnetz', [100, 0, 50, 100], { technology: 'ftthb', asOf: '2020', ...dated })
    .withFeature('startup-buildings', 'halle', null, { name: 'Alte Halle', stage: 'candidate', asOf: '2019' })
    .build();
  const fundingRules = [rule('weiss', 30, null, '2019', '2023'), rule('gigabit', 500, 200, '2023', null)];
  const councilItems = { coverage: '9', expansion: '10', land: '6', founders: '16' };
  return { ...city, municipality: { ...city.municipality, councilItems, fundingRules } };
}

export const someFacts: CouncilFacts = {
  facts: [
    { id: 'estates-firms', label: 'Betriebe', value: 100 },
    { id: 'estates-connected', label: 'angeschlossen', value: 60 },
    { id: 'land-need', label: 'Bedarf', value: null },
  ].map(({ id, label, value }) => ({
    id,
    topic: id.startsWith('land') ? 'land' : 'estates',
    label: { de: label, en: label },
    value,
    unit: id.startsWith('land') ? 'ha' : 'businesses',
    scope: 'city',
    asOf: '2019-H1',
    source: 'Zählung',
    certainty: 'found',
    verifiedOn: '2026-01-01',
    note: null,
  })),
  events: [
    {
      id: 'talk',
      date: '2025-05-15',
      kind: 'event',
      title: { de: 'Bürgerabend', en: 'evening for citizens' },
      by: null,
      source: 'Aushang',
      certainty: 'found',
      verifiedOn: '2026-01-01',
    },
  ],
};

/** All text of a section. */
export function sectionText(document: ReportDocument, id: string): string {
  const section = document.sections.find((one) => one.id === id);
  return (section?.blocks ?? []).map((block) => text(partsOf(block), document.language)).join('\n');
}
