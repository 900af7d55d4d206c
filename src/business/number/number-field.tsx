// SPDX-License-Identifier: EUPL-1.2
// A field for a number as people write it. What has no one reading is kept as typed, said, and asks nothing.

import { useId, useRef, useState } from 'react';
import { useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { assumedNumber } from './input-number';
import { askedNumber, typedNumber } from './typed-number';

interface Props {
  /** Null for an empty field. */
  readonly value: number | null;
  /** Called with what was typed once it is one number within the bounds, and with null for an emptied field. */
  readonly onValue: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
  readonly label?: string;
  readonly className?: string;
  readonly placeholder?: string;
}

export function NumberField({
  value,
  onValue,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  isWhole = false,
  label,
  ...shown
}: Props) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const [typed, setTyped] = useState<string | null>(null);
  /** Half a number is no mistake: what is wrong is said when the field is left. */
  const [isLeft, setLeft] = useState(false);
  /** As it stood when the field was entered: half a number that was read on the way is taken back. */
  const before = useRef(value);
  const note = useId();
  const written = value === null ? '' : plainNumber(value, language);
  const trouble = typed === null ? null : complaint(typed);
  const said = isLeft ? trouble : null;
  function complaint(text: string): string | null {
    const reading = typedNumber(text);
    if (reading.kind === 'empty') return null;
    if (reading.kind === 'ambiguous') {
      const [a, b] = reading.readings.map((one) => assumedNumber(one, language)) as [string, string];
      return words.numberField.ambiguous(text, a, b);
    }
    if (reading.kind === 'wrong') return words.numberField.wrong(text);
    return isAllowed(reading.value) ? null : words.numberField.outside(bounds());
  }
  function isAllowed(number: number): boolean {
    return number >= min && number <= max && (!isWhole || Number.isInteger(number));
  }
  function bounds(): string {
    const from = Number.isFinite(min) ? `≥ ${assumedNumber(min, language)}` : '';
    const to = Number.isFinite(max) ? `≤ ${assumedNumber(max, language)}` : '';
    return [from, to, isWhole ? words.numberField.whole : ''].filter(Boolean).join(', ');
  }
  const change = (text: string) => {
    setTyped(text);
    const asked = askedNumber(text, before.current, isAllowed);
    if (asked !== value) onValue(asked);
  };
  return (
    <>
      <input
        {...shown}
        inputMode={isWhole ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-label={label}
        aria-invalid={said !== null || undefined}
        aria-describedby={said === null ? undefined : note}
        value={typed ?? written}
        onChange={(event) => change(event.target.value)}
        // What could not be read stays to be corrected; what was read is shown as it counts.
        onBlur={() => {
          setLeft(true);
          if (trouble === null) setTyped(null);
        }}
        onFocus={() => {
          before.current = value;
          setLeft(false);
        }}
      />
      {said !== null && (
        <span id={note} role="status" className="nuf-muted">
          {said}
        </span>
      )}
    </>
  );
}

/** Without marks for thousands, so that what stands in the field reads the same again. */
function plainNumber(value: number, language: 'de' | 'en'): string {
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}
