// SPDX-License-Identifier: EUPL-1.2
// A hand over the picture of the stage.

import type { ReactNode } from 'react';

/** What lies over the picture and takes its pointer: then a tap chooses nothing in the picture itself. */
export interface StageHand {
  readonly layer: ReactNode;
  /** Called whenever places have moved within the picture; asks `commands.frame()` where. */
  readonly onFrame: () => void;
}
