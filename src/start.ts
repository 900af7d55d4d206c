// SPDX-License-Identifier: EUPL-1.2
// What index.html loads: the look, and after the first picture the program. Until then nothing competes with the question
// that stands in the page for the line and the processor. Where the program does not come, the page says so.

import './frame/page/fonts.css';
import '@kern-ux/native/dist/kern.min.css';
// What stands in the page before the program; every other stylesheet comes with the component that it dresses.
import './frame/page/page.css';
import './frame/page/header.css';
import './frame/page/opening.css';

import { missingInterfaces } from './frame/device/oldest-browser';
import { dress, quietly } from './frame/device/quiet-import';
import { wishedLanguage } from './session/preference';

/** A page in the background shows no picture; it goes on without. */
const patienceMs = 500;

/** Kept for all: the page begins once, whichever of the signals comes first. */
let begun = false;
function begin() {
  if (begun) return;
  begun = true;
  // Program and data, asked for side by side (scripts/vite/first-paint.ts).
  const ahead = document.querySelector<HTMLTemplateElement>('#voraus');
  if (ahead) {
    const language = /[#&]sprache=(\w+)/.exec(window.location.hash)?.[1] ?? wishedLanguage();
    keepLanguage(ahead.content, language);
    document.head.append(ahead.content);
  }
  start().catch((error: unknown) => {
    // The syntax of a newer browser is refused as a whole file.
    giveUp(error instanceof SyntaxError ? 'old' : 'lost');
    throw error;
  });
}

async function start(): Promise<void> {
  const missing = missingInterfaces();
  if (missing.length > 0) throw new SyntaxError(`browser too old: ${missing.join(', ')} not found`);
  // Undressed the program could not be used: better no page than that one.
  await dress().catch(() => quietly(dress));
  // In two steps, so that a tap between them is heard: the library, then the program.
  await quietly(() => import('react-dom/client'));
  const { started } = await quietly(() => import('./main'));
  await started;
}

/** Of the files that hold a language only those of this one are asked for, of an unknown one the German. */
function keepLanguage(files: DocumentFragment, language: string): void {
  const spoken = files.querySelector(`[hreflang="${language}"]`) ? language : 'de';
  for (const link of files.querySelectorAll(`[hreflang]:not([hreflang="${spoken}"])`)) link.remove();
}

/** Shows the sentence that stands hidden in the page (scripts/watchdog.mjs), for ever: nothing comes any more. */
function giveUp(why: 'old' | 'lost'): void {
  document.documentElement.dataset.start = why;
}

// Told when the first picture has been shown, not only painted.
if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('paint')) {
  new PerformanceObserver(begin).observe({ type: 'paint', buffered: true });
}
setTimeout(begin, patienceMs);
