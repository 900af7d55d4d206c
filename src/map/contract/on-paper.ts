// SPDX-License-Identifier: EUPL-1.2
// When the page is being printed.

/**
 * Tells `hear` whether the page is being printed, each time that this may have changed; returns what ends it. The change of
 * the medium is told with the next picture, which may come after the page has been laid out; `beforeprint` is told before.
 * Between it and `afterprint` the medium may be told to and fro: the page is being printed all the while.
 */
export function onPaper(hear: (isPrinting: boolean) => void): () => void {
  const paper = window.matchMedia('print');
  const stop = new AbortController();
  let isBetween = false;
  const tell = ({ type }: Event) => {
    if (type !== 'change') isBetween = type === 'beforeprint';
    hear(isBetween || paper.matches);
  };
  window.addEventListener('beforeprint', tell, stop);
  window.addEventListener('afterprint', tell, stop);
  paper.addEventListener('change', tell, stop);
  return () => stop.abort();
}
