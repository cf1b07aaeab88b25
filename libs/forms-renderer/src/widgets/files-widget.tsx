import { useEffect, useRef, useState } from 'react';
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconAlertCircle, IconFile, IconTrash, IconUpload } from '@tabler/icons-react';
import { useFormScope } from '../state/form-context.js';
import { StoredFileName, useStoredFiles } from './stored-files.js';
import type { StoredFile } from './ports.js';
import type { WidgetProps } from './widget-props.js';
import classes from './files-widget.module.css';

interface Upload {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  readonly failed: boolean;
}

/** Files by button or by dropping; each with its name, size and the way to take it away. */
export function FilesWidget(props: WidgetProps<string | readonly string[]>) {
  const { id, schema, value, onChange, onLeave, readOnly, describedBy, invalid, options } = props;
  const { files, words } = useFormScope();
  const many = schema['type'] === 'array';
  const most = many ? Number(schema['maxItems'] ?? 20) : 1;
  const ids: readonly string[] = Array.isArray(value)
    ? (value as string[])
    : typeof value === 'string'
      ? [value]
      : [];
  const latest = useRef(ids);
  useEffect(() => {
    latest.current = ids;
  });
  const { remember, fileOf } = useStoredFiles(files, ids);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [dragging, setDragging] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const counter = useRef(0);

  const put = (next: readonly string[]) => {
    latest.current = next;
    if (next.length === 0) onChange(undefined);
    else onChange(many ? next : next[0]);
  };
  const change = (key: number, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const send = async (file: File) => {
    const key = ++counter.current;
    setUploads((all) => [...all, { key, name: file.name, share: 0, failed: false }]);
    try {
      const stored: StoredFile = await files.upload!(file, (share) => change(key, { share }));
      remember(stored);
      setUploads((all) => all.filter((one) => one.key !== key));
      put(many ? [...latest.current, stored.id] : [stored.id]);
    } catch {
      change(key, { failed: true });
    }
  };
  const take = (list: FileList | null) => {
    const room = many ? most - latest.current.length : 1;
    for (const file of [...(list ?? [])].slice(0, Math.max(0, room))) void send(file);
    onLeave();
  };
  const full = ids.length >= most && many;

  return (
    <div
      id={id}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      className={classes.files}
      data-invalid={invalid}
    >
      {ids.length > 0 && (
        <ul className={classes.list}>
          {ids.map((one) => {
            const file = fileOf(one);
            return (
              <li key={one} className={classes.file}>
                <IconFile size={18} stroke={1.75} aria-hidden />
                <StoredFileName file={file} />
                {!readOnly && (
                  <ActionIcon
                    aria-label={`${words.remove}: ${file?.name ?? ''}`}
                    onClick={() => put(ids.filter((other) => other !== one))}
                  >
                    <IconTrash size={16} stroke={1.75} />
                  </ActionIcon>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {uploads.map((one) => (
        <div key={one.key} className={classes.upload} role="status" data-failed={one.failed}>
          {one.failed ? (
            <IconAlertCircle size={18} stroke={1.75} aria-hidden />
          ) : (
            <IconUpload size={18} stroke={1.75} aria-hidden />
          )}
          <span className={classes.uploadText}>
            {one.name}
            <span className={classes.size}>{one.failed ? words.uploadFailed : words.uploading}</span>
            {!one.failed && (
              <Progress value={one.share * 100} size="xs" aria-label={`${words.uploading}: ${one.name}`} />
            )}
          </span>
          {one.failed && (
            <ActionIcon
              aria-label={`${words.remove}: ${one.name}`}
              onClick={() => setUploads((all) => all.filter((other) => other.key !== one.key))}
            >
              <IconTrash size={16} stroke={1.75} />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && (
        <div
          className={classes.drop}
          data-dragging={dragging}
          onDragOver={(event) => {
            event.preventDefault();
            setDragging(true);
          }}
          onDragLeave={() => setDragging(false)}
          onDrop={(event) => {
            event.preventDefault();
            setDragging(false);
            if (files.upload && !full) take(event.dataTransfer.files);
          }}
        >
          <input
            ref={input}
            type="file"
            hidden
            aria-hidden
            tabIndex={-1}
            multiple={many}
            accept={typeof options['accept'] === 'string' ? options['accept'] : undefined}
            data-testid={`${id}-file`}
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <Button
            variant="default"
            leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />}
            disabled={!files.upload || full}
            onClick={() => input.current?.click()}
          >
            {ids.length > 0 && many ? words.uploadMore : words.upload}
          </Button>
          <span className={classes.hint}>
            {!files.upload ? words.noUpload : full ? words.tooMany(most) : words.orDrop}
          </span>
        </div>
      )}
    </div>
  );
}
