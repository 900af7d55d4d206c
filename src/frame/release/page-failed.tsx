// SPDX-License-Identifier: EUPL-1.2
// Stands in for the whole page where an error was caught by no part of it.

import { wordsOf } from '../../words';
import type { Language } from '../../words/number/format';
import { RetryActions } from '../elements/retry-actions';

/** Takes the language, not the session's words: the error may have been the session's. */
export function PageFailed({ language, onAgain }: { language: Language; onAgain: () => void }) {
  const words = wordsOf(language);
  return (
    <div className="nuf-app">
      <header className="nuf-header">
        <p className="nuf-wordmark nuf-wordmark__name">{words.product}</p>
      </header>
      <main id="inhalt" tabIndex={-1} className="nuf-opening">
        <div className="nuf-opening__card" role="alert">
          <h1 className="nuf-start__heading">{words.trouble.title}</h1>
          <p>{words.trouble.page}</p>
          <p>{words.trouble.pageWhy}</p>
          <RetryActions words={words} onAgain={onAgain} />
          <ReportLink language={language} />
        </div>
      </main>
    </div>
  );
}

/** The report to the council as the build has written it: it needs no program and no data. */
export function ReportLink({ language }: { language: Language }) {
  return (
    <p>
      <a className="kern-link" href={language === 'de' ? './bericht/index.html' : './bericht/en.html'}>
        {wordsOf(language).trouble.report}
      </a>
    </p>
  );
}
