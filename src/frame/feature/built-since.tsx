// SPDX-License-Identifier: EUPL-1.2
// What was built after the day of the coverage data, as a sentence: its figures lack it, so it is told beside them.

import type { CoveredSince } from '../../analysis/place/built-since';
import { useSessionState, useWords } from '../../session/use-session';
import { builtSinceText } from '../../words/answer/built-since';
import { germanOnly, inLanguage } from '../../words/number/value-in-language';

export function BuiltSince({ since }: { since: readonly CoveredSince[] }) {
  const words = useWords();
  const { language } = useSessionState();
  return since.map((one) => {
    const { id, properties } = one.plan;
    const name = String(inLanguage(properties as never, 'name', language));
    return (
      <p key={id} className="nuf-answer__further">
        {builtSinceText(one, words, language)} (
        <span lang={germanOnly('text', properties.name, name, language)}>{name}</span>).
      </p>
    );
  });
}
