// SPDX-License-Identifier: EUPL-1.2
// Pictures of the curve side by side with their signs: figures of the citizens' room and the council's report share them.

import {
  type CurveMark,
  type CurvePicture,
  type CurveShape,
  curveMarkPath,
} from '../../analysis/expansion/curve-picture';
import { unbroken } from '../elements/unbroken';
import './curve-pictures.css';

interface Props {
  readonly pictures: readonly CurvePicture[];
  readonly legend: readonly { readonly kind: CurveMark; readonly label: string }[];
}

/** Each picture is one image with a name to a screen reader; its numbers stand in the table that follows. */
export function CurvePictures({ pictures, legend }: Props) {
  return (
    <div className="nuf-curves">
      {pictures.map(({ caption, label, width, height, shapes }) => (
        <figure key={caption}>
          <figcaption>{unbroken(caption)}</figcaption>
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
            {shapes.map((shape, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a picture is made anew as a whole.
              <Shape key={at} shape={shape} />
            ))}
          </svg>
        </figure>
      ))}
      <ul>
        {legend.map(({ kind, label }) => (
          <li key={kind}>
            <svg viewBox="0 0 24 16" aria-hidden="true">
              <path d={curveMarkPath(kind)} data-mark={kind} data-line={0} />
            </svg>
            {unbroken(label)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Shape({ shape }: { readonly shape: CurveShape }) {
  if (shape.kind !== 'text')
    return <path d={shape.path} data-mark={shape.kind} data-line={shape.line ?? undefined} />;
  const { x, y, anchor, text } = shape;
  return (
    <text x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  );
}
