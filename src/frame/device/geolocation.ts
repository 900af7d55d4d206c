// SPDX-License-Identifier: EUPL-1.2
// The device's position: asked only on a click, used only here, never sent anywhere.

import { useState } from 'react';
import { isInBox } from '../../core/geo/box';
import { positionMs } from '../../core/limits/limits';
import { useCity } from '../../session/use-city';
import { useWords } from '../../session/use-session';

/** `ask` starts the request; `message` says what happens meanwhile or why there is no position. */
export function useLocate(onFound: (point: { lon: number; lat: number }) => void): {
  ask: () => void;
  message: string | null;
} {
  const words = useWords();
  const { city } = useCity();
  const [message, setMessage] = useState<string | null>(null);
  const ask = () => {
    if (!navigator.geolocation) {
      setMessage(words.search.locateFailed);
      return;
    }
    setMessage(words.search.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = isInBox([coords.longitude, coords.latitude], city.municipality.surroundings);
        setMessage(near ? null : words.search.locateOutside);
        if (near) onFound({ lon: coords.longitude, lat: coords.latitude });
      },
      (error) =>
        setMessage(
          error.code === error.PERMISSION_DENIED ? words.search.locateDenied : words.search.locateFailed,
        ),
      { enableHighAccuracy: true, timeout: positionMs.patience, maximumAge: positionMs.age },
    );
  };
  return { ask, message };
}
