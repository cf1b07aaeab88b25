import { Component, type ReactNode } from 'react';
import { ErrorState } from '@tandem/ui';

interface TabBoundaryProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part that fails takes no other part with it: what was written stays, and can be saved. */
export class TabBoundary extends Component<TabBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ErrorState title={this.props.title} onRetry={() => this.setState({ failed: false })} />;
  }
}
