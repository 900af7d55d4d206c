// SPDX-License-Identifier: EUPL-1.2
// How sure is this: certainty in words, date, source. Demo is never a footnote.

import type { PlaceAnswer } from '../../analysis/place/place-answer';
import type { AnyFeature } from '../../core/city/city';
import { German } from '../../frame/elements/german';
import { Honesty } from '../../frame/feature/honesty';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { germanOnly } from '../../words/number/value-in-language';

export function HowSure({ answer }: { answer: PlaceAnswer }) {
  const words = useWords();
  const session = useSession();
  const { language } = useSessionState();
  const { city } = useCity();
  const { about } = answer;
  if (!about) return <ZoneSources answer={answer} />;
  const demo = about.confidence === 'demo';
  const note = language === 'en' ? (about.noteEn ?? about.note) : about.note;
  return (
    <section className="nuf-sure" data-confidence={about.confidence}>
      <h3>{words.answer.sure}</h3>
      <p>
        <span className="nuf-badge" data-confidence={about.confidence}>
          {demo
            ? words.answer.sureDemo
            : about.confidence === 'found'
              ? words.answer.sureFound
              : words.answer.sureInferred}
        </span>
      </p>
      {demo && <p>{words.answer.sureDemoText}</p>}
      <p className="nuf-muted">
        {words.source}: <German>{about.source}</German>
        {about.asOf && ` · ${words.asOf} ${formatDataDate(about.asOf, language)}`}
        {answer.cell && ` · ${answer.cell.rasterId}`}
      </p>
      <Zones answer={answer} />
      {note && (
        <p className="nuf-muted" lang={germanOnly('text', about.note, note, language)}>
          {note}
        </p>
      )}
      {city.municipality.links.length > 0 && (
        <>
          <p>{words.answer.lookUp}</p>
          <ul className="nuf-lookup">
            {city.municipality.links.map(({ id, title, url }) => (
              <li key={id}>
                <a className="nuf-textlink" href={url} target="_blank" rel="noopener noreferrer">
                  {title[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="nuf-textlink" onClick={() => session.openPage('help')}>
        {words.demo.bannerMore}
      </button>
    </section>
  );
}

function Zones({ answer }: { answer: PlaceAnswer }) {
  return answer.zones.map(({ feature }) => <Honesty key={feature.id} feature={feature as AnyFeature} />);
}

/** Without coverage the area here has its source all the same. */
function ZoneSources({ answer }: { answer: PlaceAnswer }) {
  const words = useWords();
  if (answer.zones.length === 0) return null;
  return (
    <section className="nuf-sure">
      <h3>{words.answer.sure}</h3>
      <Zones answer={answer} />
    </section>
  );
}
