// SPDX-License-Identifier: EUPL-1.2
// Fetches a part of the program, and once more without a word where it did not come: most failures of a line are short.

/** Time for a broken line to come back before the second try. */
const pauseMs = 700;

/** Told to the window when a part did not come at the second try either: a new release may have removed it. */
export const partLost = 'nuf:part-lost';

/**
 * What `load` gives, which is asked a second time where it failed. Rejects with the second failure.
 * @param load an `import()`; a browser that remembers a failed import fails again at once
 */
export async function quietly<Loaded>(load: () => Promise<Loaded>, waitMs = pauseMs): Promise<Loaded> {
  try {
    return await load();
  } catch {
    await new Promise((go) => setTimeout(go, waitMs));
  }
  try {
    await dress();
    return await load();
  } catch (error) {
    globalThis.dispatchEvent?.(new Event(partLost));
    throw error;
  }
}

/** Chromium gives a stylesheet that did not come an empty sheet, others none. */
function hasCome({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** Kept for all: stylesheets on their way, each until it has come or not. Who took one out of the page would wait for it for ever. */
const onTheirWay = new WeakMap<HTMLLinkElement, Promise<void>>();

/**
 * Asks again for every stylesheet of the page that did not come. The bundler's loader takes one that stands in the page for
 * one that is there, so that a second import alone would give the part without its look. Rejects where one stays away.
 */
export async function dress(): Promise<void> {
  const links = [...(globalThis.document?.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]') ?? [])];
  await Promise.all(
    links.filter((link) => !hasCome(link)).map((link) => onTheirWay.get(link) ?? askedAgain(link)),
  );
}

function askedAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  const coming = new Promise<void>((done, fail) => {
    again.onload = () => done();
    again.onerror = () => fail(new Error(`${link.href}: the stylesheet did not come`));
    link.replaceWith(again);
  });
  onTheirWay.set(again, coming);
  return coming.finally(() => onTheirWay.delete(again));
}
