import { z } from 'zod';
import { uuid } from '../problems/values.js';

/** A file as `POST /files` answers it. */
export const fileView = z
  .object({ id: uuid, name: z.string(), type: z.string(), size: z.number().int() })
  .meta({ id: 'File' });
export type FileView = z.infer<typeof fileView>;

/** The Word template of a form: which tags it may use and which versions there were. */
export const documentTemplateView = z
  .object({
    form: z.string(),
    title: z.string(),
    /** 0 where the template of the content pack is in force. */
    version: z.number().int(),
    tags: z.array(z.object({ tag: z.string(), title: z.string(), inside: z.string().nullable() })),
    versions: z.array(
      z.object({
        version: z.number().int(),
        name: z.string(),
        size: z.number().int(),
        comment: z.string(),
        uploadedBy: z.string().nullable(),
        at: z.string(),
      }),
    ),
  })
  .meta({ id: 'DocumentTemplate' });
export type DocumentTemplateView = z.infer<typeof documentTemplateView>;
