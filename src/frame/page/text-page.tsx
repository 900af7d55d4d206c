// SPDX-License-Identifier: EUPL-1.2
// Pages of text: help, sources and licences, imprint, privacy, accessibility. What the city must still fill in says so.

import type { Page } from '../../session/state';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { pageTextsOf } from '../../words/page/text-pages';
import { Icon } from '../elements/icon';
import { unbroken } from '../elements/unbroken';
import { DeviceData } from '../release/device-data';
import { ConformanceSheet } from './conformance-sheet';
import { townTexts } from './town-texts';

export function TextPage({ page }: { page: Page }) {
  const session = useSession();
  const words = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const text = pageTextsOf(language, townTexts(city, language))[page];
  return (
    <main id="inhalt" tabIndex={-1} className="nuf-page">
      <article className="nuf-page__text">
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => session.openPage(null)}>
          <span className="kern-label">{words.back}</span>
        </button>
        <h1 className="kern-heading-large">{words.pages[page]}</h1>
        {text.map((block) => (
          <section key={block.heading}>
            <h2 className="kern-heading-small">{block.heading}</h2>
            {block.paragraphs.map((paragraph) => (
              <p key={paragraph} className="kern-body">
                {unbroken(paragraph)}
              </p>
            ))}
            {block.items && (
              <ul>
                {block.items.map((item) => (
                  <li key={item}>{unbroken(item)}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        {page === 'accessibility' && <ConformanceSheet />}
        {page === 'privacy' && <DeviceData />}
        {page === 'sources' && <SourceList language={language} />}
      </article>
    </main>
  );
}

function SourceList({ language }: { language: 'de' | 'en' }) {
  const words = useWords();
  const { city } = useCity();
  return (
    <ul className="nuf-sources">
      {city.municipality.sources.map((source) => (
        <li key={source.id}>
          {/* Names and prescribed credits of sources are quoted as they are. */}
          <strong lang="de">{source.name}</strong>
          <span lang="de">{source.credit}</span>
          <span className="nuf-muted">
            {words.licence(source.licence)}
            {source.asOf && ` · ${words.asOf} ${formatDataDate(source.asOf, language)}`}
          </span>
          {source.url && (
            <a className="kern-link" href={source.url} target="_blank" rel="noopener noreferrer">
              {new URL(source.url).hostname}
              <Icon name="external" />
              <span className="kern-sr-only"> ({words.opensElsewhere})</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
