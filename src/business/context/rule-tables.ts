// SPDX-License-Identifier: EUPL-1.2
// The tables behind the businesses' answers: what a firm needs, funding rules, building law, land-demand defaults. They are
// fetched when the room opens; a table that is missing or broken is named and only its own part falls silent.

import { useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { type BusinessRequirements, businessRequirementsSchema } from '../../core/city/business-requirements';
import type { EligibilityRules } from '../../core/city/eligibility-rules';
import { type FederalRules, federalRulesSchema } from '../../core/city/federal-rules';
import { type LandDemandDefaults, landDemandDefaultsSchema } from '../../core/city/land-demand-defaults';
import type { Permissibility } from '../../core/city/permissibility-rules';
import type { Fetch } from '../../session/load/fetch-file';
import { fetchData } from '../../session/load/fetch-file';
import { askingListed, type LoadTrouble } from '../../session/load/manifest';
import { useCity } from '../../session/use-city';

export interface Tables {
  readonly requirements: BusinessRequirements | null;
  readonly eligibility: EligibilityRules | null;
  readonly permissibility: Permissibility | null;
  /** Rules of the federation, whatever a town has beside them; null with the two above. */
  readonly federal: Pick<FederalRules, 'verifiedOn' | 'fundingRules'> | null;
  readonly demand: LandDemandDefaults | null;
  readonly troubles: readonly LoadTrouble[];
}

/** Loads all of them; never throws. */
export async function loadTables(fetchFile: Fetch): Promise<Tables> {
  const troubles: LoadTrouble[] = [];
  const load = async <S extends z.ZodMiniType>(file: string, schema: S): Promise<z.output<S> | null> => {
    const fail = (kind: LoadTrouble['kind'], detail: string | null = null) => {
      troubles.push({ kind, file, layer: null, detail });
      return null;
    };
    try {
      const response = await fetchFile(file);
      if (response.status === 404) return fail('missing');
      if (!response.ok) return fail('network');
      const text = await response.text();
      if (/^\s*<(!doctype|html)/i.test(text)) return fail('html');
      const parsed = schema.safeParse(parse(text));
      if (parsed.success) return parsed.data;
      const first = parsed.error.issues[0];
      return fail('refused', first ? `${first.path.join('.')}: ${first.message}` : null);
    } catch {
      return fail('network');
    }
  };
  const [requirements, federal, demand] = await Promise.all([
    load('business-requirements.json', businessRequirementsSchema),
    load('federal-rules.json', federalRulesSchema),
    load('land-demand-defaults.json', landDemandDefaultsSchema),
  ]);
  troubles.sort((one, other) => (one.file < other.file ? -1 : 1));
  return {
    requirements,
    eligibility: federal?.eligibility ?? null,
    permissibility: federal?.permissibility ?? null,
    federal,
    demand,
    troubles,
  };
}

/** Kept for all: the tables of the server that the page came from, asked for once per visit. */
let wanted: Promise<Tables> | null = null;

/** The tables once they are here; null while they come. Asked for once per visit, also after the room was left. */
export function useTables(): Tables | null {
  const [tables, setTables] = useState<Tables | null>(null);
  const { manifest } = useCity();
  useEffect(() => {
    let isShown = true;
    wanted ??= loadTables(askingListed(fetchData, manifest));
    wanted.then((loaded) => {
      // What failed may work when the room is opened again.
      if (loaded.troubles.length > 0) wanted = null;
      if (isShown) setTables(loaded);
    });
    return () => {
      isShown = false;
    };
  }, [manifest]);
  return tables;
}

/** `undefined` for text that is no JSON: every schema refuses it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
