// SPDX-License-Identifier: EUPL-1.2
// The last line of every page: date of the data and the pages that the law asks for.

import { pages } from '../../session/state';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { appVersion } from './version';
import './footer.css';

/** What every public page must offer: date of the data, sources, imprint, privacy, accessibility, version. */
export function Footer() {
  const session = useSession();
  const { language } = useSessionState();
  const words = useWords();
  const { city } = useCity();
  // The files are younger than what they say of the lines: both dates, so that nobody takes one for the other.
  const linesAsOf = city.cells?.about.asOf;
  return (
    <footer className="nuf-footer">
      <span>
        {words.footer.dataAsOf(formatDataDate(city.municipality.dataAsOf, language))}
        {linesAsOf && ` · ${words.footer.linesAsOf(formatDataDate(linesAsOf, language))}`}
      </span>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <button type="button" className="nuf-textlink" onClick={() => session.openPage(page)}>
              {words.footer[page]}
            </button>
          </li>
        ))}
      </ul>
      <span className="nuf-footer__version">{words.footer.version(appVersion)}</span>
    </footer>
  );
}
