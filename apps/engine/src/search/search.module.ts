import { Module } from '@nestjs/common';
import { ReadLabels } from './read-labels.js';
import { SearchController } from './search.controller.js';
import { SearchEverything } from './search-everything.js';

@Module({ controllers: [SearchController], providers: [SearchEverything, ReadLabels] })
export class SearchModule {}
