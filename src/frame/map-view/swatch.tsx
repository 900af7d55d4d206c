// SPDX-License-Identifier: EUPL-1.2
// One sample of the legend, drawn from the row's data: colour and its second channel (hatch, dots, letter, shape).

import { useId } from 'react';
import type { PointShape } from '../../layers/definition';
import { dashPx, dashShare, patternAlpha, type Strokes, strokeHalfPx } from '../../map/style/class-strokes';
import type { LegendRow } from '../../map/style/legend';

const width = 28;
const height = 18;

const outlines: Readonly<Record<PointShape, string>> = {
  circle: 'M14 3a6 6 0 1 1 0 12 6 6 0 0 1 0-12Z',
  square: 'M8.500 3.500h11v11h-11Z',
  diamond: 'M14 2 21 9l-7 7-7-7Z',
  triangle: 'M14 2.500 21 15H7Z',
  hexagon: 'M10.500 3h7L21 9l-3.500 6h-7L7 9Z',
};

/** What a sample lies over, and how much of it the sample covers: 1 is all. */
export interface CellGround {
  readonly land: string;
  readonly opacity: number;
}

export function Swatch({ row, over }: { row: LegendRow; over?: CellGround | undefined }) {
  const id = useId();
  if (row.kind === 'heading') return null;
  return (
    <svg
      className="nuf-swatch"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {row.kind === 'fill' && (
        <>
          {over && <rect width={width} height={height} fill={over.land} />}
          <rect width={width} height={height} fill={row.colour} fillOpacity={over?.opacity} />
          {row.pattern && (
            <g opacity={over && patternAlpha(over.opacity)}>
              {row.pattern.kind === 'strokes' ? (
                <StrokesFill id={id} of={row.pattern.strokes} />
              ) : (
                <PatternFill id={id} kind="dots" colour={row.pattern.colour} />
              )}
            </g>
          )}
          <Border colour="currentColor" opacity="0.45" />
        </>
      )}
      {row.kind === 'demo' && (
        <>
          <PatternFill id={id} kind="hatch" colour={row.colour} />
          <Border colour={row.colour} opacity="0.600" />
        </>
      )}
      {row.kind === 'line' && (
        <>
          <line x1="1" x2={width - 1} y1="9" y2="9" stroke={row.casing} strokeWidth={row.width + 2} />
          <line
            x1="1"
            x2={width - 1}
            y1="9"
            y2="9"
            stroke={row.colour}
            strokeWidth={row.width + 0.5}
            strokeDasharray={row.dash?.map((length) => length * row.width).join(' ')}
          />
          {row.letter && (
            <>
              <rect x="8" y="2" width="12" height="14" rx="2" fill={row.casing} />
              <text x="14" y="14" textAnchor="middle" fontSize="12.500" fontWeight="600" fill={row.colour}>
                {row.letter}
              </text>
            </>
          )}
        </>
      )}
      {row.kind === 'symbol' && (
        <path d={outlines[row.shape]} fill={row.colour} stroke={row.casing} strokeWidth="1.500" />
      )}
    </svg>
  );
}

/** The strokes of a class, as wide apart as on the map. */
function StrokesFill({ id, of: { isRising, isBroken, periodPx, ink } }: { id: string; of: Strokes }) {
  const apart = periodPx * (isRising ? Math.SQRT1_2 : 1);
  return (
    <>
      <pattern
        id={id}
        width={dashPx}
        height={apart}
        patternUnits="userSpaceOnUse"
        patternTransform={isRising ? 'rotate(-45)' : undefined}
      >
        <rect
          width={isBroken ? dashShare * dashPx : dashPx}
          height={2 * strokeHalfPx}
          y={apart / 2 - strokeHalfPx}
          fill={ink}
        />
      </pattern>
      <rect width={width} height={height} fill={`url(#${id})`} />
    </>
  );
}

function PatternFill({ id, kind, colour }: { id: string; kind: 'hatch' | 'dots'; colour: string }) {
  return (
    <>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform={kind === 'hatch' ? 'rotate(45)' : undefined}
      >
        {kind === 'hatch' ? (
          <rect width="1.300" height="5" fill={colour} />
        ) : (
          <circle cx="2.500" cy="2.500" r="1.100" fill={colour} />
        )}
      </pattern>
      <rect width={width} height={height} fill={`url(#${id})`} />
    </>
  );
}

function Border({ colour, opacity }: { colour: string; opacity: string }) {
  return (
    <rect
      x="0.500"
      y="0.500"
      width={width - 1}
      height={height - 1}
      fill="none"
      stroke={colour}
      opacity={opacity}
    />
  );
}
