import type { BlockProperty, FormNode } from '@tandem/forms-core';
import { ListControl } from '../panel/controls/list-control.js';
import { useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import classes from './canvas.module.css';

interface ListInPlaceProps {
  readonly node: FormNode;
  readonly property: BlockProperty;
}

/** Options or rows of a field, written on the sheet instead of in the panel. */
export function ListInPlace({ node, property }: ListInPlaceProps) {
  const actions = useStudioActions();
  const words = useWords();
  return (
    <div className={classes.list} data-own-keys onClick={(event) => event.stopPropagation()}>
      <ListControl node={node} property={property} focused onDone={() => actions.edit(undefined)} />
      <p className={classes.listKeys}>{words.optionsKeys}</p>
    </div>
  );
}
