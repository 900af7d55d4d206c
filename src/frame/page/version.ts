// SPDX-License-Identifier: EUPL-1.2
// The version of the program, from the one place that states it.

export { version as appVersion } from '../../../package.json';
