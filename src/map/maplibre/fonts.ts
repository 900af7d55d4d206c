// SPDX-License-Identifier: EUPL-1.2
// The two weights of Fira Sans that the map writes with, from KERN and on our own server: the Latin part that the page has
// loaded already (scripts/vite/subset-fonts.ts). The map fetches them, so the policy needs `connect-src 'self'`.

import regular from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?latin';
import strong from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2?latin';

export const mapFonts = { regular, strong } as const;
