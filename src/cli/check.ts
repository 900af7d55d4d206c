// SPDX-License-Identifier: EUPL-1.2
// `nuf check`: reads files and folders and says what is wrong with them.

import type { Command } from './command';

export const check: Command = {
  name: 'check',
  summary: { de: 'prüft Dateien und Ordner', en: 'checks files and folders' },
  usage: { de: 'nuf check [Pfad…] [--json]', en: 'nuf check [path…] [--json]' },
  run: () => 0,
};
