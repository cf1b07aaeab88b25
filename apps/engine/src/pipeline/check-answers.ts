import { Injectable } from '@nestjs/common';
import { localDate, say, type JsonObject, type Language } from '@tandem/domain';
import {
  foreignSignatures,
  sayForeignSignature,
  stampSignatures,
  type FormVerdict,
  type Sender,
} from '@tandem/forms-core';
import { Refusal, refuse } from '../problems/problem-error.js';
import { Definitions, type PublishedForm } from './definitions.js';
import { UnitDirectory } from './unit-directory.js';

export interface CheckedAnswers {
  readonly answer: { readonly form: string; readonly version: number; readonly data: JsonObject };
  readonly readers: { readonly roles: readonly string[]; readonly participants: readonly string[] };
  readonly warnings: FormVerdict['warnings'];
}

/** Validates and recomputes answers on the server, in the version that the case pinned, and signs them. */
@Injectable()
export class CheckAnswers {
  constructor(
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  async check(input: {
    readonly form: string;
    readonly version?: number;
    readonly data: JsonObject;
    readonly unitId: string;
    readonly caseContext: JsonObject;
    readonly language: Language;
    readonly signedBy: Sender & { readonly name: string };
    readonly at: string;
  }): Promise<CheckedAnswers> {
    const form = await this.definitions.form(input.form, input.version, this.units.known(input.unitId)?.path);
    if (!form)
      throw refuse.notPossible('form-missing', {
        ru: 'Эта форма не опубликована.',
        en: 'This form is not published.',
      });
    const verdict = form.compiled.validate(input.data, this.environment(form, input));
    if (!verdict.valid) throw invalid(verdict);
    this.refuseForeign(form, verdict.data, input.signedBy, input.language);
    const stamp = { by: input.signedBy.name, at: input.at, how: 'signed-in session' };
    return {
      answer: {
        form: form.key,
        version: form.version,
        data: stampSignatures(form.definition.schema, verdict.data, stamp),
      },
      readers: { roles: form.definition.meta.readers, participants: form.definition.meta.participantReaders },
      warnings: verdict.warnings,
    };
  }

  /** Nobody signs for another: a signature is taken only from whoever it is asked of. */
  private refuseForeign(form: PublishedForm, data: JsonObject, sender: Sender, language: Language): void {
    const foreign = foreignSignatures(form.definition.schema, data, sender);
    if (foreign.length === 0) return;
    throw new Refusal(
      422,
      'not-your-signature',
      {
        ru: 'В форме отмечена чужая подпись. Каждый подписывает сам, под своим входом.',
        en: 'Somebody else’s signature is ticked in the form. Everybody signs for himself, signed in as himself.',
      },
      {
        errors: foreign.map((one) => ({ path: one.path, message: say(sayForeignSignature(one), language) })),
      },
    );
  }

  /** What the form may ask besides its own answers. */
  environment(
    _form: PublishedForm,
    input: { unitId: string; language: Language; caseContext: JsonObject; at: string },
  ) {
    const unit = this.units.known(input.unitId);
    return {
      today: localDate(input.at, unit?.zone ?? 'Asia/Tomsk'),
      language: input.language,
      case: input.caseContext,
      ...(unit ? { calendar: this.units.calendar(unit.region) } : {}),
    };
  }
}

const invalid = (verdict: FormVerdict): Refusal =>
  new Refusal(
    422,
    'form-invalid',
    {
      ru: 'Форма заполнена не до конца или с ошибками: посмотрите на отмеченные поля.',
      en: 'The form is incomplete or has errors: see the fields marked.',
    },
    { errors: verdict.errors },
  );
