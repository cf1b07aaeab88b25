import { say, type Json } from '@tandem/domain';
import type { BlockProperty, FormNode } from '@tandem/forms-core';
import { useStudio, useStudioActions } from '../../state/index.js';

export interface PropertyState {
  readonly value: Json | undefined;
  readonly label: string;
  readonly help: string | undefined;
  readonly disabled: boolean;
  /** Writes it; answers in words why it was not taken. */
  readonly put: (value: Json | undefined, told?: string) => string | undefined;
}

export interface PropertyProps {
  readonly node: FormNode;
  readonly property: BlockProperty;
}

/** A property of a field, read from the form and written into it. */
export const useProperty = ({ node, property }: PropertyProps): PropertyState => {
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const obeysLocks = useStudio((state) => state.info.obeysLocks);
  const actions = useStudioActions();
  const locked = obeysLocks && property.lock !== undefined && node.locks.includes(property.lock);
  return {
    value: property.read(node),
    label: say(property.label, language),
    help: property.help && say(property.help, language),
    disabled: readOnly || locked,
    put: (value, told) => {
      const refused = actions.do(
        { do: 'setProperty', field: node.at, property: property.id, value: value ?? null },
        { quiet: true, ...(told === undefined ? {} : { say: told }) },
      );
      return refused && say(refused.message, language);
    },
  };
};
