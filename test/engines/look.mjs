// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// What is asked of a page in every engine. The functions run in the page; they are sent as text.

/** The first script of the page: remembers what the policy stopped and what failed. */
export const witness = `window.seen = [];
addEventListener('securitypolicyviolation', (e) => seen.push('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
addEventListener('error', (e) => seen.push('error: ' + (e.message || (e.target && (e.target.src || e.target.href)))), true);
addEventListener('unhandledrejection', (e) => seen.push('rejected: ' + e.reason));
const told = console.error;
console.error = (...all) => { seen.push('console: ' + all.join(' ')); told.apply(console, all); };`;

/** Ends when the page stands: read, painted, and its lazy parts there. */
export const ready = `async () => {
  const end = performance.now() + 50000;
  const stands = () =>
    document.querySelector('main') && !document.querySelector('main[aria-busy], [aria-busy="true"], .nuf-skeleton') &&
    document.body.innerText.length > 200;
  while (!stands()) {
    if (performance.now() > end) return { failed: 'not ready: ' + document.body.innerText.slice(0, 200) };
    await new Promise((done) => setTimeout(done, 100));
  }
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 500));
  return { ready: true };
}`;

/** What stands wrong on the page as it is now. */
export const findings = `async () => {
  // A page without a program has no witness.
  const found = [...(window.seen ?? [])];
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) found.push('scrolls sideways by ' + wide + ' px');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const unit = /(?<![A-Za-z-])[A-Za-z€]{1,6}\\/[A-Za-z²]{1,3}(?![A-Za-z.\\/-])/g;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of node.data.matchAll(unit)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
      if (tops.some((top) => Math.abs(top - tops[0]) > 6)) found.push('over two lines: ' + word + ' in "' + node.data.trim().slice(0, 60) + '"');
    }
  }
  return found;
}`;

/** The proof of the first number that has one; null where the page has none. */
export const openProof = `async () => {
  const end = performance.now() + 10000;
  while (performance.now() < end) {
    const opener = document.querySelector('button[aria-haspopup="dialog"]');
    if (opener) {
      opener.click();
      await new Promise((done) => setTimeout(done, 500));
      const dialog = document.querySelector('dialog[open]');
      if (dialog) {
        const { scrollWidth, clientWidth } = dialog;
        const text = [...dialog.children].reduce((high, one) => high + one.getBoundingClientRect().height, 0);
        return { sideways: scrollWidth - clientWidth, blank: Math.round(dialog.scrollHeight - text), height: dialog.clientHeight };
      }
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return null;
}`;

/** All numbers that can be read on the page. */
export const numbers = `async () => [...new Set(document.querySelector('main').innerText.match(/\\d[\\d.,]*\\d/g) ?? [])]`;

/** All that heads something on the page. */
export const headings = `async () => [...new Set([...document.querySelectorAll('main :is(h1, h2, h3, h4, summary, caption)')].map((one) => one.textContent.trim()))]`;

/** The keyboard in the search, as soon as the field that is there at first has given its place to the one with a list. */
export const enterSearch = `async () => {
  const end = performance.now() + 20000;
  const field = () => document.querySelector('#suche[role="combobox"]');
  document.querySelector('#suche')?.focus();
  while (performance.now() < end && !field()) await new Promise((done) => setTimeout(done, 100));
  field()?.focus();
  return field() && { focused: document.activeElement === field() };
}`;

/** The hits of what was typed; null where nothing is offered. */
export const hits = `async () => {
  const end = performance.now() + 10000;
  const offered = () => [...document.querySelectorAll('[role="option"]')].map((one) => one.innerText);
  while (performance.now() < end && offered().length === 0) await new Promise((done) => setTimeout(done, 100));
  return offered().length === 0 ? null : { offered: offered() };
}`;
