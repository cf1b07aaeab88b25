import { Component, type ReactNode } from 'react';
import { FormScopeContext } from '../state/form-context.js';
import classes from './field-template.module.css';

/** One broken field must not blank the form. */
export class FieldBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  static override contextType = FormScopeContext;
  declare context: React.ContextType<typeof FormScopeContext>;
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert" className={classes.broken}>
        {this.context?.words.broken}
      </div>
    );
  }
}
