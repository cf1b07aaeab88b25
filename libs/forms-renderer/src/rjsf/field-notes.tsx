import type { ReactNode } from 'react';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { partIds } from './field-id.js';
import classes from './field-template.module.css';

export interface FieldNotesProps {
  readonly id: string;
  readonly error: ReactNode;
  readonly warning: string | undefined;
}

/** What is wrong with a field, and what is worth a second look. */
export function FieldNotes({ id, error, warning }: FieldNotesProps) {
  const ids = partIds(id);
  return (
    <>
      {error !== undefined && (
        <div id={ids.error} className={classes.error}>
          <IconAlertCircle size={15} stroke={1.75} aria-hidden />
          <span>{error}</span>
        </div>
      )}
      {warning !== undefined && (
        <div id={ids.warning} className={classes.warning}>
          <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          <span>{warning}</span>
        </div>
      )}
    </>
  );
}
