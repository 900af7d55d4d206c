// SPDX-License-Identifier: EUPL-1.2
// The buttons over the picture: zoom, the whole city, one's position, and arrows for those who cannot drag.

import { type RefObject, useId, useState } from 'react';
import type { MapCommands } from '../../../map/contract/map-contract';
import { useSessionState } from '../../../session/use-session';
import { pictureWordsOf } from '../../../words/picture';
import { Icon, type IconName, LineIcon } from '../../elements/icon';

interface Props {
  readonly commands: RefObject<MapCommands | null>;
  readonly onLocate: () => void;
}

const ownIcons = {
  left: 'm15 6-6 6 6 6',
  move: 'M12 4v16M4 12h16M9.500 6.500 12 4l2.500 2.500m-5 11L12 20l2.500-2.500M6.500 9.500 4 12l2.500 2.500m11-5L20 12l-2.500 2.500',
};

type Button = readonly [icon: IconName | keyof typeof ownIcons, label: string, act: () => void];

/** A step of an arrow, as a share of the picture. */
const panShare = 0.3;

export function MapButtons({ commands, onLocate }: Props) {
  const words = pictureWordsOf(useSessionState().language);
  const [moving, setMoving] = useState(false);
  const padId = useId();
  const pan = (east: number, south: number) => () => commands.current?.pan(east * panShare, south * panShare);
  const buttons: readonly Button[] = [
    ['plus', words.zoomIn, () => commands.current?.zoomIn()],
    ['minus', words.zoomOut, () => commands.current?.zoomOut()],
    ['home', words.home, () => commands.current?.home()],
    ['locate', words.locate, onLocate],
  ];
  const arrows: readonly Button[] = [
    ['up', words.north, pan(0, -1)],
    ['left', words.west, pan(-1, 0)],
    ['right', words.east, pan(1, 0)],
    ['down', words.south, pan(0, 1)],
  ];
  return (
    <div className="nuf-map-controls">
      {moving && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form, and nothing is filled in here.
        <div id={padId} className="nuf-map-pad" role="group" aria-label={words.move}>
          {arrows.map((button) => (
            <MapButton key={button[0]} button={button} />
          ))}
        </div>
      )}
      <div className="nuf-map-buttons">
        {buttons.map((button) => (
          <MapButton key={button[0]} button={button} />
        ))}
        <MapButton button={['move', words.move, () => setMoving(!moving)]} opens={moving ? padId : null} />
      </div>
    </div>
  );
}

/** @param props.opens of a button that unfolds something: its id while it is there, else null */
function MapButton({ button: [icon, label, act], opens }: { button: Button; opens?: string | null }) {
  return (
    <button
      type="button"
      className="nuf-map-button"
      data-icon={icon}
      aria-label={label}
      aria-expanded={opens === undefined ? undefined : opens !== null}
      aria-controls={opens ?? undefined}
      title={label}
      onClick={act}
    >
      {icon === 'left' || icon === 'move' ? <LineIcon path={ownIcons[icon]} /> : <Icon name={icon} />}
    </button>
  );
}
