// SPDX-License-Identifier: EUPL-1.2
// `data/contacts.json`: whom to ask (council item 10), each with the day it was last verified.

import * as z from 'zod/mini';
import { emailPattern, linkPattern, phonePattern } from '../../layers/address';
import { dateText } from '../schema/rule-kit';

const contact = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  /** For whom. */
  for: z.array(z.enum(['homes', 'businesses', 'founders', 'planning'])).check(z.minLength(1)),
  role: z.object({ de: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) }),
  phone: z.nullable(z.string().check(z.regex(phonePattern))),
  email: z.nullable(z.string().check(z.regex(emailPattern))),
  url: z.nullable(z.string().check(z.regex(linkPattern))),
  address: z.nullable(z.string()),
  source: z.string().check(z.minLength(1)),
  /** When somebody last checked it against the source; the interface prints it. */
  verifiedOn: dateText,
  note: z.nullable(z.object({ de: z.string(), en: z.string() })),
});
export const contactsSchema = z.object({ contacts: z.array(contact) });
export type Contact = z.output<typeof contact>;

/** Those named for founders; where none is, those for businesses. */
export function contactsForFounders(contacts: readonly Contact[]): readonly Contact[] {
  const own = contacts.filter((one) => one.for.includes('founders'));
  return own.length > 0 ? own : contacts.filter((one) => one.for.includes('businesses'));
}
