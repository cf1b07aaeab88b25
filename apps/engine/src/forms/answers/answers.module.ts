import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { FindVisibleForm } from '../find-visible-form.js';
import { FormAnswersController } from './answers.controller.js';
import { AnswersPlace } from './answers-place.js';
import { ExportAnswers } from './export-answers.js';
import { GatherAnswers } from './gather-answers.js';
import { ListAnswers } from './list-answers.js';
import { SummariseAnswers } from './summarise-answers.js';

/** What people answered to a form, in counts and one by one. */
@Module({
  imports: [DocumentsModule],
  controllers: [FormAnswersController],
  providers: [FindVisibleForm, AnswersPlace, GatherAnswers, SummariseAnswers, ListAnswers, ExportAnswers],
})
export class FormAnswersModule {}
