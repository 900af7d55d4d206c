// SPDX-License-Identifier: EUPL-1.2
// `data/contacts.json`: whom to ask (council item 10), each with the day it was last verified.

import * as z from 'zod';
import { dateText } from '../layers/field';

const contact = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** For whom: homes, businesses, everybody. */
  for: z.array(z.enum(['homes', 'businesses', 'planning'])).min(1),
  role: z.object({ de: z.string().min(1), en: z.string().min(1) }),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s<>"]+$/)
    .nullable(),
  address: z.string().nullable(),
  source: z.string().min(1),
  /** When somebody last checked it against the source; the interface prints it. */
  verifiedOn: dateText,
  note: z.object({ de: z.string(), en: z.string() }).nullable(),
});
export const contactsSchema = z.object({ contacts: z.array(contact) });
export type Contact = z.output<typeof contact>;
