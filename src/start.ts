// SPDX-License-Identifier: EUPL-1.2
// What index.html loads: the look, and after the first picture the program. Until then nothing competes with the question
// that stands in the page for the line and the processor.

import './frame/page/fonts.css';
import '@kern-ux/native/dist/kern.min.css';
// What stands in the page before the program; every other stylesheet comes with the component that it dresses.
import './frame/page/page.css';
import './frame/page/header.css';
import './frame/page/opening.css';

/** A page in the background shows no picture; it goes on without. */
const patienceMs = 500;

let begun = false;
function begin() {
  if (begun) return;
  begun = true;
  // Program and data, asked for side by side (scripts/vite/first-paint.ts).
  const ahead = document.querySelector<HTMLTemplateElement>('#voraus');
  if (ahead) document.head.append(ahead.content);
  // In two steps, so that a tap between them is heard: the library, then the program.
  import('react-dom/client').then(() => import('./main'));
}

// Told when the first picture has been shown, not only painted.
if (PerformanceObserver.supportedEntryTypes?.includes('paint')) {
  new PerformanceObserver(begin).observe({ type: 'paint', buffered: true });
}
setTimeout(begin, patienceMs);
