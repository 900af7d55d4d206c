// SPDX-License-Identifier: EUPL-1.2
// The planners' room: the desk with its layers, the form of one feature, and what the files and the check say.

import { Suspense, useEffect, useState } from 'react';
import { quietly } from '../frame/device/quiet-import';
import { onDemand } from '../frame/elements/on-demand';
import { layerById } from '../layers';
import { deskStore, useDesk } from '../session/desk/use-desk';
import type { ManifestFile } from '../session/load/manifest';
import { useCity } from '../session/use-city';
import { useFindings } from '../session/use-findings';
import { useSessionState, useWords } from '../session/use-session';
import { formatDataDate, formatNumber } from '../words/number/format';
import { useEditWords } from './context/use-edit-words';
import { DeskBar } from './desk/desk-bar';
import { DeskNotes } from './desk/desk-notes';
import { LayerChoice } from './desk/layer-choice';
import { UntakenNote } from './desk/untaken-note';
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
            <Files />
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

function Files() {
  const words = useWords();
  const { files } = useEditWords();
  const { language } = useSessionState();
  const { manifest, troubles } = useCity();
  if (!manifest) return <p>{words.trouble.noManifest}</p>;
  const contents: Readonly<Record<string, string>> = files.contents;
  const dateOf = ({ layer, asOf }: ManifestFile) =>
    // Rules and lists date each of their entries, not the file.
    asOf ? formatDataDate(asOf, language) : layer ? words.unknown : '–';
  return (
    <section>
      <h2 className="kern-heading-small">{files.heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="nuf-table-scroll" tabIndex={0} aria-label={files.heading}>
        <table className="kern-table kern-table--small nuf-table nuf-cards">
          <caption className="kern-sr-only">{files.heading}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              {[words.list.layer, files.file, files.features, words.asOf, files.state].map((head) => (
                <th
                  key={head}
                  scope="col"
                  className="kern-table__header"
                  data-kind={head === files.features ? 'number' : undefined}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {manifest.files.map((file) => (
              <tr key={file.name} className="kern-table__row">
                <th scope="row" className="kern-table__cell">
                  {(file.layer && layerById(file.layer)?.title[language]) ?? contents[file.name] ?? '–'}
                </th>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{files.file}</span>
                  {file.name}
                </td>
                <td className="kern-table__cell" data-kind="number">
                  <span className="nuf-cards__label">{files.features}</span>
                  {file.features === null ? '–' : formatNumber(file.features, language)}
                </td>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{words.asOf}</span>
                  {dateOf(file)}
                </td>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{files.state}</span>
                  {troubles.some((trouble) => trouble.file === file.name) ? words.trouble.title : files.fine}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
