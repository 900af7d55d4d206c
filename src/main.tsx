// SPDX-License-Identifier: EUPL-1.2
// The program: the policy for trusted types first, then the page. Its look comes before it (start.ts).

import './trusted-types';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { quietly } from './frame/device/quiet-import';
import { Caught } from './frame/elements/caught';
import { PageFailed } from './frame/release/page-failed';
import { addressBar, deviceState } from './session/browser-edge';
import { Session } from './session/session';
import { fetchWords, hasWords } from './words';

const session = new Session(addressBar, deviceState(), {
  isThere: hasWords,
  fetch: (language) => quietly(() => fetchWords(language)),
});
window.addEventListener('popstate', () => session.reopen());
window.addEventListener('hashchange', () => session.reopen());

const root = document.getElementById('root');
if (!root) throw new Error('index.html: no element with id "root" found; the page cannot start');
const page = createRoot(root);

/** Rejects where the words do not arrive; they are on their way since the program is (scripts/vite/first-paint.ts). */
export const started = show();

async function show(): Promise<void> {
  await quietly(() => fetchWords(session.get().language));
  // A transition, so that React builds the page in short slices; what the HTML shows stands until it is ready.
  startTransition(() =>
    page.render(
      <StrictMode>
        <Caught instead={(again) => <PageFailed language={session.get().language} onAgain={again} />}>
          <App session={session} />
        </Caught>
      </StrictMode>,
    ),
  );
}
