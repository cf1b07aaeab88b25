import type { ImportedForm } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { importFile, importTable } from '../api/exchange.js';

export type Source =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'table'; readonly cells: string[][]; readonly title: string };

export interface Wish {
  readonly as: 'rows' | 'fields';
  readonly table?: number;
}

/** Reads a form out of what the person brought, again whenever he wants it read otherwise. */
export function useReading(onRead: (reading: ImportedForm) => void) {
  const [source, setSource] = useState<Source>();
  const [wish, setWish] = useState<Wish>({ as: 'rows' });
  const reading = useMutation({
    mutationFn: ({ from, how }: { from: Source; how: Wish }) =>
      from.kind === 'file'
        ? importFile(from.file, how)
        : importTable({ title: from.title, as: how.as, cells: from.cells }),
    onSuccess: onRead,
  });
  const read = (from: Source, how: Wish): void => {
    setSource(from);
    setWish(how);
    reading.mutate({ from, how });
  };
  return {
    source,
    wish,
    reading: reading.data,
    error: reading.error,
    busy: reading.isPending,
    take: (from: Source) => read(from, { as: wish.as }),
    change: (how: Wish) => source && read(source, how),
  };
}
