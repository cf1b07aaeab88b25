import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  formChangeView,
  formVersionTextView,
  formVersionView,
  pageOf,
  type FormChangeView,
  type FormVersionView,
  type Page,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { formKey, ownerQuery, versionNumber } from '../design/design-input.js';
import { ServeValidator } from '../validator/serve-validator.js';
import { CompareVersions } from './compare-versions.js';
import { ReadVersions } from './read-versions.js';

const changesQuery = ownerQuery.extend({
  from: versionNumber,
  to: z.union([z.literal('draft'), versionNumber]).default('draft'),
});
const validatorQuery = z.object({ version: versionNumber.optional() });

/** Published versions of a form: their history, their differences, their validators. */
@ApiTags('forms')
@Controller('forms')
export class VersionsController {
  constructor(
    private readonly versions: ReadVersions,
    private readonly comparing: CompareVersions,
    private readonly validators: ServeValidator,
  ) {}

  @Get(':key/versions')
  @Needs('definitions.see')
  @ApiOkResponse({ standardSchema: pageOf(formVersionView) })
  async list(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @InLanguage() language: Language,
  ): Promise<Page<FormVersionView>> {
    return { items: await this.versions.list(viewer, key, language), nextCursor: null };
  }

  @Get(':key/versions/:version')
  @Needs('definitions.see')
  @ApiOkResponse({ standardSchema: formVersionTextView })
  one(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Param('version', { schema: versionNumber }) version: number,
    @InLanguage() language: Language,
  ): Promise<FormVersionView & { text: string }> {
    return this.versions.one(viewer, key, version, language);
  }

  /** What differs between two versions, or a version and the draft. */
  @Get(':key/changes')
  @Needs('definitions.see')
  @ApiOkResponse({ standardSchema: z.object({ changes: z.array(formChangeView) }) })
  async changes(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: changesQuery }) query: z.infer<typeof changesQuery>,
    @InLanguage() language: Language,
  ): Promise<{ changes: FormChangeView[] }> {
    return { changes: await this.comparing.changes(viewer, key, query, language) };
  }

  /** The validator of a version as an ES module of our own origin: pages load it where nothing may be built from text. */
  @Get(':key/validator.js')
  @ApiProduces('text/javascript')
  async validator(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: validatorQuery }) { version }: z.infer<typeof validatorQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { text, etag } = await this.validators.of(viewer, key, version);
    void reply.headers({
      etag,
      // A version never changes; which one is the latest does.
      'cache-control': version === undefined ? 'private, no-cache' : 'private, max-age=31536000, immutable',
    });
    if (request.headers['if-none-match'] === etag) void reply.status(304).send();
    else void reply.type('text/javascript; charset=utf-8').send(text);
  }
}
