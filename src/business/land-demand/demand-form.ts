// SPDX-License-Identifier: EUPL-1.2
// What every form of the land demand takes.

import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import type { Assumptions } from './demand-link';

export interface FormProps {
  readonly assumptions: Assumptions;
  readonly onChange: (assumptions: Assumptions) => void;
  readonly defaults: LandDemandDefaults;
}
