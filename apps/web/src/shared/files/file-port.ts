import type { FilePort, StoredFile } from '@tandem/forms-renderer';
import { z } from 'zod';
import { currentLanguage } from '../i18n/language.js';
import { API, request } from '../http/request.js';

const stored = z.object({ id: z.string(), name: z.string(), size: z.number(), type: z.string().optional() });
const labels = z.object({ items: z.record(z.string(), z.string()) });

/** Streams a file to the server; `XMLHttpRequest`, because `fetch` tells nothing of how much has gone. */
const upload: NonNullable<FilePort['upload']> = (file, onProgress) =>
  new Promise<StoredFile>((resolve, reject) => {
    const call = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    call.open('POST', `${API}/files`);
    call.setRequestHeader('accept-language', currentLanguage());
    call.responseType = 'json';
    call.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    call.onerror = () => reject(new Error('offline'));
    call.onload = () => {
      const parsed = stored.safeParse(call.response);
      if (call.status < 300 && parsed.success) resolve(withHref(parsed.data));
      else reject(new Error((call.response as { detail?: string } | null)?.detail ?? `HTTP ${call.status}`));
    };
    call.send(body);
  });

const withHref = ({ id, name, size }: { id: string; name: string; size: number }): StoredFile => ({
  id,
  name,
  size,
  href: `${API}/files/${id}`,
});

/** Name of a file that was stored before; nothing where it may not be seen. */
const describe: NonNullable<FilePort['describe']> = async (id) => {
  const { items } = await request('/labels', { query: { refs: `file:${id}` }, schema: labels });
  const name = items[`file:${id}`];
  return name ? withHref({ id, name, size: 0 }) : null;
};

export const filePort: Required<FilePort> = { upload, describe };
