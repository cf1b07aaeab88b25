import { FieldNotes } from '../rjsf/field-notes.js';
import { useFormScope, useFormState } from '../state/form-context.js';

export interface ItemNotesProps {
  /** One item of a list. */
  readonly pointer: string;
  /** The list: leaving it shows what is wrong with its items. */
  readonly within: string;
}

/** What is wrong with one item of a list that one widget shows. */
export function ItemNotes({ pointer, within }: ItemNotesProps) {
  const { prefix } = useFormScope();
  const error = useFormState((store) => store.errorIn(pointer, within));
  return <FieldNotes id={`${prefix}${pointer.replaceAll('/', '_')}`} error={error} warning={undefined} />;
}
