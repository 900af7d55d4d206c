// SPDX-License-Identifier: EUPL-1.2
// The draft before it is published, as one page: what changes, which figures move, what the check says, and why.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { CityDiff } from '../../analysis/report/data-diff';
import type { FeatureRef } from '../../core/edit/gesture/hand';
import type { FileReport } from '../../core/validation/check-file';
import { quietly } from '../../frame/device/quiet-import';
import { dayOfReading } from '../../session/browser-edge';
import { changedFiles } from '../../session/desk/changed-files';
import { filesToPublish } from '../../session/desk/publish';
import { judgeOpen } from '../../session/desk/rules-judge';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { useEditWords } from '../context/use-edit-words';
import { ChangeList } from './change-list';
import { MovedFigures } from './moved-figures';
import { PublishPart } from './publish-part';
import { ReviewFindings } from './review-findings';

interface Looked {
  readonly version: number;
  readonly diff: CityDiff;
  /** Null while the rules run. */
  readonly reports: readonly FileReport[] | null;
}

export function ReviewPage({ onClose }: { onClose: () => void }) {
  const words = useEditWords();
  const { desk, version } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk is one object that changes; its version says when.
  const files = useMemo(() => filesToPublish(deskStore()), [desk, version]);
  const looked = useLooked();
  const reports = looked?.reports ?? null;
  const show = (place: FeatureRef) => {
    deskStore().select(place);
    onClose();
  };
  return (
    <section className="nuf-review" aria-labelledby="entwurf-pruefen">
      <h2 id="entwurf-pruefen" ref={heading} tabIndex={-1} className="kern-heading-medium">
        {words.review.heading}
      </h2>
      <button type="button" className="kern-btn kern-btn--secondary kern-btn--x-small" onClick={onClose}>
        <span className="kern-label">{words.review.back}</span>
      </button>
      {files.length === 0 ? (
        <p>{words.review.nothing}</p>
      ) : (
        <>
          <ChangeList diff={looked?.diff ?? null} onShow={show} />
          <MovedFigures diff={looked?.diff ?? null} />
          <ReviewFindings desk={desk} reports={reports} onShow={show} />
        </>
      )}
      <PublishPart store={deskStore()} files={files} reports={reports} onShow={show} />
    </section>
  );
}

/** The comparison and the findings of the draft as it is; null while they are being made. */
function useLooked(): Looked | null {
  const { desk, version } = useDesk();
  const { city } = useCity();
  const { language } = useSessionState();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [lost, setLost] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk is one object that changes; its version says when.
  useEffect(() => {
    const overtaken = new AbortController();
    const look = async () => {
      const [{ citiesOf }, { diffCities }] = await quietly(() =>
        Promise.all([import('../../session/desk/draft-city'), import('../../analysis/report/data-diff')]),
      );
      if (!desk || overtaken.signal.aborted) return;
      const changed = changedFiles(desk, (file) => deskStore().baseOf(file));
      const names = changed.map(({ document }) => document.file);
      const question = { city, names, today: dayOfReading(city.municipality.dataAsOf) };
      const judged = judgeOpen(deskStore(), question, overtaken.signal);
      const { before, after } = citiesOf(city, changed);
      const diff = diffCities(before, after, { allLayers: true });
      setLooked({ version, diff, reports: null });
      const reports = await judged;
      if (reports) setLooked({ version, diff, reports });
    };
    look().catch((error) => !overtaken.signal.aborted && setLost(error));
    return () => overtaken.abort();
  }, [desk, version, city, language]);
  // The part of the page that this is says that it is missing, and asks again.
  if (lost !== null) throw lost;
  return looked?.version === version ? looked : null;
}
