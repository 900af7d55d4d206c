// SPDX-License-Identifier: EUPL-1.2
// Whom to ask, on paper: each contact once, under those for whom it answers.

import { Fragment } from 'react';
import type { Contact } from '../../core/city/contacts';
import { German } from '../../frame/elements/german';
import '../../frame/elements/unbroken.css';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDate } from '../../words/number/format';

/** Contacts for both, then for homes or firms alone; outside the city the page that knows more. */
export function SheetContacts({ outside }: { outside: boolean }) {
  const words = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const { askHomes, askBusinesses } = words.answer;
  const groups = (
    [
      [`${askHomes} · ${askBusinesses}`, true, true],
      [askHomes, true, false],
      [askBusinesses, false, true],
    ] as const
  ).map(([heading, homes, businesses]) => ({
    heading,
    contacts: city.contacts.filter(
      (contact) =>
        contact.for.includes('homes') === homes && contact.for.includes('businesses') === businesses,
    ),
  }));
  const [link] = city.municipality.links;
  const days = [...new Set(city.contacts.map(({ verifiedOn }) => verifiedOn))];
  const readOn = days.length === 1 && days[0] ? words.answer.verifiedOn(formatDate(days[0], language)) : null;
  return (
    <section>
      <h3>{words.answer.ask}</h3>
      {outside && link && (
        <p>
          {link.title[language]}: {link.url}
        </p>
      )}
      {!outside &&
        groups.map(
          ({ heading, contacts }) =>
            contacts.length > 0 && (
              <div key={heading} className="nuf-paper__group">
                <h4>{heading}</h4>
                <Lines contacts={contacts} isDated={readOn === null} />
              </div>
            ),
        )}
      {!outside && readOn && <p className="nuf-muted">{readOn}</p>}
    </section>
  );
}

/** A contact in a line: who, for what, how to reach, when it was last read unless all were at once; nobody presses a link on paper. */
function Lines({ contacts, isDated }: { contacts: readonly Contact[]; isDated: boolean }) {
  const words = useWords();
  const { language } = useSessionState();
  return (
    <ul>
      {contacts.map(({ id, name, role, phone, email, url, verifiedOn }) => {
        const ways = [phone, email, url && new URL(url).hostname].filter((way) => !!way);
        return (
          <li key={id}>
            <strong>
              <German>{name}</German>
            </strong>
            : <span className={ways.length > 0 ? 'nuf-paper__role' : undefined}>{role[language]}</span>
            {ways.length > 0 && <span className="nuf-paper__role"> · </span>}
            {ways.map((way, at) => (
              <Fragment key={way}>
                {at > 0 && ' · '}
                {/* A number or a name that ends in a hyphen would be another one. */}
                <span className="nuf-unbroken">{way}</span>
              </Fragment>
            ))}
            {isDated && ` · ${words.answer.verifiedOn(formatDate(verifiedOn, language))}`}
          </li>
        );
      })}
    </ul>
  );
}
