// SPDX-License-Identifier: EUPL-1.2
// Loads what the report needs beyond the city: published council facts and the history of the data.

import { useEffect, useState } from 'react';
import type { OfficialComparison } from '../core/city/compared-places';
import { type CouncilFacts, councilFactsSchema } from '../core/city/council-facts';
import { type LandDemandDefaults, landDemandDefaultsSchema } from '../core/city/land-demand-defaults';
import { comparisonFile, readOfficialComparison } from '../core/read/read-official-comparison';
import type { Change } from '../report/document/given';
import { type Fetch, fetchData } from '../session/load/fetch-file';
import { askingListed, type Manifest } from '../session/load/manifest';
import { useCity } from '../session/use-city';

export interface FurtherMaterial {
  readonly facts: CouncilFacts | null;
  readonly changes: readonly Change[] | null;
  readonly comparison: OfficialComparison | null;
  readonly landDemand: LandDemandDefaults | null;
  /** Files that are missing or cannot be used. */
  readonly missing: readonly string[];
}

/** Null while loading; a file that fails is named and its part stays null. */
export function useFurtherMaterial(): FurtherMaterial | null {
  const [material, setMaterial] = useState<FurtherMaterial | null>(null);
  const { manifest } = useCity();
  useEffect(() => {
    let wanted = true;
    loadFurtherMaterial(manifest).then((loaded) => wanted && setMaterial(loaded));
    return () => {
      wanted = false;
    };
  }, [manifest]);
  return material;
}

/** @param fetchFile a test hands in its own */
export async function loadFurtherMaterial(
  manifest: Manifest | null,
  fetchFile: Fetch = fetchData,
): Promise<FurtherMaterial> {
  const ofList = askingListed(fetchFile, manifest);
  // What a town has not published is empty, not lost; the assumptions are general and belong to every town.
  const isPublished = (file: string) => manifest?.files.some(({ name }) => name === file) ?? true;
  const [facts, changes, comparison, assumptions] = await Promise.all([
    loadJson(ofList, 'council-facts.json'),
    // Made by the build of the list's history, so the list does not have it.
    loadJson(fetchFile, 'changes.json'),
    loadComparison(ofList),
    loadJson(ofList, 'land-demand-defaults.json'),
  ]);
  const parsed = councilFactsSchema.safeParse(facts).data ?? null;
  const listed = readChanges(changes);
  const landDemand = landDemandDefaultsSchema.safeParse(assumptions).data ?? null;
  const missing = [
    ...(parsed || !isPublished('council-facts.json') ? [] : ['council-facts.json']),
    ...(landDemand ? [] : ['land-demand-defaults.json']),
    // The build writes an empty list where there is no history, so a missing file is a fault.
    ...(listed ? [] : ['changes.json']),
  ];
  return { facts: parsed, changes: listed, comparison, landDemand, missing };
}

/** Null where the folder has no such file; then there is nothing to compare. */
async function loadComparison(fetchFile: Fetch): Promise<OfficialComparison | null> {
  try {
    const response = await fetchFile(comparisonFile);
    return response.ok ? readOfficialComparison(await response.text()).comparison : null;
  } catch {
    return null;
  }
}

async function loadJson(fetchFile: Fetch, name: string): Promise<unknown> {
  try {
    const response = await fetchFile(name);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Written by the build from the same types, so only its form as a whole is looked at. */
function readChanges(json: unknown): readonly Change[] | null {
  const changes = typeof json === 'object' && json !== null && 'changes' in json ? json.changes : null;
  return Array.isArray(changes) ? (changes as readonly Change[]) : null;
}
