// SPDX-License-Identifier: EUPL-1.2
// One share: the number, a bar, and always the denominator; a question mark opens how it was computed.

import { lazy, Suspense, useRef, useState } from 'react';
import { isAssumedCount } from '../analysis/assumed-counts';
import type { Share } from '../analysis/share';
import type { GroupChoice, ShareUnit } from '../core/view';
import { ChunkBoundary } from '../frame/chunk-boundary';
import { useEscape } from '../frame/escape';
import { Icon } from '../frame/icon';
import type { ShareQuestion } from '../frame/proof-card';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';
import { assumedText } from '../words/figure-text';
import { formatArea, formatNumber, formatShare } from '../words/format';
import './share-figure.css';

// A proof is read when somebody asks for it.
const ProofCard = lazy(() => import('../frame/proof-card').then((module) => ({ default: module.ProofCard })));

type Props =
  | { readonly share: Share; readonly question: ShareQuestion; readonly unit?: never; readonly group?: never }
  | {
      readonly share: Share;
      readonly unit: ShareUnit;
      readonly group: GroupChoice;
      readonly question?: never;
    };

export function ShareFigure(props: Props) {
  const { share, question } = props;
  const { unit, group } = props.question === undefined ? props : props.question;
  const words = useWords();
  const { view, language } = useSessionState();
  const { city, more } = useCity();
  const isComing = more?.technologies.includes(question?.technology ?? view.technology) ?? false;
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEscape(whole, open, () => {
    setOpen(false);
    opener.current?.focus();
  });
  const isAssumed = isAssumedCount(city.municipality, group, unit);
  const amount = (value: number) =>
    unit === 'area' ? formatArea(value, language) : formatNumber(value, language);
  const of =
    unit === 'area'
      ? words.figures.ofArea(amount(share.denominator))
      : words.figures.denominator(
          isAssumed ? assumedText(amount(share.denominator), language) : amount(share.denominator),
          words.figures.unitWords[unit],
        );
  // Nothing is known of what has not been read, not even that it is unknown.
  if (isComing)
    return (
      <div className="nuf-share">
        <span className="nuf-share__value">{words.loading.soon}</span>
      </div>
    );
  const shown = share.value === null ? words.unknown : formatShare(share.value, language);
  return (
    <div className="nuf-share" ref={whole}>
      <span className="nuf-share__value">
        {shown}
        {question && (
          <button
            ref={opener}
            type="button"
            className="nuf-proof-button"
            aria-expanded={open}
            aria-label={`${shown}: ${words.proof.open}`}
            title={words.proof.open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="question" />
          </button>
        )}
      </span>
      <span className="nuf-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(share.value ?? 0) * 100}%` }} />
      </span>
      <span className="nuf-share__of">{of}</span>
      {share.withoutFigure > 0 && (
        <span className="nuf-share__of">
          {amount(share.withoutFigure)} {words.figures.noFigureShare}
        </span>
      )}
      {open && question && (
        <ChunkBoundary onFailed={() => setOpen(false)}>
          <Suspense fallback={null}>
            <ProofCard question={question} />
          </Suspense>
        </ChunkBoundary>
      )}
    </div>
  );
}
