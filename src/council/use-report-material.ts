// SPDX-License-Identifier: EUPL-1.2
// Loads what the report needs beyond the city: published council facts and the history of the data.

import { useEffect, useState } from 'react';
import { type CouncilFacts, councilFactsSchema } from '../core/city/council-facts';
import { type LandDemandDefaults, landDemandDefaultsSchema } from '../core/city/land-demand-defaults';
import type { OfficialComparison } from '../core/city/official-comparison';
import { comparisonFile, readOfficialComparison } from '../core/read/read-official-comparison';
import type { Change } from '../report/document/given';
import { fetchData } from '../session/load/fetch-file';

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
  useEffect(() => {
    let wanted = true;
    loadFurtherMaterial().then((loaded) => wanted && setMaterial(loaded));
    return () => {
      wanted = false;
    };
  }, []);
  return material;
}

async function loadFurtherMaterial(): Promise<FurtherMaterial> {
  const [facts, changes, comparison, assumptions] = await Promise.all([
    loadJson('council-facts.json'),
    loadJson('changes.json'),
    loadComparison(),
    loadJson('land-demand-defaults.json'),
  ]);
  const parsed = councilFactsSchema.safeParse(facts).data ?? null;
  const listed = readChanges(changes);
  const landDemand = landDemandDefaultsSchema.safeParse(assumptions).data ?? null;
  const missing = [
    ...(parsed ? [] : ['council-facts.json']),
    ...(landDemand ? [] : ['land-demand-defaults.json']),
    // The build writes an empty list where there is no history, so a missing file is a fault.
    ...(listed ? [] : ['changes.json']),
  ];
  return { facts: parsed, changes: listed, comparison, landDemand, missing };
}

/** Null where the folder has no such file; then there is nothing to compare. */
async function loadComparison(): Promise<OfficialComparison | null> {
  try {
    const response = await fetchData(comparisonFile);
    return response.ok ? readOfficialComparison(await response.text()).comparison : null;
  } catch {
    return null;
  }
}

async function loadJson(name: string): Promise<unknown> {
  try {
    const response = await fetchData(name);
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
