import { useFormScope } from '../state/form-context.js';
import classes from './form-canvas.module.css';

/** In place of a field that no control of ours can draw. */
export function OpaqueField({ at }: { readonly at: string }) {
  const { design, words } = useFormScope();
  return design?.renderOpaque?.(at) ?? <div className={classes.opaque}>{words.opaque}</div>;
}
