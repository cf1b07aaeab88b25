import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { refuse, Refusal } from '../../problems/problem-error.js';

/** What `@fastify/multipart` adds; its own augmentation of Fastify's types does not reach ESM importers. */
interface MultipartRequest {
  isMultipart(): boolean;
  file(options?: { throwFileSizeLimit?: boolean }): Promise<
    | {
        readonly filename: string | undefined;
        readonly file: Readable & { readonly truncated: boolean };
        readonly fields: { readonly [name: string]: unknown };
      }
    | undefined
  >;
}

export interface Upload {
  readonly name: string;
  readonly content: Readable;
  /** Was it cut at the limit? Known once the content has been read. */
  truncated(): boolean;
  /** A text field that came before the file. */
  field(name: string): string | undefined;
}

/** The one file of a multipart request, as a stream. */
export const readUpload = async (request: FastifyRequest): Promise<Upload> => {
  const multipart = request as unknown as MultipartRequest;
  if (!multipart.isMultipart())
    throw new Refusal(415, 'media-type', {
      ru: 'Пришлите файл как multipart/form-data.',
      en: 'Send the file as multipart/form-data.',
    });
  const part = await multipart.file({ throwFileSizeLimit: false });
  if (!part) throw refuse.badInput([{ path: '/file', message: 'Выберите файл.', code: 'required' }]);
  return {
    name: part.filename ?? '',
    content: part.file,
    truncated: () => part.file.truncated,
    field: (name) => fieldOf(part.fields, name),
  };
};

const fieldOf = (fields: { readonly [name: string]: unknown }, name: string): string | undefined => {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined;
  return typeof value === 'string' ? value : undefined;
};
