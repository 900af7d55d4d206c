// SPDX-License-Identifier: EUPL-1.2
// The check of the layer that lies on the desk, made anew a moment after each change.

import { createContext, useContext, useEffect, useState } from 'react';
import type { FeatureKey } from '../../core/edit/document/edit';
import { quietly } from '../../frame/device/quiet-import';
import { dayOfReading } from '../../session/browser-edge';
import { useDesk } from '../../session/desk/use-desk';
import { useCity } from '../../session/use-city';
import type { LayerFinding } from './layer-finding';

/** Findings of one file, worst first. Null while they are not known. */
export interface DraftFindings {
  readonly file: string;
  readonly findings: readonly LayerFinding[];
}

/** Time without a change after which the rules run. */
const calmMs = 250;

const FindingsContext = createContext<DraftFindings | null>(null);
export const FindingsProvider = FindingsContext.Provider;

/** Checks the layer on the desk; for the one place that hands the result on. */
export function useDraftCheck(): DraftFindings | null {
  const { desk, file, version } = useDesk();
  const { city } = useCity();
  const [found, setFound] = useState<DraftFindings | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk is one object that changes; its version says when.
  useEffect(() => {
    if (!desk || file === null || !desk.documents.has(file)) return;
    const timer = window.setTimeout(async () => {
      try {
        const { checkDraft } = await quietly(() => import('./check-draft'));
        const today = dayOfReading(city.municipality.dataAsOf);
        setFound({ file, findings: checkDraft(city, desk, file, today) });
      } catch {
        // Without the check the desk works on; the review asks again and publishes nothing unchecked.
      }
    }, calmMs);
    return () => window.clearTimeout(timer);
  }, [desk, file, version, city]);
  return found?.file === file ? found : null;
}

export const useFoundInLayer = (): DraftFindings | null => useContext(FindingsContext);

/** Findings of one feature. */
export function useFindingsOf(file: string, key: FeatureKey): readonly LayerFinding[] {
  const found = useFoundInLayer();
  return found?.file === file ? found.findings.filter((one) => one.key === key) : [];
}

/** The property that a finding speaks of; null for one of the feature as a whole or its place. */
export function fieldOf({ path }: Pick<LayerFinding, 'path'>): string | null {
  return /\.properties\.([^.[]+)/.exec(path ?? '')?.[1] ?? null;
}
