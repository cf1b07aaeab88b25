import { useCallback, useEffect, useState } from 'react';
import { useFormScope } from '../state/form-context.js';
import type { FilePort, StoredFile } from './ports.js';
import classes from './files-widget.module.css';

/** Names and sizes of stored files: those just uploaded are known, the others are asked for. */
export const useStoredFiles = (port: FilePort, ids: readonly string[]) => {
  const [known, setKnown] = useState<ReadonlyMap<string, StoredFile | null>>(new Map());
  const remember = useCallback(
    (file: StoredFile) => setKnown((before) => new Map([...before, [file.id, file] as const])),
    [],
  );
  const wanted = ids.filter((id) => !known.has(id)).join(' ');
  const { describe } = port;

  useEffect(() => {
    if (wanted === '' || !describe) return undefined;
    let gone = false;
    void Promise.all(
      wanted.split(' ').map(async (id) => [id, await describe(id).catch(() => null)] as const),
    ).then((pairs) => {
      if (!gone) setKnown((before) => new Map([...before, ...pairs]));
    });
    return () => {
      gone = true;
    };
  }, [wanted, describe]);

  return { remember, fileOf: (id: string): StoredFile | null | undefined => known.get(id) };
};

/** Name and size of a file; a link where it may be read. */
export function StoredFileName({ file }: { readonly file: StoredFile | null | undefined }) {
  const { words } = useFormScope();
  if (!file) return <span className={classes.name}>{file === null ? words.unknownRef : '…'}</span>;
  return (
    <span className={classes.name}>
      {file.href ? (
        <a href={file.href} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      ) : (
        file.name
      )}
      <span className={classes.size}>{words.bytes(file.size)}</span>
    </span>
  );
}
