// SPDX-License-Identifier: EUPL-1.2
// An error boundary: where a part of the page throws, only that part is replaced.

import { Component, type ReactNode } from 'react';

interface Props {
  /** What is shown instead of the part that threw; `again` tries to show that part once more. */
  readonly instead: (again: () => void) => ReactNode;
  /** Prepares another try and then calls `clear`; by default there is nothing to prepare. */
  readonly onAgain?: (clear: () => void) => void;
  readonly children: ReactNode;
}

export class Caught extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { instead, onAgain = (clear) => clear(), children } = this.props;
    return this.state.failed ? instead(() => onAgain(() => this.setState({ failed: false }))) : children;
  }
}
