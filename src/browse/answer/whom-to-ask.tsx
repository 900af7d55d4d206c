// SPDX-License-Identifier: EUPL-1.2
// Whom to ask, homes and firms apart, each contact with the day it was last verified.

import { Icon } from '../../frame/elements/icon';
import { ContactList } from '../../frame/feature/contact-item';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';

interface Props {
  readonly outside: boolean;
  /** Whether the place lies so near that the link for the neighbours may be of use there. */
  readonly isNear: boolean;
}

/** Nothing where nobody is known who could be asked. */
export function WhomToAsk({ outside, isNear }: Props) {
  const words = useWords();
  const { city } = useCity();
  const { language } = useSessionState();
  const groups = [
    [words.answer.askHomes, city.contacts.filter((contact) => contact.for.includes('homes'))],
    [words.answer.askBusinesses, city.contacts.filter((contact) => contact.for.includes('businesses'))],
  ] as const;
  if (outside && !isNear) return null;
  return (
    <section>
      <h3>{words.answer.ask}</h3>
      {outside &&
        city.municipality.links.slice(0, 1).map((link) => (
          <p key={link.id}>
            <a className="nuf-textlink" href={link.url} target="_blank" rel="noopener noreferrer">
              {link.title[language]}
              {'\u00a0'}
              <Icon name="external" />
            </a>
          </p>
        ))}
      {!outside &&
        groups.map(([heading, contacts], at) => (
          <details key={heading} className="nuf-more" open={at === 0}>
            <summary>{heading}</summary>
            <ContactList contacts={contacts} />
          </details>
        ))}
    </section>
  );
}
