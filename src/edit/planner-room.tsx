// SPDX-License-Identifier: EUPL-1.2
// The planners' room: the desk with its layers, the form of one feature, and what the files and the check say.

import { Suspense, useEffect, useState } from 'react';
import { quietly } from '../frame/device/quiet-import';
import { onDemand } from '../frame/elements/on-demand';
import { deskStore, useDesk } from '../session/desk/use-desk';
import { useFindings } from '../session/use-findings';
import { useEditWords } from './context/use-edit-words';
import { DeskBar } from './desk/desk-bar';
import { DeskNotes } from './desk/desk-notes';
import { LayerChoice } from './desk/layer-choice';
import { LayerFindings } from './findings/layer-findings';
import { FindingsProvider, useDraftCheck } from './findings/use-draft-findings';
import { FeatureForm } from './form/feature-form';
import { HandPlace } from './hand/hand-place';
import { ImportSection } from './import/import-section';
import { RecoveryPanel } from './recovery/recovery-panel';
import { FeatureTable } from './table/feature-table';
import '../frame/elements/table.css';
import './review/review.css';
import './planner-room.css';

// Who only looks or types needs none of it yet.
const PageFindings = onDemand(async () => (await import('./findings/page-findings')).PageFindings);
const UntakenNote = onDemand(async () => (await import('./desk/untaken-note')).UntakenNote);
const DataFiles = onDemand(async () => (await import('./desk/data-files')).DataFiles);
const ReviewPage = onDemand(async () => (await import('./review/review-page')).ReviewPage);

export function CareRoom() {
  const words = useEditWords();
  const reports = useFindings();
  const { desk, stop, selected } = useDesk();
  const [isReviewing, setReviewing] = useState(false);
  const [bulkShown, setBulkShown] = useState(0);
  useEffect(() => {
    void deskStore().open();
    quietly(() => import('../session/follow-desk')).then(
      ({ followDesk }) => followDesk(deskStore()),
      // Without it the other rooms show what is published.
      () => undefined,
    );
  }, []);
  return (
    <main id="inhalt" tabIndex={-1} className="nuf-page nuf-care" aria-busy={stop === 'opening' || undefined}>
      <div className="nuf-desk">
        <header className="nuf-desk__head">
          <h1 className="kern-heading-medium">{words.heading}</h1>
          <p className="nuf-muted">{words.lead}</p>
        </header>
        <DeskBar>
          {desk && !isReviewing && (
            <button
              type="button"
              className="kern-btn kern-btn--primary kern-btn--x-small"
              onClick={() => setReviewing(true)}
            >
              <span className="kern-label">{words.review.open}</span>
            </button>
          )}
        </DeskBar>
        <DeskNotes />
        <Suspense fallback={null}>
          <UntakenNote
            inSight={isReviewing ? null : selected}
            onShow={(place) => {
              deskStore().select(place);
              setReviewing(false);
            }}
            onShowBulk={(file) => {
              deskStore().openLayer(file);
              setReviewing(false);
              setBulkShown(bulkShown + 1);
            }}
          />
        </Suspense>
        <RecoveryPanel />
        {isReviewing ? (
          <Suspense fallback={<p aria-busy="true">{words.loading}</p>}>
            <ReviewPage onClose={() => setReviewing(false)} />
          </Suspense>
        ) : (
          <>
            <LayerChoice />
            <HandPlace />
            <Workplace bulkShown={bulkShown} />
          </>
        )}
        {reports && (
          <Suspense fallback={null}>
            <PageFindings reports={reports} />
          </Suspense>
        )}
        <ImportSection />
        <details className="nuf-more">
          <summary>{words.files.heading}</summary>
          <div className="nuf-desk__files">
            <p className="kern-body">{words.files.lead}</p>
            <ol className="nuf-care__steps">
              {words.files.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <Suspense fallback={<p aria-busy="true">{words.loading}</p>}>
              <DataFiles />
            </Suspense>
          </div>
        </details>
      </div>
    </main>
  );
}

/** The layer at the left, the form of the selected feature at the right; on a phone one below the other. */
function Workplace({ bulkShown }: { bulkShown: number }) {
  const words = useEditWords();
  const { desk, selected } = useDesk();
  const found = useDraftCheck();
  if (!desk) return <p aria-busy="true">{words.loading}</p>;
  if (desk.documents.size === 0) return <p>{words.noFiles}</p>;
  return (
    <FindingsProvider value={found}>
      <div className="nuf-desk__place" data-selected={selected !== null || undefined}>
        <section className="nuf-desk__list" aria-label={words.layers.heading}>
          <LayerFindings />
          <FeatureTable bulkShown={bulkShown} />
        </section>
        <section className="nuf-desk__form" aria-label={words.form.heading} tabIndex={-1}>
          <FeatureForm />
        </section>
      </div>
    </FindingsProvider>
  );
}
