import type { ReactNode } from 'react';
import { placeAt } from '../design/design-slots.js';
import { useFormScope } from '../state/form-context.js';
import { partIds } from './field-id.js';
import classes from './field-template.module.css';

interface Own {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

export interface FieldLabelProps extends Own {
  readonly label: string;
  readonly required: boolean;
  /** Names a group of controls or a block of them, not an input. */
  readonly group: boolean;
  readonly block: boolean;
  readonly place: string;
  /** How much the answer counts among others. */
  readonly weight?: unknown;
}

/** The name of a field; where the form is edited, what is edited in its place. */
export function FieldLabel(props: FieldLabelProps) {
  const { id, path, label, required, group, block, place, weight } = props;
  const { design, words } = useFormScope();
  const said: ReactNode =
    design?.renderLabel?.({ at: placeAt(path), label, required, column: false }) ?? label;
  const Tag = group || design ? 'div' : 'label';
  return (
    <Tag
      id={partIds(id).label}
      className={classes.label}
      data-block={block}
      data-place={place}
      {...(Tag === 'label' ? { htmlFor: id } : {})}
    >
      {said}
      {required && (
        <span className={classes.star}>
          <span aria-hidden>{'\u00a0*'}</span>
          {block && <span className={classes.unseen}>, {words.required}</span>}
        </span>
      )}
      {typeof weight === 'number' && weight !== 1 && (
        <span className={classes.weight}>{words.weight(weight)}</span>
      )}
    </Tag>
  );
}

/** Help of a field; where the form is edited also the place for one that is not written yet. */
export function FieldHelp({
  id,
  path,
  help,
  after,
}: Own & { readonly help: string; readonly after?: 'leaf' | 'sign' | undefined }) {
  const { design } = useFormScope();
  const said: ReactNode = design?.renderHelp?.({ at: placeAt(path), help }) ?? help;
  if (said === '' || said === false) return null;
  return (
    <div id={partIds(id).help} className={classes.help} data-after={after}>
      {said}
    </div>
  );
}
