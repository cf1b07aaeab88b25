import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { NameReferences } from './name-references.js';
import { SearchEverywhere } from './search-everywhere.js';
import { SearchController } from './search.controller.js';

/** Finding by a few letters, and names of what is referred to. */
@Module({
  imports: [DocumentsModule],
  controllers: [SearchController],
  providers: [SearchEverywhere, NameReferences],
})
export class SearchModule {}
