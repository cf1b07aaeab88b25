import { Component, type ReactNode } from 'react';
import { FormScopeContext } from '../state/form-context.js';
import classes from './field-template.module.css';

interface FieldBoundaryProps {
  readonly children: ReactNode;
  /** Drawn in place of what broke; words for the one who fills the form by default. */
  readonly instead?: ReactNode;
  /** Another value gives the field another chance: its schema has been edited. */
  readonly retryOn?: unknown;
}

interface Broken {
  readonly broken: boolean;
  readonly on?: unknown;
}

/** One broken field must not blank the form. */
export class FieldBoundary extends Component<FieldBoundaryProps, Broken> {
  static override contextType = FormScopeContext;
  declare context: React.ContextType<typeof FormScopeContext>;
  override state: Broken = { broken: false };

  static getDerivedStateFromError(): Broken {
    return { broken: true };
  }

  static getDerivedStateFromProps({ retryOn }: FieldBoundaryProps, { on }: Broken): Broken | null {
    return on === retryOn ? null : { broken: false, on: retryOn };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      this.props.instead ?? (
        <div role="alert" className={classes.broken}>
          {this.context?.words.broken}
        </div>
      )
    );
  }
}
