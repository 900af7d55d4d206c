// SPDX-License-Identifier: EUPL-1.2
// Contacts: role, ways to reach each, and the day it was last verified.

import type { Contact } from '../../core/city/contacts';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { German } from '../elements/german';
import './contact-item.css';

export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <ul className="nuf-contacts">
      {contacts.map((contact) => (
        <ContactItem key={contact.id} contact={contact} />
      ))}
    </ul>
  );
}

/** A list item; ways that are not known are left out, and where none is known that is said. */
export function ContactItem({ contact }: { contact: Contact }) {
  const words = useWords();
  const { language } = useSessionState();
  const { phone, email, url, address } = contact;
  return (
    <li>
      <strong>
        <German>{contact.name}</German>
      </strong>
      <span className="nuf-muted">{contact.role[language]}</span>
      <span className="nuf-contacts__ways">
        {contact.phone && (
          <a className="nuf-textlink" href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>
            {contact.phone}
          </a>
        )}
        {contact.email && (
          <a className="nuf-textlink" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        )}
        {address && <German>{address}</German>}
        {!phone && !email && !url && !address && words.answer.noWay}
        {contact.url && (
          <a className="nuf-textlink" href={contact.url} target="_blank" rel="noopener noreferrer">
            {new URL(contact.url).hostname}
          </a>
        )}
      </span>
      <span className="nuf-muted">{words.answer.verifiedOn(formatDate(contact.verifiedOn, language))}</span>
    </li>
  );
}
