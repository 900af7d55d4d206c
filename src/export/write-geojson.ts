// SPDX-License-Identifier: EUPL-1.2
// Features as GeoJSON (RFC 7946): the only format here that holds all of them.

import { writeFeatures } from '../core/write/write-geojson';
import type { WriteFormat } from './table/writer';

export const writeGeojson: WriteFormat = (features) => ({
  bytes: new TextEncoder().encode(writeFeatures(features)),
  losses: [],
});
