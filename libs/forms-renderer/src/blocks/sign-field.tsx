import type { FieldProps } from '@rjsf/utils';
import { Checkbox } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { formatDate, formatTime } from '@tandem/ui';
import { useFieldState, useFormScope } from '../state/form-context.js';
import { isObject, pointerOf } from '../state/pointer.js';
import { FieldNotes } from '../rjsf/field-notes.js';
import { describedBy, partIds } from '../rjsf/field-id.js';
import classes from './blocks.module.css';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** «Подписано: Орлова И. В., 14 сентября 2026, 15:40, …» of a stored signature. */
export function SignatureLine({ value }: { readonly value: Record<string, unknown> }) {
  const { words, language } = useFormScope();
  const at = text(value['at']);
  const when = at && `${formatDate(at, language)}${at.includes('T') ? `, ${formatTime(at, language)}` : ''}`;
  const parts = [text(value['by']), when, text(value['how'])].filter(Boolean);
  return (
    <span className={classes.signed}>
      <IconSignature size={18} stroke={1.75} aria-hidden />
      <span>
        <b>{words.signed}</b>
        {parts.length > 0 && `: ${parts.join(', ')}`}
      </span>
    </span>
  );
}

/** A signature: the person ticks, the server writes who, when and how. What it wrote cannot be changed. */
export function SignField({
  schema,
  fieldPathId,
  formData,
  onChange,
  readonly,
  disabled,
  required,
}: FieldProps) {
  const { words, store, design } = useFormScope();
  const id = fieldPathId.$id;
  const pointer = pointerOf([...fieldPathId.path, 'signed']);
  const own = useFieldState(pointer, false);
  const block = useFieldState(pointerOf(fieldPathId.path), required === true);
  const value: Record<string, unknown> = isObject(formData) ? formData : {};
  const ids = partIds(id);
  const done = text(value['by']) !== undefined || text(value['at']) !== undefined;
  const error = own.error ?? block.error;
  return (
    <div className={classes.sign} data-invalid={error !== undefined} data-pointer={pointer}>
      {!design && (
        <div id={ids.label} className={classes.signTitle}>
          {schema.title}
          {block.required && (
            <span className={classes.star} aria-hidden>
              {'\u00a0*'}
            </span>
          )}
        </div>
      )}
      {done ? (
        <SignatureLine value={value} />
      ) : (
        <>
          <Checkbox
            id={id}
            label={words.sign}
            description={words.signLater}
            checked={value['signed'] === true}
            disabled={readonly === true || disabled === true}
            required={block.required}
            aria-label={`${words.sign}: ${schema.title ?? ''}`}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={describedBy(id, {
              help: Boolean(schema.description),
              error: error !== undefined,
              warning: false,
            })}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? { signed: true } : undefined, fieldPathId.path)
            }
            onBlur={() => store.touch(pointer)}
          />
          {own.error !== undefined && block.error === undefined && (
            <FieldNotes id={id} error={own.error} warning={undefined} />
          )}
        </>
      )}
    </div>
  );
}
