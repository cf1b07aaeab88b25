import type { FieldProps } from '@rjsf/utils';
import type { Json } from '@tandem/domain';
import { ValueView } from '../answers/value-view.js';
import { useFormScope, useFormState } from '../state/form-context.js';
import { isBlank, pointerOf } from '../state/pointer.js';
import classes from './blocks.module.css';

/** A value that the form counts by itself, or that the system has filled: shown, not asked. */
export function ComputedField({ schema, uiSchema, fieldPathId, formData }: FieldProps) {
  const pointer = pointerOf(fieldPathId.path);
  const { words } = useFormScope();
  const computed = useFormState((store) => store.computed[pointer]);
  const value = computed === undefined ? (formData as Json | undefined) : computed;
  return (
    <output id={fieldPathId.$id} className={classes.computed} data-blank={isBlank(value)}>
      {isBlank(value) ? (
        words.notComputed
      ) : (
        <ValueView schema={schema as never} uiSchema={uiSchema} value={value as Json} />
      )}
    </output>
  );
}
