// SPDX-License-Identifier: EUPL-1.2
// What may become a link, a mail or a call: decided where the file is read, so that no page has to ask again.

import { describe, expect, test } from 'vitest';
import { findingMessage } from '../../src/core/findings/finding-words';
import { readContacts } from '../../src/core/read/read-document';

const whole = {
  ...{ id: 'a', name: 'A', for: ['homes'], role: { de: 'r', en: 'r' }, phone: null, email: null, url: null },
  ...{ address: null, source: 's', verifiedOn: '2026-01-01', note: null },
};

/** Sentences about a contact with this one value; null where it is taken. */
function refusal(key: 'phone' | 'email' | 'url', value: string): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify({ contacts: [{ ...whole, [key]: value }] }));
  const { value: contacts, findings } = readContacts(bytes);
  if (contacts) return null;
  return findings.map((finding) => findingMessage(finding, 'de')).join(' ');
}

describe.each([
  ['email', ['info@seg-luedenscheid.de', 'a.b+c_d-e@amt.example', 'post@lüdenscheid.de']],
  ['phone', ['02351 9448-0', '0800 3301903', '+49 2351 17-0', '(02351) 17 / 0', '115', '112']],
  [
    'url',
    [
      'https://seg-ls.de',
      'http://a.example:8080/x?y=1#z',
      'https://a.example/@b',
      'https://müller.example/ä',
    ],
  ],
] as const)('%s', (key, values) => {
  test.each(values)('%s is taken', (value) => expect(refusal(key, value)).toBeNull());
});

describe.each([
  [
    'email',
    /E-Mail-Adresse wie/,
    [
      ...['a@b.de?bcc=c@d.de', 'a@b.de,c@d.de', 'a@b.de;c@d.de', 'a%0Abcc:c@d.de', 'a&b@c.de', 'a b@c.de'],
      ...['a@b', '@b.de', 'a@.de', 'a@b..de', '.a@b.de', 'a@b.de\n', 'a@b.de\u200b', 'A <a@b.de>', ''],
    ],
  ],
  [
    'phone',
    /Rufnummer wie/,
    ['*21*0900123#', '0800 FLOWERS', '12', '+49 2351;ext=1', '0'.repeat(40), '1,,2345', '٠٢٣٥١'],
  ],
  [
    'url',
    /Adresse wie https/,
    [
      ...['javascript:alert(1)', 'https://bund.de@evil.example/', 'https://a:b@c.example', '//a.example'],
      ...[
        'https://a.example/\u202egpj.exe',
        'https:\\\\a.example',
        'https://a.example/ b',
        'https://',
        'https:///a',
      ],
      ...['data:text/html,x', 'https://a.example/"x', 'https://a.example/\u200bx', 'https://a\u00ad.example'],
    ],
  ],
] as const)('%s', (key, sentence, values) => {
  test.each(values)('%j is refused with what is expected', (value) => {
    expect(refusal(key, value)).toMatch(value === '' ? /./ : sentence);
  });
});
