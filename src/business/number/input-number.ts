// SPDX-License-Identifier: EUPL-1.2
// Numbers that somebody asks with, said back as they were asked: speeds and amounts to choose, assumptions, axes,
// places in degrees. They are questions, so they have no proof; what answers them has one (figure-sentence.tsx).

import { formatMbit, formatNumber, formatPercent, type Language } from '../../words/number/format';

export function askedSpeed(mbit: number, language: Language): string {
  return formatMbit(mbit, language);
}

/** An amount with its unit, not rounded: it is what was typed. */
export function askedAmount(amount: number, unit: string, language: Language): string {
  return `${formatNumber(amount, language, 2)}\u00a0${unit}`;
}

/** An assumption beside its own default, range and source; a minus is one, so that no dash of a range is read as it. */
export function assumedNumber(value: number, language: Language): string {
  return formatNumber(value, language, 4).replace('-', '−');
}

/** An assumed share in per cent. */
export function assumedRate(value: number, language: Language): string {
  return formatPercent(value * 100, language);
}

/** A mark on the axis of a chart; what the chart shows stands in its table. */
export function axisNumber(value: number, language: Language): string {
  return formatNumber(value, language, 2);
}

/** A place in degrees, latitude first, as maps show it: to about a metre. */
export function askedPlace(lon: number, lat: number): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}
