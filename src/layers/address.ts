// SPDX-License-Identifier: EUPL-1.2
// What may stand where a link, a mail or a call is made of a text: one rule each, strict, because nobody sees the address
// behind the words.

/** Nobody sees them, and the last ones turn the order of what is read. */
const unseen = '\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufeff';

/**
 * A web address: http or https only, so that no link runs a script, and nothing before the host (`https://bund.de@example.org`
 * leads to example.org).
 */
export const linkPattern = new RegExp(
  `^https?:\\/\\/[^<>"'\`\\\\\\/?#@${unseen}]+([\\/?#][^<>"\`\\\\${unseen}]*)?$`,
);

/** One mail address without what a `mailto:` reads as further recipients or headers (`?`, `&`, `%`, `,`, `;`). */
export const emailPattern =
  /^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9äöüß]([A-Za-z0-9äöüß-]*[A-Za-z0-9äöüß])?(\.[A-Za-z0-9äöüß]([A-Za-z0-9äöüß-]*[A-Za-z0-9äöüß])?)+$/;

/** A telephone number as people write it; three digits at least, so that 112 and 115 are some. No letters, no codes. */
export const phonePattern = /^\+?[\d(](?=(?:\D*\d){2})[\d ()/–-]{1,30}$/;
