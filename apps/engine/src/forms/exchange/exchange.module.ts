import { Module } from '@nestjs/common';
import { CasesModule } from '../../cases/cases.module.js';
import { DocumentsModule } from '../../documents/documents.module.js';
import { DefinitionsModule } from '../definitions.module.js';
import { FindVisibleForm } from '../find-visible-form.js';
import { ExchangeController } from './exchange.controller.js';
import { ImportForm } from './in/import-form.js';
import { ExportForm } from './out/export-form.js';

/** Forms of other programs in, forms and answers out as files. */
@Module({
  imports: [CasesModule, DocumentsModule, DefinitionsModule],
  controllers: [ExchangeController],
  providers: [FindVisibleForm, ImportForm, ExportForm],
})
export class ExchangeModule {}
