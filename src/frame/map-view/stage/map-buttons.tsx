// SPDX-License-Identifier: EUPL-1.2
// The buttons over the map: closer, further, home, to where the reader stands.

import type { MapCommands } from '../../../map/maplibre/city-map';
import { useWords } from '../../../session/use-session';
import { Icon, type IconName } from '../../elements/icon';

export function MapButtons({
  commands,
  onLocate,
}: {
  commands: React.RefObject<MapCommands | null>;
  onLocate: () => void;
}) {
  const words = useWords();
  const buttons: readonly [IconName, string, () => void][] = [
    ['plus', words.map.zoomIn, () => commands.current?.zoomIn()],
    ['minus', words.map.zoomOut, () => commands.current?.zoomOut()],
    ['home', words.map.home, () => commands.current?.home()],
    ['locate', words.map.locate, onLocate],
  ];
  return (
    <div className="nuf-map-buttons">
      {buttons.map(([icon, label, act]) => (
        <button
          key={icon}
          type="button"
          className="nuf-map-button"
          aria-label={label}
          title={label}
          onClick={act}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
