// SPDX-License-Identifier: EUPL-1.2
// Gives a page other data than the build serves: another edition of a file. Read from the folder and not through the server:
// a connection that the server closes while it is asked again would fail the test for nothing.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Page } from './harness';

/** A file of the served data as it is. */
export function servedData(name: string): Promise<Buffer> {
  return readFile(join(inject('siteFolder'), 'data', name));
}

async function servedJson<Content>(name: string): Promise<Content> {
  return JSON.parse(String(await servedData(name)));
}

/** Serves what `change` makes of the JSON file `name`, with a list of data that proves it. */
export async function withOtherEdition<Content>(
  page: Page,
  name: string,
  change: (content: Content) => Content,
): Promise<void> {
  const manifest = await servedJson<{ files: { name: string }[] }>('manifest.json');
  const body = Buffer.from(JSON.stringify(change(await servedJson<Content>(name))));
  const proof = { bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') };
  const files = manifest.files.map((file) => (file.name === name ? { ...file, ...proof } : file));
  await page.route('**/data/manifest.json', (route) => route.fulfill({ json: { ...manifest, files } }));
  await page.route(`**/data/${name}`, (route) =>
    route.fulfill({ body, contentType: 'application/geo+json' }),
  );
}

type PlansFile = { features: { id: string; properties: Record<string, unknown> }[] };

/** Changes properties of the plans by id. */
export function withPlans(
  page: Page,
  changes: (plans: PlansFile['features']) => Record<string, Record<string, unknown>>,
): Promise<void> {
  return withOtherEdition<PlansFile>(page, 'planned-expansion.geojson', (file) => {
    for (const [id, change] of Object.entries(changes(file.features)))
      Object.assign(file.features.find((plan) => plan.id === id)?.properties ?? {}, change);
    return file;
  });
}

/** Gives the plan with an area the date that nobody has published for it. */
export function withDatedPlan(page: Page): Promise<void> {
  return withPlans(page, () => ({ 'plan-telekom-innenstadt': { completedOn: '2025-06' } }));
}
