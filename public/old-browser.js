// SPDX-License-Identifier: EUPL-1.2
// For browsers that know no modules and so load nothing else: says at once that they are too old. ES5.
document.documentElement.setAttribute('data-start', 'old');
