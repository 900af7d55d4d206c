// SPDX-License-Identifier: EUPL-1.2
// Before the city is open, and when it cannot be opened.

import type { LoadTrouble } from '../../session/load/manifest';
import { useSessionState, useWords } from '../../session/use-session';
import { ReportLink } from '../release/page-failed';
import { TroubleList } from './load-problems';

interface LoadingProps {
  readonly done: number;
  readonly all: number;
  /** Bytes of a large file of cells that have come, of how many. */
  readonly cells: readonly [read: number, of: number] | null;
}

/** A skeleton of the answer with honest progress. */
export function LoadingCity({ done, all, cells }: LoadingProps) {
  const words = useWords();
  const { language } = useSessionState();
  // In tenths, because each step is said aloud.
  const tenths = cells && Math.floor((cells[0] / cells[1]) * 10);
  return (
    <main id="inhalt" tabIndex={-1} className="nuf-opening" aria-busy="true">
      <div className="nuf-opening__card">
        {/* The name is known before the data: the build has put it in (vite.config.ts). */}
        {import.meta.env.NUF_CITY && (
          <h2 className="nuf-start__heading">{words.start.heading(import.meta.env.NUF_CITY)}</h2>
        )}
        <p role="status">
          {all === 0 ? words.loading.page : words.loading.data(done, all)}
          {tenths !== null && ` · ${words.loading.cells(tenths * 10)}`}
        </p>
        <progress
          className="nuf-progress"
          max={Math.max(all, 1)}
          value={done + (cells ? cells[0] / cells[1] : 0)}
          aria-label={words.loading.page}
        />
        <div className="nuf-skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
        {/* Shown after a while by the style that watches over the start (scripts/watchdog.mjs). */}
        <div className="nuf-late" role="status">
          <p>{words.loading.slow}</p>
          <ReportLink language={language} />
        </div>
      </div>
    </main>
  );
}

export function NoCity({ troubles }: { troubles: readonly LoadTrouble[] }) {
  const words = useWords();
  return (
    <main id="inhalt" tabIndex={-1} className="nuf-opening">
      <div className="nuf-opening__card">
        <h1 className="kern-heading-medium">{words.trouble.title}</h1>
        <TroubleList troubles={troubles} />
        <button type="button" className="kern-btn kern-btn--primary" onClick={() => window.location.reload()}>
          <span className="kern-label">{words.trouble.retry}</span>
        </button>
      </div>
    </main>
  );
}
