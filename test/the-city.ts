// SPDX-License-Identifier: EUPL-1.2
// The city of the project's own data, read once for all tests of a worker: nobody changes it.

import { readDataFolder, readFiles } from '../src/cli/folder/data-folder';

/** The same city that every command reads in this process, so that figures computed of it are shared too. */
export const { city: theCity } = readFiles(readDataFolder('data'));
