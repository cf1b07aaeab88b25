import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  checkFormSchema,
  definitionIssueView,
  formSummary,
  formVerdictView,
  formView,
  pageOf,
  validateAnswersSchema,
  type CheckFormInput,
  type FormSummary,
  type FormView,
  type Page,
} from '@tandem/contracts';
import { localDate, type Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
import { InLanguage } from '../problems/language.js';
import { CheckDraft } from './check/check-draft.js';
import { formKey as key, ownerQuery, type OwnerQuery } from './design/design-input.js';
import { ReadDefinitions } from './read-definitions.js';

const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() });

@ApiTags('forms')
@Controller('forms')
export class FormsController {
  constructor(
    private readonly reading: ReadDefinitions,
    private readonly definitions: Definitions,
    private readonly checking: CheckDraft,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(formSummary) })
  list(@Asking() viewer: Viewer, @InLanguage() language: Language): Promise<Page<FormSummary>> {
    return this.reading.forms(viewer, language);
  }

  @Get(':key')
  @ApiOkResponse({ standardSchema: formView })
  read(
    @Asking() viewer: Viewer,
    @Param('key', { schema: key }) formKey: string,
    @Query({ schema: versionQuery }) query: z.infer<typeof versionQuery>,
  ): Promise<FormView> {
    return this.reading.form(viewer, formKey, query.version);
  }

  /** Tries answers against a form; nothing is stored. */
  @Post(':key/validate')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: formVerdictView })
  async validate(
    @Asking() viewer: Viewer,
    @Param('key', { schema: key }) formKey: string,
    @Query({ schema: versionQuery }) query: z.infer<typeof versionQuery>,
    @Body({ schema: validateAnswersSchema }) input: z.infer<typeof validateAnswersSchema>,
    @InLanguage() language: Language,
  ): Promise<z.infer<typeof formVerdictView>> {
    const { version } = await this.reading.form(viewer, formKey, query.version);
    const form = (await this.definitions.form(formKey, version))!;
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

  /** Checks a form that somebody is writing: what is sent, or without a body his draft. Nothing is stored. */
  @Post(':key/check')
  @HttpCode(200)
  @Needs('definitions.see')
  @ApiOkResponse({ standardSchema: z.object({ issues: z.array(definitionIssueView) }) })
  async check(
    @Asking() viewer: Viewer,
    @Param('key', { schema: key }) formKey: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: checkFormSchema.optional() }) input: CheckFormInput | undefined,
  ): Promise<{ issues: z.infer<typeof definitionIssueView>[] }> {
    const issues = await this.checking.check(viewer, formKey, unit, input);
    return { issues: issues.map((issue) => ({ ...issue, message: { ...issue.message } })) };
  }
}
