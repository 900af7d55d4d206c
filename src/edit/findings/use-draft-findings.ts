// SPDX-License-Identifier: EUPL-1.2
// The check of the layer that lies on the desk, made anew a moment after each change.

import { createContext, useContext, useEffect, useState } from 'react';
import type { FeatureKey } from '../../core/edit/document/edit';
import { quietly } from '../../frame/device/quiet-import';
import { dayOfReading } from '../../session/browser-edge';
import { judgeOpen } from '../../session/desk/rules-judge';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useCity } from '../../session/use-city';
import type { LayerFinding } from './layer-finding';

/** What the rules said of one file last. Null while nothing is known. */
export interface DraftFindings {
  readonly file: string;
  /** Worst first. */
  readonly findings: readonly LayerFinding[];
  /** Whether the rules are still busy with what the file is now. */
  readonly isOld: boolean;
}

/** Time without a change after which the rules run. */
const calmMs = 250;
/** Time after a change in which what was found before may still stand: most layers are judged by then. */
const patienceMs = 1500;

const FindingsContext = createContext<DraftFindings | null>(null);
export const FindingsProvider = FindingsContext.Provider;

/** Has the layer on the desk checked; for the one place that hands the result on. */
export function useDraftCheck(): DraftFindings | null {
  const { desk, file, version } = useDesk();
  const { city } = useCity();
  const [found, setFound] = useState<DraftFindings | null>(null);
  // The page's draft makes another city with every change; what the rules ask of it stays.
  const { municipality } = city;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk is one object that changes; its version says when.
  useEffect(() => {
    if (!desk || file === null || !desk.documents.has(file)) return;
    const overtaken = new AbortController();
    const question = { city, names: [file], today: dayOfReading(municipality.dataAsOf) };
    const check = async () => {
      const { withRepairs } = await quietly(() => import('./check-draft'));
      const reports = await judgeOpen(deskStore(), question, overtaken.signal);
      window.clearTimeout(old);
      if (reports)
        setFound({ file, findings: withRepairs(desk, file, reports[0]?.findings ?? []), isOld: false });
    };
    // Without the check the desk works on; the review asks again and publishes nothing unchecked.
    const lose = () => {
      window.clearTimeout(old);
      if (!overtaken.signal.aborted) setFound(null);
    };
    const timer = window.setTimeout(() => check().catch(lose), calmMs);
    const old = window.setTimeout(
      () => setFound((now) => ({ file, findings: now?.file === file ? now.findings : [], isOld: true })),
      patienceMs,
    );
    return () => {
      window.clearTimeout(timer);
      window.clearTimeout(old);
      overtaken.abort();
    };
  }, [desk, file, version, municipality]);
  return found?.file === file ? found : null;
}

export const useFoundInLayer = (): DraftFindings | null => useContext(FindingsContext);

/** Findings of one feature; none while it is not known whether they still hold. */
export function useFindingsOf(file: string, key: FeatureKey): readonly LayerFinding[] {
  const found = useFoundInLayer();
  return found?.file === file && !found.isOld ? found.findings.filter((one) => one.key === key) : [];
}

/** The property that a finding speaks of; null for one of the feature as a whole or its place. */
export function fieldOf({ path }: Pick<LayerFinding, 'path'>): string | null {
  return /\.properties\.([^.[]+)/.exec(path ?? '')?.[1] ?? null;
}
