// SPDX-License-Identifier: EUPL-1.2
// What the embedded table does where its frame may run scripts: the three options of its address, and its height for the page
// around it. Without it the whole table stands.

(() => {
  const options = new URLSearchParams(location.hash.slice(1));
  /** Hides what is not asked for; a value that stands nowhere hides nothing. @param {string} name */
  const only = (name) => {
    const wanted = options.get(name);
    const all = [...document.querySelectorAll(`[data-${name}]`)];
    const value = (/** @type {Element} */ one) => one.getAttribute(`data-${name}`);
    if (!all.some((one) => value(one) === wanted)) return;
    for (const one of all) one.toggleAttribute('hidden', value(one) !== wanted);
  };
  const show = () => {
    only('gruppe');
    only('tempo');
    const look = options.get('aussehen');
    if (look === 'hell' || look === 'dunkel') document.documentElement.dataset.aussehen = look;
  };
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // The height is no secret, and the page around may be any that the policy allows.
    if (parent !== window) parent.postMessage({ type: 'nuf-height', height }, '*');
  };
  show();
  new ResizeObserver(tell).observe(document.documentElement);
})();
