// SPDX-License-Identifier: EUPL-1.2
// Chromium that asks nobody for anything while it is measured.

export const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
