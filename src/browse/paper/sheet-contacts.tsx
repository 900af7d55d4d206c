// SPDX-License-Identifier: EUPL-1.2
// Whom to ask, on paper: each contact once, under those for whom it answers.

import { ContactList } from '../../frame/feature/contact-item';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';

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
                <ContactList contacts={contacts} />
              </div>
            ),
        )}
    </section>
  );
}
