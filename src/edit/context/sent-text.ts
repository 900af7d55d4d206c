// SPDX-License-Identifier: EUPL-1.2
// How a publication ended, in sentences.

import type { Sent } from '../../session/desk/sent';
import type { EditWords } from '../../words/edit';

export function sentText({ via, answer }: Sent, { review: words }: EditWords): string {
  switch (answer.kind) {
    case 'done': {
      const files = answer.files.join(', ');
      return [
        via === 'desk' ? words.done(files) : words.written(files),
        ...(answer.commit ? [words.commit(answer.commit.slice(0, 10))] : []),
        ...(answer.republished ? [] : [words.notRepublished]),
      ].join(' ');
    }
    case 'changed':
      return words.changedMeanwhile;
    case 'findings':
      return words.foundThere(answer.findings.length);
    case 'refused':
      return (words.refused as Readonly<Record<string, string>>)[answer.code] ?? words.refused.failed;
    case 'unreachable':
      return words.unreachable;
  }
}
