// SPDX-License-Identifier: EUPL-1.2
// Keeps the keyboard's place: a control that disappears or is switched off by its own action would drop the focus to the
// top of the page. Then the nearest part that still stands takes it.

/** Listens to the whole page until the returned function is called. */
export function keepFocus(): () => void {
  let trail: readonly Element[] = [];
  let byPointer = false;
  const pointed = () => {
    byPointer = true;
  };
  const typed = () => {
    byPointer = false;
    // Whoever goes on by keys wants to see where they are.
    document.querySelector(`[${quiet}]`)?.removeAttribute(quiet);
  };
  const remember = (event: FocusEvent) => {
    trail = event.composedPath().filter((step) => step instanceof Element);
  };
  const observer = new MutationObserver(() => {
    const [last] = trail;
    if (last && document.activeElement === document.body && !canHoldFocus(last))
      hold(homeOf(trail), byPointer);
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', pointed, true);
  document.addEventListener('keydown', typed, true);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'style'],
  });
  return () => {
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', pointed, true);
    document.removeEventListener('keydown', typed, true);
    observer.disconnect();
  };
}

/** On a part that holds the focus for somebody who pointed: a ring around it would say nothing to them (page.css). */
const quiet = 'data-quiet-focus';

function hold(home: HTMLElement | null, byPointer: boolean): void {
  // Who points sees where they are; only who types is led there.
  home?.focus({ preventScroll: byPointer });
  if (!home || !byPointer) return;
  home.setAttribute(quiet, '');
  home.addEventListener('blur', () => home.removeAttribute(quiet), { once: true });
}

function canHoldFocus(node: Element): boolean {
  return node.isConnected && !node.matches(':disabled') && node.checkVisibility?.() !== false;
}

/**
 * A neighbour of a control that was only switched off; else the shown tab panel around the lost control, or the nearest
 * standing part that takes focus, or the content.
 */
function homeOf(trail: readonly Element[]): HTMLElement | null {
  const neighbour = trail[0]?.isConnected && trail[1]?.querySelector<HTMLElement>('button:not(:disabled)');
  if (neighbour) return neighbour;
  for (const node of trail.slice(1)) {
    if (!canHoldFocus(node)) continue;
    const panel = node.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])');
    if (panel) return panel;
    if (node instanceof HTMLElement && node.matches('[tabindex]')) return node;
  }
  return document.getElementById('inhalt');
}
