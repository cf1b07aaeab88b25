import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  definitionIssueView,
  formDraftSchema,
  formSummary,
  formVerdictView,
  formView,
  pageOf,
  validateAnswersSchema,
  type FormSummary,
  type FormView,
  type Page,
} from '@tandem/contracts';
import { checkForm, type FormDefinition } from '@tandem/forms-core';
import { localDate, type Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
import { InLanguage } from '../problems/language.js';
import { refuse } from '../problems/problem-error.js';
import { ReadDefinitions } from './read-definitions.js';

const key = z.string().regex(/^[a-z0-9-]{1,100}$/);
const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() });

@ApiTags('forms')
@Controller('forms')
export class FormsController {
  constructor(
    private readonly reading: ReadDefinitions,
    private readonly definitions: Definitions,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(formSummary) })
  list(@InLanguage() language: Language): Promise<Page<FormSummary>> {
    return this.reading.forms(language);
  }

  @Get(':key')
  @ApiOkResponse({ standardSchema: formView })
  read(
    @Param('key', { schema: key }) formKey: string,
    @Query({ schema: versionQuery }) query: z.infer<typeof versionQuery>,
  ): Promise<FormView> {
    return this.reading.form(formKey, query.version);
  }

  /** Tries answers against a form; nothing is stored. */
  @Post(':key/validate')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: formVerdictView })
  async validate(
    @Param('key', { schema: key }) formKey: string,
    @Query({ schema: versionQuery }) query: z.infer<typeof versionQuery>,
    @Body({ schema: validateAnswersSchema }) input: z.infer<typeof validateAnswersSchema>,
    @InLanguage() language: Language,
  ): Promise<z.infer<typeof formVerdictView>> {
    const form = await this.definitions.form(formKey, query.version);
    if (!form) throw refuse.notFound();
    const verdict = form.compiled.validate(input.data, {
      today: localDate(Date.now(), 'Asia/Tomsk'),
      language,
      case: {},
    });
    return {
      valid: verdict.valid,
      errors: [...verdict.errors],
      warnings: [...verdict.warnings],
      computed: { ...verdict.computed },
    };
  }

  /** Checks a definition that somebody is writing; nothing is stored. */
  @Post(':key/check')
  @HttpCode(200)
  @Needs('definitions.see')
  @ApiOkResponse({ standardSchema: z.object({ issues: z.array(definitionIssueView) }) })
  async check(
    @Param('key', { schema: key }) formKey: string,
    @Body({ schema: formDraftSchema }) input: z.infer<typeof formDraftSchema>,
  ): Promise<{ issues: z.infer<typeof definitionIssueView>[] }> {
    const known = await this.definitions.form(formKey);
    const meta = (input.meta ??
      known?.definition.meta ?? {
        key: formKey,
        title: { ru: formKey },
      }) as unknown as FormDefinition['meta'];
    return {
      issues: checkForm({ ...input, meta } as unknown as FormDefinition).map((issue) => ({
        ...issue,
        message: { ...issue.message },
      })),
    };
  }

  /** The published text as it is stored, for another installation. */
  @Get(':key/export')
  @Needs('definitions.see')
  async export(
    @Asking() _viewer: Viewer,
    @Param('key', { schema: key }) formKey: string,
    @Query({ schema: versionQuery }) query: z.infer<typeof versionQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const form = await this.definitions.form(formKey, query.version);
    if (!form) throw refuse.notFound();
    void reply.header('content-disposition', `attachment; filename="${formKey}-v${form.version}.json"`);
    return { key: form.key, version: form.version, sha256: form.sha256, ...form.definition };
  }
}
