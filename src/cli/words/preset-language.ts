// SPDX-License-Identifier: EUPL-1.2
// In which language the programs of the command line speak where no `--lang` says so.

/** English where the variable NUF_LANG is `en`, else German: `nuf`, `npm start` and the build keep the same rule. */
export function presetLanguage({ NUF_LANG }: Readonly<Record<string, string | undefined>>): 'de' | 'en' {
  return NUF_LANG === 'en' ? 'en' : 'de';
}
