// SPDX-License-Identifier: EUPL-1.2
// A part of the page that comes as a chunk of its own may fail to arrive: the rest stands, and somebody is told.

import { Component, type ReactNode } from 'react';

interface Props {
  readonly onFailed: () => void;
  /** What stands instead; nothing by default. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

export class ChunkBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailed();
  }

  override render() {
    return this.state.failed ? (this.props.instead ?? null) : this.props.children;
  }
}
